"""Single edits on real pages: some only reformat, some change what is said. Each returns the changed line, or None."""

import random
import re
from collections.abc import Callable

Lines = list[str]
Edit = Callable[[Lines, random.Random], int | None]
_PLAIN = re.compile(r"^[A-Z][^|{}]{60,}$")
_ITEM = re.compile(r"^(\s*)([-*+]|\d+[.)]) \S")


def _where(lines: Lines, chance: random.Random, fits: Callable[[int], bool]) -> int | None:
    start = lines.index("---", 1) + 1
    places = [n for n in range(start, len(lines)) if fits(n)]
    return chance.choice(places) if places else None


def _spaces(line: str) -> list[int]:
    """Return the single spaces outside brackets behind which a small letter stands: safe places to break or widen."""
    depth, found = 0, []
    for n, letter in enumerate(line[:-2]):
        depth += (letter in "([{") - (letter in ")]}")
        if letter == " " and depth == 0 and n > 9 and line[n + 1].islower() and line[n - 1] != " ":
            found.append(n)
    return found


def _plain(lines: Lines) -> Callable[[int], bool]:
    return lambda n: bool(_PLAIN.match(lines[n]) and _spaces(lines[n]))


def _list_of(lines: Lines, n: int) -> list[int]:
    """Return the lines of the items of the whole list that line n belongs to, without blank lines and what stands within items."""
    indent = _ITEM.match(lines[n])[1]  # type: ignore[index]
    found = [n]
    for step in (-1, 1):
        at = n + step
        while 0 <= at < len(lines):
            same = bool((m := _ITEM.match(lines[at])) and m[1] == indent)
            if not (same or not lines[at] or lines[at].startswith(indent + "  ")):
                break
            found += [at] if same else []
            at += step
    return sorted(found)


def rewrap(lines: Lines, chance: random.Random) -> int | None:
    if (n := _where(lines, chance, _plain(lines))) is not None:
        cut = chance.choice(_spaces(lines[n]))
        lines[n : n + 1] = [lines[n][:cut], lines[n][cut + 1 :]]
    return n


def widen(lines: Lines, chance: random.Random) -> int | None:
    if (n := _where(lines, chance, _plain(lines))) is not None:
        cut = chance.choice(_spaces(lines[n]))
        lines[n] = lines[n][:cut] + "  " + lines[n][cut + 1 :]
    return n


def trail(lines: Lines, chance: random.Random) -> int | None:
    if (n := _where(lines, chance, lambda n: bool(lines[n].strip()))) is not None:
        lines[n] = lines[n].rstrip() + " "
    return n


def comment(lines: Lines, chance: random.Random) -> int | None:
    if (n := _where(lines, chance, lambda n: lines[n].startswith("#"))) is not None:
        lines[n:n] = [f"<!-- catatan {chance.randint(1, 99)} -->", ""]
    return n


def marker(lines: Lines, chance: random.Random) -> int | None:
    """Another marker for a whole list: ``*`` for ``-``, ``)`` for ``.``."""
    if (n := _where(lines, chance, lambda n: bool(_ITEM.match(lines[n])))) is not None:
        for at in _list_of(lines, n):
            indent, mark = _ITEM.match(lines[at]).groups()  # type: ignore[union-attr]
            new = {"-": "*", "*": "+", "+": "-"}.get(mark) or mark[:-1] + {".": ")", ")": "."}[mark[-1]]
            lines[at] = indent + new + lines[at][len(indent) + len(mark) :]
    return n


def loosen(lines: Lines, chance: random.Random) -> int | None:
    if (n := _where(lines, chance, lambda n: bool(_ITEM.match(lines[n]) and _ITEM.match(lines[n - 1])))) is not None:
        lines.insert(n, "")
    return n


def spell_link(lines: Lines, chance: random.Random) -> int | None:
    if (n := _where(lines, chance, lambda n: bool(re.search(r"\]\((?!http|#|\./)", lines[n])))) is not None:
        lines[n] = re.sub(r"\]\((?!http|#|\./)", "](./", lines[n], count=1)
    return n


def close_heading(lines: Lines, chance: random.Random) -> int | None:
    if (n := _where(lines, chance, lambda n: bool(re.match(r"#+ .*\}$", lines[n])))) is not None:
        lines[n] += " " + lines[n].split()[0]
    return n


FORMATTING: tuple[Edit, ...] = (rewrap, widen, trail, comment, marker, loosen, spell_link, close_heading)


def other_word(lines: Lines, chance: random.Random) -> int | None:
    if (n := _where(lines, chance, _plain(lines))) is not None:
        cut = chance.choice(_spaces(lines[n]))
        rest = lines[n][cut + 1 :].split(" ", 1)
        lines[n] = " ".join([lines[n][:cut], "barangkali", *rest[1:]])
    return n


def extra_word(lines: Lines, chance: random.Random) -> int | None:
    if (n := _where(lines, chance, _plain(lines))) is not None:
        cut = chance.choice(_spaces(lines[n]))
        lines[n] = lines[n][:cut] + " tidak" + lines[n][cut:]
    return n


def number(lines: Lines, chance: random.Random) -> int | None:
    """One more days, minutes, article, year: any number that does not begin a line."""
    def fits(n: int) -> bool:
        return bool(re.search(r"\S.* \d+\b", lines[n])) and not lines[n].startswith(("#", "<"))

    if (n := _where(lines, chance, fits)) is not None:
        lines[n] = re.sub(r"(?<=\S) (\d+)\b", lambda m: f" {int(m[1]) + 1}", lines[n], count=1)
    return n


def drop_item(lines: Lines, chance: random.Random) -> int | None:
    n = _where(lines, chance, lambda n: bool(_ITEM.match(lines[n]) and len(_list_of(lines, n)) > 2))
    if n is not None:
        del lines[n]
    return n


def target(lines: Lines, chance: random.Random) -> int | None:
    if (n := _where(lines, chance, lambda n: ".md)" in lines[n])) is not None:
        lines[n] = lines[n].replace(".md)", ".md#lain)", 1)
    return n


def article(lines: Lines, chance: random.Random) -> int | None:
    if (n := _where(lines, chance, lambda n: bool(re.search(r"\[law:[\w-]+#\d+", lines[n])))) is not None:
        lines[n] = re.sub(r"(\[law:[\w-]+#)(\d+)", lambda m: m[1] + str(int(m[2]) + 1), lines[n], count=1)
    return n


def box(lines: Lines, chance: random.Random) -> int | None:
    if (n := _where(lines, chance, lambda n: lines[n].startswith("!!! "))) is not None:
        lines[n] = "!!! note" if "note" not in lines[n] else "!!! warning"
    return n


def heading(lines: Lines, chance: random.Random) -> int | None:
    if (n := _where(lines, chance, lambda n: lines[n].startswith("## "))) is not None:
        lines[n] = lines[n].replace("## ", "## Juga ", 1)
    return n


def cell(lines: Lines, chance: random.Random) -> int | None:
    if (n := _where(lines, chance, lambda n: bool(re.match(r"\| \w", lines[n])))) is not None:
        lines[n] = lines[n].replace("| ", "| Juga ", 1)
    return n


def mark(lines: Lines, chance: random.Random) -> int | None:
    if (n := _where(lines, chance, lambda n: "[proposal]" in lines[n])) is not None:
        lines[n] = lines[n].replace("[proposal]", "[guidance]", 1)
    return n


MEANING: tuple[Edit, ...] = (other_word, extra_word, number, drop_item, target, article, box, heading, cell, mark)
