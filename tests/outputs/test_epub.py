"""Is the e-book valid, accessible, and the whole book?"""

import posixpath
import re
import zipfile
from pathlib import Path

import pypandoc
import pytest
from guidebook import VERSION
from guidebook.book.book import Book
from guidebook.book.languages import LANGUAGES, Language
from guidebook.outputs.built import address_of
from guidebook.outputs.downloads import editions
from guidebook.outputs.epub import epub_document
from guidebook.outputs.making import Output, make_files
from guidebook.outputs.plan import e_books, printed_pages
from guidebook.outputs.store import Store
from lxml import etree, html

from tests.outputs.checkers import ace, epubcheck
from tests.outputs.conftest import DAY, SITE_URL, made_once
from tests.outputs.pdf_checks import _words, words_on_site

XHTML = {"h": "http://www.w3.org/1999/xhtml", "epub": "http://www.idpf.org/2007/ops", "opf": "http://www.idpf.org/2007/opf",
         "dc": "http://purl.org/dc/elements/1.1/"}


@pytest.fixture(scope="module")
def books(book: Book, site: Path) -> dict[str, Output]:
    """Return the e-book of each language."""
    found = list(e_books(book, site, editions(book, VERSION, DAY, SITE_URL)))
    return {output.language: output for output in made_once("epub", found, site)}


def _pages(file: Path) -> dict[str, etree._Element]:
    with zipfile.ZipFile(file) as book:
        return {name: etree.fromstring(book.read(name)) for name in book.namelist() if name.endswith((".xhtml", ".opf"))}


def test_epubcheck_has_nothing_to_say(books: dict[str, Output]) -> None:
    assert {language: epubcheck(output.file) for language, output in books.items()} == {"id": [], "en": []}


def _little_book(file: Path, text: str) -> Path:
    """Write an e-book of one chapter."""
    facts = ["--metadata=title:Buku", "--metadata=lang:id", "--quiet"]
    pypandoc.convert_text(f"<h1>Bab</h1>{text}", "epub3", format="html", outputfile=str(file), extra_args=facts)
    return file


def test_epubcheck_sees_damage(tmp_path: Path) -> None:
    """Nothing else is said of this book: that it says nothing of a good one, the test above has seen."""
    bad = epubcheck(_little_book(tmp_path / "bad.epub", '<p><a href="ch999.xhtml">ke mana?</a></p>'))
    assert [(fault.rule, "ch999.xhtml" in fault.what) for fault in bad] == [("RSC-007", True)]


def test_ace_sees_a_barrier_once(tmp_path: Path) -> None:
    """What the runner of ``ace/run.js`` leaves out is only what passes."""
    pale = '<div style="color:#ccc">pudar</div>'
    barriers = _little_book(tmp_path / "bad.epub", f'{pale}{pale}<p><a href="https://a.example/"></a></p>')
    found = [fault for fault in ace(barriers, tmp_path) if fault.impact in ("serious", "critical")]
    assert sorted(fault.rule for fault in found if "ch001" in fault.where) == ["color-contrast", "link-name"], found


def test_one_file_a_chapter_with_contents_cover_and_language(books: dict[str, Output], book: Book, site: Path) -> None:
    for language, output in books.items():
        pages = _pages(output.file)
        titles = [page.title for page in printed_pages(book, site, language)]
        (nav,) = [page for name, page in pages.items() if name.endswith("nav.xhtml")]
        listed = [" ".join(a.itertext()) for a in nav.iterfind(".//h:nav[@epub:type='toc']//h:a", XHTML)]
        assert [title for title in listed if title in titles] == titles
        for title in titles:
            heads = [name for name, page in pages.items() if "/text/" in name
                     if any(" ".join(h.itertext()) == title for h in page.iterfind(".//h:h2", XHTML))]
            assert len(heads) == 1, title
        # one file for each title of a part or a chapter: none holds a title alone while its text begins on another page
        files = [page for name, page in pages.items() if "/text/ch" in name]
        assert [len(page.findall(".//h:h1", XHTML) + page.findall(".//h:h2", XHTML)) for page in files] == [1] * len(files)
        assert len(files) > len(titles)
        (package,) = [page for name, page in pages.items() if name.endswith(".opf")]
        assert package.findtext(".//dc:language", namespaces=XHTML) == language
        assert package.find(".//opf:item[@properties='cover-image']", XHTML) is not None
        features = [meta.text for meta in package.iterfind(".//opf:meta[@property='schema:accessibilityFeature']", XHTML)]
        assert "alternativeText" in features


def test_links_stay_inside_and_notes_lead_to_sources(books: dict[str, Output]) -> None:
    for output in books.values():
        pages = _pages(output.file)
        ids = {name: {node.get("id") for node in page.iter() if node.get("id")} for name, page in pages.items()}
        inside = notes = 0
        for name, page in pages.items():
            if "/text/" not in name:
                continue
            for link in page.iterfind(".//h:a[@href]", XHTML):
                href = link.get("href")
                if re.match(r"[a-z]+:", href):
                    assert href.startswith(("https://", "http://", "tel:", "mailto:")), href
                    continue
                path, _, fragment = href.partition("#")
                target = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
                assert fragment in ids[target], href
                inside += 1
                notes += link.get(f"{{{XHTML['epub']}}}type") == "noteref"
        assert inside > 200 and notes > 90, (inside, notes)


def test_the_text_of_the_site_stands_in_it_in_order(books: dict[str, Output], book: Book, site: Path) -> None:
    for language, output in books.items():
        with zipfile.ZipFile(output.file) as epub:
            names = sorted(name for name in epub.namelist() if "/text/ch" in name)
            have = iter(_words(" ".join(html.fromstring(epub.read(name)).text_content() for name in names)))
        for page in printed_pages(book, site, language):
            for word in _words(words_on_site(site, address_of(page.slug, language), language)):
                assert any(word == other for other in have), (page.slug, word)


def test_the_same_input_gives_the_same_bytes(book: Book, site: Path, tmp_path: Path) -> None:
    edition = editions(book, VERSION, DAY, SITE_URL, ["en"])["en"]
    pages = printed_pages(book, site, "en")[:4]  # of all kinds of pages, and one with a picture
    first, again = (make_files([epub_document(pages, edition)], site, Store(tmp_path / name))[0][0].file for name in ("a", "b"))
    assert first.name == again.name
    assert first.read_bytes() == again.read_bytes()
    with zipfile.ZipFile(first) as made:
        assert any("/media/" in name for name in made.namelist())


@pytest.mark.long(2)
@pytest.mark.parametrize("language", LANGUAGES)
def test_ace_finds_nothing_serious(books: dict[str, Output], tmp_path: Path, language: Language) -> None:
    assert [fault for fault in ace(books[language].file, tmp_path) if fault.impact in ("serious", "critical")] == []
