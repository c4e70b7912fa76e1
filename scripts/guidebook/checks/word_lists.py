"""Are the project's word lists in order, and is each entry still needed?"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from ..book.finding import Edit, Finding


def listed(lines: Iterable[str]) -> list[str]:
    """Return the entries of a word list: a word a line; ``#`` begins a remark."""
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def order(word: str) -> tuple[str, str]:
    """Return the key by which the lists are sorted: letters first, capital or small second."""
    return unicodedata.normalize("NFKD", word).casefold(), word


def list_findings(path: str, lines: Sequence[str], needed: set[str], why: str) -> Iterator[Finding]:
    """Yield what is wrong with one list; ``why`` says what an entry that is not ``needed`` lacks."""
    seen: set[str] = set()
    before = ""
    for number, line in enumerate(lines, 1):
        word = line.strip()
        if not word or line.startswith("#"):
            continue
        drop = (Edit(path, number, line, None),)
        if word in seen:
            yield Finding(path, number, "word-list", f"'{word}' stands twice", "Remove this line, or run 'make fix'.", edits=drop)
        elif word not in needed:
            yield Finding(path, number, "word-list", f"'{word}': {why}", "Remove this line, or run 'make fix'.", edits=drop)
        elif before and order(word) < order(before):
            yield Finding(path, number, "word-list", f"'{word}' stands behind '{before}'", "Sort the list by the alphabet.")
        seen.add(word)
        before = max(before, word, key=order)
