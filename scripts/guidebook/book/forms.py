"""Does a form of the language guide stand at this place of a text?

A form is a few words: ``modern slavery`` finds each word in all its inflections, by stem. ``=mad`` finds only these
letters (*made* is another word), ``man/men`` any of several words, ``...`` up to three words of any kind, and a ``^``
in front holds the form to the beginning of a phrase.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from .languages import Language
from .words import Word, stem, words_of

GAP = 3
_START, _ANY = frozenset({"^"}), frozenset({"..."})
Element = frozenset[str]
Owner = TypeVar("Owner")


def parse_form(form: str, language: Language) -> tuple[Element, ...]:
    """Return the elements of a form; each is the set of keys that a word may have."""
    elements: list[Element] = []
    for part in form.lower().split():
        if part in ("^", "..."):
            elements.append(frozenset({part}))
        elif "/" in part:
            elements.append(frozenset(_key(word, language) for word in part.split("/")))
        else:
            sign = "=" if part.startswith("=") else ""
            pieces = re.split("-", part.removeprefix("="))
            single = pieces[1:] if len(pieces) == 2 and pieces[0] == pieces[1] else pieces  # laki-laki is one word
            elements += [frozenset({_key(sign + piece, language)}) for piece in single]
    return tuple(elements)


def _key(word: str, language: Language) -> str:
    return word if word.startswith("=") else f"~{stem(word, language)}"


def _end(elements: Sequence[Element], words: Sequence[Word], at: int) -> int:
    """Return the index behind the last word of the form when it begins at ``at``, or -1."""
    if not elements:
        return at
    if elements[0] == _START:
        return _end(elements[1:], words, at) if at == 0 or not words[at - 1].keys else -1
    if elements[0] == _ANY:
        for skipped in range(GAP + 1):
            found = _end(elements[1:], words, at + skipped)
            if found >= 0:
                return found
            if at + skipped >= len(words) or not words[at + skipped].keys:
                return -1
        return -1
    if at < len(words) and not elements[0].isdisjoint(words[at].keys):
        return _end(elements[1:], words, at + 1)
    return -1


@dataclass(frozen=True)
class Found(Generic[Owner]):
    """What was found, and where in the text."""

    owner: Owner
    start: int
    end: int


class Lexicon(Generic[Owner]):
    """Forms by their first word, so that each word of a text is looked up once."""

    def __init__(self, forms: Iterable[tuple[str, Owner]], language: Language) -> None:
        self.language = language
        self._by_key: dict[str, list[tuple[tuple[Element, ...], Owner]]] = {}
        for form, owner in forms:
            elements = parse_form(form, language)
            first = next(element for element in elements if element not in (_START, _ANY))
            for key in first:
                self._by_key.setdefault(key, []).append((elements, owner))

    def find(self, text: str) -> Iterator[Found[Owner]]:
        """Yield every place where a form stands; places may overlap."""
        words = list(words_of(text, self.language))
        for at, word in enumerate(words):
            for key in word.keys:
                for elements, owner in self._by_key.get(key, ()):
                    end = _end(elements, words, at)
                    if end > at:
                        yield Found(owner, word.start, words[end - 1].end)
