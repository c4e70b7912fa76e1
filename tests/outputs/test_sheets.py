"""Do the wall sheets fit one page each, in grey, with every number to call?"""

from itertools import takewhile
from pathlib import Path

import pytest
from guidebook import VERSION
from guidebook.book.book import Book
from guidebook.book.page import Page
from guidebook.outputs import sheets
from guidebook.outputs.downloads import editions
from guidebook.outputs.making import make_files
from guidebook.outputs.plan import printed_pages
from guidebook.outputs.store import Store
from guidebook.translation.pairs import leaves
from PIL import ImageChops

from tests.outputs.checkers import verapdf
from tests.outputs.conftest import DAY, SITE_URL, made_once, opened
from tests.outputs.pdf_checks import MM, Opened, faults


@pytest.fixture(scope="module")
def made(book: Book, site: Path) -> list[Opened]:
    found = []
    for language, edition in editions(book, VERSION, DAY, SITE_URL).items():
        pages = printed_pages(book, site, language)
        found += [*sheets.sheet_documents(pages, edition), *sheets.booklet_documents(pages, edition)]
    outputs = made_once("sheets", found, site)
    return opened(site, [(document, output.file) for (document, _), output in zip(found, outputs, strict=True)])


def test_they_hold_what_every_pdf_holds(made: list[Opened]) -> None:
    assert [fault for one in made for fault in faults(one)] == []
    assert verapdf([one.file for one in made]) == []


def test_each_fits_its_pages_and_its_paper(made: list[Opened]) -> None:
    for one in made:
        width, height = (round(edge / MM) for edge in one.pages[0].get_size())
        if one.kind == "booklet":
            assert (width, height) == (148, 210)
        else:
            assert (width, height) == (210, 297)
            assert len(one.pages) == len(one.document.pages) == one.document.fit


def test_there_is_no_colour(made: list[Opened]) -> None:
    for one in made:
        red, green, blue = one.pages[0].render(scale=1).to_pil().convert("RGB").split()
        assert max(ImageChops.difference(red, green).getextrema()[1], ImageChops.difference(green, blue).getextrema()[1]) <= 2


def test_the_contacts_are_all_there_with_their_day(made: list[Opened], book: Book) -> None:
    for one in made:
        if sheets.CONTACTS not in one.document.pages or one.kind != "sheet":
            continue
        text = " ".join("".join(one.text).split())
        for contact in book.contacts.values():
            if contact.shown:
                assert all(channel.value in text for channel in contact.channels), contact.name
        assert "2026" in text and one.document.language in ("id", "en")


def _chosen(page: Page, name: str) -> list[str]:
    """Return how each piece of text of a section, and of those below it, begins."""
    number = next(n for n, section in enumerate(page.sections) if section.id == name)
    first, *rest = page.sections[number:]
    below = [first, *takewhile(lambda section: section.level > first.level, rest)]
    return [" ".join(leaf.words.split()[:3]) for section in below for leaf in leaves(page, section)]


def test_what_is_read_in_a_hurry_stands_on_the_sheet(made: list[Opened], book: Book) -> None:
    """The whole section that the chapter wrote for the wall, its own warnings included, and what no mark means."""
    looked = 0
    for one in made:
        if one.kind == "sheet" and len(one.document.pages) == 1 and one.document.pages[0] in sheets._WANTED:
            page = book.page(one.document.language, one.document.pages[0])
            text = " ".join("".join(one.text).split())
            for name in sheets._WANTED[page.slug][0]:
                begins = _chosen(page, name)
                assert len(begins) > 10
                assert [begin for begin in begins if begin not in text] == [], one.document.name
            assert book.vocabulary.interface["sheet-unmarked"].get(one.document.language) in text
            looked += 1
    assert looked == 4


def test_a_sheet_that_does_not_fit_is_an_error(book: Book, site: Path, tmp_path: Path) -> None:
    edition = editions(book, VERSION, DAY, SITE_URL)["id"]
    pages = {page.slug: page for page in printed_pages(book, site, "id")}
    document, _ = sheets._document("x", [pages["alat/kontak"]], edition, "x")
    long = document.html.replace("</table>", "</table>" + "<p>kata</p>" * 300)
    outputs, findings = make_files([(type(document)(**{**document.__dict__, "html": long}), [])], site, Store(tmp_path))
    assert outputs == [] and "pages even in letters of" in findings[0].message
