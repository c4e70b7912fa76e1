"""Which documents does the site offer? Chapters, parts and the book, in the languages and for the pages asked for."""

from collections.abc import Collection, Iterator, Mapping
from itertools import groupby
from pathlib import Path

from ..book.book import Book
from ..book.finding import Finding
from ..book.languages import Language
from .built import BuiltPage, built_pages
from .document import Document, book_document, chapter_document, part_document
from .docx_forms import docx_documents
from .edition import Edition
from .epub import epub_document
from .forms import form_documents
from .sheets import booklet_documents, sheet_documents

FOLDER = "unduhan"
"""Where the downloads stand below the root of the site, in both languages."""


def printed_pages(book: Book, site: Path, language: Language) -> list[BuiltPage]:
    """Return the pages that are chapters: all but the home page, whose place the cover and the contents take."""
    return [page for page in built_pages(book, site) if page.language == language and page.part]


Found = Iterator[tuple[Document, list[Finding]]]


def e_books(book: Book, site: Path, editions: Mapping[Language, Edition]) -> Found:
    """Yield the e-book of each language."""
    for language, edition in editions.items():
        if pages := printed_pages(book, site, language):
            yield epub_document(pages, edition)


def word_documents(book: Book, site: Path, editions: Mapping[Language, Edition]) -> Found:
    """Yield the forms of each language as documents of a word processor."""
    for language, edition in editions.items():
        if pages := printed_pages(book, site, language):
            yield from docx_documents(book, pages[0], edition)


def documents(book: Book, site: Path, editions: Mapping[Language, Edition], only: Collection[str] = ()) -> Found:
    """Yield each document to be printed with what is wrong with it; with ``only``, the chapters of these pages alone."""
    for language, edition in editions.items():
        pages = printed_pages(book, site, language)
        yield from (chapter_document(page, edition) for page in pages if not only or page.slug in only)
        if only or not pages:
            continue
        for _, part in groupby(pages, key=lambda page: page.part):
            yield part_document(list(part), edition)
        yield book_document(pages, edition)
        yield from sheet_documents(pages, edition)
        yield from booklet_documents(pages, edition)
        yield from form_documents(book, pages[0], edition)
