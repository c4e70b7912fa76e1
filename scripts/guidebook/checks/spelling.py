"""Is every word spelt right: Indonesian by EYD, English as in Britain?

Unknown words are warnings: the dictionaries are old, and ``data/words/<language>.txt`` holds the right words that they
lack. An Indonesian mistake whose mend is known is an error. Names, abbreviations, addresses, code, words in *emphasis* and
quotations in the other language are not looked at.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache

from ..book.book import Book
from ..book.data_text import all_texts, sheets
from ..book.dictionary import known, roots
from ..book.finding import Edit, Finding, Severity
from ..book.kept import kept
from ..book.languages import LANGUAGES, NAMES, Language, other
from ..book.page import Page
from ..book.sentences import SHORT
from ..book.visible import Visible, visible
from .eyd import Mistake, mistakes
from .prose import used_abbreviations
from .registry import rule
from .word_lists import list_findings, listed

_WORD = re.compile(r"(?<![\w@])[^\W\d_]+(?:[-'’][^\W\d_]+)*(?!\w)")
_ADDRESS = re.compile(r"https?://\S+|\S+@\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:id|com|org|net|int|gov|eu|uk|md|txt|yml)\b(?:/\S*)?")
_QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”")
_BEGINS = re.compile(r"(?:^\s*|[.?!:;…|\n\ufffc–—][\"'”’)]*\s*|[\"“‘]\s*)$")
"""What stands before the first word of a sentence or of something like it: there a capital letter makes no name."""

Serves = Callable[[str], str | None]
"""Returns '' for a word of the dictionary, the entry of the project's list that lets it pass, or None."""


def serves(language: Language, entries: frozenset[str]) -> Serves:
    """Return a function that says what lets a word pass. An Indonesian entry stands for its affixed forms too."""

    @cache
    def serving(word: str) -> str | None:
        if known(word, language) or known(word.lower(), language):
            return ""
        forms = [word, word.lower(), *(roots(word.lower()) if language == "id" else ())]
        direct = next((form for form in forms if form in entries), None)
        if direct is None and "-" in word:
            parts = [serving(part) for part in word.split("-") if part]
            direct = max(parts) if parts and None not in parts else None  # type: ignore[type-var]
        return direct

    return serving


def _begins(text: str, place: int) -> bool:
    """Return whether a sentence begins at ``place``; a few letters before it tell, and long paragraphs stay cheap."""
    return bool(_BEGINS.search("_" * (place > 6) + text[max(0, place - 6) : place]))


def words(page: Page, piece: Visible) -> Iterator[tuple[str, int]]:
    """Yield the words of a piece that must be in a dictionary, with their places."""
    text = _ADDRESS.sub(lambda match: "0" * len(match[0]), piece.own)
    foreign = [(match.start(), match.end()) for match in _QUOTED.finditer(text)]
    for match in _WORD.finditer(text):
        word = match[0].replace("’", "'")
        if page.language == "en":
            word = re.sub(r"'s?$", "", word)
        if len(word) < 2 or not (word.islower() or word[1:].partition("-")[0].islower() or word[1] == "-"):
            continue  # initials, abbreviations, and names such as WhatsApp
        if text.startswith(".", match.end()) and word.lower() in SHORT:
            continue
        if word[0].isupper() and not _begins(text, match.start()):
            continue
        quoted = any(start <= match.start() < end for start, end in foreign)
        if not (quoted and known(word.lower(), other(page.language))):
            yield word, match.start()


@kept
def words_of(page: Page) -> frozenset[str]:
    """Return every word of a page that must be in a dictionary, once."""
    return frozenset(word for piece in visible(page) for word, _ in words(page, piece))


@rule("spelling", "every word is spelt right")
def spelling(book: Book) -> Iterator[Finding]:
    """Words that no dictionary knows, and common mistakes of Indonesian spelling."""
    for language in LANGUAGES:
        passes = serves(language, frozenset(listed(book.words.get(language, ()))))
        for page in (page for (its, _), page in sorted(all_texts(book).items()) if its == language):
            doubtful = any(passes(word) is None for word in words_of(page))
            for piece in visible(page):
                yield from _page_mistakes(page, piece)
                if doubtful:  # most pages are clean, and a word stands on a page many times
                    yield from _unknown(page, piece, passes)


def _unknown(page: Page, piece: Visible, passes: Serves) -> Iterator[Finding]:
    told = [(m.start, m.end) for m in mistakes(piece.own)] if page.language == "id" else []
    for word, place in words(page, piece):
        if passes(word) is None and not any(start <= place < end for start, end in told):
            yield Finding(
                page.path, piece.line_at(place), "spelling", f"'{word}' is in no {NAMES[page.language]} dictionary",
                f"Mend it; a right word goes into data/words/{page.language}.txt, one of the other language into *emphasis*.",
                Severity.WARNING,
            )


def _page_mistakes(page: Page, piece: Visible) -> Iterator[Finding]:
    for mistake in mistakes(piece.own) if page.language == "id" else ():
        line = piece.line_at(mistake.start)
        yield Finding(
            page.path, line, "spelling", f"'{mistake.written}' is written '{mistake.right}'",
            "Write it so, or run 'make fix'.", edits=_mend(page, line, mistake),
        )


def _mend(page: Page, line: int, mistake: Mistake) -> tuple[Edit, ...]:
    """Return the edit, where the line holds the words once: elsewhere it might be a quotation or an address."""
    old = page.source_line(line)
    places = [m.start() for m in re.finditer(rf"(?<![\w-]){re.escape(mistake.written)}(?![\w-])", old)]
    if len(places) != 1:
        return ()
    start = places[0]
    return (Edit(page.path, line, old, old[:start] + mistake.right + old[start + len(mistake.written) :]),)


@rule("word-list", "the lists in data/words/ are sorted, and every entry is still needed")
def word_list(book: Book) -> Iterator[Finding]:
    """Entries out of order, doubled, or that no page needs."""
    for language in LANGUAGES:
        lines = book.words.get(language, ())
        passes = serves(language, frozenset(listed(lines)))
        pages = [page for (its, _), page in all_texts(book).items() if its == language]
        needed = {passes(word) or "" for page in pages for word in words_of(page)}
        path = f"data/words/{language}.txt"
        yield from list_findings(path, lines, needed, "no page needs it, or the dictionary knows it")
    used = {short for page in sheets(book).values() for short in used_abbreviations(page)}
    path = "data/words/abbreviations.txt"
    yield from list_findings(path, book.known_abbreviations, used, "no page uses it")
