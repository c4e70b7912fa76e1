"""What hangs on a wall or fits a pocket? One A4 a page that is needed in a hurry, and an A5 booklet of what matters most.

Both are taken from the chapters: nothing is written anew, so nothing can differ from them.
"""

from collections.abc import Iterator, Mapping, Sequence

from ..book.finding import Finding
from .built import BuiltPage
from .chapter import Chapter, Heading, chapter
from .cover import imprint
from .document import Document, whole
from .edition import Edition
from .pictures import picture_files
from .tree import Element, by_class, copy_of, has_class, make, to_html, words_of

CONTACTS = "alat/kontak"
QUICK = ("layanan/kontak-pertama", "layanan/krisis-kesehatan-jiwa")
"""The two sides of the quick sheet."""
ON_THE_WALL = (*QUICK, CONTACTS)
_WANTED: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "layanan/kontak-pertama": (("urutan-ringkas",), ()),
    "layanan/krisis-kesehatan-jiwa": (("lembar-dua-menit",), ()),
}
"""What of a page is read in a hurry: these sections whole, and the boxes of these kinds that stand outside them."""
_SHEET_BOXES = ("key-points", "decision", "do", "dont", "warning")
"""The boxes of a page for which nothing else is said."""
_POCKET_BOXES = ("key-points", "words", "do", "dont")


def _without_notes(root: Element) -> Element:
    """Take the numbers of notes away: the sources stand in the chapter, to which the code leads."""
    for name in ("gb-cite", "gb-note"):
        for node in by_class(root, name):
            node.drop_tree()
    for node in root.iter("a"):
        node.attrib.pop("id", None)
        if (node.get("href") or "").startswith("#"):
            node.attrib.pop("href")
            node.attrib.pop("class", None)
    return root


def _boxes(body: Element, kinds: Sequence[str]) -> Iterator[Element]:
    """Yield the boxes of these kinds, in the order of the kinds and then of the page."""
    for kind in kinds:
        for box in by_class(body, "admonition"):
            if has_class(box, kind):
                yield _without_notes(copy_of(box))


_LEVELS = ("h1", "h2", "h3", "h4", "h5", "h6")


def section_of(body: Element, name: str) -> Element | None:
    """Return the section of a chapter whose heading id ends with ``name``; None where there is none.

    Its heading comes first and stands one level below the title of the sheet, those below it in steps of one.
    """
    head = next((node for node in body.iter(*_LEVELS) if (node.get("id") or "").endswith(f"--{name}")), None)
    if head is None:
        return None
    found = make("div", "", copy_of(head), class_="gb-sheet__section")
    for node in head.itersiblings():
        if node.tag in _LEVELS and _LEVELS.index(node.tag) <= _LEVELS.index(head.tag):
            break
        found.append(copy_of(node))
    up = _LEVELS.index(head.tag) - 1
    for node in list(found.iter(*_LEVELS)):
        node.tag = _LEVELS[_LEVELS.index(node.tag) - up]
    return _without_notes(found)


def _headings(sheet: Element) -> list[Heading]:
    """Return the headings of a sheet below its title."""
    return [Heading(_LEVELS.index(node.tag) + 1, words_of(node), node.get("id") or "") for node in sheet.iter(*_LEVELS[1:])]


def _pair(row: Element) -> str:
    """Return a row of a card as 'name: value'."""
    name, value = (next((words_of(node) for node in by_class(row, kind)), "") for kind in ("gb-dt", "gb-dd"))
    return f"{name}: {value.rstrip('.')}"


def _fact(card: Element, kind: str) -> str:
    return next((words_of(node) for node in by_class(card, kind)), "")


def contact_table(body: Element, edition: Edition, *, brief: bool = False) -> Element:
    """Return the contacts of a page as a table: whom, number, what for (unless ``brief``), when checked; each contact once."""
    heads = ("sheet-contact", "sheet-number", *(() if brief else ("sheet-what",)), "verified")
    head = make("tr", "", *(make("th", edition.say(key)) for key in heads))
    rows, seen = [], set()
    for card in by_class(body, "gb-card--contact"):
        name, numbers, note = (_fact(card, kind) for kind in ("gb-card__title", "gb-card__channels", "gb-card__note"))
        if (name, numbers) in seen:
            continue
        seen.add((name, numbers))
        facts = [_pair(row) for row in by_class(card, "gb-row")]
        does = next((words_of(p) for p in card.iter("p") if not p.get("class")), "")
        what = [] if brief else [make("td", does, make("span", f" {'; '.join(facts)}.", class_="gb-small"))]
        rows.append(make("tr", "", make("td", "", make("strong", name)), make("td", numbers, class_="gb-number"),
                         *what, make("td", note.partition(".")[0] + ".", class_="gb-small")))
    return make("table", "", make("thead", "", head), make("tbody", "", *rows), class_="gb-contacts")


