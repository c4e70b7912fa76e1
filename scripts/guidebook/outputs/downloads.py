"""What do all downloads of a site come to? Makes them from the built pages and puts them below ``unduhan/``."""

import shutil
from collections.abc import Collection, Mapping
from datetime import date
from pathlib import Path

from ..book.book import Book
from ..book.finding import Finding
from ..book.languages import LANGUAGES, Language
from .built import BuiltPage, built_pages
from .document import Document
from .edition import Edition, edition_of
from .making import Output, Progress, make_files, quiet
from .plan import FOLDER, documents, e_books, word_documents
from .row import offers, row, with_row
from .store import Store

FORMATS = ("pdf", "epub", "docx")


def editions(
    book: Book, version: str, day: date, site_url: str, languages: Collection[Language] = LANGUAGES
) -> Mapping[Language, Edition]:
    """Return the editions of some languages of a book."""
    return {language: edition_of(book, language, version, day, site_url) for language in LANGUAGES if language in languages}


def make(
    book: Book, site: Path, wanted: Mapping[Language, Edition], cache: Path, *,
    formats: Collection[str] = FORMATS, only: Collection[str] = (), progress: Progress = quiet,
) -> tuple[list[Output], list[Finding]]:
    """Make the downloads of a built site; return the finished ones, and what is wrong with the others."""
    store = Store(cache)
    found: list[tuple[Document, list[Finding]]] = []
    if "pdf" in formats:
        found += documents(book, site, wanted, only)
    if "epub" in formats and not only:
        found += e_books(book, site, wanted)
    if "docx" in formats and not only:
        found += word_documents(book, site, wanted)
    outputs, findings = make_files(found, site, store, progress)
    store.tidy()
    return outputs, findings


def put(outputs: Collection[Output], folder: Path) -> None:
    """Copy finished files into ``folder``, each in one move, so that no reader meets half a file."""
    for output in outputs:
        target = folder / output.name
        target.parent.mkdir(parents=True, exist_ok=True)
        partial = target.with_name(f".{target.name}.new")
        shutil.copyfile(output.file, partial)
        partial.replace(target)


def _pages(outputs: Collection[Output], book: Book, site: Path) -> list[BuiltPage]:
    """Return the pages that offer something: those of the book, and those of the forms, which nobody wrote."""
    pages = list(built_pages(book, site))
    known = {(page.language, page.slug) for page in pages}
    more = {(output.language, slug) for output in outputs for slug in output.slugs} - known
    return pages + [BuiltPage(site, slug, language, "", "") for language, slug in sorted(more)]


def publish(outputs: Collection[Output], book: Book, site: Path, wanted: Mapping[Language, Edition]) -> None:
    """Put finished files where the pages of the site look for them, and offer them there."""
    put(outputs, site / FOLDER)
    for page in _pages(outputs, book, site):
        if page.language in wanted:
            file = site / page.address / "index.html"
            edition = wanted[page.language]
            html = file.read_bytes().decode("utf-8")
            file.write_bytes(with_row(html, row(offers(page, edition, outputs), edition)).encode())
