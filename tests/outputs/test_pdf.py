"""Is every PDF what a reader needs: complete, tagged, in its language, within its margins?"""

import os
from pathlib import Path

import pikepdf
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


def test_from_a_mark_to_its_tag_is_a_short_way(chapters: list[Opened]) -> None:
    """The list that leads there has branches, and leads from every page and link."""
    def leaves(node: pikepdf.Object) -> list[pikepdf.Object]:
        return [leaf for kid in node.Kids for leaf in leaves(kid)] if "/Kids" in node else [node]

    for opened in chapters:
        root = opened.pdf.Root.StructTreeRoot.ParentTree
        assert max(len(leaf.Nums) // 2 for leaf in leaves(root)) <= 64
        numbers = {number for number, _ in pikepdf.NumberTree(root).items()}
        wanted = {int(page.obj.StructParents) for page in opened.pdf.pages}
        wanted |= {int(note.StructParent) for page in opened.pdf.pages for note in page.get("/Annots", []) if "/StructParent" in note}
        assert len(wanted) > len(opened.pdf.pages) and wanted <= numbers


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
