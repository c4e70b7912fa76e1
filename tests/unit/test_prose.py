"""Are doubled words, endless sentences and unexplained abbreviations found, and nothing else?"""

import pytest
from guidebook.book.languages import Language
from guidebook.book.sentences import sentences, words_in
from guidebook.checks.fix import apply_edits, edits_of
from guidebook.rules import run_rules

from .helpers import FIRST, book_of, found, page_of


def _words(count: int, word: str = "kata") -> str:
    """Return so many words, none of them doubled."""
    return " ".join(f"{word}{n}" for n in range(count))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Menurut Pasal 5 ayat (2). Ia pulang.", 2),
        ("Lihat hlm. 12 dan p. 4. Lalu catat.", 2),
        ("Upahnya 3.5 juta, lalu 1.000.000 rupiah. Ia menolak.", 2),
        ("Bicaralah dengan dr. Sari dan Prof. A. B. Wijaya. Ia setuju.", 2),
        ("Bawa obat, baju, dll. Kemudian pulang.", 2),
        ("Bawa obat, baju, dll. yang perlu.", 1),
        ("Ia bertanya, \"Di mana saya?\" Kami menjawab.", 2),
        ("Ia bertanya “di mana saya?” dengan pelan.", 1),
        ("See Art. 12 and Dr. Lee, e.g. page 3 vs. page 4. Then call.", 2),
        ("He waits until 3 p.m. today. Call him!  Now?", 3),
        ("Wait … then ask.", 1),
        ("Bantuan gratis. 24 jam sehari. [law:uu-21-2007] mewajibkannya.", 3),
        ("", 0),
        ("...", 0),
    ],
)
def test_sentences_end_where_a_reader_sees_the_end(text: str, parts: int) -> None:
    assert len(list(sentences(text))) == parts, list(sentences(text))


def test_joined_words_count_once() -> None:
    assert words_in("laki-laki dan/atau 3,5 juta, don't 1.000") == 6


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("body", ["{}.\n", "- {}.\n", "| a |\n|---|\n| {} |\n", "!!! do\n\n    - {}.\n", "## {} {{#a}}\n"])
def test_a_long_sentence_is_found_wherever_it_stands(body: str, language: Language) -> None:
    assert not found("sentence-length", page_of(body.format(_words(35)), language))
    finding, = found("sentence-length", page_of(body.format(_words(36)), language))
    assert "36 words" in finding.message


def test_citations_marks_and_embeds_are_not_counted() -> None:
    body = f"{_words(35)} [law:uu-21-2007#51(1)], [@coe2005, Art. 12(6)]. [research: nelayan di Indonesia, 2018]\n"
    assert not found("sentence-length", page_of(body))


def test_a_long_sentence_is_reported_on_its_own_line() -> None:
    body = f"Pendek saja.\nLalu {_words(40)}.\n"
    assert [f.line for f in found("sentence-length", page_of(body))] == [FIRST + 1]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "ia pergi ke ke rumah"), ("id", "Yang yang itu"), ("id", "ia\npulang\npulang lagi"), ("id", "**dan** dan"),
        ("en", "the the man"), ("en", "It is is so"), ("en", "He said to to him"), ("en", "- a list\n  list item"),
    ],
)
def test_a_doubled_word_is_found(language: Language, text: str) -> None:
    assert len(found("doubled-word", page_of(text + "\n", language))) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "laki-laki, orang-orang dan satu-satunya"), ("id", "kata *korban* korban"), ("id", "Pasal 5. Pasal 5"),
        ("id", "menurut [law:a] menurut [law:b]"), ("id", "anak-anak anak-anak itu"), ("id", "`ya` `ya`"), ("id", "Pago Pago"),
        ("en", "He had had enough"), ("en", "I know that that is so"), ("en", "his history"), ("en", "in, in part"), ("en", "5 5"),
    ],
)
def test_what_may_stand_twice_is_left_alone(language: Language, text: str) -> None:
    assert not found("doubled-word", page_of(text + "\n", language))


def test_a_doubled_word_is_mended() -> None:
    page = page_of("Ia pergi ke ke rumah\ndan dan tidur, atau atau atau.\n")
    text = page.text
    for _ in range(5):
        text = apply_edits({page.path: text}, edits_of(found("doubled-word", page))).get(page.path, text)
        page = page_of(text[text.index("Ia pergi"):])
    assert page.body.strip() == "Ia pergi ke rumah\ndan tidur, atau."


def _unexplained(text: str, language: Language = "id", known: tuple[str, ...] = ()) -> list[str]:
    book = book_of(page_of(text + "\n", language), known_abbreviations=known)
    return [f.message.split("'")[1] for f in run_rules(book, ["abbreviation"])]


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Hubungi LPSK.", ["LPSK"]),
        ("LPSK adalah Lembaga Perlindungan Saksi dan Korban (LPSK).", ["LPSK"]),
        ("Lembaga Perlindungan Saksi dan Korban (LPSK). Hubungi LPSK.", []),
        ("unit pelaksana teknis (UPTD PPA) dan UPTD lain", []),
        ("Kementerian (Kemen, KP2MI)", []),
        ("rumah aman (lihat LPSK) itu", []),
        ("(LPSK) saja", ["LPSK"]),
        ("Pilih TB atau TBC, TB lagi.", ["TB", "TBC"]),
        ("Bab IV dan XII, HIV", []),
        ("upah IDR 5,000", []),
        ("Ubah A dan B", []),
        ("`HTTP` dan [law:uu-1#2]", []),
        ("## Peran LPSK {#a}\n\nLembaga Perlindungan Saksi (LPSK) membantu.", []),
        ("## Peran LPSK {#a}\n\nMereka membantu.", ["LPSK"]),
    ],
)
def test_an_abbreviation_is_explained_at_its_first_use(text: str, short: list[str]) -> None:
    assert _unexplained(text, known=("# known", "HIV")) == short


def test_english_plurals_and_possessives_belong_to_the_abbreviation() -> None:
    assert _unexplained("NGOs and an NGO’s staff", "en") == ["NGO"]
    assert _unexplained("non-governmental organisations (NGO): NGOs", "en") == []
