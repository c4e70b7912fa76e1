"""Is every PDF what a reader needs: complete, tagged, in its language, within its margins?"""

import os
from pathlib import Path

import pytest
from guidebook.book.book import Book
from guidebook.book.languages import LANGUAGES, Language

from tests.outputs.checkers import verapdf
from tests.outputs.conftest import make
from tests.outputs.pdf_checks import Opened, faults


def test_chapters_in_both_languages(chapters: list[Opened]) -> None:
    assert {opened.document.language for opened in chapters} == {"id", "en"}
    assert [fault for opened in chapters for fault in faults(opened)] == []


def test_chapters_pass_the_validator_of_pdf_ua(chapters: list[Opened]) -> None:
    assert verapdf([opened.file for opened in chapters]) == []


@pytest.mark.long(3)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_book(book: Book, site: Path, language: Language) -> None:
    """The book holds every chapter; ``ALL_PRINTS=1`` looks at each chapter, part and sheet of its own as well.

    Sheets, booklets and forms have tests of their own.
    """
    everything = os.environ.get("ALL_PRINTS") == "1"
    looked = make(book, site, f"book-{language}", kinds=() if everything else ("book",), languages=[language])
    assert "book" in {opened.document.kind for opened in looked}
    assert [fault for opened in looked for fault in faults(opened)] == []
    assert verapdf([opened.file for opened in looked]) == []
