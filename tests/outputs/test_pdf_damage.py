"""Is each check of a PDF seen to fail? A good PDF is damaged in one way, and the check that must see it does."""

import dataclasses
import shutil
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from guidebook.outputs.document import Document
from pikepdf import Array, Dictionary, Name

from tests.outputs.checkers import verapdf
from tests.outputs.pdf_checks import CHECKS, Opened


def _structure(pdf: pikepdf.Pdf, kind: str) -> pikepdf.Dictionary:
    for thing in pdf.objects:
        if isinstance(thing, Dictionary) and thing.get("/S") == Name(f"/{kind}") and "/P" in thing:
            return thing
    raise AssertionError(f"the PDF has no {kind}")


def _no_title(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata() as meta:
        meta["dc:title"] = "x"


def _draw(pdf: pikepdf.Pdf, content: bytes) -> None:
    pdf.pages[0].contents_add(b"q ", prepend=True)  # what WeasyPrint draws changes the scale of all that follows
    pdf.pages[0].contents_add(b" Q q " + content + b" Q")


def _no_bookmark(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        del outline.root[0].children[-1]


def _dangling(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        for note in page.get("/Annots", []):
            if note.get("/Subtype") == "/Link" and "/Dest" in note:
                note.Dest = pikepdf.String("nowhere")
                return
    raise AssertionError("the PDF has no link inside")


def _other_pages(pdf: pikepdf.Pdf) -> None:
    names = pikepdf.NameTree(pdf.Root.Names.Dests)
    for _, target in names.items():
        target[0] = pdf.pages[-1].obj


def _half_address(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        for note in page.get("/Annots", []):
            if "/A" in note and note.A.get("/S") == "/URI":
                note.A.URI = pikepdf.String("../../alat/kontak/")
                return


def _another_font(pdf: pikepdf.Pdf) -> None:
    for thing in pdf.objects:
        if isinstance(thing, Dictionary) and thing.get("/Type") == Name.FontDescriptor:
            thing.FontName = Name("/ABCDEF+Comic-Sans")
            return


def _not_embedded(pdf: pikepdf.Pdf) -> None:
    for thing in pdf.objects:
        if isinstance(thing, Dictionary) and thing.get("/Type") == Name.FontDescriptor:
            del thing["/FontFile2"]
            return


def _unreadable(pdf: pikepdf.Pdf) -> None:
    """Let the map from glyphs to letters say that the first letters are unknown."""
    for thing in pdf.objects:
        if isinstance(thing, Dictionary) and "/ToUnicode" in thing:
            table = thing.ToUnicode.read_bytes()
            start = table.index(b"beginbfchar")
            at = table.index(b"> <", start) + 3
            thing.ToUnicode.write(table[:at] + b"fffd" + table[table.index(b">", at):])
            return


def _fewer(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[2]


def _more(pdf: pikepdf.Pdf) -> None:
    for _ in range(40):
        pdf.pages.append(pdf.pages[-1])


def _level(pdf: pikepdf.Pdf) -> None:
    _structure(pdf, "H2").S = Name.H4


def _alt(pdf: pikepdf.Pdf) -> None:
    del _structure(pdf, "Figure")["/Alt"]


def _scope(pdf: pikepdf.Pdf) -> None:
    attributes = _structure(pdf, "TH").A
    for one in attributes if isinstance(attributes, Array) else [attributes]:
        del one["/Scope"]


def _cover_code(pdf: pikepdf.Pdf) -> None:
    _draw(pdf, b"1 g 300 600 250 240 re f")


DAMAGE: dict[str, list[Callable[[pikepdf.Pdf], None]]] = {
    "language": [lambda pdf: pdf.Root.__setattr__("Lang", pikepdf.String("fr"))],
    "title": [_no_title, lambda pdf: pdf.Root.__delitem__("/ViewerPreferences")],
    "tagged": [lambda pdf: pdf.Root.__delitem__("/StructTreeRoot"), lambda pdf: pdf.Root.__delitem__("/MarkInfo")],
    "bookmarks": [_no_bookmark],
    "heading_levels": [_level],
    "links": [_dangling, _half_address],
    "page_numbers": [_other_pages],
    "alternatives": [_alt],
    "scopes": [_scope],
    "fonts": [_another_font, _not_embedded],
    "characters": [_unreadable],
    "margins": [lambda pdf: _draw(pdf, b"0 g 560 400 20 20 re f"), lambda pdf: _draw(pdf, b"0 G 10 400 m 100 400 l S")],
    "page_bounds": [_more],
    "codes": [_cover_code],
    "order": [_fewer],
}


@pytest.fixture(scope="session")
def good(chapters: list[Opened]) -> Opened:
    """Return an Indonesian chapter with tables, notes and links."""
    return next(o for o in chapters if o.document.language == "id" and o.document.pages == ("prinsip/hak-asasi-manusia",))


CASES = [(name, damage) for name, damages in DAMAGE.items() for damage in damages]


@pytest.mark.parametrize(("name", "damage"), CASES, ids=[f"{name}-{n}" for n, (name, _) in enumerate(CASES)])
def test_damage_is_seen(good: Opened, tmp_path: Path, name: str, damage: Callable) -> None:
    check = next(check for check in CHECKS if check.__name__ == name)
    assert check(good) == []
    file = tmp_path / "damaged.pdf"
    with pikepdf.open(good.file) as pdf:
        damage(pdf)
        pdf.save(file)
    assert check(dataclasses.replace(good, file=file))


def test_text_of_another_language_is_seen(chapters: list[Opened], good: Opened) -> None:
    english = next(o for o in chapters if o.document.language == "en" and o.document.pages == good.document.pages)
    mistaken = dataclasses.replace(good, file=english.file)
    assert {check.__name__ for check in CHECKS if check(mistaken)} >= {"language", "own_language", "order", "codes", "bookmarks"}


def test_every_check_has_its_damage() -> None:
    assert {check.__name__ for check in CHECKS} == {*DAMAGE, "own_language"}


def test_the_validator_sees_damage(good: Opened, tmp_path: Path) -> None:
    file = tmp_path / "damaged.pdf"
    with pikepdf.open(good.file) as pdf:
        _alt(pdf)
        pdf.save(file)
    shutil.copy(good.file, tmp_path / "good.pdf")
    assert {fault.where for fault in verapdf([file, tmp_path / "good.pdf"])} == {str(file)}


def test_documents_know_their_kind(chapters: list[Opened]) -> None:
    assert all(isinstance(o.document, Document) and o.document.kind == "chapter" for o in chapters)
