"""A built site with an address, and a few chapters of it as PDF: what most tests of the outputs look at."""

import os
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from guidebook import VERSION
from guidebook.book.book import Book
from guidebook.book.languages import LANGUAGES
from guidebook.book.load import load_book
from guidebook.outputs.built import address_of
from guidebook.outputs.document import Document
from guidebook.outputs.downloads import editions
from guidebook.outputs.making import make_files
from guidebook.outputs.plan import documents
from guidebook.outputs.store import Store

from tests.outputs.pdf_checks import Opened, words_on_site

ROOT = Path(__file__).resolve().parents[2]
SITE_URL = "https://pedoman.example/"
DAY = date(2026, 11, 23)
CHAPTERS = ("dasar/alur-layanan", "prinsip/hak-asasi-manusia", "alat/kontak")
"""Between them: a drawing, tables, every box, cards, notes, long addresses, links inside and outside."""
JARS = ROOT / ".cache" / "verapdf"


@pytest.fixture(scope="session")
def book() -> Book:
    return load_book(ROOT)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a site built from this checkout, without downloads."""
    out = tmp_path_factory.mktemp("built") / "site"
    environment = {**os.environ, "SITE_URL": SITE_URL, "DOWNLOADS": "0"}
    command = [sys.executable, "-m", "guidebook.cli", "site", "--root", str(ROOT), "--out", str(out)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    return out


def opened(site: Path, found: Sequence[tuple[Document, Path]]) -> list[Opened]:
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


def make(book: Book, site: Path, cache: Path, only: Sequence[str] = ()) -> list[Opened]:
    """Make PDFs of a site; all of them, or the chapters of some pages."""
    wanted = editions(book, VERSION, DAY, SITE_URL, LANGUAGES)
    found = [document for document, _ in documents(book, site, wanted, only)]
    outputs, findings = make_files(documents(book, site, wanted, only), site, Store(cache))
    assert findings == []
    assert [output.name for output in outputs] == [f"{d.language}/{d.name}.pdf" for d in found]
    return opened(site, [(document, output.file) for document, output in zip(found, outputs, strict=True)])


@pytest.fixture(scope="session")
def chapters(book: Book, site: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Opened]:
    """Return a few chapters in both languages as PDF."""
    return make(book, site, tmp_path_factory.mktemp("cache"), CHAPTERS)


def verapdf(files: Sequence[Path], profile: str = "ua1") -> dict[str, str]:
    """Return what veraPDF says of each file that fails: which rules. Nothing where all pass."""
    assert (JARS / ".ready").is_file(), "veraPDF is not there: run 'sh tests/install_prints.sh' (make test does)"
    command = ["java", "-cp", f"{JARS}/*", "org.verapdf.apps.GreenfieldCliWrapper", "-f", profile, "--format", "text", "-v",
               *map(str, files)]
    said = subprocess.run(command, capture_output=True, text=True, timeout=900).stdout
    verdicts: dict[str, list[str]] = {}
    for line in said.splitlines():
        if line.startswith(("PASS ", "FAIL ")):
            current = verdicts.setdefault(line.split()[1], [line.split()[0]])
        elif line.strip():
            current.append(line.strip())
    assert set(verdicts) == {str(file) for file in files}, said
    return {name: "; ".join(lines[1:]) for name, lines in verdicts.items() if lines[0] != "PASS"}
