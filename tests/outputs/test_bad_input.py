"""What becomes of a page that nobody should write? A good page or a clear error, never a silent hole."""

from datetime import date
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from guidebook.outputs.built import BuiltPage
from guidebook.outputs.document import chapter_document
from guidebook.outputs.edition import Edition
from guidebook.outputs.making import make_files
from guidebook.outputs.store import Store

from tests.outputs.pdf_checks import characters, fonts, margins

WORDS = {
    key: key for key in (
        "version", "language-name", "draft", "print-page", "status-of", "page-abbreviation", "not-endorsed", "licence",
        "print-relation", "site-name", "print-in-chapter", "print-code", "languages", "menu", "print-call-first",
    )
}
EDITION = Edition("id", WORDS, {}, "1.0", date(2026, 11, 23))


def table(columns: int, rows: int, word: str = "isi") -> str:
    head = "".join(f"<th>Kolom {n}</th>" for n in range(columns))
    row = "".join(f"<td>{word} {n}</td>" for n in range(columns))
    body = "".join(f"<tr>{row.replace('isi', f'isi{number}')}</tr>" for number in range(rows))
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def printed(tmp_path: Path, article: str) -> tuple[list[str], Path | None]:
    """Print one page; return what is said, and the PDF if there is one."""
    folder = tmp_path / "site/dasar/satu"
    folder.mkdir(parents=True)
    page = f"<!DOCTYPE html><html><body><article><h1>Bab</h1>{article}</article></body></html>"
    (folder / "index.html").write_text(page, "utf-8")
    built = BuiltPage(tmp_path / "site", "dasar/satu", "id", "docs/id/dasar/satu.md", "line\n" + article)
    outputs, findings = make_files([chapter_document(built, EDITION)], tmp_path / "site", Store(tmp_path / "cache"))
    return [f"{f.path}:{f.line} {f.rule}: {f.message}" for f in findings], outputs[0].file if outputs else None


def text_of(file: Path) -> list[str]:
    return [" ".join(page.get_textpage().get_text_bounded().split()) for page in pdfium.PdfDocument(file)]


class Looked:
    """The little of an opened PDF that some checks need."""

    def __init__(self, file: Path) -> None:
        self.file, self.pages, self.text = file, pdfium.PdfDocument(file), text_of(file)


GOOD = {
    "fourteen columns": table(14, 3),
    "fourteen columns of long words": table(14, 3, "isipertanggungjawabannyalah"),
    "three hundred rows": table(3, 300),
    "an unclosed tag": "<p>Awal <b>tebal <i>miring</p><div><p>Akhir",
    "a heading of 200 letters": f"<h2 id='a'>{'judul ' * 33}</h2><p>isi</p>",
    "a heading of one word of 200 letters": f"<h2 id='a'>{'j' * 200}</h2><p>isi</p>",
    "a word of 400 letters": f"<p>{'x' * 400}</p>",
    "an address of 400 letters": f"<p><a href='https://a.example/{'x' * 400}'>a</a></p>",
    "lines that must not break": f"<pre>{'kata ' * 60}</pre>",
}


@pytest.mark.parametrize("name", GOOD)
def test_a_good_page(tmp_path: Path, name: str) -> None:
    said, file = printed(tmp_path, GOOD[name])
    assert said == [] and file is not None
    looked = Looked(file)
    assert [*margins(looked), *fonts(looked), *characters(looked)] == []
    text = "".join(looked.text)
    if "rows" in name:
        assert all(f"isi{number} 2" in text for number in range(300)), "a row is lost"
        assert all("Kolom 1" in page for page in looked.text), "a table repeats its head"
    if "columns" in name:
        assert any(page.get_width() > page.get_height() for page in looked.pages), "a wide table lies across"
    if "unclosed" in name:
        assert "miring" in text and "Akhir" in text


BAD = {
    "a missing picture": ("<img src='../../assets/x.png' alt='x'>", "missing-picture"),
    "a picture from elsewhere": ("<img src='https://a.example/x.png' alt='x'>", "outside-picture"),
    "an emoji": ("<p>baik \U0001f600</p>", "no-glyph"),
    "a script our fonts lack": ("<p>\u4eba\u53e3</p>", "no-glyph"),
    "a link that leads nowhere": ("<p><a href='#tidak-ada'>x</a></p>", "dangling-link"),
    "a block wider than the page": ("<p style='width: 400mm; border: 1px solid'>x</p>", "pdf"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_clear_error(tmp_path: Path, name: str) -> None:
    article, rule = BAD[name]
    said, file = printed(tmp_path, article)
    assert file is None
    assert any(line.startswith("docs/id/dasar/satu.md:") and f" {rule}: " in line for line in said), said


def test_a_picture_without_words(tmp_path: Path) -> None:
    (tmp_path / "site/assets").mkdir(parents=True)
    (tmp_path / "site/assets/x.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>')
    said, file = printed(tmp_path, "<img src='../../assets/x.svg' alt=''>")
    assert file is None and "picture-words" in said[0]


def test_no_note_is_lost(tmp_path: Path) -> None:
    """Footnotes that WeasyPrint put off to a page that was up to date were lost (footnote-policy cures it)."""
    mention = "<p>{0} <sup class='gb-cite'>[<a href='#sumber-{1}' id='catatan-{1}'>{1}, hlm. 3</a>]</sup></p>"
    text = "".join(mention.format("Kalimat panjang yang mengisi baris. " * 12, n) for n in range(1, 41))
    again = mention.format("Sekali lagi.", 7).replace("catatan-7", "catatan-99")
    listed = "".join(f"<li id='sumber-{n}'>Sumber nomor{n}z {'judul ' * 20}</li>" for n in range(1, 41))
    said, file = printed(tmp_path, f"{text}{again}<h2 id='sumber'>Sumber</h2><ol class='gb-sources'>{listed}</ol>")
    assert said == [] and file is not None
    pages = text_of(file)
    for number in range(1, 41):
        places = [n for n, page in enumerate(pages) if f"nomor{number}z" in page]
        mentions = [n for n, page in enumerate(pages) if f"[{number}, hlm. 3]" in page]
        assert len(places) == 1 and places[0] - mentions[0] in (0, 1), "a note stands below its mention, at most a page later"
    assert "] Sumber " not in pages[-1], "the emptied list is gone, with its heading"
