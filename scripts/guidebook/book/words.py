"""Which words does a text hold, in which forms may they be looked for, and where do they stand?

A word is known by its Snowball stem (``~slave``), so that affixes and endings do not matter, and by its own letters
(``=slaves``), with and without the small words that Indonesian writes onto it (*korbannya*) or the English 's.
A doubled word counts once (*laki-laki*, *budak-budaknya*); the parts of other hyphenated words count one by one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

import Stemmer

from .languages import Language

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_ATTACHED = {"id": re.compile(r"(?:nya|lah|kah|pun|ku|mu)$"), "en": re.compile(r"'s$")}
_WITHIN = frozenset(" \t\n\r-'\"’‘“”*_ ‑")
"""What may stand between the words of one phrase; any other sign ends it."""


@dataclass(frozen=True)
class Word:
    """A word with the keys under which it can be found. A break between phrases is a word without keys."""

    keys: frozenset[str]
    start: int
    end: int


@cache
def _stemmer(language: Language) -> Stemmer.Stemmer:
    return Stemmer.Stemmer("indonesian" if language == "id" else "english")


@lru_cache(maxsize=16384)
def stem(word: str, language: Language) -> str:
    """Return the Snowball stem of one word in lower case."""
    return _stemmer(language).stemWord(word)


@lru_cache(maxsize=16384)
def _keys(word: str, language: Language) -> frozenset[str]:
    bare = _ATTACHED[language].sub("", word)
    return frozenset({f"={word}", f"={bare}" if len(bare) > 2 else f"={word}", f"~{stem(word, language)}"})


def words_of(text: str, language: Language) -> Iterator[Word]:
    """Yield the words of ``text`` and the breaks between phrases."""
    last, end = "", 0
    held: Word | None = None
    for match in _WORD.finditer(text):
        word = match[0].lower().replace("’", "'")
        between = text[end : match.start()]
        start = match.start()
        if held and between == "-" and word.startswith(last):
            start = held.start  # a doubled word: its second half stands for both
        elif held:
            yield held
        if not _WITHIN.issuperset(between):
            yield Word(frozenset(), end, end)
        held, last, end = Word(_keys(word, language), start, match.end()), word, match.end()
    if held:
        yield held
