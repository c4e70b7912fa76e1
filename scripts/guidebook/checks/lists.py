"""Is every list written so that each Markdown program reads it alike?

Python-Markdown, which renders the site, wants a blank line before a list and four spaces before a nested one;
web editors show lists without either. The form asked for here is read alike by all.
"""

from collections.abc import Iterator

from markdown_it.tree import SyntaxTreeNode

from ..book.book import Book
from ..book.finding import Edit, Finding
from ..book.page import Page
from .registry import rule

_LISTS = ("bullet_list", "ordered_list")


@rule("list-form", "lists have a blank line before them; nested ones are indented by four spaces")
def list_form(book: Book) -> Iterator[Finding]:
    """Lists that the site would render otherwise than they look in an editor."""
    for _, page in sorted(book.pages.items()):
        for node, line in page.lines():
            if node.type in _LISTS:
                yield from _blank_before(page, node, line)
                yield from _indent(page, node)


def _nested(node: SyntaxTreeNode) -> bool:
    return node.parent is not None and node.parent.type == "list_item"


def _blank_before(page: Page, node: SyntaxTreeNode, line: int) -> Iterator[Finding]:
    before = page.source_line(line - 1) if line > 1 else ""
    if before.strip() and not _nested(node):
        here = page.source_line(line)
        yield Finding(
            page.path, line, "list-form", "the list has no blank line before it",
            "Put an empty line before its first item, or run 'make fix'.",
            edits=(Edit(page.path, line, here, f"\n{here}"),),
        )


def _indent(page: Page, node: SyntaxTreeNode) -> Iterator[Finding]:
    if not _nested(node) or node.parent is None:
        return
    own, outer = page.line(node), page.line(node.parent)
    step = _spaces(page.source_line(own)) - _spaces(page.source_line(outer))
    if own != outer and step != 4:
        yield Finding(page.path, own, "list-form", f"the nested list is indented by {step} spaces",
                      "Indent it by four spaces more than the item above.")


def _spaces(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
