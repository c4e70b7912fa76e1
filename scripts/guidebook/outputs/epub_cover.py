"""What does a shelf of e-books show of ours? The title and what the book is, black on white, drawn with our own font."""

import io
import textwrap
from collections.abc import Sequence

from PIL import Image, ImageDraw, ImageFont

from .glyphs import font_files

_SIZE = (1200, 1600)
_EDGE = 110


def _font(name: str, size: int) -> ImageFont.FreeTypeFont:
    (file,) = [file for file in font_files() if file.stem == f"NotoSans-{name}"]
    return ImageFont.truetype(str(file), size)


def cover_picture(words: Sequence[str]) -> bytes:
    """Return a PNG with the first of ``words`` as title and the others below it."""
    image = Image.new("L", _SIZE, 255)
    draw = ImageDraw.Draw(image)
    y = 330
    for number, text in enumerate(words):
        size, name, width = (86, "Bold", 22) if number == 0 else (42, "Regular", 46)
        for line in textwrap.wrap(text, width):
            draw.text((_EDGE, y), line, fill=0, font=_font(name, size))
            y += round(size * 1.25)
        if number == 0:
            y += 50
            draw.rectangle((_EDGE, y, _SIZE[0] - _EDGE, y + 10), fill=0)
            y += 80
        else:
            y += 36
    written = io.BytesIO()
    image.save(written, "PNG", optimize=True)
    return written.getvalue()
