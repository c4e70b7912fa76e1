"""Does the text read well: no word twice, no endless sentence, no abbreviation that nobody explained?"""

import re
from collections.abc import Iterator

from ..book.book import Book
from ..book.data_text import all_texts, sheets
from ..book.finding import Edit, Finding, Severity
from ..book.page import Page
from ..book.sentences import sentences, words_in
from ..book.visible import Visible, visible
from .registry import rule
from .word_lists import listed

LONGEST = 35
"""Words of a sentence. Plain-language guides ask for 15 to 20 on average; this catches the ones nobody can follow."""

LEEWAY = 0.25
"""By how much of its planned length a page may miss it."""

_DOUBLED = re.compile(r"(?<![\w'’-])([^\W\d_]+)\s+(\1)(?![\w'’-])", re.IGNORECASE)
_MAY_DOUBLE = {"id": frozenset[str](), "en": frozenset({"had", "that"})}

_ABBREVIATION = re.compile(r"(?<![\w-])(?!(?:IDR|USD) \d)[A-Z][A-Z0-9]*[A-Z][A-Z0-9]*(?=(?:['’]?s)?(?![\w]))")
"""Two capitals or more; a currency before its sum needs no words."""
_ROMAN = re.compile(r"[IVX]+|[CDLM]{0,2}[IVX]{2,}")


@rule("doubled-word", "no word stands twice in a row")
def doubled_word(book: Book) -> Iterator[Finding]:
    """Words written twice. Indonesian reduplication has a hyphen (*laki-laki*); names may double (*Pago Pago*)."""
    for _, page in sorted(all_texts(book).items()):
        for piece in visible(page):
            for match in _DOUBLED.finditer(piece.text):
                if not _may_double(page, piece, match):
                    yield _doubled(page, piece, match)


def _may_double(page: Page, piece: Visible, match: re.Match[str]) -> bool:
    first, second = match[1], match[2]
    return (
        first.lower() in _MAY_DOUBLE[page.language]
        or (first[0].isupper() and second[0].isupper())
        or piece.emphatic(match.start(1)) != piece.emphatic(match.start(2))  # a word, then the same word in use
    )


def _doubled(page: Page, piece: Visible, match: re.Match[str]) -> Finding:
    line = piece.line_at(match.start(2))
    old, edits = page.source_line(line), ()
    here = [m for m in _DOUBLED.finditer(old) if m[0] == match[0]]
    if len(here) == 1:
        edits = (Edit(page.path, line, old, old[: here[0].end(1)] + old[here[0].end() :]),)
    return Finding(
        page.path, line, "doubled-word", f"'{match[1]} {match[2]}': a word stands twice",
        "Keep one, or run 'make fix'; Indonesian reduplication has a hyphen.", edits=edits,
    )


@rule("sentence-length", f"no sentence is longer than {LONGEST} words")
def sentence_length(book: Book) -> Iterator[Finding]:
    """Sentences of paragraphs, items and cells. Citations, marks and embeds are not counted."""
    for _, page in sorted(all_texts(book).items()):
        for piece in visible(page):
            for place, sentence in sentences(piece.text):
                if (count := words_in(sentence)) > LONGEST:
                    start = " ".join(sentence.split()[:6])
                    yield Finding(
                        page.path, piece.line_at(place), "sentence-length", f"'{start} …' has {count} words",
                        f"Make two sentences of it, or a list; at most {LONGEST} words, in both languages alike.",
                        Severity.WARNING,
                    )


@rule("page-length", f"a page has the length that the outline gives it, within {LEEWAY:.0%}")
def page_length(book: Book) -> Iterator[Finding]:
    """Indonesian pages that are much shorter or longer than planned: half empty, or too long to find a step in ten seconds."""
    planned = {page.slug: page.words for part in (book.outline.parts if book.outline else ()) for page in part.pages}
    for slug, meant in planned.items():
        if meant and (page := book.page("id", slug)):
            count = sum(words_in(piece.text) for piece in visible(page) if piece.kind != "head")
            if abs(count - meant) > LEEWAY * meant:
                yield Finding(
                    page.path, 1, "page-length", f"{count} words of running text; data/outline.yml plans {meant}",
                    f"Bring it to {meant * (1 - LEEWAY):.0f} to {meant * (1 + LEEWAY):.0f} words, in both languages, or change the plan.",
                    Severity.WARNING,
                )


@rule("abbreviation", "an abbreviation is explained where a page uses it first: 'tindak pidana perdagangan orang (TPPO)'")
def abbreviation(book: Book) -> Iterator[Finding]:
    """Abbreviations without their words, save those of data/words/abbreviations.txt, which everyone knows.

    Headings are too short to explain one: there it counts only if the text never uses it. The head of the page is
    shown apart from it and is left out.
    """
    known = set(listed(book.known_abbreviations))
    for _, page in sorted(sheets(book).items()):
        first = _first_uses(page)
        for short, (piece, place) in first.items():
            if short not in known and not _explained(piece.text, place, short):
                yield Finding(
                    page.path, piece.line_at(place), "abbreviation", f"'{short}' is not explained at its first use on this page",
                    f"Write its words and '({short})' behind them, or the words alone.", Severity.WARNING,
                )


def used_abbreviations(page: Page) -> set[str]:
    """Return the abbreviations that a page uses, its headings included."""
    return set(_first_uses(page))


def _first_uses(page: Page) -> dict[str, tuple[Visible, int]]:
    pieces = [piece for piece in visible(page) if piece.kind != "head"]
    first: dict[str, tuple[Visible, int]] = {}
    for piece in sorted(pieces, key=lambda piece: piece.kind == "heading"):  # stable: text first, in reading order
        for match in _ABBREVIATION.finditer(piece.text):
            if not _ROMAN.fullmatch(match[0]):
                first.setdefault(match[0], (piece, match.start()))
    return first


def _explained(text: str, place: int, short: str) -> bool:
    """Return whether the abbreviation stands alone, or with other names of the same thing, in brackets behind words."""
    opened = text.rfind("(", 0, place)
    if opened < 0 or ")" in text[opened:place]:
        return False
    within = text[opened + 1 : text.find(")", place) if ")" in text[place:] else len(text)]
    return bool(re.search(r"\w\s*$", text[:opened])) and short in re.split(r"[,;/]?\s+|[;,/]", within)
