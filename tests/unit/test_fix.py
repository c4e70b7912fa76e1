"""Does 'make fix' mend what it promises, once and for all, and nothing else?"""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from guidebook.book.finding import Edit, Finding
from guidebook.book.load import load_book
from guidebook.checks.fix import apply_edits, edits_of
from guidebook.cli import main
from guidebook.rules import run_rules

from .helpers import HEAD

Copy = Callable[[str], Path]


def _fix(root: Path) -> None:
    result = CliRunner().invoke(main, ["check", "--root", str(root), "--fix"])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception


def _files(root: Path) -> dict[str, bytes]:
    return {f.relative_to(root).as_posix(): f.read_bytes() for f in root.rglob("*") if f.is_file()}


def _write(root: Path, indonesian: str, english: str = "") -> tuple[Path, Path]:
    files = root / "docs/id/kontak.md", root / "docs/en/kontak.md"
    for file, body in zip(files, (indonesian, english or indonesian), strict=True):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(HEAD + body, "utf-8")
    return files


FIXABLE = ["heading-id", "list-form", "link-language", "encoding"]


@pytest.mark.parametrize("rule", FIXABLE)
def test_second_run_changes_nothing(rule: str, copy_of: Copy) -> None:
    root = copy_of(f"{rule}/bad")
    if rule == "encoding":  # Latin-1 cannot be mended by a machine and would hide the rest
        (root / "docs/en/hak.md").unlink()
        (root / "data/vocabulary.yml").unlink()
    before = _files(root)
    _fix(root)
    once = _files(root)
    assert once != before
    _fix(root)
    assert _files(root) == once


@pytest.mark.parametrize("rule", FIXABLE)
def test_what_was_mended_is_no_longer_found(rule: str, copy_of: Copy) -> None:
    root = copy_of(f"{rule}/bad")
    promised = {(f.path, f.message) for f in run_rules(load_book(root), [rule]) if f.edits}
    assert promised
    _fix(root)
    assert not promised & {(f.path, f.message) for f in run_rules(load_book(root), [rule])}


def test_english_heading_gets_the_id_of_its_indonesian_twin(tmp_path: Path) -> None:
    _, english = _write(tmp_path, "## Sambut {#sambut}\n\nTeks.\n", "## Welcome\n\nText.\n")
    _fix(tmp_path)
    assert english.read_text("utf-8") == HEAD + "## Welcome {#sambut}\n\nText.\n"


def test_heading_without_id_in_both_languages_gets_the_same_id_in_one_run(tmp_path: Path) -> None:
    """The usual case of a new page: one run must be enough."""
    indonesian, english = _write(tmp_path, "## Sambut dia\n\nTeks.\n", "## Welcome him\n\nText.\n")
    _fix(tmp_path)
    assert "## Sambut dia {#sambut-dia}" in indonesian.read_text("utf-8")
    assert "## Welcome him {#sambut-dia}" in english.read_text("utf-8")


@pytest.mark.parametrize("body", [
    "## Judul\n\nSatu.\n\n## Judul\n\nDua.\n",
    "## Judul\n\nSatu.\n\n## Lain {#judul}\n\nDua.\n",
    "## Sumber\n\nTeks.\n",
], ids=["two alike", "one alike further down", "of the software"])
def test_mend_does_not_make_another_fault(body: str, tmp_path: Path) -> None:
    """An id that stands twice, or one that belongs to the software, is no mend."""
    _write(tmp_path, body)
    _fix(tmp_path)
    messages = [f.message for f in run_rules(load_book(tmp_path), ["heading-id"]) if f.path.startswith("docs/id")]
    assert all("has no id" in message for message in messages), messages


def test_blank_line_is_put_before_a_list(tmp_path: Path) -> None:
    indonesian, _ = _write(tmp_path, "Siapkan:\n- air\n- kursi\n")
    _fix(tmp_path)
    assert indonesian.read_text("utf-8") == HEAD + "Siapkan:\n\n- air\n- kursi\n"


def test_list_in_a_quotation_is_not_torn_out_of_it(tmp_path: Path) -> None:
    body = "> Ia berkata:\n>\n> - air\n> - kursi\n"
    indonesian, _ = _write(tmp_path, body)
    _fix(tmp_path)
    assert indonesian.read_text("utf-8") == HEAD + body


def test_link_into_the_other_language_is_turned_back(copy_of: Copy) -> None:
    root = copy_of("link-language/bad")
    _fix(root)
    assert _files(root / "docs") == _files(copy_of("link-language/good") / "docs")


def test_two_links_on_one_line_are_mended_in_one_run(copy_of: Copy) -> None:
    root = copy_of("link-language/good")
    file = root / "docs/id/kontak.md"
    good = file.read_text("utf-8") + "\nBaca [hak](dasar/hak.md) dan [sebelum](dasar/hak.md#sebelum).\n"
    file.write_text(good.replace("(dasar/", "(../en/dasar/"), "utf-8")
    _fix(root)
    assert file.read_text("utf-8") == good


def test_crlf_file_is_mended_together_with_its_other_faults(tmp_path: Path) -> None:
    indonesian, _ = _write(tmp_path, "## Sambut\n\nSiapkan:\n- air\n", "## Welcome {#sambut}\n\nPrepare:\n\n- water\n")
    indonesian.write_bytes(indonesian.read_bytes().replace(b"\n", b"\r\n"))
    _fix(tmp_path)
    assert indonesian.read_bytes().decode() == HEAD + "## Sambut {#sambut}\n\nSiapkan:\n\n- air\n"


def test_good_book_is_left_untouched(copy_of: Copy) -> None:
    root = copy_of("embed/good")
    before = _files(root)
    _fix(root)
    assert _files(root) == before


def test_edit_whose_line_changed_meanwhile_is_not_applied() -> None:
    edit = Edit("a.md", 2, "dua", "2")
    assert apply_edits({"a.md": "satu\ndua\ntiga"}, [edit]) == {"a.md": "satu\n2\ntiga"}
    assert apply_edits({"a.md": "satu\nlain\ntiga"}, [edit]) == {}
    assert apply_edits({"a.md": "satu"}, [edit]) == {}


def test_edits_work_from_the_last_line_up_and_may_drop_or_add_lines() -> None:
    edits = [Edit("a.md", 1, "a", "a\n\n"), Edit("a.md", 2, "b", None), Edit("a.md", 3, "c", "C")]
    assert apply_edits({"a.md": "a\nb\nc", "b.md": "b"}, edits) == {"a.md": "a\n\n\nC"}


def test_same_edit_of_two_findings_is_made_once() -> None:
    edit = Edit("a.md", 1, "a", "b")
    findings = [Finding("a.md", 1, rule, "m", "h", edits=(edit,)) for rule in ("x", "y")]
    assert edits_of(findings) == [edit]
