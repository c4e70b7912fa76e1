"""Does each form open in a word processor, with all its fields, and keep them on the way to PDF?"""

import re
import subprocess
import zipfile
from pathlib import Path

import pytest
from docx import Document as open_docx
from docx.oxml.ns import qn
from docx.shared import Mm
from guidebook import VERSION
from guidebook.book.book import Book
from guidebook.book.form_schema import UNFILLED, Form
from guidebook.outputs.docx_forms import docx_documents, form_docx
from guidebook.outputs.downloads import editions
from guidebook.outputs.plan import printed_pages

from tests.outputs.conftest import DAY, SITE_URL

FEW = ("layered-consent", "health-triage")
"""Forms that go through LibreOffice: between them every kind of field. All of them would take minutes."""


@pytest.fixture(scope="module")
def files(book: Book, tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], Path]:
    """Return all forms in both languages as DOCX."""
    folder, found = tmp_path_factory.mktemp("docx"), {}
    for language, edition in editions(book, VERSION, DAY, SITE_URL).items():
        for key, form in book.forms.items():
            found[language, key] = folder / f"{language}-{key}.docx"
            found[language, key].write_bytes(form_docx(book, form, edition))
    return found


def controls(form: Form) -> int:
    """Return how many controls a form has in a word processor."""
    count = len(form.head)
    for field in form.fields:
        match field.kind:
            case "choose-one" | "choose-many":
                count += len(field.options)
            case "yes-no":
                count += 3
            case "table":
                count += field.row_count * (len(field.columns) - bool(field.row_names))
            case kind if kind not in UNFILLED:
                count += 1
    return count


def test_each_form_has_its_controls_styles_and_paper(files: dict[tuple[str, str], Path], book: Book) -> None:
    for (language, key), file in files.items():
        form, document = book.forms[key], open_docx(str(file))
        found = list(document.element.body.iter(qn("w:sdt")))
        assert len(found) == controls(form), key
        numbers = [sdt.find(qn("w:sdtPr")).find(qn("w:id")).get(qn("w:val")) for sdt in found]
        assert len(set(numbers)) == len(numbers)
        assert all(sdt.find(qn("w:sdtPr")).find(qn("w:alias")).get(qn("w:val")) for sdt in found)
        paper = document.sections[0]
        assert abs(paper.page_width - Mm(210)) < Mm(0.1) and abs(paper.page_height - Mm(297)) < Mm(0.1)
        heads = [p for p in document.paragraphs if p.style.name.startswith("Heading")]
        assert [p.style.name for p in heads] == ["Heading 1"] + ["Heading 2"] * len(form.sections)
        assert document.core_properties.language == language
        foot = document.sections[0].footer.paragraphs[0].text
        assert form.number in foot and form.version in foot and str(form.date.year) in foot


def test_each_form_is_offered_and_the_same_on_any_day(files: dict[tuple[str, str], Path], book: Book, site: Path) -> None:
    edition = editions(book, VERSION, DAY, SITE_URL)["id"]
    found = [document for document, _ in docx_documents(book, printed_pages(book, site, "id")[0], edition)]
    assert len(found) == len(book.forms)
    assert found[0].write is not None and found[0].write() == found[0].write()
    with zipfile.ZipFile(files["id", FEW[0]]) as parts:
        assert {item.date_time for item in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_nothing_is_lost_through_libreoffice(files: dict[tuple[str, str], Path], book: Book, tmp_path: Path) -> None:
    chosen = [files[language, key] for language in ("id", "en") for key in FEW]
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, *chosen]
    subprocess.run(command, check=True, capture_output=True, timeout=1200)
    for language in ("id", "en"):
        for key in FEW:
            form, target = book.forms[key], tmp_path / f"{language}-{key}.pdf"
            text = subprocess.run(["pdftotext", target, "-"], capture_output=True, text=True, check=True).stdout
            plain = _squeezed(text)
            for field in form.fields:
                assert _squeezed(field.label.get(language)) in plain, field.key
            boxes = sum(len(f.options) if f.kind.startswith("choose") else {"yes-no": 3, "tick": 1}.get(f.kind, 0) for f in form.fields)
            assert text.count("\u2610") == boxes
            pages = text.count("\f")
            assert 1 <= pages <= 4, "a form is a few sheets"
