"""Which words lead to which? What the search in the browser must know of the book's words, as plain data.

Pagefind finds a word by its Snowball stem, which splits some Indonesian families (*rujuk*, *rujukan*, *perujukan* have
three stems). Here the words of the book are joined by their roots, found by hunspell's rules; the browser asks Pagefind
for one word of each stem of a family. The list of words also tells the browser what a mistyped word may have meant.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from ..book.book import Book
from ..book.data import Term
from ..book.dictionary import SHAPES, dictionary_roots, in_dictionary, roots
from ..book.languages import Language, other
from ..book.words import stem
from .search_records import Record

_WORD = re.compile(r"[^\W_]+")
_LONGEST = 4
"""Words of a phrase of the other language that a reader may type; official names in full are not."""

_LOOSE_ID = (
    (r"(.{4,})an", "", ""), (r"men(s.{4,}?)(?:kan|i)?", "", ""), (r"se(.{4,})", "", ""), (r"(.{4,})(?:nya|lah|kah|pun|ku|mu)", "", ""),
    (r"(.{3,})in", "", ""), (r"(?:di|nge|ke)(.{3,}?)(?:in)?", "", ""), (r"ng(.{3,}?)(?:in)?", "", ""), (r"ng(.{3,}?)(?:in)?", "k", ""),
    (r"ny(.{3,}?)(?:in)?", "s", ""), (r"n(.{3,}?)(?:in)?", "t", ""), (r"m(.{3,}?)(?:in)?", "p", ""),
)
"""What spelling must not accept but a reader may type (the last two lines are spoken Indonesian: *digebukin*, *ngobrol*, *nyimpan*,
*nuntut*, *mukulin*): it only counts where the rest is a word of the book."""
_SHAPES_EN = (
    (r"(.{3,}?)(?:s|es|ed|d|ing|er|ers|or|al|als|ly|ment|ments|ion|ions|ity|ness|'s)", "", ""),
    (r"(.{3,}?)(?:ing|ed|ion|al|able|er)", "", "e"), (r"(.{3,}?)(?:ies|ied|ier)", "", "y"),
)


def words(text: str) -> list[str]:
    """Return the words of a text in lower case; the parts of a hyphenated word count one by one."""
    return _WORD.findall(text.lower())


def root(word: str, language: Language) -> str:
    """Return the word from which ``word`` is built; its stem where no dictionary knows it.

    English keeps the stem that Pagefind uses: hunspell's roots would join *consent* with *present*.
    """
    if language == "en":
        return stem(word, "en")
    known = False
    for _ in range(3):  # merujuknya, merujuk, rujuk
        shorter = next(iter(dictionary_roots(word, "id")), None) or next((r for r in roots(word) if in_dictionary(r, "id")), None)
        if shorter is None:
            break
        word, before, known = shorter, word, True
        if word == before:
            break
    return word if known else stem(word, "id")


def count_words(found: Iterable[Record], small: Iterable[str]) -> Counter[str]:
    """Return in how many records each word stands; small words and single signs are not counted."""
    counted: Counter[str] = Counter()
    for record in found:
        counted.update(set(words(f"{record.title} {record.section} {record.text}")))
    left_out = set(small)
    return Counter({word: count for word, count in counted.items() if len(word) > 1 and word not in left_out})


def _members(counted: Counter[str], language: Language) -> dict[str, tuple[list[str], list[str]]]:
    """Return by root: one word of each stem, the most frequent, and the family's other words."""
    gathered: dict[str, list[str]] = defaultdict(list)
    for word in sorted(counted, key=lambda word: (-counted[word], word)):
        gathered[root(word, language)].append(word)
    members = {}
    for base, family in gathered.items():
        by_stem: dict[str, str] = {}
        for word in family:
            by_stem.setdefault(stem(word, language), word)
        chosen = list(by_stem.values())
        extra = [base] if language == "id" and in_dictionary(base, "id") else []
        members[base] = chosen, [word for word in dict.fromkeys((*family, *extra)) if word not in chosen]
    return members


