"""Does anything stand beyond the margin of a page? Looked for in what was laid out, before it is written."""

from typing import Any

from weasyprint.formatting_structure import boxes

from .box_tree import descendants

_TOLERANCE = 0.6
"""Pixels (1/96 inch) that rounding may cost."""


def _visible(box: Any) -> bool:
    if isinstance(box, boxes.TextBox):
        return bool(box.text.strip("\u200b \u00a0"))
    if isinstance(box, boxes.ReplacedBox):
        return True
    sides = ("left", "right", "top", "bottom")
    return any(box.style[f"border_{side}_style"] not in ("none", "hidden") and box.style[f"border_{side}_width"] for side in sides)


def _hanging(box: Any) -> float:
    """Return how far the blanks at the end of a line may hang over: nothing of them is seen."""
    blanks = len(box.text) - len(box.text.rstrip()) if isinstance(box, boxes.TextBox) else 0
    return blanks * box.style["font_size"] / 2 if blanks else 0.0


def _text(box: Any) -> str:
    if isinstance(box, boxes.TextBox):
        return box.text
    return next((inner.text for inner in descendants(box) if isinstance(inner, boxes.TextBox)), "a picture")


def beyond_margin(pages: list[Any]) -> list[str]:
    """Return one line for each page on which text, a picture or a border crosses the left or right margin or the foot."""
    faults = []
    for number, page in enumerate(pages, 1):
        sheet = page._page_box
        left = sheet.content_box_x() - _TOLERANCE
        right = sheet.content_box_x() + sheet.width + _TOLERANCE
        foot = sheet.margin_height() - sheet.margin_bottom + _TOLERANCE
        for box in descendants(sheet):
            if box is sheet or not _visible(box):
                continue
            x, y = box.border_box_x(), box.border_box_y()
            if x < left or x + box.border_width() - _hanging(box) > right or y + box.border_height() > foot:
                faults.append(f"page {number}: '{_text(box).strip()[:60]}' stands beyond the margin")
                break
    return faults
