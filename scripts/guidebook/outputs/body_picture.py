"""How does the body map stand in a word processor? As a picture of two outlines without features."""

import io

from PIL import Image, ImageDraw, ImageFont

from .glyphs import font_files

# One half of the outline, from the top of the neck down to between the legs; the other half is its mirror image.
_HALF = [
    (6, 44), (7, 54), (24, 60), (33, 70), (38, 100), (42, 134), (45, 158), (40, 172), (34, 160), (30, 134), (25, 104), (23, 130),
    (25, 158), (24, 200), (20, 246), (19, 282), (24, 296), (8, 296), (7, 250), (3, 200), (0, 172),
]
_SCALE = 3


def body_picture(front: str, behind: str) -> bytes:
    """Return a PNG of both outlines with their names."""
    image = Image.new("L", (240 * _SCALE, 322 * _SCALE), 255)
    draw = ImageDraw.Draw(image)
    (file,) = [file for file in font_files() if file.stem == "NotoSans-Regular"]
    font = ImageFont.truetype(str(file), 12 * _SCALE)
    for centre, name in ((60, front), (180, behind)):
        points = [*_HALF, *((-x, y) for x, y in reversed(_HALF))]
        draw.polygon([((centre + x) * _SCALE, y * _SCALE) for x, y in points], outline=0, width=4)
        draw.ellipse([(centre - 17) * _SCALE, 3 * _SCALE, (centre + 17) * _SCALE, 45 * _SCALE], outline=0, width=4)
        draw.text((centre * _SCALE, 300 * _SCALE), name, fill=0, font=font, anchor="ma")
    written = io.BytesIO()
    image.save(written, "PNG", optimize=True)
    return written.getvalue()
