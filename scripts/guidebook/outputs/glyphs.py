"""Have our fonts a glyph for every character of a page? A character they lack is named, never printed as an empty box."""

import unicodedata
from functools import cache
from importlib.resources import files
from pathlib import Path

from fontTools.ttLib import TTFont

from ..book.finding import Finding
from .built import BuiltPage
from .tree import Element
from .trouble import fault

FAMILIES = ("Noto Sans", "Noto Sans Math", "Noto Sans Symbols2")
"""The only fonts that a PDF of ours may hold; see fonts/OFL.txt."""
_JOINERS = {0x200B, 0x200C, 0x200D, 0x2060, 0xAD, 0xFE0F, 0xFE0E}


def font_files() -> list[Path]:
    """Return the fonts that are shipped."""
    return sorted(Path(str(files(__package__).joinpath("fonts"))).glob("*.ttf"))


@cache
def _known() -> frozenset[int]:
    known: set[int] = set()
    for file in font_files():
        with TTFont(file, lazy=True) as font:
            known |= set(font.getBestCmap())
    return frozenset(known)


def lacking(text: str) -> list[str]:
    """Return the characters of a text for which no shipped font has a glyph, each once."""
    known = _known()
    return sorted(c for c in set(text) if ord(c) not in known and not c.isspace() and ord(c) not in _JOINERS)


def lacking_glyphs(article: Element, page: BuiltPage) -> list[Finding]:
    """Return the characters of an article that cannot be printed."""
    text = "".join(article.itertext()) + "".join(node.get("alt") or "" for node in article.iter("img"))
    return [
        fault(page, "no-glyph", f"no font has the character U+{ord(c):04X} ({unicodedata.name(c, 'without a name').lower()})",
              "Say it in words, or use a character of the fonts in scripts/guidebook/outputs/fonts.", c)
        for c in lacking(text)
    ]
