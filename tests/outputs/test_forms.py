"""Can each form be filled in on a screen, in more than one program, and read aloud?"""

import ctypes
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pypdfium2.raw as raw
import pytest
from guidebook import VERSION
from guidebook.book.book import Book
from guidebook.outputs.downloads import editions
from guidebook.outputs.forms import form_documents
from guidebook.outputs.plan import printed_pages
from pikepdf import Name
from PIL import Image

from tests.outputs.checkers import verapdf
from tests.outputs.conftest import DAY, SITE_URL, made_once, opened
from tests.outputs.pdf_checks import Opened, faults


@pytest.fixture(scope="module")
def forms(book: Book, site: Path) -> list[Opened]:
    """Return all forms and filled examples in both languages as PDF."""
    found = []
    for language, edition in editions(book, VERSION, DAY, SITE_URL).items():
        found += list(form_documents(book, printed_pages(book, site, language)[0], edition))
    outputs = made_once("forms", found, site)
    return opened(site, [(document, output.file) for (document, _), output in zip(found, outputs, strict=True)])


def blank(forms: list[Opened]) -> list[Opened]:
    return [one for one in forms if one.document.fields]


def test_there_is_one_a_form_and_language_and_the_examples(forms: list[Opened], book: Book) -> None:
    assert len(forms) == 2 * (len(book.forms) + len(book.form_examples))
    assert len(blank(forms)) == 2 * len(book.forms)


def test_they_hold_what_every_pdf_holds(forms: list[Opened]) -> None:
    assert [fault for one in forms for fault in faults(one)] == []
    assert verapdf([one.file for one in forms]) == []


def widgets(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Dictionary]:
    for page in pdf.pages:
        yield from (note for note in page.get("/Annots", []) if note.get("/Subtype") == "/Widget")


def test_each_field_says_what_it_asks_and_has_its_looks(forms: list[Opened]) -> None:
    for one in blank(forms):
        form = one.pdf.Root.AcroForm
        assert "/NeedAppearances" not in form, one.document.name
        found = list(widgets(one.pdf))
        assert len(found) == len(one.document.fields) > 5
        names = [str(field.T) for field in form.Fields]
        assert len(names) == len(set(names)), "two fields of one name"
        for widget in found:
            assert str(widget.get("/TU", "")).strip(), one.document.name
            assert "/N" in widget.AP
            if widget.get("/FT") == Name.Btn or "/Parent" in widget:
                assert "/Off" in widget.AP.N and len(widget.AP.N.keys()) == 2
        fonts = [font.FontDescriptor for font in form.DR.Font.values()]
        assert all("/FontFile2" in font for font in fonts)
        assert one.file.stat().st_size < 150_000, "a font is embedded whole"


def test_number_version_and_day_stand_on_each_sheet(forms: list[Opened], book: Book) -> None:
    numbers = {form.slug: form for form in book.forms.values()}
    for one in forms:
        form = numbers[one.document.pages[0].removeprefix("alat/formulir/").removesuffix("/contoh")]
        for text in one.text:
            assert form.number in text and form.version in text and str(form.date.year) in text
        if one.document.name.endswith("-contoh"):
            stamp = {"id": "CONTOH", "en": "EXAMPLE"}[one.document.language]
            assert all(stamp in text for text in one.text), "each sheet of an example says that it is one"
            assert "/AcroForm" not in one.pdf.Root


def _filled(one: Opened, target: Path) -> tuple[int, list[tuple[float, ...]]]:
    """Tick the first boxes of a form as a viewer does; return their page and their places."""
    with pikepdf.open(one.file) as pdf:
        places = []
        for number, page in enumerate(pdf.pages):
            for widget in page.get("/Annots", []):
                if widget.get("/FT") == Name.Btn and "/Parent" not in widget:
                    (state,) = [key for key in widget.AP.N.keys() if key != "/Off"]  # noqa: SIM118 - a PDF dictionary
                    widget.AS = widget.V = Name(state)
                    places.append(tuple(float(edge) for edge in widget.Rect))
            if places:
                pdf.save(target)
                return number, places
    raise AssertionError("the form has no box to tick")


def _darkness(image: Image.Image, place: tuple[float, ...], scale: float, height: float) -> float:
    x0, y0, x1, y1 = place
    crop = image.convert("L").crop((int(x0 * scale), int((height - y1) * scale), int(x1 * scale), int((height - y0) * scale)))
    values = crop.tobytes()
    return 1 - sum(values) / len(values) / 255


def _drawn(file: Path, number: int, folder: Path) -> dict[str, Image.Image]:
    """Return a page as poppler and as PDFium draw it, at 144 dots an inch."""
    page = str(number + 1)
    command = ["pdftoppm", "-r", "144", "-f", page, "-l", page, "-png", "-singlefile", file, folder / file.stem]
    subprocess.run(command, check=True)
    document = pdfium.PdfDocument(file)
    document.init_forms()
    drawn = document[number].render(scale=2, may_draw_forms=True).to_pil()
    return {"poppler": Image.open(folder / f"{file.stem}.png"), "PDFium": drawn}


def test_ticks_are_shown_by_poppler_and_by_pdfium(forms: list[Opened], tmp_path: Path) -> None:
    one = next(o for o in blank(forms) if o.document.pages[0].endswith("triase-kesehatan"))
    target = tmp_path / "filled.pdf"
    number, places = _filled(one, target)
    empty = tmp_path / "empty.pdf"
    empty.write_bytes(one.file.read_bytes())
    height = one.pages[number].get_height()
    before, after = _drawn(empty, number, tmp_path), _drawn(target, number, tmp_path)
    for program in before:
        for place in places:
            assert _darkness(after[program], place, 2, height) > _darkness(before[program], place, 2, height) + 0.1, program


def _type(file: Path, words: str, target: Path) -> None:
    """Type into the first line of a form as a reader does in PDFium: touch it, type, touch elsewhere, save."""
    document = pdfium.PdfDocument(file)
    document.init_forms()
    assert document.formenv is not None, "PDFium sees no form"
    environment = document.formenv.raw
    with pikepdf.open(file) as pdf:
        place = next([float(edge) for edge in field.Rect] for field in pdf.Root.AcroForm.Fields if field.FT == "/Tx")
    page = document[0]
    x, y = (place[0] + place[2]) / 2, (place[1] + place[3]) / 2
    raw.FORM_OnLButtonDown(environment, page, 0, x, y)
    raw.FORM_OnLButtonUp(environment, page, 0, x, y)
    typed = (words + "\0").encode("utf-16-le")
    raw.FORM_ReplaceSelection(environment, page, ctypes.cast(typed, ctypes.POINTER(ctypes.c_ushort)))
    raw.FORM_ForceToKillFocus(environment)
    document.save(target)


def test_typed_words_are_kept_and_shown(forms: list[Opened], tmp_path: Path) -> None:
    target, words = tmp_path / "typed.pdf", "Kode S-07, ditinjau"
    _type(blank(forms)[0].file, words, target)
    with pikepdf.open(target) as pdf:
        field = next(field for field in pdf.Root.AcroForm.Fields if field.FT == "/Tx")
        assert str(field.V) == words
        assert b"Tj" in field.AP.N.read_bytes(), "PDFium could not write with the font of the fields"
    text = subprocess.run(["pdftotext", target, "-"], capture_output=True, text=True, check=True).stdout
    assert words in text, "poppler does not show what PDFium wrote"
