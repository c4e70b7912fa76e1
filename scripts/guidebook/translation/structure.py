"""Are both versions of a page built alike: headings, boxes, lists, tables, links, citations, embeds?"""

import difflib
from collections.abc import Callable, Iterator

from markdown_it.tree import SyntaxTreeNode

from ..book.book import Book
from ..book.finding import Finding
from ..book.inline import Citation, ClaimMark, Embed
from ..book.links import links_of
from ..book.markdown import admonition_kind, walk
from ..book.page import BEFORE_FIRST_HEADING, Page, Section
from .pairs import all_section_pairs
from .registry import rule

Shape = list[str]


@rule("same-headings", "both versions have the same headings: ids, levels, order")
def same_headings(book: Book) -> Iterator[Finding]:
    """Headings that only one version has, that stand in another order, or on another level."""
    for source, translation in book.pairs():
        left = [s for s in source.sections if s.id not in ("", BEFORE_FIRST_HEADING)]
        right = [s for s in translation.sections if s.id not in ("", BEFORE_FIRST_HEADING)]
        yield from _missing(left, right, translation, source)
        yield from _missing(right, left, source, translation)
        twins = {section.id: section for section in left}
        shared = [section for section in right if section.id in twins]
        for section in shared:
            if section.level != twins[section.id].level:
                yield Finding(
                    translation.path, section.line, "same-headings",
                    f"'{section.id}' is on level {section.level}, in {source.path} on level {twins[section.id].level}",
                    "Use the same number of '#' in both languages.",
                )
        order = [section.id for section in left if section.id in {s.id for s in shared}]
        matcher = difflib.SequenceMatcher(None, order, [s.id for s in shared], autojunk=False)
        for kind, _, _, start, end in matcher.get_opcodes():
            for section in shared[start:end] if kind in ("replace", "insert") else ():
                yield Finding(translation.path, section.line, "same-headings",
                              f"the section '{section.id}' stands in another place than in {source.path}",
                              "Put the sections into the same order in both languages.")


def _missing(here: list[Section], there: list[Section], path: Page, other: Page) -> Iterator[Finding]:
    known = {section.id for section in there}
    for section in here:
        if section.id not in known:
            yield Finding(
                path.path, 1, "same-headings", f"the section '{section.id}' ('{section.title}') is missing",
                f"Write it as in {other.path}, line {section.line}, with the same id, or remove it there.",
            )


def _boxes(page: Page, section: Section) -> Shape:
    return [admonition_kind(n) for n in walk(section.nodes) if n.type == "admonition"]


def _lists(page: Page, section: Section) -> Shape:
    return [f"{_list_name(n)} of {len(n.children)}" for n in walk(section.nodes) if n.type in ("bullet_list", "ordered_list")]


def _list_name(node: SyntaxTreeNode) -> str:
    return "bullet list" if node.type == "bullet_list" else "numbered list"


def _tables(page: Page, section: Section) -> Shape:
    shapes = []
    for table in (n for n in walk(section.nodes) if n.type == "table"):
        rows = [n for n in walk([table]) if n.type == "tr"]
        shapes.append(f"table of {len(rows)} rows by {max(len(row.children) for row in rows)} columns")
    return shapes


def _images(page: Page, section: Section) -> Shape:
    return [link.neutral(page.language) for link in links_of(page, section.nodes) if link.is_image]


def _links(page: Page, section: Section) -> Shape:
    return sorted(link.neutral(page.language) for link in links_of(page, section.nodes) if not link.is_image)


def _footnotes(page: Page, section: Section) -> Shape:
    return [str((n.meta or {}).get("label", "")) for n in walk(section.nodes) if n.type == "footnote_ref"]


def _items(page: Page, section: Section) -> Iterator[object]:
    return (node.meta["item"] for node in walk(section.nodes) if node.type == "guidebook")


def _citations(page: Page, section: Section) -> Shape:
    return sorted(f"@{r.key}" for item in _items(page, section) if isinstance(item, Citation) for r in item.references)


def _marks(page: Page, section: Section) -> Shape:
    return [f"[{item.kind}]" for item in _items(page, section) if isinstance(item, ClaimMark)]


def _embeds(page: Page, section: Section) -> Shape:
    return sorted(
        f"{item.kind}:{item.key}" + (f"#{item.part}" if item.part else "")
        for item in _items(page, section) if isinstance(item, Embed)
    )


def _paragraphs(page: Page, section: Section) -> Shape:
    return ["paragraph" for n in walk(section.nodes) if n.type == "paragraph" and not _in_list_or_note(n)]


def _in_list_or_note(node: SyntaxTreeNode) -> bool:
    parent = node.parent
    return parent is not None and parent.type in ("list_item", "footnote")


_SHAPES: tuple[tuple[str, str, Callable[[Page, Section], Shape]], ...] = (
    ("same-boxes", "boxes (number, type, order)", _boxes),
    ("same-lists", "lists (kind, number of items)", _lists),
    ("same-tables", "tables (rows, columns)", _tables),
    ("same-images", "images", _images),
    ("same-footnotes", "footnotes", _footnotes),
    ("same-links", "links with the same targets", _links),
    ("same-citations", "citations", _citations),
    ("same-marks", "claim marks", _marks),
    ("same-embeds", "laws, contacts, forms and figures", _embeds),
    ("same-paragraphs", "paragraphs (number)", _paragraphs),
)


def _compare(left: Shape, right: Shape) -> str:
    if len(left) != len(right) and set(left) == set(right) and len(set(left)) == 1:
        return f"{len(right)} instead of {len(left)}"
    for kind, i, j, k, m in difflib.SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if kind != "equal":
            return f"{', '.join(right[k:m]) or 'nothing'} instead of {', '.join(left[i:j]) or 'nothing'}"
    return ""


def _register(name: str, what: str, shape: Callable[[Page, Section], Shape]) -> None:
    @rule(name, f"both versions of a section have the same {what}")
    def same(book: Book) -> Iterator[Finding]:
        for source, left, translation, right in all_section_pairs(book):
            difference = _compare(shape(source, left), shape(translation, right))
            if difference:
                yield Finding(
                    translation.path, right.line, name,
                    f"the section '{right.id}' has other {what} than the Indonesian one: {difference}",
                    f"Compare with {source.path}, line {left.line}, and mend the one that is wrong.",
                )


for _name, _what, _shape in _SHAPES:
    _register(_name, _what, _shape)
