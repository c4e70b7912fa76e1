"""How does a pathway look as a picture? Stages from top to bottom as inline SVG, drawn from data in both languages.

Lines are broken by a fixed number of letters: the letters are drawn with the system's own font, whose widths are not
known here, so each box leaves room for a wide one. The colours are those of the text around it, so that the picture
works in both colour schemes and in grey print.
"""

import textwrap
import xml.etree.ElementTree as etree

from ..book.data import Figure
from .render import Renderer, element

_WIDTH, _LEFT, _BOX = 360, 44, 312
_LINE, _PAD, _GAP = 17, 12, 22
_LABEL_LETTERS, _DETAIL_LETTERS = 34, 42


def _text(x: int, y: int, words: str, kind: str) -> etree.Element:
    return element("text", words, x=str(x), y=str(y), class_=f"gb-figure__{kind}")


def _stage(y: int, number: int, label: str, detail: str, link: str) -> tuple[etree.Element, int]:
    labels = textwrap.wrap(label, _LABEL_LETTERS)
    details = textwrap.wrap(detail, _DETAIL_LETTERS)
    height = 2 * _PAD + _LINE * (len(labels) + len(details)) - 4
    group = element("a", href=f"#{link}", class_="gb-figure__stage")
    group.append(element("rect", x=str(_LEFT), y=str(y), width=str(_BOX), height=str(height), rx="6"))
    group.append(element("circle", cx="20", cy=str(y + height // 2), r="14"))
    group.append(_text(20, y + height // 2 + 5, str(number), "number"))
    line = y + _PAD + 11
    for kind, rows in (("label", labels), ("detail", details)):
        for row in rows:
            group.append(_text(_LEFT + 12, line, row, kind))
            line += _LINE
    return group, height


def _alongside(y: int, labels: list[str]) -> tuple[list[etree.Element], int]:
    rows = [row for label in labels for row in textwrap.wrap(f"+ {label}", _LABEL_LETTERS + 4)]
    height = 2 * _PAD + _LINE * len(rows) - 4
    box = element("rect", x="4", y=str(y), width=str(_WIDTH - 8), height=str(height), rx="6", class_="gb-figure__beside")
    texts = [_text(18, y + _PAD + 11 + _LINE * n, row, "label") for n, row in enumerate(rows)]
    return [box, *texts], height


def pathway(figure: Figure, key: str, renderer: Renderer) -> etree.Element:
    """Return the figure: an SVG with title and description, and a caption."""
    language = renderer.language
    drawn: list[etree.Element] = []
    y = 4
    if figure.alongside:
        boxes, height = _alongside(y, [beside.label.get(language) for beside in figure.alongside])
        drawn += boxes
        y += height + _GAP
    for number, stage in enumerate(figure.stages, 1):
        if number > 1:
            drawn.append(element("path", d=f"M{_LEFT + 156} {y - _GAP} v{_GAP - 7} m-5 -1 l5 7 l5 -7", class_="gb-figure__arrow"))
        group, height = _stage(y, number, stage.label.get(language), stage.detail.get(language), stage.link)
        drawn.append(group)
        y += height + _GAP
    title, description = f"gambar-{key}-judul", f"gambar-{key}-uraian"
    svg = element(
        "svg", "",
        element("title", figure.title.get(language), id=title),
        element("desc", figure.description.get(language), id=description),
        *drawn,
        viewBox=f"0 0 {_WIDTH} {y - _GAP + 4}", role="group", aria_labelledby=f"{title} {description}",
        xmlns="http://www.w3.org/2000/svg",
    )
    caption = element("figcaption", f"{figure.title.get(language)}. {figure.description.get(language)}")
    return element("figure", "", svg, caption, class_="gb-figure")
