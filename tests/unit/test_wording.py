"""Does the lint find words to avoid in all their forms, and leave their look-alikes alone? Measured on labelled sentences."""

from pathlib import Path

import pytest
from guidebook.book.book import Book
from guidebook.book.data import Both
from guidebook.book.finding import Finding, Severity
from guidebook.book.language_guide import LanguageEntry
from guidebook.book.languages import Language
from guidebook.book.words import words_of
from guidebook.checks.wording import Wordlist
from guidebook.rules import run_rules
from guidebook.site.context import PageState
from guidebook.site.extension import GuidebookExtension
from guidebook.site.language_guide import language_guide
from guidebook.site.render import Renderer
from guidebook.translation.digest import digests
from markdown import markdown
from pydantic import ValidationError

from tests.this_book import this_book

from .helpers import FIRST, book_of, page_of
from .wording_labelled import ENGLISH, ENGLISH_HELD_OUT, INDONESIAN, INDONESIAN_HELD_OUT

ROOT = Path(__file__).parents[2]
SETS: dict[Language, dict[str, str]] = {
    "id": {"written with the list": INDONESIAN, "held out": INDONESIAN_HELD_OUT},
    "en": {"written with the list": ENGLISH, "held out": ENGLISH_HELD_OUT},
}
LEAST = 0.95
each_language = pytest.mark.parametrize("language", ["id", "en"])


@pytest.fixture(scope="module")
def book() -> Book:
    return this_book()


def _labelled(text: str) -> list[tuple[bool, str]]:
    return [(line[0] == "+", line[2:]) for line in text.strip().splitlines()]


@each_language
def test_labelled_sentences_are_many_and_about_half_are_clean(language: Language) -> None:
    sentences = [pair for text in SETS[language].values() for pair in _labelled(text)]
    assert len({sentence for _, sentence in sentences}) == len(sentences) >= 150
    assert 0.4 <= sum(bad for bad, _ in sentences) / len(sentences) <= 0.6
    assert len(_labelled(SETS[language]["held out"])) >= len(sentences) / 3


@each_language
def test_precision_and_recall(language: Language, book: Book) -> None:
    words = Wordlist.of(book.language.values(), language)
    total = [0, 0, 0]
    for name, text in SETS[language].items():
        judged = [(bad, bool(words.hits(sentence)), sentence) for bad, sentence in _labelled(text)]
        true = sum(bad and hit for bad, hit, _ in judged)
        false = [sentence for bad, hit, sentence in judged if hit and not bad]
        missed = [sentence for bad, hit, sentence in judged if bad and not hit]
        precision, recall = true / (true + len(false)), true / (true + len(missed))
        print(f"{language}, {name}: {len(judged)} sentences, precision {precision:.3f}, recall {recall:.3f}; {false=}; {missed=}")
        assert precision >= LEAST and recall >= LEAST, (name, false, missed)
        total = [total[0] + true, total[1] + len(false), total[2] + len(missed)]
    print(f"{language}, all: precision {total[0] / (total[0] + total[1]):.3f}, recall {total[0] / (total[0] + total[2]):.3f}")


@each_language
def test_every_form_shown_to_readers_is_found(language: Language, book: Book) -> None:
    """Else the page would name a word that the check lets pass; the exceptions need a human reader."""
    words = Wordlist.of(book.language.values(), language)
    unseen = [
        form for entry in book.language.values() if entry.lang == language and entry.lint
        for form in entry.avoid if not form.endswith(")") and not words.hits(form)
    ]
    assert sorted(unseen) == sorted(NEEDS_CONTEXT[language])


NEEDS_CONTEXT = {
    "en": ["bought and sold", "damaged", "ruined", "exaggerating", "drunk", "sent back", "handed over to police", "grill"],
    "id": [
        "barang dagangan", "dijual ke", "digerebek", "awam", "sudah diperingatkan", "sudah ditolong", "testimoni korban", "pemakai",
    ],
}
"""Forms that are harmless without the words around them (*damaged passports*); the check asks for these words."""


def _entry(**more: object) -> LanguageEntry:
    given = {"lang": "id", "avoid": ("budak",), "prefer": "awak kapal", "why": Both(id="Merendahkan.", en="It degrades."),
             "severity": "error", "allowed_when": ("quoting_law",), "lint": True}
    return LanguageEntry(**{**given, **more})  # type: ignore[arg-type]


def _found(body: str, *entries: LanguageEntry, language: Language = "id") -> list[Finding]:
    named = {f"entry-{n}": entry for n, entry in enumerate(entries or (_entry(),))}
    return run_rules(book_of(page_of(body, language), language=named), ["wording"])


def _lines(body: str) -> list[int]:
    return [finding.line - FIRST + 1 for finding in _found(body)]


def test_headings_items_cells_boxes_links_and_research_marks_are_prose() -> None:
    body = (
        "## Budak {#a}\n\n- budak\n\n| budak |\n|---|\n| budak |\n\n!!! do\n\n    budak\n\n[budak](kontak.md)\n\n"
        "Teks. [research: budak di laut, 2018]\n"
    )
    assert _lines(body) == [1, 3, 5, 7, 11, 13, 15]


@pytest.mark.parametrize("text", [
    "`budak`", "[tautan](https://contoh.org/budak)", "https://contoh.org/budak", "[@budak, p. 3]", "[law:budak]", "*budak*",
    "Kata *budak laut* itu.", 'Katanya, "budak".', "Katanya, “budak\nlaut” itu.", "*korban* (budak)", '"korban" (budak)', "<!-- budak -->",
])
def test_code_addresses_keys_and_examples_are_no_prose(text: str) -> None:
    assert not _found(f"{text}\n")


