"""How is this Markdown built? Text in, a tree with line numbers out.

markdown-it-py reads, with the few extensions that the site has too (tables, admonitions, footnotes) and our inline
vocabulary as tokens of type ``guidebook``. Where its reading and Python-Markdown's could differ (lists), the checks
ask for the form on which both agree, and a test compares the tree with the built page.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.html_block import html_block
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline, backtick
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.admon import admon_plugin
from mdit_py_plugins.attrs import attrs_plugin
from mdit_py_plugins.attrs.parse import ParseError
from mdit_py_plugins.attrs.parse import parse as parse_attributes
from mdit_py_plugins.footnote import footnote_plugin

from .inline import BRACKET, Item, parse_bracket

_TRAILING_ATTRIBUTES = re.compile(r"\s*(?P<attributes>\{[^{}]*\})\s*$")


def _guidebook_rule(state: StateInline, silent: bool) -> bool:
    match = BRACKET.match(state.src, state.pos)
    item = parse_bracket(match[1]) if match else None
    if item is None:
        return False
    if not silent:
        token = state.push("guidebook", "", 0)
        token.content, token.meta = match[0], {"item": item}
    state.pos = match.end()
    return True


def _html_rule(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    """Read raw HTML, but leave a comment with words behind it to the paragraph, as the site does."""
    start = state.bMarks[first] + state.tShift[first]
    if state.src.startswith("<!--", start):
        end = state.src.find("-->", start)
        behind = state.src[end + 3 :].partition("\n")[0] if end >= 0 else ""
        while behind.lstrip().startswith("<!--") and "-->" in behind:
            behind = behind.partition("-->")[2]
        if behind.strip():
            return False
    return html_block(state, first, last, silent)


def _take_heading_attributes(state: StateCore) -> None:
    """Move a trailing ``{#id .class}`` from the words of a heading to its attributes."""
    for token, inline in zip(state.tokens, state.tokens[1:], strict=False):
        if token.type == "heading_open" and inline.children and inline.children[-1].type == "text":
            last = inline.children[-1]
            match = _TRAILING_ATTRIBUTES.search(last.content)
            if match is None:
                continue
            try:
                _, attributes = parse_attributes(match["attributes"])
            except ParseError:
                continue
            for name, value in attributes.items():
                token.attrSet(name, value)
            last.content = last.content[: match.start()]


def _code_rule(state: StateInline, silent: bool) -> bool:
    """Read code as markdown-it does, and note how many line ends it held: its own text no longer says so."""
    start, tokens = state.pos, len(state.tokens)
    done = backtick(state, silent)
    for token in state.tokens[tokens:]:
        if token.type == "code_inline":
            token.meta = {"breaks": state.src.count("\n", start, state.pos)}
    return done


def _parser() -> MarkdownIt:
    md = MarkdownIt("commonmark", {"html": True}).enable("table")
    md.use(admon_plugin).use(footnote_plugin, inline=False).use(attrs_plugin)
    md.block.ruler.at("html_block", _html_rule, {"alt": ["paragraph", "reference", "blockquote"]})
    md.inline.ruler.before("link", "guidebook", _guidebook_rule)
    md.inline.ruler.at("backticks", _code_rule)
    md.core.ruler.push("guidebook_heading_attributes", _take_heading_attributes)
    return md


_MD = _parser()


class _Node(SyntaxTreeNode):
    """A node that works out its type and its lines once: the rules ask for them millions of times, and the tree never changes."""

    type = cached_property(SyntaxTreeNode.type.fget)  # type: ignore[assignment, arg-type]
    map = cached_property(SyntaxTreeNode.map.fget)  # type: ignore[assignment, arg-type]


def parse_markdown(text: str) -> SyntaxTreeNode:
    """Return the syntax tree of ``text``."""
    return _Node(_MD.parse(text))


def walk(nodes: Iterable[SyntaxTreeNode]) -> Iterator[SyntaxTreeNode]:
    """Yield the nodes and all below them, in reading order."""
    waiting = list(nodes)[::-1]
    while waiting:
        node = waiting.pop()
        yield node
        waiting += node.children[::-1]


def lines_of(nodes: Iterable[SyntaxTreeNode], above: int = 0) -> Iterator[tuple[SyntaxTreeNode, int]]:
    """Yield each node with its line (from 1). Inline nodes count the line breaks before them."""
    for node in nodes:
        line = node.map[0] + 1 if node.map else above
        if node.type == "inline":
            current = line
            for child in node.children:
                for inner in walk([child]):
                    yield inner, current
                    current += inner.type in ("softbreak", "hardbreak") or (inner.meta or {}).get("breaks", 0)
        else:
            yield node, line
            yield from lines_of(node.children, line)


def text_of(node: SyntaxTreeNode, *, brackets: bool = False) -> str:
    """Return the words a reader sees in ``node``; with ``brackets`` our inline vocabulary as it is written."""
    parts = []
    for inner in walk([node]):
        if inner.type in ("text", "code_inline", "fence", "code_block"):
            parts.append(inner.content)
        elif inner.type in ("softbreak", "hardbreak"):
            parts.append(" ")
        elif inner.type == "image":
            continue  # its alternative text is a text child
        elif inner.type == "guidebook" and brackets:
            parts.append(inner.content)
    return "".join(parts)


def items_of(nodes: Iterable[SyntaxTreeNode]) -> Iterator[tuple[Item, int]]:
    """Yield each citation, claim mark and embed with its line (from 1)."""
    for node, line in lines_of(nodes):
        if node.type == "guidebook":
            yield node.meta["item"], line


def heading_parts(node: SyntaxTreeNode) -> tuple[str, str]:
    """Return a heading's text and its explicit id ('' where it has none)."""
    return text_of(node).strip(), str(node.attrGet("id") or "")


def admonition_kind(node: SyntaxTreeNode) -> str:
    """Return the type of an admonition: the first word behind its exclamation marks."""
    return (node.meta or {}).get("tag", "") if node.meta else ""
