"""Is a file read, or said to be faulty, whatever its bytes are?"""

import pytest
from guidebook.book.page import parse_page

from .helpers import HEAD

BODY = "## Sambut {#sambut}\n\nTawarkan air minum.\n"


def _read(raw: bytes):
    return parse_page("kontak", "id", "docs/id/kontak.md", raw)


def _faults(raw: bytes) -> list[tuple[int, str, str]]:
    return [(f.line, f.rule, f.message) for f in _read(raw)[1]]


def test_complete_page_is_read_without_a_fault() -> None:
    page, findings = _read((HEAD + BODY).encode())
    assert not findings and page.meta.title == "Kontak pertama" and page.meta.review.status == "draft"
    assert page.body.strip() == BODY.strip()
    assert page.source_line(page.sections[1].line) == "## Sambut {#sambut}"


def test_latin_1_is_reported_on_the_line_of_its_first_bad_byte() -> None:
    page, findings = _read((HEAD + BODY + "café\n").encode("latin-1"))
    assert page is None
    assert [(f.line, f.rule) for f in findings] == [((HEAD + BODY).count("\n") + 1, "encoding")]


def test_crlf_is_reported_once_and_read_as_if_it_were_lf() -> None:
    page, findings = _read((HEAD + BODY).replace("\n", "\r\n").encode())
    assert [f.rule for f in findings] == ["encoding"] and findings[0].edits
    assert "\r" not in page.text and page.meta.minutes == 3


def test_lone_carriage_return_is_mended_by_the_edit_it_carries() -> None:
    """'make fix' must not promise what it does not do."""
    raw = (HEAD + BODY).replace("minum.\n", "minum.\rDuduk.\n")
    _, findings = _read(raw.encode())
    assert [f.rule for f in findings] == ["encoding"]
    mended = raw
    for edit in findings[0].edits:
        mended = mended.replace(edit.old, edit.new or "")
    assert not findings[0].edits or "\r" not in mended


def test_byte_order_mark_does_not_hide_the_front_matter() -> None:
    page, findings = _read(b"\xef\xbb\xbf" + (HEAD + BODY).encode())
    assert page.meta is not None and {f.rule for f in findings} <= {"encoding"}


@pytest.mark.parametrize("raw", [b"", b"\n\n", b"  \n\t\n", b"\xef\xbb\xbf", b"\r\n\r\n"])
def test_empty_file_is_reported_as_empty(raw: bytes) -> None:
    page, findings = _read(raw)
    assert page is None
    assert "empty-page" in [f.rule for f in findings]


@pytest.mark.parametrize("raw", [HEAD.encode(), HEAD.rstrip().encode(), (HEAD + "\n \n").encode()])
def test_page_with_nothing_below_its_head_is_empty_on_a_line_of_the_file(raw: bytes) -> None:
    (line, rule, _), = _faults(raw)
    assert rule == "empty-page" and 0 <= line <= raw.count(b"\n") + 1


FAULTS = {
    "no head": (BODY, [(1, "missing")]),
    "head without an end": (HEAD.replace("---\n\n", "") + BODY, [(1, "no end")]),
    "unknown key": (HEAD.replace("audience:", "pembaca: x\naudience:") + BODY, [(4, "'pembaca' is not a known key")]),
    "missing key": (HEAD.replace("minutes: 3\n", "") + BODY, [(1, "'minutes' is missing")]),
    "missing nested key": (HEAD.replace("  status: draft\n", "  on: 2026-01-05\n") + BODY, [(6, "'review.status' is missing")]),
    "wrong type": (HEAD.replace("minutes: 3", "minutes: tiga") + BODY, [(5, "integer")]),
    "too many minutes": (HEAD.replace("minutes: 3", "minutes: 61") + BODY, [(5, "60")]),
    "unknown status": (HEAD.replace("draft", "selesai") + BODY, [(7, "'review.status'")]),
    "empty title": (HEAD.replace("Kontak pertama", "''") + BODY, [(2, "'title'")]),
    "key twice": (HEAD.replace("minutes: 3", "minutes: 3\nminutes: 4") + BODY, [(6, "twice")]),
    "colon without quotes": (HEAD.replace("Kontak pertama", "Kontak: pertama") + BODY, [(2, "mapping values")]),
    "a list": ("---\n- a\n---\n" + BODY, [(1, "dictionary")]),
    "impossible date": (HEAD.replace("draft\n", "draft\n  on: 2026-02-31\n") + BODY, [(1, "day is out of range")]),
}


@pytest.mark.parametrize(("text", "expected"), FAULTS.values(), ids=FAULTS)
def test_fault_in_the_head_names_its_line(text: str, expected: list[tuple[int, str]]) -> None:
    """One finding a fault: what follows from it is not reported as well."""
    faults = _faults(text.encode())
    assert [(line, rule) for line, rule, _ in faults] == [(line, "front-matter") for line, _ in expected], faults
    for (_, _, message), (_, word) in zip(faults, expected, strict=True):
        assert word in message


@pytest.mark.parametrize("word", ["on", "yes", "no", "off"])
def test_words_that_yaml_1_1_takes_for_truth_values_stay_words(word: str) -> None:
    page, findings = _read((HEAD.replace("Kontak pertama", word) + BODY).encode())
    assert not findings and page.meta.title == word


def test_review_holds_dates_and_roles() -> None:
    review = "  status: reviewed\n  reviewers: [Pekerja sosial RPTC]\n  on: 2026-01-05\n  next: 2027-01-05\n"
    head = HEAD.replace("  status: draft\n", review)
    page, findings = _read((head + BODY).encode())
    assert not findings and page.meta.review.on.year == 2026 and page.meta.review.reviewers == ("Pekerja sosial RPTC",)
