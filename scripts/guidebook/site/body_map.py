"""How does the body map look? Two outlines without features, to put a number where it hurts."""

import xml.etree.ElementTree as etree
from typing import Protocol

from .render import element

# One half of the outline, from the top of the neck down to between the legs; the other half is its mirror image.
_HALF = [
    (6, 44), (7, 54), (24, 60), (33, 70), (38, 100), (42, 134), (45, 158), (40, 172), (34, 160), (30, 134), (25, 104), (23, 130),
    (25, 158), (24, 200), (20, 246), (19, 282), (24, 296), (8, 296), (7, 250), (3, 200), (0, 172),
]
_HEAD = (0, 24, 17, 21)
_WIDTH, _HEIGHT = 240, 322


class Words(Protocol):
    """Whoever knows the words of the forms."""

    def word(self, key: str) -> str: ...


def _outline(centre: int) -> list[etree.Element]:
    points = [*_HALF, *((-x, y) for x, y in reversed(_HALF))]
    path = "M" + "L".join(f"{centre + x} {y}" for x, y in points) + "Z"
    x, y, wide, high = _HEAD
    head = element("ellipse", cx=str(centre + x), cy=str(y), rx=str(wide), ry=str(high))
    return [head, element("path", d=path)]


def body_map(words: Words) -> etree.Element:
    """Return both outlines, with the sides as he feels them: in front his right is on the left of the drawing."""
    svg = element("svg", viewBox=f"0 0 {_WIDTH} {_HEIGHT}", role="img", class_="gb-f__body")
    svg.set("aria-label", words.word("body-map"))
    for centre, title, sides in ((60, "front", ("right", "left")), (180, "behind", ("left", "right"))):
        svg.extend(_outline(centre))
        svg.append(element("text", words.word(title), x=str(centre), y="316"))
        for place, side in zip((centre - 44, centre + 44), sides, strict=True):
            svg.append(element("text", words.word(side), x=str(place), y="52"))
    return svg
