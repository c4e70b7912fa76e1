"""Do the checks of language read what the data says, on its own line, and leave alone what is not ours to write?"""

import pytest
from guidebook.book.book import Book
from guidebook.book.data_text import all_texts, sheets
from guidebook.book.yamlfile import read_yaml
from guidebook.rules import run_rules

LAWS = """laws:
  uu-1-2000:
    title: {id: Undang-Undang tentang Perlindngan, en: Law on Protecton}
    articles:
      "3":
        gist:
          id: Petugas memberi tahu orangnya.
          en: The officer tells the the person, whose righst are then explained.
"""
WORDS = """interface:
  switch-language: {id: Read this page in English, en: Baca halaman ini}
  found: {id: '{n} halaman ditemukan', en: '{n} pages found'}
"""


def _book(path: str, text: str) -> Book:
    return Book({}, yaml={path: read_yaml(text)})


@pytest.mark.parametrize(("rule", "message"), [("doubled-word", "the the"), ("spelling", "righst")])
def test_a_fault_of_the_data_is_found_on_its_line(rule: str, message: str) -> None:
    (finding,) = run_rules(_book("data/laws.yml", LAWS), [rule])
    assert (finding.path, finding.line) == ("data/laws.yml", LAWS[: LAWS.index("tells")].count("\n") + 1)
    assert message in finding.message


def test_official_names_are_not_ours() -> None:
    assert {page.text.count("Perlindngan") for page in all_texts(_book("data/laws.yml", LAWS)).values()} == {0}
    assert "Perlindngan" in all_texts(_book("data/terms.yml", LAWS))[("id", "data/terms.yml")].text


def test_words_for_readers_of_the_other_language_are_theirs() -> None:
    book = _book("data/vocabulary.yml", WORDS)
    assert run_rules(book, ["spelling"]) == []
    text = all_texts(book)[("id", "data/vocabulary.yml")].text
    assert "0 halaman ditemukan" in text and "Read" not in text


def test_only_what_is_read_by_itself_must_explain_its_abbreviations() -> None:
    assert [sheets(_book(path, LAWS)) == {} for path in ("data/laws.yml", "data/forms/x.yml")] == [True, False]
