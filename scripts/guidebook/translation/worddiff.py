"""Which words changed between two versions of a section? Pure."""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

_WORD = re.compile(r"\s+|[^\s]+")


@dataclass(frozen=True)
class Piece:
    """A run of words that is the same in both, only in the older, or only in the newer text."""

    kind: Literal["same", "gone", "new"]
    text: str


def word_diff(old: str, new: str) -> Iterator[Piece]:
    """Yield the pieces that lead from ``old`` to ``new``, word by word; white space follows its word."""
    a, b = _words(old), _words(new)
    for kind, i, j, k, m in difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if kind == "equal":
            yield Piece("same", "".join(b[k:m]))
            continue
        if i < j:
            yield Piece("gone", "".join(a[i:j]))
        if k < m:
            yield Piece("new", "".join(b[k:m]))


def _words(text: str) -> list[str]:
    words: list[str] = []
    for part in _WORD.findall(text):
        if part.isspace() and words:
            words[-1] += part
        else:
            words.append(part)
    return words
