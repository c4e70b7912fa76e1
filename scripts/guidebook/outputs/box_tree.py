"""What stands on a page that WeasyPrint has laid out?"""

from collections.abc import Iterator
from typing import Any

from weasyprint.formatting_structure import boxes


def descendants(box: Any) -> Iterator[Any]:
    """Yield a box and all below it, save what stands in the margins of the page."""
    yield box
    for child in getattr(box, "children", ()) or ():
        inner = getattr(child, "_box", child)  # a placeholder of a float or of what is placed absolutely
        if not isinstance(inner, boxes.MarginBox):
            yield from descendants(inner)
