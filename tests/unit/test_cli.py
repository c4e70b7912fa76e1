"""Do the commands keep their names, options and exit codes?"""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from guidebook.cli import main

Copy = Callable[[str], Path]


def _check(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["check", "--root", str(root), *arguments])


def test_clean_book_exits_0(copy_of: Copy) -> None:
    result = _check(copy_of("embed/good"))
    assert (result.exit_code, result.output.strip()) == (0, "0 errors, 0 warnings")


def test_error_exits_1_and_says_how_to_mend(copy_of: Copy) -> None:
    result = _check(copy_of("nav/bad"))
    assert result.exit_code == 1 and "mend:" in result.output and "Traceback" not in result.output


def test_warning_alone_exits_0(copy_of: Copy) -> None:
    result = _check(copy_of("terms/bad"))
    assert result.exit_code == 0 and "warning [terms]" in result.output


def test_only_runs_the_named_rules(copy_of: Copy) -> None:
    root = copy_of("link-target/bad")
    rows = json.loads(_check(root, "--only", "link-target", "--only", "nav", "--format", "json").output)
    assert {row["rule"] for row in rows} == {"link-target"}
    assert _check(root, "--only", "nav").exit_code == 0


@pytest.mark.parametrize("names", [["tiada"], ["nav", "tiada"], [""]])
def test_unknown_rule_exits_2_without_a_traceback(names: list[str], copy_of: Copy) -> None:
    result = _check(copy_of("nav/good"), *[word for name in names for word in ("--only", name)])
    assert result.exit_code == 2
    assert isinstance(result.exception, SystemExit) and names[-1] in result.output and "Traceback" not in result.output


def test_json_is_the_only_thing_on_standard_output(copy_of: Copy) -> None:
    root = copy_of("list-form/bad")
    for arguments in (["--format", "json"], ["--format", "json", "--fix"]):
        result = _check(root, *arguments)
        rows = json.loads(result.stdout)
        assert rows and all(set(row) == {"path", "line", "rule", "severity", "message", "hint"} for row in rows)
    assert "mended docs/id/kontak.md" in result.stderr


def test_clean_book_is_an_empty_json_list(copy_of: Copy) -> None:
    assert json.loads(_check(copy_of("nav/good"), "--format", "json").output) == []


def test_github_format_is_workflow_commands(copy_of: Copy) -> None:
    result = _check(copy_of("nav/bad"), "--format", "github")
    assert result.exit_code == 1 and result.output.startswith("::error file=docs/id/hak.md,line=1,title=nav::")


@pytest.mark.parametrize("arguments", [["--root", "/tiada/sama/sekali"], ["--format", "xml"], ["--tiada"]])
def test_wrong_use_exits_2(arguments: list[str]) -> None:
    result = CliRunner().invoke(main, ["check", *arguments])
    assert result.exit_code == 2 and "Traceback" not in result.output


BROKEN = {
    "navigation with a control character": ("mkdocs.yml", b"nav:\n  - a\x01.md\n"),
    "navigation that is a word": ("mkdocs.yml", b"nav: kontak.md\n"),
    "configuration that is a list": ("mkdocs.yml", b"- a\n- b\n"),
    "configuration that is empty": ("mkdocs.yml", b""),
    "link with a broken address": ("docs/id/kontak.md", b"---\ntitle: x\n---\n[a](http://[abc) <http://[abc> [b](<http://[x/y>)\n"),
    "name with too many commas": ("data/sources.bib", b"@book{a, author = {A, B, C, D}, title = {x}}\n"),
    "data that is a word": ("data/laws.yml", b"tiada\n"),
    "data with a control character": ("data/laws.yml", b"laws: \x01\n"),
    "binary page": ("docs/id/kontak.md", bytes(range(256))),
}


@pytest.mark.parametrize(("path", "raw"), BROKEN.values(), ids=BROKEN)
def test_broken_file_is_findings_and_no_traceback(path: str, raw: bytes, copy_of: Copy) -> None:
    root = copy_of("nav/good")
    (root / path).parent.mkdir(exist_ok=True)
    (root / path).write_bytes(raw)
    result = _check(root, "--format", "json")
    assert isinstance(result.exception, SystemExit), repr(result.exception)
    assert result.exit_code == 1 and json.loads(result.output)


def test_folder_without_a_book_does_not_crash(tmp_path: Path) -> None:
    assert isinstance(_check(tmp_path).exception, (SystemExit, type(None)))


def test_commands_of_the_design_exist() -> None:
    for command in (
        ["check"], ["new"], ["site"], ["translation"], ["translation", "status"], ["translation", "diff"], ["translation", "accept"],
    ):
        assert CliRunner().invoke(main, [*command, "--help"]).exit_code == 0, command
