"""Small moves on an lxml tree that every transform needs."""

from collections.abc import Iterator
from copy import deepcopy

from lxml import etree, html

Element = html.HtmlElement


def make(tag: str, text: str = "", *children: Element, **attributes: str) -> Element:
    """Return an element; ``class_`` becomes ``class``, other underscores become hyphens."""
    made = html.Element(tag, {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()})
    made.text = text or None
    made.extend(children)
    return made


def has_class(node: Element, name: str) -> bool:
    """Is ``name`` one of the classes of a node?"""
    return name in (node.get("class") or "").split()


_OF_CLASS = etree.XPath("descendant-or-self::*[@class][contains(concat(' ', normalize-space(@class), ' '), concat(' ', $name, ' '))]")


def by_class(root: Element, name: str) -> Iterator[Element]:
    """Yield the nodes of a class; a list is made first, so the tree may be changed meanwhile."""
    yield from _OF_CLASS(root, name=name)


def add_class(node: Element, name: str) -> None:
    """Give a node one more class."""
    node.set("class", f"{node.get('class') or ''} {name}".strip())


def words_of(node: Element) -> str:
    """Return the text of a node, blanks made single."""
    return " ".join(node.text_content().split())


def move_content(source: Element, target: Element) -> None:
    """Move text and children of ``source`` to the end of ``target``."""
    if source.text:
        if len(target):
            target[-1].tail = (target[-1].tail or "") + source.text
        else:
            target.text = (target.text or "") + source.text
    target.extend(list(source))


def put_after(node: Element, new: Element) -> None:
    """Put ``new`` directly behind ``node``, before the text that follows it."""
    new.tail, node.tail = node.tail, None
    node.addnext(new)
    # lxml moves a tail with its node; ours was set first, so nothing is lost.


def copy_of(node: Element) -> Element:
    """Return a deep copy without the text that follows the node."""
    copied = deepcopy(node)
    copied.tail = None
    return copied


def to_html(node: Element) -> str:
    """Return the HTML of a node."""
    return html.tostring(node, encoding="unicode", method="html", with_tail=False)
