"""Which words does a reader see on a page, quotations and examples included, and on which line does each stand?

The checks of language that look at every word read this; those that look at our own words only read ``prose``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from markdown_it.tree import SyntaxTreeNode

from .frontmatter import reader_fields
from .kept import kept
from .page import Page

GAP = "\ufffc"
"""Stands for what is no word of ours: code, an embed, a citation, a mark. Words before and behind it do not meet."""

_GAPS = ("code_inline", "guidebook", "footnote_ref", "html_inline")


@dataclass(frozen=True)
class Visible:
    """A heading, paragraph, item, cell, or field of the head (``kind`` says which: heading, text, head)."""

    text: str
    line: int
    kind: str
    emphasis: tuple[tuple[int, int], ...] = field(default=())

    def line_at(self, place: int) -> int:
        """Return the line in the file of a place in the text."""
        return self.line + self.text.count("\n", 0, place)

    def emphatic(self, place: int) -> bool:
        """Return whether a place stands in *emphasis*."""
        return any(start <= place < end for start, end in self.emphasis)

    @property
    def own(self) -> str:
        """Return the text with a gap for each letter in *emphasis*, so that places stay true."""
        text = self.text
        for start, end in self.emphasis:
            text = text[:start] + re.sub(r"[^\n]", GAP, text[start:end]) + text[end:]
        return text


def _flat(node: SyntaxTreeNode) -> Iterator[tuple[str, bool]]:
    """Yield the text below ``node`` in pieces, each with whether it is emphasis."""
    if node.type == "text":
        yield node.content, False
    elif node.type in ("softbreak", "hardbreak"):
        yield "\n", False
    elif node.type in _GAPS:
        yield GAP + "\n" * (node.meta or {}).get("breaks", 0), False
    else:
        for child in node.children:
            for text, emphatic in _flat(child):
                yield text, emphatic or node.type == "em"


def _visible(inline: SyntaxTreeNode, line: int, kind: str) -> Visible:
    text, spans = "", []
    for part, emphatic in _flat(inline):
        if emphatic:
            spans.append((len(text), len(text) + len(part)))
        text += part
    return Visible(text, line, kind, tuple(spans))


def _below(page: Page, node: SyntaxTreeNode, line: int, kind: str) -> Iterator[Visible]:
    line = page.line(node) if node.map else line
    if node.type == "inline":
        yield _visible(node, line, kind)
    elif node.type != "admonition_title":
        for child in node.children:
            yield from _below(page, child, line, "heading" if node.type == "heading" else kind)


@kept
def visible(page: Page) -> tuple[Visible, ...]:
    """Return what a reader sees of a page, in reading order: the fields of its head, then its text."""
    return tuple(_all(page))


def _all(page: Page) -> Iterator[Visible]:
    for key, value in (reader_fields(page.meta) if page.meta else {}).items():
        yield Visible(value, page.head.line([key]), "head")
    for block in page.tree.children:
        yield from _below(page, block, page.body_line + 1, "text")
