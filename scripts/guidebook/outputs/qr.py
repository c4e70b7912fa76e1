"""How does a reader of paper get to the page on the web? Through a code of its address."""

from functools import lru_cache

import segno

from .tree import Element, make


@lru_cache(maxsize=1024)
def _drawn(address: str) -> str:
    """Return the code of an address as the address of its drawing: the same for each document that holds the page."""
    return segno.make(address, error="m", micro=False).svg_data_uri(border=4, scale=4, light="#fff")


def qr_picture(address: str, words: str) -> Element:
    """Return a picture of a QR code of ``address`` with its quiet zone; ``words`` say what it is."""
    return make("img", src=_drawn(address), alt=words, class_="gb-qr")
