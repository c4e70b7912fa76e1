"""Where does a sentence end? A full stop behind an abbreviation, an initial or within a number ends none."""

import re
from collections.abc import Iterator

from .visible import GAP

SHORT = frozenset(
    "p pp hlm hal art no nos jo dr drs dra prof ir tn ny sdr sdri yth bpk st mr mrs ms jl cf vs ca al ed eds vol ext"
    " e.g i.e a.n u.p s.d d.a a.m p.m tel telp".split()
)
"""Abbreviations that stand before something; *dll.*, *etc.* may end a sentence."""

_LONGEST = 12
"""Letters before a full stop that are looked at: more than any abbreviation has."""

_END = re.compile(rf"[.?!…]+[\"'”’»)\]]*(?=$|[\s{GAP}])")
_BEFORE = re.compile(r"(?<!\w)((?:[A-Za-z]\.)+[A-Za-z]|[A-Za-z]+)$")
_NEXT = re.compile(rf"[\s{GAP}]*\S")
_WORD = re.compile(r"\w+(?:[-'’./,]\w+)*")


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """Yield each sentence of one paragraph with its place in it."""
    start = 0
    for match in _END.finditer(text):
        if _ends(text, match):
            yield from _trimmed(text, start, match.end())
            start = match.end()
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    piece = text[start:end]
    if _WORD.search(piece):
        yield start + len(piece) - len(piece.lstrip(f" \n{GAP}")), piece.strip(f" \n{GAP}")


def _ends(text: str, match: re.Match[str]) -> bool:
    before, following = _BEFORE.search(text[max(0, match.start() - _LONGEST) : match.start()]), _NEXT.match(text, match.end())
    if match[0] == "." and before and (before[1].lower() in SHORT or re.fullmatch("[A-Z]", before[1])):
        return False
    if following is None:
        return True
    # An embed may begin a sentence; its name is not in the text. A small letter goes on with the old one.
    return GAP in following[0] or not following[0][-1].islower()


def words_in(sentence: str) -> int:
    """Return the number of words; ``dan/atau``, ``laki-laki`` and ``3,5`` are one each."""
    return len(_WORD.findall(sentence))
