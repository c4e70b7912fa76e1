"""Does the spelling rule find what is wrong, leave what is right, and mend what it can? Measured on labelled sentences."""

import time

import pytest
from guidebook.book.dictionary import in_dictionary, known
from guidebook.book.finding import Finding, Severity
from guidebook.book.languages import Language
from guidebook.book.page import parse_page
from guidebook.checks.eyd import RIGHT
from guidebook.checks.fix import apply_edits, edits_of
from guidebook.rules import run_rules

from .helpers import FIRST, book_of, found, page_of
from .spelling_labelled import KEPT, MENDED, RIGHT_EN, RIGHT_ID, WRONG_EN, WRONG_ID


def _checked(rule: str, text: str, language: Language = "id", **more: object) -> list[Finding]:
    """Return what a rule finds below the head, which is Indonesian in these small pages."""
    findings = run_rules(book_of(page_of(text + "\n", language), **more), [rule])
    return [f for f in findings if f.line >= FIRST or not f.path.startswith("docs/")]


@pytest.mark.parametrize(("language", "text"), [("id", s) for s in RIGHT_ID] + [("en", s) for s in RIGHT_EN])
def test_right_sentences_are_left_alone(language: Language, text: str) -> None:
    assert [f.message for f in _checked("spelling", text, language)] == []


@pytest.mark.parametrize(
    ("language", "text", "word"), [("id", *pair) for pair in WRONG_ID.items()] + [("en", *pair) for pair in WRONG_EN.items()]
)
def test_each_wrong_word_is_a_warning(language: Language, text: str, word: str) -> None:
    finding, = _checked("spelling", text, language)
    assert finding.severity == Severity.WARNING and f"'{word}'" in finding.message and finding.line == FIRST


@pytest.mark.parametrize(("wrong", "right"), MENDED.items())
def test_a_common_mistake_is_an_error_and_is_mended(wrong: str, right: str) -> None:
    page = page_of(wrong + "\n")
    findings = found("spelling", page)
    assert [f.severity for f in findings] == [Severity.ERROR]
    assert apply_edits({page.path: page.text}, edits_of(findings))[page.path] == page.text.replace(wrong, right)
    assert not found("spelling", page_of(right + "\n"))


@pytest.mark.parametrize("text", KEPT)
def test_what_only_looks_like_a_mistake_is_kept(text: str) -> None:
    assert not [f for f in _checked("spelling", text) if f.severity == Severity.ERROR]


def test_common_mistakes_hold_for_indonesian_only() -> None:
    assert not _checked("spelling", "the anti slavery respond", "en")


def test_two_mistakes_alike_on_one_line_are_left_to_a_person() -> None:
    findings = _checked("spelling", "resiko dan resiko")
    assert len(findings) == 1 and not findings[0].edits  # one finding a line says the same once


def test_no_mend_is_a_mistake_itself() -> None:
    assert not set(RIGHT.values()) & set(RIGHT)
    unknown = {w for right in RIGHT.values() for w in right.split() if not known(w, "id")}
    print(f"mends that the old dictionary lacks: {sorted(unknown)}")
    assert len(unknown) <= len(RIGHT) // 10


def test_the_head_is_read_too() -> None:
    page = page_of("Baik.\n")
    text = page.text.replace("Langkah awal.", "Langkha awal.")
    spoilt, _ = parse_page(page.slug, "id", page.path, text.encode())
    assert spoilt and [(f.line, "Langkha" in f.message) for f in found("spelling", spoilt)] == [(3, True)]


def test_a_listed_word_passes_with_its_affixes_and_is_needed() -> None:
    words = {"id": ("# remark", "Darso", "psikososial")}
    body = "Darso didampingi; nonpsikososial, psikososialnya, dan psikososial-spiritual."
    assert not _checked("spelling", body, words=words)
    assert not _checked("word-list", body, words=words)
    assert len(_checked("spelling", body)) == 4


def test_word_lists_are_sorted_single_and_needed() -> None:
    words = {"en": ("zzword", "aaword", "aaword", "house", "gone")}
    findings = _checked("word-list", "An aaword in a zzword house.", "en", words=words)
    assert [(f.line, bool(f.edits)) for f in findings] == [(2, False), (3, True), (4, True), (5, True)]
    texts = {"data/words/en.txt": "\n".join(words["en"]) + "\n"}
    assert apply_edits(texts, edits_of(findings))["data/words/en.txt"] == "zzword\naaword\n"


def test_load_and_a_long_page_are_fast() -> None:
    start = time.perf_counter()
    assert in_dictionary("orang", "id") and in_dictionary("people", "en")
    loaded = time.perf_counter()
    many = " ".join(RIGHT_ID) * 60
    found("spelling", page_of("\n\n".join([many] * 3) + "\n"))
    done = time.perf_counter()
    print(f"dictionaries {loaded - start:.2f} s, {len(many.split()) * 3} words {done - loaded:.2f} s")
    assert loaded - start < 1.5
