"""Which running words of a page are our own? Not code, addresses, keys, examples in *emphasis*, nor quotations."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it.tree import SyntaxTreeNode

from .frontmatter import reader_fields
from .inline import ClaimMark, Exemption
from .kept import kept
from .page import Page

_EXAMPLE = "\x1f"
"""Stands for what was in emphasis."""
_QUOTED = re.compile(rf"(?:{_EXAMPLE}|\"[^\"]*\"|“[^”]*”|‘[^’]*’(?!\w))(?:\s*\([^()]*\))?")
"""An example with its translation, if one follows in brackets."""
_ADDRESS = re.compile(r"https?://\S+|\S+@\S+\.\S+")
_LEFT_OUT = ("em", "code_inline", "html_inline", "guidebook", "footnote_ref")


@dataclass(frozen=True)
class Placed:
    """An exemption, its place in the text of its piece, and whether nothing but marks follows it."""

    item: Exemption
    at: int
    last: bool


@dataclass(frozen=True)
class Piece:
    """A heading, paragraph, item or cell. What is not ours is blanked, so that places and line ends stay true."""

    text: str
    line: int
    exemptions: tuple[Placed, ...] = ()

    def line_at(self, place: int) -> int:
        """Return the line of a place in the text."""
        return self.line + self.text.count("\n", 0, place)


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", ";", match[0])


def _own(text: str) -> str:
    return _ADDRESS.sub(_blank, _QUOTED.sub(_blank, text))


def _flat(node: SyntaxTreeNode) -> Iterator[SyntaxTreeNode | str]:
    """Yield the words below ``node``, and the exemptions between them."""
    if node.type == "text":
        yield node.content
    elif node.type in ("softbreak", "hardbreak"):
        yield "\n"
    elif node.type == "guidebook" and isinstance(node.meta["item"], Exemption):
        yield node
    elif node.type in _LEFT_OUT:
        breaks = sum(inner.type in ("softbreak", "hardbreak") for inner in node.walk())
        yield (_EXAMPLE if node.type == "em" else ";") + "\n" * (breaks + (node.meta or {}).get("breaks", 0))
    else:
        for child in node.children:
            yield from _flat(child)


def _piece(inline: SyntaxTreeNode, line: int) -> Iterator[Piece]:
    text, exemptions = "", []
    for part in _flat(inline):
        if isinstance(part, str):
            text += part
        else:
            exemptions.append((part.meta["item"], len(text)))
    placed = tuple(Placed(item, at, not re.search(r"\w", text[at:])) for item, at in exemptions)
    yield Piece(_own(text), line, placed)
    for node in inline.walk():
        if node.type == "guidebook" and isinstance(node.meta["item"], ClaimMark) and node.meta["item"].scope:
            yield Piece(_own(node.meta["item"].scope), line)  # readers see the scope of a research mark


def _inlines(page: Page, node: SyntaxTreeNode, line: int) -> Iterator[tuple[SyntaxTreeNode, int]]:
    line = page.line(node) if node.map else line
    if node.type == "inline":
        yield node, line
    elif node.type != "admonition_title":
        for child in node.children:
            yield from _inlines(page, child, line)


@kept
def prose(page: Page) -> tuple[Piece, ...]:
    """Return the pieces of a page: the fields of its head that readers see, then its text."""
    return tuple(_all(page))


def _all(page: Page) -> Iterator[Piece]:
    for key, value in (reader_fields(page.meta) if page.meta else {}).items():
        yield Piece(_own(value), page.head.line([key]))
    for block in page.tree.children:
        for inline, line in _inlines(page, block, page.line(block)):
            yield from _piece(inline, line)
