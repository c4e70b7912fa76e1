"""On which page does each place stand? Asked when all pages are laid out; until then room is kept for the number.

WeasyPrint's own ``target-counter`` lays a page out again for each number that was not known yet: of the book nearly every
page twice, with both kept in memory. Here every number gets as many digits as it will probably need, the text is laid out
once, and the digits are set right in what was laid out: digits and the figure space of our fonts are all equally wide. Only
where a number has more digits than were kept for it is the document laid out anew, with the digits it needs.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from weasyprint.formatting_structure import boxes

from .box_tree import descendants

ATTRIBUTE = "data-page"
"""The attribute of a link that styles show as the number of the page to which it leads."""
_FIGURE_SPACE = "\u2007"
_LETTERS = 2_700
"""Letters of text on a page: rather few, so that rather one digit too many is kept than one too few. Chapters have 1,700 to 5,700."""
_NUMBER = re.compile(rf"[0-9{_FIGURE_SPACE}]+")


def _links(root: Any) -> Iterator[Any]:
    """Yield the links into the document itself."""
    return (link for link in root.iter("a") if (link.get("href") or "").startswith("#"))


def _places(root: Any) -> Mapping[str, int]:
    """Return how many letters stand before each id of a document."""
    places: dict[str, int] = {}
    read = 0

    def walk(node: Any) -> None:
        nonlocal read
        if node.get("id"):
            places.setdefault(node.get("id"), read)
        read += len(node.text or "")
        for child in node:
            walk(child)
            read += len(child.tail or "")

    walk(root)
    return places


def keep_room(root: Any, pages: Mapping[str, int]) -> None:
    """Give each link of a document (its root) a number with the digits that its page will have.

    The page of an id is judged by the text before it; ``pages`` holds those that a layout before has shown.
    """
    places = _places(root)
    for link in _links(root):
        name = link.get("href")[1:]
        guess = 1 + places.get(name, 0) // _LETTERS
        # Never fewer than before: room that came and went with each layout would never settle.
        digits = max(len(str(guess)), len(str(pages.get(name, ""))), len(link.get(ATTRIBUTE) or ""))
        link.set(ATTRIBUTE, "0" * digits)


def pages_of(laid_out: Any) -> dict[str, int]:
    """Return the page of each id of a document that is laid out, counted from 1."""
    found: dict[str, int] = {}
    for number, page in enumerate(laid_out.pages, 1):
        for name in page.anchors:
            found.setdefault(name, number)
    return found


def set_numbers(laid_out: Any, pages: Mapping[str, int]) -> bool:
    """Put the right numbers behind the links of a document that is laid out; return whether there was room for all."""
    fits = True
    for page in laid_out.pages:
        for box in descendants(page._page_box):
            if not isinstance(box, boxes.TextBox) or not (box.element_tag or "").endswith("::after"):
                continue
            kept = box.element.get(ATTRIBUTE) if box.element is not None else None
            if kept is None or not _NUMBER.search(box.text):
                continue
            number = str(pages.get(box.element.get("href")[1:], ""))
            fits = fits and len(number) <= len(kept)
            # What is drawn is the text that the layout remembers; the box has another copy, for those who look at boxes.
            box.text = box.pango_layout.text = _NUMBER.sub(number.rjust(len(kept), _FIGURE_SPACE), box.text)
    return fits
