"""How do numbered notes become footnotes? The first mention of a source carries it to the foot of that page.

The site counts sources as it meets them while rendering, which is not always the order of reading; on paper the numbers
rise from page to page, so that the source of any number is found by leafing back.
"""

from dataclasses import dataclass, field

from .links import NOTE_TYPE
from .tree import Element, by_class, copy_of, has_class, make, move_content, put_after

_NUMBERED = ("gb-sources", "footnote")


@dataclass
class _Sources:
    """The entries of a page by their id, and the numbers given so far."""

    entries: dict[str, Element]
    numbers: dict[str, int] = field(default_factory=dict)

    def number(self, ident: str) -> tuple[int, bool]:
        """Return the number of a source, and whether this is its first mention."""
        first = ident not in self.numbers
        return self.numbers.setdefault(ident, len(self.numbers) + 1), first


def _entries(article: Element) -> dict[str, Element]:
    lists = [node for name in _NUMBERED for node in by_class(article, name)]
    return {item.get("id"): item for found in lists for item in found.iter("li") if item.get("id")}


def _footnote(entry: Element, ident: str, number: int) -> Element:
    note = make("span", "", make("span", f"{number} ", class_="gb-note__number"), class_="gb-note", id=ident)
    body = make("span", "", class_="gb-note__text")
    copied = copy_of(entry)
    for part in list(copied.iter("p")):
        part.tag = "span"
    move_content(copied, body)
    note.append(body)
    return note


def _place_of(link: Element) -> str:
    """Return what stands behind the number: ', hlm. 3' of '1, hlm. 3'."""
    _, comma, place = (link.text_content()).partition(",")
    return comma + place


def footnotes(article: Element) -> None:
    """Turn citations and Markdown footnotes into footnotes in reading order; drop the lists that this empties."""
    sources = _Sources(_entries(article))
    for mark in _marks(article):
        last = mark
        for link in mark.findall("a"):
            ident = (link.get("href") or "").partition("#")[2]
            if ident not in sources.entries:
                continue
            number, first = sources.number(ident)
            link.text, place = str(number), _place_of(link)
            for child in list(link):
                link.remove(child)
            link.text += place
            if first:
                note = _footnote(sources.entries[ident], ident, number)
                put_after(last, note)
                last = note
    _drop(article, sources)


def _marks(article: Element) -> list[Element]:
    return [node for node in article.iter("sup") if has_class(node, "gb-cite") or node.find("a[@class='footnote-ref']") is not None]


def _popup(entry: Element, ident: str, place: str) -> Element:
    """Return a note that holds a source and the place in it."""
    body = make("p", "")
    move_content(copy_of(entry), body)
    for part in list(body.iter("p", "div")):
        if part is not body:
            part.tag = "span"
    if place:
        body.append(make("span", f" {place}."))
    return make("aside", "", body, id=ident, **{NOTE_TYPE: "footnote"})


def popup_notes(article: Element) -> None:
    """Turn each mention of a source into a note of its own, with the place in the source, for devices that show notes on touch."""
    sources, count = _Sources(_entries(article)), 0
    for mark in _marks(article):
        last = mark
        for link in mark.findall("a"):
            ident = (link.get("href") or "").partition("#")[2]
            if ident not in sources.entries:
                continue
            count += 1
            article.append(_popup(sources.entries[ident], f"nota-{count}", _place_of(link).removeprefix(", ")))
            call = make("a", str(sources.number(ident)[0]), href=f"#nota-{count}", **{NOTE_TYPE: "noteref"})
            put_after(last, call)
            last = call
        mark.drop_tree()
    _drop(article, sources)


_KEEPS_ID = ("h1", "h2", "h3", "h4", "h5", "h6", "div", "span", "section", "aside", "a", "figure")


def keep_ids(article: Element) -> None:
    """Move the ids of elements that lose them on the way into an e-book to an empty place at their beginning."""
    for node in [n for n in article.iter() if isinstance(n.tag, str) and n.get("id") and n.tag not in _KEEPS_ID]:
        place = make("span", "", id=node.attrib.pop("id"))
        place.tail, node.text = node.text, None
        node.insert(0, place)


def _drop(article: Element, sources: _Sources) -> None:
    """Remove the entries that stand at the foot of a page now; a list that still holds some stays with its heading."""
    for ident in sources.numbers:
        entry = sources.entries[ident]
        if entry.getparent() is not None:
            entry.drop_tree()
    for name in _NUMBERED:
        for listed in by_class(article, name):
            if next(listed.iter("li"), None) is not None:
                continue
            before = listed.getprevious()
            listed.drop_tree()
            if before is not None and before.tag in ("h2", "h3"):
                before.drop_tree()
