"""Is a good site ever replaced by a bad one or by half of one? Small books, built for real."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from guidebook.cli import main

from ..small_book import write_book


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Return the folder of a book of one page, with this checkout's theme and words."""
    write_book(tmp_path, ())
    return tmp_path


def build(book: Path) -> tuple[int, str]:
    """Run ``guidebook site``; return its exit code and what it printed."""
    done = CliRunner().invoke(main, ["site", "--root", str(book)])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.output
    return done.exit_code, done.output


def test_a_second_build_with_nothing_changed_says_so(book: Path) -> None:
    code, first = build(book)
    assert code == 0 and "built" in first and "1 pages in id, 1 pages in en" in first
    before = (book / "site/index.html").stat().st_mtime_ns
    code, again = build(book)
    assert code == 0 and "nothing changed" in again
    assert (book / "site/index.html").stat().st_mtime_ns == before
    page = book / "docs/id/index.md"
    page.write_text(page.read_text("utf-8").replace("tenang", "pelan"), "utf-8")
    code, third = build(book)
    assert code == 0 and "built: " in third


BREAKAGES = {
    "front matter": lambda b: (b / "docs/en/index.md").write_text("---\ntitle: [\n---\n\ntext\n", "utf-8"),
    "missing translation": lambda b: (b / "docs/en/index.md").unlink(),
    "not UTF-8": lambda b: (b / "docs/id/index.md").write_bytes(b"---\n\xff\n---\n"),
    "empty page": lambda b: (b / "docs/id/index.md").write_text("", "utf-8"),
    "data": lambda b: (b / "data/vocabulary.yml").write_text("admonitions: {", "utf-8"),
    "settings": lambda b: (b / "mkdocs.yml").write_text("nav: [", "utf-8"),
    "wrong link": lambda b: (b / "docs/id/index.md").write_text(
        (b / "docs/id/index.md").read_text("utf-8") + "\n[x](tidak-ada.md)\n", "utf-8"),
    "template": lambda b: (b / "overrides/main.html").write_text("{% extends 'nothing.html' %}", "utf-8"),
}


@pytest.mark.parametrize("name", BREAKAGES)
def test_bad_input_leaves_the_good_site(book: Path, name: str) -> None:
    """Exit code 1, findings that name file and mend, no traceback, and the last good site untouched."""
    assert build(book)[0] == 0
    good = {f: f.read_bytes() for f in (book / "site").rglob("*") if f.is_file()}
    BREAKAGES[name](book)
    code, output = build(book)
    assert code == 1
    assert "Traceback" not in output and "mend:" in output and "still stands" in output
    assert {f: f.read_bytes() for f in (book / "site").rglob("*") if f.is_file()} == good
    assert not list(book.glob(".site.*"))


def test_two_builds_at_once_do_not_disturb_each_other(book: Path) -> None:
    command = [sys.executable, "-m", "guidebook.cli", "site", "--root", str(book)]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) for _ in range(2)]
    said = sorted(process.communicate(timeout=300)[0] for process in both)
    assert [process.returncode for process in both] == [0, 0], said
    assert "built: " in said[0] and "nothing changed: " in said[1]
    assert (book / "site/index.html").is_file() and not list(book.glob(".site*"))
