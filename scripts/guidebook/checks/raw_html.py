"""Is HTML within the Markdown limited to the few elements that harm nobody, and is each of them closed?

nh3 (the Ammonia sanitizer) decides what is harmless, by our short list: so the rule knows every trick of addresses and
attributes that its makers know.
"""

from collections.abc import Iterator
from html import escape
from html.parser import HTMLParser

import nh3
from markdown_it.tree import SyntaxTreeNode

from ..book.book import Book
from ..book.finding import Finding
from ..book.markdown import walk
from ..book.page import Page
from .registry import rule

ALLOWED: dict[str, set[str]] = {
    "abbr": {"title"}, "br": set(), "kbd": set(), "span": {"lang"}, "sub": set(), "sup": set(),
}
"""Elements and their attributes. What else a page needs, Markdown or our own vocabulary has."""
_VOID = {"br"}


class _Tags(HTMLParser):
    """Gathers the tags of some HTML: (name, attributes) of those that open, names of those that close."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[tuple[str, list[tuple[str, str | None]]]] = []
        self.closed: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.opened.append((tag, attrs))

    def handle_endtag(self, tag: str) -> None:
        self.closed.append(tag)


def _tags(source: str) -> _Tags:
    tags = _Tags()
    tags.feed(source)
    tags.close()
    return tags


def harmless(tag: str, attributes: list[tuple[str, str | None]]) -> bool:
    """Return whether nh3 leaves an element as it is, by our list."""
    written = "".join(f' {name}="{escape(value or "")}"' for name, value in attributes)
    whole = f"<{tag}{written}>" + ("" if tag in _VOID else f"x</{tag}>")
    return _tags(nh3.clean(whole, tags=set(ALLOWED), attributes=ALLOWED, link_rel=None)).opened == [(tag, attributes)]


@rule("raw-html", f"of HTML, pages use only {', '.join(f'<{name}>' for name in ALLOWED)}")
def raw_html(book: Book) -> Iterator[Finding]:
    """Elements and attributes that are not on the list, and elements that are not closed in their paragraph."""
    for _, page in sorted(book.pages.items()):
        for node, line in page.lines():
            if node.type in ("html_inline", "html_block"):
                yield from _harmful(page, node.content, line)
        for node in walk(page.tree.children):
            if node.type in ("inline", "html_block"):
                yield from _unclosed(page, node)


def _harmful(page: Page, source: str, line: int) -> Iterator[Finding]:
    for tag, attributes in _tags(source).opened:
        if not harmless(tag, attributes):
            names = "".join(f" {name}" for name, _ in attributes if name not in ALLOWED.get(tag, set()))
            yield Finding(page.path, line, "raw-html", f"<{tag}{names}> is not allowed in a page",
                          f"Write it in Markdown or in our vocabulary (CONTRIBUTING.md); of HTML only {', '.join(ALLOWED)} may stand.")


def _unclosed(page: Page, node: SyntaxTreeNode) -> Iterator[Finding]:
    source = node.content if node.type == "html_block" else "".join(n.content for n in walk(node.children) if n.type == "html_inline")
    tags = _tags(source)
    opened = sorted(tag for tag, _ in tags.opened if tag not in _VOID)
    if opened != sorted(tags.closed):
        odd = next(tag for tag in (*opened, *tags.closed) if opened.count(tag) != tags.closed.count(tag))
        yield Finding(page.path, page.line(node), "raw-html", f"<{odd}> and </{odd}> do not come in pairs here",
                      "Close each element in the paragraph in which it begins, or remove the stray tag.")
