"""Does each page offer its files, with sizes and pages that are true?"""

import re
from pathlib import Path

import pikepdf
import pytest
from guidebook.outputs.row import size_words, with_row
from lxml import html

from tests.outputs.conftest import SITE_URL
from tests.outputs.test_making import run
from tests.small_book import write_book


@pytest.fixture(scope="module")
def offered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of a small book, with its downloads."""
    book = tmp_path_factory.mktemp("book")
    write_book(book)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DOWNLOADS", "1")
        patch.setenv("SITE_URL", SITE_URL)
        patch.setenv("SOURCE_DATE_EPOCH", "1795392000")
        done = run("site", "--root", book)
    assert done.exit_code == 0, done.output
    return book / "site"


def _rows(site: Path) -> dict[str, html.HtmlElement]:
    found = {}
    for file in sorted(site.rglob("index.html")):
        rows = html.fromstring(file.read_bytes().decode("utf-8")).find_class("gb-downloads")
        assert len(rows) == 1, file
        found[file.relative_to(site).as_posix().removesuffix("index.html")] = rows[0]
    return found


def test_every_page_offers_its_files_truly(offered: Path) -> None:
    rows = _rows(offered)
    assert set(rows) == {"", "dasar/satu/", "dasar/dua/", "en/", "en/dasar/satu/", "en/dasar/dua/"}
    for address, row in rows.items():
        language = "en" if address.startswith("en/") else "id"
        assert row.find("h2").text_content() == {"id": "Unduh dan cetak", "en": "Download and print"}[language]
        for item in row.iter("li"):
            link = item.find("a")
            file = (offered / address / link.get("href")).resolve()
            assert file.is_file() and file.is_relative_to(offered / "unduhan" / language)
            words = item.text_content()
            assert size_words(file.stat().st_size, language) in words
            assert {"id": "Bahasa Indonesia", "en": "English"}[language] in words and "2026" in words
            if file.suffix == ".pdf":
                with pikepdf.open(file) as pdf:
                    assert re.search(rf"\b{len(pdf.pages)} (halaman|pages?)", words), words


def test_home_offers_the_book_and_a_chapter_itself(offered: Path) -> None:
    rows = _rows(offered)
    names = {address: [a.get("href").rpartition("/")[2] for a in row.iter("a")] for address, row in rows.items()}
    assert names["en/"][:2] == ["pedoman.pdf", "pedoman.epub"] and "bagian-dasar.pdf" in names["en/"]
    assert names["dasar/satu/"] == ["dasar-satu.pdf"]


def test_the_row_takes_the_place_that_is_left_for_it() -> None:
    page = '<article><h1>x</h1><div class="gb-downloads" data-page="x"></div><p>y</p></article>'
    assert with_row(page, "<b>row</b>") == "<article><h1>x</h1><b>row</b><p>y</p></article>"
    assert with_row(page, "") == "<article><h1>x</h1><p>y</p></article>"
    assert with_row("<article>x</article>", "<b>row</b>") == "<article>x<b>row</b>\n</article>"


def test_sizes_are_written_as_each_language_does() -> None:
    assert [size_words(1_540_000, "id"), size_words(1_540_000, "en"), size_words(300, "en")] == ["1,5 MB", "1.5 MB", "1 KB"]