def families(counted: Counter[str], language: Language) -> list[str]:
    """Return a line a family, in the order of the alphabet: words to look for, and after ``|`` its other words.

    A root that the book itself does not use stands after the bar as well: it is typed, but need not be looked for.
    Left out is what the browser finds by itself: numbers, and words that it takes back to their family by their affixes.
    """
    members = _members(Counter({word: n for word, n in counted.items() if not word.isdigit()}), language)
    home = {word: base for base, (chosen, rest) in members.items() for word in (*chosen, *rest)}
    shapes = [(re.compile(pattern), before, after) for pattern, before, after in affixes(language)]

    def derived(word: str, base: str) -> bool:
        made = [before + match[1] + after for shape, before, after in shapes if (match := shape.fullmatch(word))]
        found = [candidate for candidate in made if candidate in home]
        return bool(found) and all(home[candidate] == base and candidate in members[base][0] for candidate in found)

    lines = []
    for base, (chosen, rest) in members.items():
        kept = [word for word in rest if not derived(word, base)]
        lines.append(" ".join(chosen) + ("|" + " ".join(kept) if kept else ""))
    return sorted(lines)


def packed(lines: Iterable[str]) -> str:
    """Return the lines of ``families`` with less to fetch: what a word shares with one before it is only counted.

    The first word of a line begins with a capital letter: A, no letter shared with the first word of the line before;
    B, one; and so on. Each other word begins with a digit: so many letters shared with the first of its own line.
    """
    made, before = [], ""
    for line in lines:
        looked, bar, rest = line.partition("|")
        first, *others = looked.split()
        start = min(shared(before, first), 25)
        made.append(" ".join((chr(ord("A") + start) + first[start:], *_counted(first, others))))
        made.append(bar + " ".join(_counted(first, rest.split())))
        before = first
    return "".join(made)


def _counted(first: str, others: Iterable[str]) -> Iterator[str]:
    for word in others:
        start = min(shared(first, word), 9)
        yield f"{start}{word[start:]}"


def shared(one: str, other: str) -> int:
    """Return how many letters two words begin with in common."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def small_words(book: Book, language: Language) -> tuple[str, ...]:
    """Return the words that say nothing of what is looked for."""
    if book.search_words is None:
        return ()
    return book.search_words.small.id if language == "id" else book.search_words.small.en


def _of(term: Term, language: Language) -> tuple[str, ...]:
    return (*term.id, *term.also.id) if language == "id" else (*term.en, *term.also.en)


def groups(book: Book, counted: Counter[str], language: Language) -> list[str]:
    """Return a line a group: phrases to look for, and after ``|`` more that are only typed; phrases are parted by commas.

    A term of the other language is typed, never looked for: results stay in the language of the page.
    """
    small = set(small_words(book, language))
    roots_here = {root(word, language) for word in counted}
    gathered: list[tuple[Iterable[str], Iterable[str]]] = [
        (_of(term, language), _of(term, other(language))) for term in book.terms.values()
    ]
    gathered += [(group, ()) for group in (book.search_words.same.get(language) if book.search_words else ())]
    lines = []
    for here, there in gathered:
        phrases = list(dict.fromkeys(" ".join(words(phrase)) for phrase in here))
        used = [phrase for phrase in phrases if all(w in small or root(w, language) in roots_here for w in phrase.split())]
        typed = dict.fromkeys((*phrases, *(" ".join(words(phrase)) for phrase in there if len(words(phrase)) <= _LONGEST)))
        rest = [phrase for phrase in typed if phrase not in used]
        if used and len(used) + len(rest) > 1:
            lines.append(",".join(used) + ("|" + ",".join(rest) if rest else ""))
    return lines


def affixes(language: Language) -> list[tuple[str, str, str]]:
    """Return patterns whose group, with the letters before and after it put back, may be the root of a typed word."""
    if language == "en":
        return list(_SHAPES_EN)
    return [*((pattern, lost, "") for pattern, lost in SHAPES), *_LOOSE_ID]


def search_words(book: Book, found: Iterable[Record], language: Language) -> dict[str, Any]:
    """Return all that the search in the browser needs to know of the words of ``language``."""
    small = small_words(book, language)
    counted = count_words(found, small)
    return {
        "families": packed(families(counted, language)),
        "groups": "\n".join(sorted(groups(book, counted, language))),
        "small": " ".join(small),
        "affixes": affixes(language),
    }
