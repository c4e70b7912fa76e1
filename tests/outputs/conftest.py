"""A built site with an address, and a few chapters of it as PDF: what most tests of the outputs look at."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from filelock import FileLock
from guidebook import VERSION
from guidebook.book.book import Book
from guidebook.book.finding import Finding
from guidebook.book.languages import LANGUAGES, Language
from guidebook.outputs.built import address_of
from guidebook.outputs.document import Document
from guidebook.outputs.downloads import editions
from guidebook.outputs.making import Output, make_files
from guidebook.outputs.plan import documents
from guidebook.outputs.store import Store

from tests.outputs.pdf_checks import Opened, words_on_site
from tests.site.conftest import SITE_URL, site  # noqa: F401 (the site that all tests look at, without downloads)
from tests.this_book import this_book

ROOT = Path(__file__).resolve().parents[2]
DAY = date(2026, 11, 23)
STORE = ROOT / ".cache/outputs"
"""The store of ``make site``: a file is taken from it only if text, styles, fonts, code and tools are those it was made with."""
CHAPTERS = ("dasar/alur-layanan", "prinsip/hak-asasi-manusia", "alat/kontak")
"""Between them: a drawing, tables, every box, cards, notes, long addresses, links inside and outside."""


@pytest.fixture(scope="session")
def book() -> Book:
    return this_book()


def opened(site: Path, found: Sequence[tuple[Document, Path]]) -> list[Opened]:  # noqa: F811
    """Return PDFs beside what they should be."""
    result = []
    for document, file in found:
        addresses = [address_of(slug, document.language) for slug in document.pages]
        texts = tuple(words_on_site(site, address, document.language) for address in addresses)
        front = [address_of("index", document.language)] if document.kind in ("part", "book") else []
        whole = () if document.kind in ("booklet", "form") else tuple(SITE_URL + address for address in (*front, *addresses))
        if document.kind in ("sheet", "booklet", "form"):  # these hold a choice of the page, not all of it
            texts = tuple(heading.text for heading in document.headings)
        result.append(Opened(file, document, whole, texts))
    return result


def made_once(name: str, found: Sequence[tuple[Document, list[Finding]]], site: Path) -> list[Output]:  # noqa: F811
    """Return files, made without a finding. Of two workers that want those of one ``name`` the second takes what the first made."""
    STORE.mkdir(parents=True, exist_ok=True)
    with FileLock(STORE / f"{name}.lock"):
        outputs, findings = make_files(found, site, Store(STORE))
    assert findings == [], findings
    return outputs


def make(book: Book, site: Path, name: str, only: Sequence[str] = (), kinds: Sequence[str] = (),  # noqa: F811
         languages: Sequence[Language] = LANGUAGES) -> list[Opened]:
    """Make PDFs of a site: all of them, those of some kinds, the chapters of some pages, in all languages or in some."""
    wanted = editions(book, VERSION, DAY, SITE_URL, languages)
    found = [pair for pair in documents(book, site, wanted, only) if not kinds or pair[0].kind in kinds]
    outputs = made_once(name, found, site)
    assert [output.name for output in outputs] == [f"{d.language}/{d.name}.pdf" for d, _ in found]
    return opened(site, [(document, output.file) for (document, _), output in zip(found, outputs, strict=True)])


@pytest.fixture(scope="session")
def chapters(book: Book, site: Path) -> list[Opened]:  # noqa: F811
    """Return a few chapters in both languages as PDF."""
    return make(book, site, "chapters", CHAPTERS)
