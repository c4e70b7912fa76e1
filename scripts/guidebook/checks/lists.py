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
    if before.strip("> \t") and not _nested(node):
        here = page.source_line(line)
        yield Finding(
            page.path, line, "list-form", "the list has no blank line before it",
            "Put an empty line before its first item, or run 'make fix'.",
            edits=(Edit(page.path, line, here, f"\n{here}"),),
        )


def _indent(page: Page, node: SyntaxTreeNode) -> Iterator[Finding]:
    if node.markup == ")":
        yield Finding(page.path, page.line(node), "list-form", "the list is numbered with ')'", "Write '1.' instead of '1)'.")
    for item in node.children:
        own = page.line(item)
        for child in item.children[1:]:  # the first stands behind the mark of its item
            yield from _step(page, own, page.line(child), "nested list" if child.type in _LISTS else "text of the item")
        if _nested(node) and item is not node.children[0] and _spaces(page, own) != _spaces(page, page.line(node)):
            yield Finding(page.path, own, "list-form", "the items of the nested list are not indented alike",
                          "Give all items of a list the same indentation.")


def _step(page: Page, own: int, inner: int, what: str) -> Iterator[Finding]:
    step = _spaces(page, inner) - _spaces(page, own)
    if inner != own and step != 4:
        yield Finding(page.path, inner, "list-form", f"the {what} is indented by {step} spaces",
                      "Indent it by four spaces more than the item above.")


def _spaces(page: Page, number: int) -> int:
    line = page.source_line(number)
    return len(line) - len(line.lstrip("> "))
