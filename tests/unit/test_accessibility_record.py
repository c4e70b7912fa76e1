"""Does the record of what programs found hold together, is it shown as it stands, and does it grow old?"""

from datetime import date, timedelta
from pathlib import Path

import pytest
from guidebook.book.accessibility import TOOLS, AccessibilityRecord, ToolRecord
from guidebook.book.book import Book
from guidebook.book.freshness import RECORD_DAYS, due
from guidebook.book.languages import LANGUAGES, Language
from guidebook.book.yamlfile import read_yaml
from guidebook.site.accessibility import accessibility
from guidebook.site.render import Renderer
from pydantic import ValidationError

from tests import record_accessibility
from tests.faults import Fault
from tests.record_accessibility import RUNS, Built, main, text_of
from tests.this_book import this_book

from .helpers import book_of

ROOT = Path(__file__).resolve().parents[2]
CHECKED = date(2026, 11, 27)
AXE = {"widths": (360, 1280), "schemes": ("light", "dark")}
each_language = pytest.mark.parametrize("language", LANGUAGES)


def record(tool: str = "axe", **changes: object) -> ToolRecord:
    """Return a record of 1,234 pages or files without faults."""
    fields = {"tool": tool, "version": "4.12.1", "checked_on": CHECKED, "things": "pages", "looked_at": 1234, "faults": 0}
    return ToolRecord.model_validate({**fields, **(AXE if tool == "axe" else {}), **changes})


@pytest.mark.parametrize("changes", [
    {"faults": 1}, {"rules": {"image-alt": 1}}, {"faults": 2, "rules": {"image-alt": 1}}, {"faults": -1}, {"looked_at": 0},
    {"tool": "lynx"}, {"widths": ()}, {"schemes": ()}, {"schemes": ("sepia",)}, {"things": "books"}, {"version": ""},
    {"tool": "veraPDF", "widths": (360,)}, {"tool": "veraPDF", "schemes": ("light",)}, {"checked_on": "soon"}, {"unknown": 1},
])
def test_a_record_that_does_not_hold_together_is_refused(changes: dict) -> None:
    with pytest.raises(ValidationError):
        record(**changes)


def test_each_program_has_one_record_in_order() -> None:
    assert AccessibilityRecord(records=(record(), record("veraPDF"))).records
    for wrong in ((record(), record()), (record("veraPDF"), record())):
        with pytest.raises(ValidationError, match="one record, in this order"):
            AccessibilityRecord(records=wrong)


def test_the_record_of_this_book_was_read() -> None:
    book = this_book()
    assert book.accessibility and not [finding for finding in book.problems if finding.path == "data/accessibility.yml"]
    assert (ROOT / "data/accessibility.yml").read_text("utf-8") == text_of(book.accessibility), "written by hand, not by the command"


@pytest.fixture(scope="module")
def words() -> Book:
    """Return a book with the words of the site."""
    return this_book()


def _rows(words: Book, language: Language, *records: ToolRecord) -> tuple[list[list[str]], list[str]]:
    """Return the words of the table, a list a row, and the languages that are marked in it."""
    block = accessibility(Renderer(book_of(vocabulary=words.vocabulary, accessibility=records), language))
    table = block.find("table")
    assert table is not None and table[0].tag == "caption" and table[0].text
    assert [head.get("scope") for head in table.iterfind("thead/tr/th")] == ["col"] * 4
    assert {row[0].get("scope") for row in table.iterfind("tbody/tr")} == {"row"}
    heads = [head.text for head in table.iterfind("thead/tr/th")]
    for row in table.iterfind("tbody/tr"):
        assert [cell.get("data-head") for cell in row.iterfind("td")] == heads[1 : len(row)]
    rows = [["".join(cell.itertext()) for cell in row] for row in table.iterfind("tbody/tr")]
    return rows, [node.get("lang") for node in table.iter() if node.get("lang")]


def test_the_table_in_indonesian(words: Book) -> None:
    found = record("EPUBCheck", things="epubs", looked_at=2, faults=3, rules={"OPF-049": 1, "RSC-005": 2}, version="5.3.0")
    rows, marked = _rows(words, "id", record(), record("veraPDF", things="pdfs", looked_at=160), found)
    assert rows == [
        ["axe 4.12.1", "1.234 halaman; layar selebar 360 dan 1.280 piksel; tampilan terang dan tampilan gelap (aturan warna saja)", "0",
         "27 November 2026"],
        ["Nu Html Checker", "belum dijalankan"],
        ["veraPDF 4.12.1", "160 berkas PDF", "0", "27 November 2026"],
        ["Ace by DAISY", "belum dijalankan"],
        ["EPUBCheck 5.3.0", "2 buku elektronik", "3: OPF-049 (1); RSC-005 (2)", "27 November 2026"],
    ]
    assert marked == ["en"]


