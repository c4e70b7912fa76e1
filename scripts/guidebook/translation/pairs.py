"""Which section of one language belongs to which of the other, and which piece of text to which?"""

from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it.tree import SyntaxTreeNode

from ..book.book import Book
from ..book.inline import Citation, ClaimMark
from ..book.markdown import text_of, walk
from ..book.page import Page, Section

_SKIPPED = ("admonition_title",)


@dataclass(frozen=True)
class Leaf:
    """A piece of running text: a heading, a paragraph, a table cell. ``line`` is its line in the file."""

    node: SyntaxTreeNode
    line: int

    @property
    def words(self) -> str:
        """Return the words a reader sees."""
        return text_of(self.node)

    @property
    def stated(self) -> str:
        """Return the words, with the locators of citations and the scopes of claim marks, but without keys."""
        parts = [text_of(self.node)]
        for node in walk([self.node]):
            if node.type == "guidebook":
                item = node.meta["item"]
                if isinstance(item, Citation):
                    parts += [reference.locator for reference in item.references]
                elif isinstance(item, ClaimMark):
                    parts.append(item.scope)
        return " ; ".join(part for part in parts if part)


def section_pairs(source: Page, translation: Page) -> Iterator[tuple[Section, Section]]:
    """Yield the sections that both versions of a page have, in the order of the source."""
    twins = {section.id: section for section in reversed(translation.sections) if section.id}
    done = set()
    for section in source.sections:
        if section.id in twins and section.id not in done:
            done.add(section.id)
            yield section, twins[section.id]


def all_section_pairs(book: Book) -> Iterator[tuple[Page, Section, Page, Section]]:
    """Yield the section pairs of the whole book."""
    for source, translation in book.pairs():
        for left, right in section_pairs(source, translation):
            yield source, left, translation, right


def leaves(page: Page, section: Section, *, heading: bool = True) -> list[Leaf]:
    """Return the pieces of running text of a section, its heading first."""
    found = [Leaf(section.heading, section.line)] if heading and section.heading else []
    open_nodes = [(node, page.line(node)) for node in reversed(section.nodes)]
    while open_nodes:
        node, line = open_nodes.pop()
        line = page.line(node) if node.map else line
        if node.type in _SKIPPED:
            continue
        if node.type == "inline":
            found.append(Leaf(node, line))
        else:
            open_nodes += [(child, line) for child in reversed(node.children)]
    return found
