"""How does a page of the site become a chapter on paper? Its article, changed step by step; nothing is typed anew."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from ..book.finding import Finding
from ..book.languages import Language
from .built import BuiltPage
from .edition import Edition
from .glyphs import lacking_glyphs
from .links import Anchors, anchor, place_links, prefix_ids
from .notes import footnotes, keep_ids, popup_notes
from .pictures import place_pictures
from .qr import qr_picture
from .shapes import (
    close_up,
    draw_pictures,
    draw_ticks,
    keep_steps,
    name_values,
    one_flow,
    open_details,
    open_tabs,
    part_marks,
    prune,
    shape_tables,
)
from .tree import Element, add_class, by_class, make, move_content, to_html, words_of

_SHARED = (prune, open_details, open_tabs, draw_ticks, draw_pictures)
_ON_PAPER = (shape_tables, footnotes, keep_steps, name_values, close_up, part_marks)
_ON_SCREEN = (one_flow, popup_notes, keep_ids)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@dataclass(frozen=True)
class Heading:
    """A heading of a chapter: its level there (1: the title), its text, its id in the document."""

    level: int
    text: str
    id: str


@dataclass(frozen=True)
class Chapter:
    """A page, ready for paper: ``html`` with the headings as they stand on the page (h1 is its title)."""

    page: BuiltPage
    body: Element
    headings: tuple[Heading, ...]
    findings: tuple[Finding, ...]


def _headings(body: Element, slug: str) -> list[Heading]:
    found = []
    for number, node in enumerate([n for n in body.iter(*_HEADINGS)]):
        if not node.get("id"):
            node.set("id", anchor(slug) if number == 0 else anchor(slug, f"judul-{number}"))
        found.append(Heading(int(node.tag[1]), words_of(node), node.get("id")))
    return found


def _title(body: Element, page: BuiltPage) -> Element:
    title = next(body.iter("h1"), None)
    if title is None:
        title = make("h1", page.slug)
        body.insert(0, title)
    title.set("id", anchor(page.slug))
    add_class(title, "gb-chapter")
    return title


def _code(title: Element, page: BuiltPage, edition: Edition) -> None:
    """Put the code that leads to the page behind its title, where the site has an address."""
    if address := edition.absolute(page.address):
        code = make("p", "", qr_picture(address, f"{edition.say('print-code')} {address}"), class_="gb-code")
        code.append(make("a", address, href=address, class_="gb-address"))
        title.addnext(code)


def _shape(language: Language, steps: Sequence[Callable[[Element], None]], article: Element) -> Element:
    """Return an article as a section that has gone through the steps that ask for nothing but the page itself."""
    body = make("section", "", class_="gb-page", lang=language)
    move_content(article, body)
    for step in steps:
        step(body)
    return body


def chapter(page: BuiltPage, edition: Edition, inside: Anchors, *, paper: bool = True) -> Chapter:
    """Return a page as a chapter of a document that holds the pages ``inside`` (slug: ids), for paper or for a reading device."""
    body = page.shaped(paper, partial(_shape, page.language, _SHARED + (_ON_PAPER if paper else _ON_SCREEN)))
    findings = [*place_pictures(body, page), *place_links(body, page, edition, inside)]
    prefix_ids(body, page.slug)
    title = _title(body, page)
    if paper:
        _code(title, page, edition)
    findings += lacking_glyphs(body, page)
    for note in by_class(body, "gb-review"):
        note.text = " ".join((note.text or "").split())
    return Chapter(page, body, tuple(_headings(body, page.slug)), tuple(findings))


def shifted(found: Chapter, by: int) -> str:
    """Return the HTML of a chapter with its headings ``by`` levels deeper; what would be deeper than h6 stays h6."""
    if by:
        for node in list(found.body.iter(*_HEADINGS)):
            node.tag = f"h{min(6, int(node.tag[1]) + by)}"
    return to_html(found.body)
