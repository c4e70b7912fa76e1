"""Which notes has the layout forgotten? Their paragraphs are let break more freely, and the document is laid out anew.

WeasyPrint 70 moves notes of earlier lines to the next sheet to make room for a line that may not be parted from the one before;
the notes of that line itself it then forgets (``_linebox_layout``, where a line is added after others' notes were reported).
Where single lines may stand alone it never gets there. A note that is still missing fails the document: no page lacks one.
"""

from collections.abc import Mapping
from typing import Any

NOTE = "gb-note"
_BLOCKS = ("p", "li", "td", "th", "dd", "div", "figcaption")
_FREELY = "orphans: 1; widows: 1"


def loosen(root: Any, pages: Mapping[str, int]) -> int:
    """Let the paragraphs of forgotten notes of a document (its root) break anywhere; return how many were not loose before.

    ``pages`` holds the page of each id that was laid out.
    """
    above = {child: node for node in root.iter() for child in node}
    loosened = 0
    for note in root.iter("span"):
        if note.get("id") in pages or NOTE not in (note.get("class") or "").split():
            continue
        block = above[note]
        while block.tag not in _BLOCKS and block in above:
            block = above[block]
        if _FREELY not in block.get("style", ""):
            block.set("style", f"{block.get('style', '')}; {_FREELY}".lstrip("; "))
            loosened += 1
    return loosened