def _front(body: Element) -> list[Element]:
    """Return the title of a chapter, the code of its address and its purpose."""
    found = [next(body.iter("h1"))]
    found += [copy_of(node) for name in ("gb-code", "gb-lead") for node in by_class(body, name)]
    found[0] = copy_of(found[0])
    return found


def _drop_proposals(content: Sequence[Element]) -> bool:
    """Take the marks of proposals away, which stand behind nearly every line; return whether there were any: one line says it."""
    marks = [mark for node in content for mark in by_class(node, "gb-mark--proposal")]
    for mark in marks:
        mark.drop_tree()
    return bool(marks)


def _sheet(found: Chapter, edition: Edition) -> Element:
    body = found.body
    content = _front(body)
    names, kinds = _WANTED.get(found.page.slug, ((), _SHEET_BOXES))
    sections = [section for name in names if (section := section_of(body, name)) is not None]
    taken = {words_of(box) for section in sections for box in by_class(section, "admonition")}
    boxes = [box for box in _boxes(body, kinds) if words_of(box) not in taken]
    boxes = [*sections, *boxes]
    if boxes:
        content.append(make("div", "", *boxes, class_="gb-sheet__boxes"))
    if any(True for _ in by_class(body, "gb-card--contact")):
        content.append(contact_table(body, edition, brief=found.page.slug in _WANTED))
    if _drop_proposals(content):
        content.append(make("p", edition.say("sheet-unmarked"), class_="gb-sheet__unmarked"))
    content.append(make("p", edition.say("print-call-first"), class_="gb-sheet__call"))
    content.append(imprint(edition))
    return make("section", "", *content, class_="gb-sheet")


def _document(name: str, pages: Sequence[BuiltPage], edition: Edition, title: str) -> tuple[Document, list[Finding]]:
    sheets, headings, pictures, findings = [], [], set(), []
    for page in pages:
        found = chapter(page, edition, {page.slug: page.ids})
        sheet = _sheet(found, edition)
        sheets.append(to_html(sheet))
        pictures |= set(picture_files(sheet))
        headings += [found.headings[0], *_headings(sheet)]
        findings += found.findings
    text = whole(edition, title, "".join(sheets), edition.say("site-name"), "sheets")
    return Document(name, edition.language, title, text, tuple(sorted(pictures)), tuple(headings), tuple(p.slug for p in pages),
                    "sheet", pages[0].source, "sheet", fit=len(pages)), findings


def sheet_documents(pages: Sequence[BuiltPage], edition: Edition) -> Iterator[tuple[Document, list[Finding]]]:
    """Yield the wall sheets of the pages that there are, and the quick sheet when both of its sides are there."""
    known = {page.slug: page for page in pages}
    for slug in ON_THE_WALL:
        if slug in known:
            yield _document(f"lembar-{known[slug].anchor}", [known[slug]], edition, known[slug].title)
    if all(slug in known for slug in QUICK):
        yield _document("lembar-cepat", [known[slug] for slug in QUICK], edition, edition.say("sheet-quick"))


def booklet_documents(pages: Sequence[BuiltPage], edition: Edition) -> Iterator[tuple[Document, list[Finding]]]:
    """Yield the A5 booklet: of each chapter its key points, words that help, dos and don'ts, and the contacts; if there are any."""
    title = edition.say("booklet")
    front = make("h1", title, id="buku-saku")
    sections, headings, findings = [front, imprint(edition)], [Heading(1, title, "buku-saku")], []
    for page in pages:
        found = chapter(page, edition, {page.slug: page.ids})
        findings += found.findings
        boxes = list(_boxes(found.body, _POCKET_BOXES))
        if page.slug == CONTACTS:
            boxes.append(contact_table(found.body, edition))
        if not boxes:
            continue
        head = make("h2", found.headings[0].text, id=found.headings[0].id)
        headings.append(Heading(2, found.headings[0].text, found.headings[0].id))
        sections.append(make("section", "", head, *boxes, class_="gb-pocket"))
    if len(headings) > 1:
        text = whole(edition, title, "".join(to_html(part) for part in sections), edition.say("site-name"), "booklet")
        yield Document("buku-saku", edition.language, title, text, (), tuple(headings), tuple(p.slug for p in pages),
                       "booklet", "data/outline.yml", "booklet"), findings
