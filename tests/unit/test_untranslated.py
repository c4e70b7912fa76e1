"""Does the check tell a paragraph in the wrong language from one in the right one? Measured on labelled sentences."""

import pytest
from guidebook.translation.untranslated import foreign

from .helpers import found, page_of
from .labelled_sentences import ENGLISH, INDONESIAN

RECALL = 0.98
"""The least share of paragraphs in the wrong language that must be found; short ones count too."""


def test_labelled_sentences_are_many_and_short() -> None:
    for sentences in (INDONESIAN, ENGLISH):
        assert len(sentences) == len(set(sentences)) >= 60
        assert all(5 <= len(sentence.split()) <= 40 for sentence in sentences)


@pytest.mark.parametrize(("sentences", "language"), [(INDONESIAN, "id"), (ENGLISH, "en")], ids=["id", "en"])
def test_no_sentence_is_called_foreign_in_its_own_language(sentences: tuple[str, ...], language: str) -> None:
    alarms = [sentence for sentence in sentences if foreign(sentence, language)]  # type: ignore[arg-type]
    print(f"false alarms on {language} pages: {len(alarms)} of {len(sentences)}")
    assert not alarms


def test_nearly_every_sentence_in_the_wrong_language_is_found() -> None:
    missed = [("id on en", s) for s in INDONESIAN if not foreign(s, "en")]
    missed += [("en on id", s) for s in ENGLISH if not foreign(s, "id")]
    total = len(INDONESIAN) + len(ENGLISH)
    recall = 1 - len(missed) / total
    print(f"found {total - len(missed)} of {total}: {recall:.3f}; missed: {missed}")
    assert recall >= RECALL, missed


@pytest.mark.parametrize(
    "text",
    [
        'Ia berkata, "I want to go home to my family now."',
        "Ia berkata, “I want to go home to my family now.”",
        "Sebut *I want to go home to my family now* seperti adanya.",
        "Lihat `the name of the file is here` di berkas.",
        "RPTC, LPSK, IOM, BP2MI, Migrant CARE, Bareskrim Polri",
        "Safety first",
    ],
)
def test_quotations_emphasis_code_and_names_are_left_alone(text: str) -> None:
    assert not found("untranslated", page_of(text + "\n", "id"))


def test_list_items_cells_boxes_and_headings_are_looked_at() -> None:
    wrong = "He has a right to know who is talking to him"
    body = f"## {wrong} {{#a}}\n\n- {wrong}\n\n| a |\n|---|\n| {wrong} |\n\n!!! do\n\n    {wrong}\n"
    assert len(found("untranslated", page_of(body, "id"))) == 4
    assert not found("untranslated", page_of(body, "en"))