def test_the_table_in_english(words: Book) -> None:
    rows, marked = _rows(words, "en", record(faults=1, rules={"image-alt": 1}, widths=(360, 700, 1280)), record("Nu Html Checker"))
    assert rows[:3] == [
        ["axe 4.12.1", "1,234 pages; screens 360, 700 and 1,280 pixels wide; light colours and dark colours (rules about colour only)",
         "1: image-alt (1)", "27 November 2026"],
        ["Nu Html Checker 4.12.1", "1,234 pages", "0", "27 November 2026"],
        ["veraPDF", "not run yet"],
    ]
    assert marked == []


@each_language
def test_without_any_record_the_table_says_so(words: Book, language: Language) -> None:
    rows, _ = _rows(words, language)
    assert [row[0] for row in rows] == list(TOOLS) and {len(row) for row in rows} == {2}


def test_a_record_is_due_after_its_days_and_only_then() -> None:
    book = book_of(accessibility=(record(), record("veraPDF", checked_on=CHECKED + timedelta(days=9))))
    assert list(due(book, CHECKED + timedelta(days=RECORD_DAYS))) == []
    (row,) = due(book, CHECKED + timedelta(days=RECORD_DAYS + 1))
    assert (row.key, row.path, row.since) == ("axe", "data/accessibility.yml", CHECKED + timedelta(days=RECORD_DAYS))
    assert len(list(due(book, CHECKED + timedelta(days=RECORD_DAYS + 10)))) == 2


# The command that writes the record


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a folder that has what a built site has, as far as the command looks before it runs anything."""
    for name in ("index.html", "unduhan/id/a.pdf", "unduhan/id/a.epub", "unduhan/en/a.epub"):
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / name).write_text("x", "utf-8")
    return tmp_path / "site"


def _pretend(monkeypatch: pytest.MonkeyPatch, faults: dict[str, list[Fault]]) -> None:
    def run(tool: str, found: Built) -> tuple[ToolRecord, list[Fault]]:
        if tool not in faults:
            raise FileNotFoundError("java")
        more = AXE if tool == "axe" else {}
        return record_accessibility._record(tool, "1", "pages", len(found.pages), faults[tool], **more), faults[tool]

    for tool in RUNS:
        monkeypatch.setitem(RUNS, tool, lambda found, tool=tool: run(tool, found))


def test_what_was_found_is_written_faults_included(site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture) -> None:
    faults = [Fault("b", "region", "x"), Fault("a", "image-alt", "x"), Fault("a", "region", "y")]
    _pretend(monkeypatch, {tool: faults if tool == "axe" else [] for tool in TOOLS})
    out = site / "record.yml"
    assert main(["--site", str(site), "--out", str(out)]) == 0
    first = out.read_bytes()
    assert main(["--site", str(site), "--out", str(out)]) == 0 and out.read_bytes() == first
    read = AccessibilityRecord.model_validate(read_yaml(out.read_text("utf-8")).value)
    assert [one.tool for one in read.records] == list(TOOLS)
    assert list(read.records[0].rules.items()) == [("image-alt", 1), ("region", 2)] and read.records[0].faults == 3
    assert out.read_text("utf-8").startswith("# ") and "make accessibility" in out.read_text("utf-8").splitlines()[0]
    assert "b: region: x" in capsys.readouterr().out


def test_one_program_alone_keeps_the_records_of_the_others(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = site / "record.yml"
    out.write_text(text_of([record("veraPDF", things="pdfs"), record("EPUBCheck", things="epubs")]), "utf-8")
    _pretend(monkeypatch, {"veraPDF": []})
    assert main(["--site", str(site), "--out", str(out), "--only", "veraPDF"]) == 0
    read = AccessibilityRecord.model_validate(read_yaml(out.read_text("utf-8")).value)
    assert [(one.tool, one.version) for one in read.records] == [("veraPDF", "1"), ("EPUBCheck", "4.12.1")]


def test_nothing_is_written_where_a_program_cannot_be_run(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    out = site / "record.yml"
    out.write_text("as it was", "utf-8")
    _pretend(monkeypatch, {"axe": []})
    assert main(["--site", str(site), "--out", str(out)]) == 1
    assert out.read_text("utf-8") == "as it was"
    assert "Nu Html Checker could not be run: java" in capsys.readouterr().err


@pytest.mark.parametrize("lacking", ["index.html", "unduhan/id/a.pdf", "unduhan/en/a.epub"])
def test_a_site_that_is_missing_or_has_no_downloads_says_what_to_do(
    site: Path, lacking: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    (site / lacking).unlink()
    _pretend(monkeypatch, {tool: [] for tool in TOOLS})
    assert main(["--site", str(site), "--out", str(site / "record.yml")]) == 1
    assert not (site / "record.yml").exists()
    assert "Run 'make site'" in capsys.readouterr().err
