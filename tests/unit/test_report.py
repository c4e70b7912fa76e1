"""Do findings keep the form that other tools rely on?"""

import json

from guidebook.book.finding import Edit, Finding, Severity
from guidebook.report import FORMATS, as_github, as_json, as_text

ERROR = Finding("docs/id/a.md", 3, "nav", "pesan é: 100%\nbaris dua", "perbaiki", edits=(Edit("docs/id/a.md", 3, "a", "b"),))
WARNING = Finding("data/laws.yml", 0, "data", "periksa", "lihat", Severity.WARNING)


def test_json_is_one_list_of_objects_with_exactly_these_keys() -> None:
    assert json.loads(as_json([ERROR, WARNING])) == [
        {"path": "docs/id/a.md", "line": 3, "rule": "nav", "severity": "error", "message": "pesan é: 100%\nbaris dua", "hint": "perbaiki"},
        {"path": "data/laws.yml", "line": 0, "rule": "data", "severity": "warning", "message": "periksa", "hint": "lihat"},
    ]
    assert json.loads(as_json([])) == []
    assert "é" in as_json([ERROR]), "a person reads it too"


def test_github_command_escapes_percent_and_line_ends() -> None:
    """An unescaped line end would cut the message off; an unescaped percent sign would garble it."""
    first, second, *_ = as_github([ERROR, WARNING]).splitlines()
    assert first.startswith("::error file=docs/id/a.md,line=3,title=nav::")
    assert "100%25%0Abaris dua" in first and first.endswith("perbaiki")
    assert second.startswith("::warning file=data/laws.yml,line=1,title=data::"), "GitHub knows no line 0"


def test_github_command_escapes_what_would_end_a_property() -> None:
    """In a property ',' and ':' separate; GitHub wants %2C and %3A there."""
    line = as_github([Finding("docs/id/a,b.md", 1, "nav", "m", "h")]).splitlines()[0]
    assert line.split("::")[1].split("file=")[1].startswith("docs/id/a%2Cb.md,line=1")


def test_text_says_where_what_and_how_to_mend_and_counts() -> None:
    text = as_text([ERROR, WARNING])
    assert "docs/id/a.md:3: error [nav]" in text and "mend: perbaiki" in text
    assert "data/laws.yml:0: warning [data] periksa" in text
    assert text.splitlines()[-1] == "1 errors, 1 warnings; 'make fix' can mend 1"
    assert as_text([]) == "0 errors, 0 warnings"


def test_formats_are_those_of_the_command_line() -> None:
    assert set(FORMATS) == {"text", "json", "github"}


def test_findings_sort_by_path_and_line() -> None:
    later = Finding("docs/id/a.md", 12, "box", "m", "h")
    assert sorted([later, ERROR, WARNING]) == [WARNING, ERROR, later]
