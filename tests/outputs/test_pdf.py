"""Is every PDF what a reader needs: complete, tagged, in its language, within its margins?"""

from pathlib import Path

from guidebook.book.book import Book

from tests.outputs.conftest import ROOT, make, verapdf
from tests.outputs.pdf_checks import Opened, faults


def test_chapters_in_both_languages(chapters: list[Opened]) -> None:
    assert {opened.document.language for opened in chapters} == {"id", "en"}
    assert [fault for opened in chapters for fault in faults(opened)] == []


def test_chapters_pass_the_validator_of_pdf_ua(chapters: list[Opened]) -> None:
    assert verapdf([opened.file for opened in chapters]) == {}


def test_the_whole_book_its_parts_and_all_its_chapters(book: Book, site: Path) -> None:
    """The long one: everything that the site offers, by every check. What 'make site' made already is not made again."""
    everything = make(book, site, ROOT / ".cache/outputs")
    assert {opened.document.kind for opened in everything} == {"chapter", "part", "book"}
    assert [fault for opened in everything for fault in faults(opened)] == []
    assert verapdf([opened.file for opened in everything]) == {}
