"""Does every rule find the faults of its bad fixture, exactly those, and nothing in its good one?"""

import json
from pathlib import Path

import pytest
from guidebook.book.finding import Finding, Rule
from guidebook.book.load import load_book
from guidebook.rules import ALL_RULES, run_rules

from ..conftest import FIXTURES

BAD = [(rule, folder) for rule in ALL_RULES for folder in sorted((FIXTURES / rule.name).glob("bad*"))]
each_rule = pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.name)
each_bad = pytest.mark.parametrize(("rule", "folder"), BAD, ids=[f"{rule.name}-{folder.name}" for rule, folder in BAD])


def _shown(findings: list[Finding]) -> str:
    return "\n".join(f"{f.path}:{f.line} [{f.rule}] {f.message}" for f in findings) or "nothing"


@each_bad
def test_bad_fixture_gives_exactly_the_expected_findings(rule: Rule, folder: Path) -> None:
    expected = json.loads((folder / "expected.json").read_text("utf-8"))
    findings = run_rules(load_book(folder), [rule.name])
    assert expected, "a bad fixture without an expected finding proves nothing"
    assert sorted((f.path, f.line) for f in findings) == sorted((path, line) for path, line, _ in expected), _shown(findings)
    left = list(findings)
    for path, line, word in expected:
        match = next((f for f in left if (f.path, f.line) == (path, line) and word in f.message), None)
        assert match, f"{path}:{line} '{word}' is not among:\n{_shown(left)}"
        left.remove(match)


@each_rule
def test_good_fixture_is_clean_of_every_rule(rule: Rule) -> None:
    folder = FIXTURES / rule.name / "good"
    book = load_book(folder)
    assert book.pages, "an empty book would be clean for the wrong reason"
    findings = run_rules(book)
    assert not findings, _shown(findings)


@each_bad
def test_every_finding_says_how_to_mend_and_points_into_its_file(rule: Rule, folder: Path) -> None:
    for finding in run_rules(load_book(folder)):
        assert finding.hint.strip() and finding.message.strip(), finding
        assert "\n" not in finding.message + finding.hint, f"a finding is one line: {finding}"
        file = folder / finding.path
        assert file.is_file(), finding
        lines = file.read_bytes().count(b"\n") + 1
        assert 0 <= finding.line <= lines, f"line {finding.line} of {lines}: {finding}"


@each_rule
def test_rule_reports_under_its_own_name_and_says_what_it_asks(rule: Rule) -> None:
    assert rule.summary.strip()
    for folder in (FIXTURES / rule.name).glob("bad*"):
        assert {f.rule for f in rule.run(load_book(folder))} == {rule.name}


def test_every_rule_has_a_fixture_and_every_fixture_a_rule() -> None:
    folders = {folder.name for folder in FIXTURES.iterdir() if folder.is_dir()}
    assert folders == {rule.name for rule in ALL_RULES}
    for name in folders:
        assert (FIXTURES / name / "good").is_dir() and (FIXTURES / name / "bad").is_dir(), name


@each_bad
def test_bad_fixture_is_a_small_change_of_the_good_one(rule: Rule, folder: Path) -> None:
    """Otherwise the fixture would not show what the rule reacts to."""
    good = {f.relative_to(FIXTURES / rule.name / "good") for f in (FIXTURES / rule.name / "good").rglob("*") if f.is_file()}
    bad = {f.relative_to(folder) for f in folder.rglob("*") if f.is_file()} - {Path("expected.json")}
    assert bad <= good
    assert good - bad == ({Path("docs/en/kontak.md"), Path("docs/id/layanan/asesmen.md")} if rule.name == "missing-page" else set())


def test_rule_names_are_unique() -> None:
    names = [rule.name for rule in ALL_RULES]
    assert len(names) == len(set(names)) >= 28
