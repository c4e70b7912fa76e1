"""Does YAML keep its lines, and does every fault come back as a value?"""

import subprocess
import sys

import pytest
from guidebook.book.yamlfile import read_yaml

TEXT = """laws:
  uu-21-2007:
    short: UU 21/2007
    articles:
      '18': satu
  uu-1-2023:
    short: KUHP
changes:
  - apa: a
  - apa: b
"""


@pytest.mark.parametrize(
    ("location", "line"),
    [((), 1), (("laws",), 1), (("laws", "uu-1-2023"), 6), (("laws", "uu-21-2007", "articles", "18"), 5),
     (("changes", 1, "apa"), 10), (("changes", 5), 8), (("laws", "uu-1-2023", "tiada"), 6), (("tiada",), 1)],
)
def test_line_is_that_of_the_deepest_part_that_exists(location: tuple[str | int, ...], line: int) -> None:
    assert read_yaml(TEXT).line(location) == line


@pytest.mark.parametrize(
    ("text", "line", "word"),
    [
        ("a: 1\nb: [1,\nc: 2\n", 4, "expected"),
        ("a: 1\n b: 2\n", 2, "mapping values"),
        ("a: 1\nb: 2\na: 3\n", 3, "'a' stands twice"),
        ("a:\n  b: 1\n  b: 2\n", 3, "'b' stands twice"),
        ("- a: 1\n  a: 2\n", 2, "'a' stands twice"),
        ("a: *tiada\n", 1, "alias"),
        ("a: 1\nb: !asing 1\n", 2, "tag"),
        ("a: 1\n---\nb: 2\n", 2, "document"),
        ("? [a, b]\n: c\n", 1, "unhashable"),
        ("a: \x01\n", 1, "control"),
        ("a: 2025-02-31\n", 1, "out of range"),
        ("a: 'buka\n", 2, ""),
        ("\ta: 1\n", 1, ""),
    ],
)
def test_fault_is_returned_with_its_line(text: str, line: int, word: str) -> None:
    faults = read_yaml(text).faults
    assert [fault.line for fault in faults] == [line], faults
    assert word in faults[0].message


def test_syntax_fault_leaves_no_value() -> None:
    assert read_yaml("a: [\n").value is None


@pytest.mark.parametrize("text", ["", "# hanya komentar\n", "---\n"])
def test_empty_text_is_no_fault(text: str) -> None:
    read = read_yaml(text)
    assert read.value is None and not read.faults and read.line(["a"]) == 1


def test_only_true_and_false_are_truth_values() -> None:
    assert read_yaml("a: true\nb: false\nc: yes\nd: no\ne: on\non: 1\n").value == {
        "a": True, "b": False, "c": "yes", "d": "no", "e": "on", "on": 1,
    }


def test_a_text_that_begins_with_true_is_a_text() -> None:
    assert read_yaml("a: [true victim, falsehood]\n").value == {"a": ["true victim", "falsehood"]}


def test_same_key_in_two_mappings_is_no_fault() -> None:
    assert not read_yaml("a: {x: 1}\nb: {x: 1}\n").faults


def test_alias_to_its_own_mapping_does_not_hang() -> None:
    """In another process, because a hang cannot be told from slowness in this one."""
    code = "from guidebook.book.yamlfile import read_yaml; read_yaml('a: &x\\n  b: *x\\n')"
    try:
        done = subprocess.run([sys.executable, "-c", code], timeout=5, capture_output=True, text=True)
    except subprocess.TimeoutExpired:
        pytest.fail("read_yaml does not return for 'a: &x {b: *x}'")
    assert done.returncode == 0, done.stderr
