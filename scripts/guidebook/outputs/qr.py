"""How does a reader of paper get to the page on the web? Through a code of its address."""

import segno

from .tree import Element, make


def qr_picture(address: str, words: str) -> Element:
    """Return a picture of a QR code of ``address`` with its quiet zone; ``words`` say what it is."""
    code = segno.make(address, error="m", micro=False)
    return make("img", src=code.svg_data_uri(border=4, scale=4, light="#fff"), alt=words, class_="gb-qr")