def test_the_line_is_that_of_the_word() -> None:
    assert _lines("Satu\n`dua\ntiga` *empat\nlima* enam\nbudak tujuh.\n") == [5]


@pytest.mark.parametrize("word", ["budak", "Budaknya", "budak-budak", "Budak-budaknya", "diperbudakkan", "eks-budak", "**budak**"])
def test_inflected_doubled_and_hyphenated_forms(word: str) -> None:
    entry = _entry(avoid=("budak", "perbudak"))
    assert len(_found(f"Ada {word} di sana.\n", entry)) == 1


def test_exact_letters_alternatives_gaps_and_beginnings() -> None:
    exact = _entry(lang="en", look_for=("=mad", "why ... stay/remain", "^ man up", "=real-life man"))
    text = "He is mad.\n\nWhy did he stay?\n\nMan up!\n\nA real-life man.\n"
    assert len(_found(text, exact, language="en")) == 4
    clean = "It was made. Why. He stays. Why did he say that and then stay? A young man up here.\n"
    assert not _found(clean, exact, language="en")


def test_unless_spares_its_phrase_only_for_its_own_entry() -> None:
    one = _entry(unless=("perdagangan budak",))
    assert not _found("Perdagangan budak dilarang.\n", one)
    assert len(_found("Perdagangan budak dilarang, kata budak itu.\n", one)) == 1
    assert len(_found("Perdagangan budak dilarang.\n", one, _entry(avoid=("budak",)))) == 1


def test_the_longest_form_counts_and_severities_are_kept() -> None:
    findings = _found("Budak laut itu.\n", _entry(), _entry(avoid=("budak laut",), severity="suggestion"))
    assert [(f.message, f.severity) for f in findings] == [("'Budak laut' is a word to avoid", Severity.WARNING)]
    assert "awak kapal" in findings[0].hint and "It degrades." in findings[0].hint


@pytest.mark.parametrize("text", [
    "Budak [allowed: quoting_law] itu.", "Budak dan budak itu. [allowed: quoting_law] [law]", "Budak itu [allowed: quoting_law].",
])
def test_a_needed_exemption_silences(text: str) -> None:
    assert not _found(f"{text}\n")


@pytest.mark.parametrize(("text", "messages"), [
    ("Awak kapal itu. [allowed: quoting_law]", ["is not needed"]),
    ("Budak [allowed: quoting_law] itu. [allowed: quoting_law]", ["is not needed"]),
    ("Budak itu [allowed: quoting_law] pulang.", ["is a word to avoid", "is not needed"]),
    ("Budak dan budak [allowed: quoting_law] itu.", ["is a word to avoid"]),
    ("Budak [allowed: official_title] itu.", ["is a word to avoid", "is no reason to write 'Budak'"]),
    ("Budak [allowed: quoting_laws] itu.", ["is a word to avoid", "is not a reason that is known"]),
    ('"Budak" [allowed: quoting_law]', ["is not needed"]),
])
def test_a_needless_or_wrong_exemption_is_a_finding(text: str, messages: list[str]) -> None:
    found = [finding.message for finding in _found(f"{text}\n")]
    assert len(found) == len(messages) and all(any(m in f for f in found) for m in messages), found


def test_an_exemption_does_not_change_what_a_section_says() -> None:
    bare, exempt = page_of("Budak itu.\n\nBudak.\n"), page_of("Budak [allowed: quoting_law] itu.\n\nBudak [allowed: quoting_law].\n")
    assert digests(bare) == digests(exempt)


@pytest.mark.parametrize(("text", "shown"), [
    ("Budak [allowed: quoting_law] itu.", "<p>Budak itu.</p>"),
    ("Budak itu [allowed: quoting_law].", "<p>Budak itu.</p>"),
    ("- Budak. [allowed: quoting_law]", "<ul>\n<li>Budak.</li>\n</ul>"),
    ("`[allowed: quoting_law]`", "<p><code>[allowed: quoting_law]</code></p>"),
])
def test_readers_do_not_see_an_exemption(text: str, shown: str) -> None:
    assert markdown(text, extensions=[GuidebookExtension(PageState())]) == shown


def test_entries_for_human_readers_are_not_looked_for() -> None:
    assert not _found("Budak itu.\n", _entry(lint=False))
    assert not _found("Budak itu.\n", _entry(avoid=("budak (sebagai ejekan)", "hamba")))
    with pytest.raises(ValidationError, match="condition in brackets"):
        _entry(avoid=("budak (sebagai ejekan)",))
    with pytest.raises(ValidationError, match="lint: true"):
        _entry(lint=False, unless=("perdagangan budak",))


def test_the_breaks_between_phrases_and_doubled_words_are_seen() -> None:
    keys = [bool(word.keys) for word in words_of("laki-laki, tidak", "id")]
    assert keys == [True, False, True]


@each_language
def test_the_block_shows_every_entry_and_marks_the_other_language(language: Language, book: Book) -> None:
    block = language_guide(Renderer(book, language))
    shown = "".join(block.itertext())
    for key, entry in book.language.items():
        card = block.find(f"div[@id='{key}']")
        assert card is not None and all(form in shown for form in entry.avoid)
        assert entry.why.get(language) in shown
        marked = [node.get("lang") for node in card.iter("dd") if node.get("lang")]
        assert marked == ([] if entry.lang == language else [entry.lang] * 2)
    assert block[0].get("id") == "kata-id"  # the same order on both pages, so that the switch keeps the section
