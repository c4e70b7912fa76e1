"""Is a finished file ever replaced by a bad one, made twice, or different when made again? Small books, built for real."""

import hashlib
import shutil
from pathlib import Path

import pikepdf
import pydyf
import pytest
from click.testing import CliRunner, Result
from guidebook.book.load import load_book
from guidebook.cli import main
from guidebook.outputs.downloads import editions
from guidebook.outputs.layout import _written_anew
from guidebook.outputs.making import make_files
from guidebook.outputs.plan import documents
from guidebook.outputs.store import Store

from tests.outputs.conftest import DAY, SITE_URL
from tests.small_book import TEXTS, write_book, write_page

ALL = {f"{language} {name}" for language in ("id", "en") for name in ("dasar-satu", "dasar-dua", "bagian-dasar", "pedoman")}


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a small book whose site offers downloads."""
    book = tmp_path / "book"
    book.mkdir()
    write_book(book)
    monkeypatch.setenv("DOWNLOADS", "1")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")
    monkeypatch.setenv("SITE_URL", SITE_URL)
    return book


def run(*arguments: object) -> Result:
    """Run ``guidebook``; a traceback fails the test."""
    done = CliRunner().invoke(main, [str(argument) for argument in arguments])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.output
    return done


def digests(folder: Path) -> dict[str, str]:
    return {f.relative_to(folder).as_posix(): hashlib.sha256(f.read_bytes()).hexdigest() for f in folder.rglob("*.pdf")}


def made(book: Path, site: Path, cache: Path) -> set[str]:
    """Make all PDFs of a built site; return the names of those that were laid out."""
    names: set[str] = set()
    read = load_book(book)
    found = documents(read, site, editions(read, "1.0", DAY, SITE_URL))
    outputs, findings = make_files(found, site, Store(cache), lambda done, of, name: names.add(name))
    assert findings == [] and len(outputs) == len(ALL)
    return names


def test_only_what_changed_is_made_again_and_bytes_repeat(small: Path, tmp_path: Path) -> None:
    assert run("site", "--root", small).exit_code == 0
    first = digests(small / "site/unduhan")
    assert set(first) == {f"{name.replace(' ', '/')}.pdf" for name in ALL}
    shutil.copytree(small / "site", tmp_path / "elsewhere")
    assert made(small, small / "site", tmp_path / "a") == ALL
    assert made(small, tmp_path / "elsewhere", tmp_path / "a") == set(), "nothing changed, wherever the site stands"
    assert made(small, tmp_path / "elsewhere", tmp_path / "b") == ALL
    assert digests_of(tmp_path / "a") == digests_of(tmp_path / "b"), "the same input gives the same bytes"

    write_page(small, "id", "dasar/dua", "Bab 2", TEXTS["id"][1].replace("tenang", "pelan"))
    assert run("site", "--root", small).exit_code == 0
    second = digests(small / "site/unduhan")
    changed = {name for name in second if second[name] != first[name]}
    assert changed == {"id/dasar-dua.pdf", "id/bagian-dasar.pdf", "id/pedoman.pdf"}


def digests_of(cache: Path) -> dict[str, str]:
    return {f.name: hashlib.sha256(f.read_bytes()).hexdigest() for f in cache.glob("*.pdf")}


def test_a_failed_pdf_leaves_the_last_good_one(small: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert run("site", "--root", small).exit_code == 0
    assert run("export", "pdf", "--root", small, "--out", out).exit_code == 0
    site, exported = digests(small / "site"), digests(out)
    assert site and exported
    write_page(small, "id", "dasar/dua", "Bab 2", TEXTS["id"][1].replace("tenang", "tenang \U0001f600"))
    failed = run("site", "--root", small)
    assert failed.exit_code == 1
    assert "docs/id/dasar/dua.md:12: error [no-glyph]" in failed.output and "U+1F600" in failed.output, failed.output
    assert digests(small / "site") == site
    failed = run("export", "pdf", "--root", small, "--out", out)
    assert failed.exit_code == 1 and "no-glyph" in failed.output
    after = digests(out)
    assert after["id/dasar-dua.pdf"] == exported["id/dasar-dua.pdf"] and set(after) == set(exported)


def test_export_makes_what_is_asked_for(small: Path, tmp_path: Path) -> None:
    done = run("export", "pdf", "--root", small, "--lang", "en", "--page", "dasar/satu", "--out", tmp_path / "out")
    assert done.exit_code == 0, done.output
    assert set(digests(tmp_path / "out")) == {"en/dasar-satu.pdf"} and "1 pages" in done.output
    unknown = run("export", "pdf", "--root", small, "--page", "dasar/tiga")
    assert unknown.exit_code == 2 and "no page dasar/tiga" in unknown.output


def test_without_downloads_and_without_an_address(small: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DOWNLOADS", "0")
    assert run("site", "--root", small).exit_code == 0
    assert not (small / "site/unduhan").exists()
    monkeypatch.delenv("SITE_URL")
    monkeypatch.setenv("DOWNLOADS", "1")
    assert run("export", "pdf", "--root", small, "--page", "dasar/satu", "--out", tmp_path / "out").exit_code == 0
    with pikepdf.open(tmp_path / "out/id/dasar-satu.pdf") as pdf:
        raw = b"".join(stream.read_bytes() for stream in pdf.objects if isinstance(stream, pikepdf.Stream))
        addresses = [note.A.URI for page in pdf.pages for note in page.get("/Annots", []) if "/A" in note and "/URI" in note.A]
    assert addresses == [] and b"http" not in raw.split(b"<x:xmpmeta")[0], "no address is invented"


def test_a_machine_without_pango_is_told_what_to_do(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("guidebook.export_cli.can_print", lambda: False)
    done = run("site", "--root", small)
    assert done.exit_code == 1 and "apt install libpango" in done.output and "DOWNLOADS=0" in done.output


def test_the_references_of_pages_are_what_pydyf_writes() -> None:
    """They are gathered once and not at each box; a page that is added later is among them."""
    pdf = pydyf.PDF()
    for count in (1, 2):
        pdf.add_page(pydyf.Dictionary({"Type": "/Page", "Parent": pdf.pages.reference}))
        assert pdf.page_references == _written_anew.fget(pdf)
        assert len(pdf.page_references) == count
