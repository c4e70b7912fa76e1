"""Which shapes of a web page need another one on paper? What opens, what is clicked, what is drawn, what is wide."""

import base64
from importlib.resources import files

from lxml import etree

from .tree import Element, add_class, by_class, has_class, make, words_of

_NOT_PRINTED = (
    "headerlink", "gb-back", "gb-print-foot", "gb-actions", "gb-downloads", "gb-feedback", "gb-exit", "md-content__button", "gb-skip",
    "gb-toc", "gb-screen", "gb-edit", "gb-turn",
)
_WIDE = 6
"""From so many columns on a table gets a page laid across."""
_TOO_WIDE = 10
_SVG_CASE = {"viewbox": "viewBox", "preserveaspectratio": "preserveAspectRatio", "gradientunits": "gradientUnits",
             "markerwidth": "markerWidth", "markerheight": "markerHeight", "refx": "refX", "refy": "refY"}
"""Attributes whose capital letters an HTML parser loses."""


def prune(article: Element) -> None:
    """Take away what only works on a screen."""
    unprinted = frozenset(_NOT_PRINTED)
    for node in [n for n in article.iter("script", "style", "nav", "template", "button", "dialog", "link", "meta")]:
        node.drop_tree()
    for node in article.xpath("descendant::*[@class]"):
        if not unprinted.isdisjoint(node.get("class").split()):
            node.drop_tree()
    for node in [n for n in article.iter() if isinstance(n.tag, str)]:
        if node.get("hidden") is not None:
            node.drop_tree()
            continue
        node.attrib.pop("title", None)
        for name in [n for n in node.attrib if n.startswith(("data-", "on", "aria-hidden"))]:
            node.attrib.pop(name)
    # Without its title an abbreviation is plain text; within a link that breaks over two lines it broke the tags of the PDF.
    for node in list(article.iter("abbr")):
        node.drop_tag()


def open_details(article: Element) -> None:
    """Show what is folded: a box with its summary as title."""
    for box in list(article.iter("details")):
        box.tag = "div"
        box.attrib.pop("open", None)
        add_class(box, "gb-opened")
        summary = box.find("summary")
        if summary is not None:
            summary.tag = "p"
            add_class(summary, "gb-opened__title")


def open_tabs(article: Element) -> None:
    """Show the tabs of a set one below the other, each with its label as title."""
    for tabs in by_class(article, "tabbed-set"):
        labels = [words_of(label) for label in tabs.iter("label")]
        for node in [n for n in tabs if n.tag == "input" or has_class(n, "tabbed-labels")]:
            node.drop_tree()
        for label, block in zip(labels, by_class(tabs, "tabbed-block"), strict=False):
            add_class(block, "gb-opened")
            block.insert(0, make("p", label, class_="gb-opened__title"))


def draw_ticks(article: Element) -> None:
    """Draw the boxes of task lists: letters of our own font instead of controls."""
    for box in [node for node in article.iter("input") if node.get("type") == "checkbox"]:
        drawn = make("span", "☑" if box.get("checked") is not None else "☐", class_="gb-tick")
        drawn.tail = " " + (box.tail or "").lstrip()
        box.tail = None
        box.getparent().replace(box, drawn)


def shape_tables(article: Element) -> None:
    """Mark wide tables, and what a table is: its heads say for what they stand."""
    for table in list(article.iter("table")):
        columns = max((len(row.findall("th")) + len(row.findall("td")) for row in table.iter("tr")), default=0)
        if columns >= _WIDE:
            wrap = make("div", class_="gb-wide" + (" gb-wide--many" if columns >= _TOO_WIDE else ""))
            wrap.tail, table.tail = table.tail, None
            table.getparent().replace(table, wrap)
            wrap.append(table)


def _label(svg: Element) -> str:
    parts = [words_of(node) for name in ("title", "desc") for node in svg.findall(name)]
    return ". ".join(part.rstrip(".") for part in parts if part) or svg.get("aria-label") or ""


def draw_pictures(article: Element) -> None:
    """Make a labelled inline drawing a picture with an alternative text; drop unlabelled ones, which are ornaments."""
    style = files(__package__).joinpath("styles/figure.css").read_text("utf-8")
    for svg in list(article.iter("svg")):
        label = _label(svg)
        if not label:
            svg.drop_tree()
            continue
        for node in svg.iter():
            if isinstance(node.tag, str):
                for wrong, right in _SVG_CASE.items():
                    if wrong in node.attrib:
                        node.set(right, node.attrib.pop(wrong))
                node.attrib.pop("href", None)
        svg.insert(0, make("style", style))
        for name in ("aria-labelledby", "role"):
            svg.attrib.pop(name, None)
        svg.set("xmlns", "http://www.w3.org/2000/svg")
        picture = make("img", src=_data_address(svg), alt=label, class_="gb-drawing")
        picture.tail, svg.tail = svg.tail, None
        svg.getparent().replace(svg, picture)


def _data_address(svg: Element) -> str:
    return "data:image/svg+xml;base64," + base64.b64encode(etree.tostring(svg, with_tail=False)).decode()


def keep_steps(article: Element) -> None:
    """Mark the steps of numbered lists that fit a page: they are not cut in two."""
    for listed in article.iter("ol"):
        for item in listed.findall("li"):
            if len(words_of(item)) < 900:
                add_class(item, "gb-whole")


_BLOCKS = ("p", "ul", "ol", "dl", "div", "table", "blockquote", "figure")


def name_values(article: Element) -> None:
    """Make paragraphs of definition lists: a PDF has no such list, and readers hear 'name: value' as one line."""
    for listed in list(article.iter("dl")):
        listed.tag = "div"
        for name in list(listed.iter("dt", "dd")):
            kind = f"gb-{name.tag}"
            name.tag = "div" if any(isinstance(n.tag, str) and n.tag in _BLOCKS for n in name) else "span"
            add_class(name, kind)
            row = name.getparent()
            if row is listed and name.tag == "span":
                name.tag = "p"
        for row in listed.findall("div"):
            if len(row) and all(child.tag == "span" for child in row):
                row.tag = "p"
                add_class(row, "gb-row")


def close_up(article: Element) -> None:
    """Take out the blanks between cards: laid side by side, each would become an element that is no list item."""
    for listed in by_class(article, "gb-cards"):
        listed.text = None
        for item in listed:
            item.tail = None


def part_marks(article: Element) -> None:
    """Let a line break before a claim mark: before the sign of some none may, not even behind a blank."""
    for mark in by_class(article, "gb-mark"):
        before = mark.getprevious()
        if before is not None:
            before.tail = f"{(before.tail or '').rstrip()} \u200b"
        elif mark.getparent() is not None and (mark.getparent().text or "").strip():
            mark.getparent().text = f"{mark.getparent().text.rstrip()} \u200b"


def one_flow(article: Element) -> None:
    """Take away the frames around head and text: a reading device gives what stands in no frame one file, and one flow, a chapter."""
    for name in ("gb-head", "gb-text"):
        for frame in by_class(article, name):
            frame.drop_tag()
