"""Does every note stand at the foot of a sheet, wherever the sheet ends?"""

from pathlib import Path

import pypdfium2 as pdfium
from guidebook.outputs import layout
from guidebook.outputs.document import Document

WORDS = "Kalimat yang mengisi satu baris atau lebih di lembar ini, supaya paragraf terbelah di antara dua lembar. " * 2
NOTED = "<p>{0} Sumber<a href='#{1}'>[{1}]</a><span class='gb-note' id='{1}'>Catatan bernomor {1} di kaki lembar.</span> {0}{0}{0}</p>"


def _document(millimetres: int) -> Document:
    body = f"<h1>Judul</h1><div style='height: {millimetres}mm'></div>{NOTED.format('', 'satu')}{NOTED.format(WORDS[:150], 'dua')}"
    body = body.replace("</span>", f"</span> {WORDS}")
    html = f"<!DOCTYPE html><html lang=id><head><title>x</title></head><body class=gb-single>{body}</body></html>"
    return Document("x", "id", "x", html, (), (), (), "chapter", "x.md")


def test_no_note_is_forgotten_where_a_sheet_ends(tmp_path: Path, monkeypatch) -> None:
    """At some of these heights WeasyPrint by itself forgets a note; then the text is laid out anew."""
    again = 0
    loosen = layout.loosen

    def counted(*arguments) -> int:
        nonlocal again
        loosened = loosen(*arguments)
        again += loosened
        return loosened

    monkeypatch.setattr(layout, "loosen", counted)
    for millimetres in range(222, 238):
        pdf, faults = layout.lay_out(_document(millimetres), tmp_path)
        assert faults == [], millimetres
        text = "".join(page.get_textpage().get_text_bounded() for page in pdfium.PdfDocument(pdf))
        assert all(text.count(f"bernomor {name} di kaki") == 1 for name in ("satu", "dua")), millimetres
    assert again, "WeasyPrint forgets no note any more: outputs/lost_notes.py may go"
