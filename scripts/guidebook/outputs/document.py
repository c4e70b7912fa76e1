"""What is a document to be printed? A chapter, a part or the book as one HTML text, with its cover and contents."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from html import escape

from ..book.finding import Finding
from ..book.languages import Language
from .built import BuiltPage
from .chapter import Chapter, Heading, chapter, shifted
from .cover import contents, cover, imprint
from .edition import Edition
from .pictures import picture_files


@dataclass(frozen=True)
class Document:
    """All that decides how a PDF looks, save styles and fonts. ``pictures`` are files below the root of the site.

    ``source`` is the Markdown file that findings name; ``kind`` tells chapter, part and book apart; ``cover`` holds what
    stands on the cover of an e-book, the title first. A sheet must ``fit`` on so many pages; 0: any number.
    ``fields`` holds (name, question, question with answer) of each box of a form.
    ``write`` makes what is not laid out; then ``html`` holds all that decides how it looks.
    """

    name: str
    language: Language
    title: str
    html: str
    pictures: tuple[str, ...]
    headings: tuple[Heading, ...]
    pages: tuple[str, ...]
    kind: str
    source: str
    style: str = "print"
    suffix: str = ".pdf"
    cover: tuple[str, ...] = ()
    fit: int = 0
    fields: tuple[tuple[str, str, str], ...] = ()
    write: Callable[[], bytes] | None = field(default=None, compare=False, repr=False)


def css_text(words: str) -> str:
    """Return words as CSS writes a string."""
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") + '"'


def _margins(edition: Edition, running: str) -> str:
    """Return what stands in the margins of each page: the words of this language, version and day."""
    footer = f"{edition.say('version')} {edition.version}, {edition.printed_on}. {edition.say('language-name')}. {edition.say('draft')}."
    page, of = css_text(edition.say("print-page") + " "), css_text(f" {edition.say('status-of')} ")
    reference = css_text(f" ({edition.say('page-abbreviation')}\u00a0")
    return (
        f"@page {{ @top-left {{ content: {css_text(running)}; }} "
        f"@bottom-left {{ content: {css_text(footer)}; }} "
        f"@bottom-right {{ content: {page} counter(page) {of} counter(pages); }} }}\n"
        f".gb-xref::after {{ content: {reference} attr(data-page) ')'; }}\n"  # the page is known late: see references.py
    )


def whole(edition: Edition, title: str, body: str, running: str, kind: str) -> str:
    """Return a complete HTML document."""
    subject = f"{edition.say('draft')}. {edition.say('not-endorsed')}"
    day = edition.day.isoformat()
    return (
        f'<!DOCTYPE html>\n<html lang="{edition.language}"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f'<meta name="description" content="{escape(subject)}"><meta name="dcterms.created" content="{day}">'
        f'<meta name="dcterms.modified" content="{day}"><meta name="generator" content="guidebook {edition.version}">'
        f"<style>{_margins(edition, running)}</style></head>"
        f'<body class="gb-{kind}">{body}</body></html>\n'
    )


def chapter_document(page: BuiltPage, edition: Edition) -> tuple[Document, list[Finding]]:
    """Return one chapter as a document of its own."""
    found = chapter(page, edition, {page.slug: page.ids})
    head = next(node for node in found.body.iter("h1"))
    code = head.getnext()
    place = code if code is not None and code.get("class") == "gb-code" else head
    place.addnext(imprint(edition))
    review = [node for node in found.body.iter("p") if "gb-review" in (node.get("class") or "").split()]
    start = review[-1] if review else place.getnext()
    listed = [heading for heading in found.headings if heading.level == 2]
    if len(listed) > 2:
        start.addnext(contents(edition.say("print-in-chapter"), listed, "gb-contents gb-contents--short"))
    html = whole(edition, found.headings[0].text, shifted(found, 0), edition.say("site-name"), "single")
    pictures = tuple(picture_files(found.body))
    title = found.headings[0].text
    made = Document(page.anchor, page.language, title, html, pictures, found.headings, (page.slug,), "chapter", page.source)
    return made, list(found.findings)


def _deeper(heading: Heading, by: int) -> Heading:
    return Heading(min(6, heading.level + by), heading.text, heading.id)


@dataclass
class _Gathered:
    """What the chapters of a part or of the book come to."""

    html: list[str]
    headings: list[Heading]
    pictures: set[str]
    findings: list[Finding]

    def add(self, found: Chapter) -> None:
        """Take in a chapter, one level below its part."""
        self.headings += [_deeper(heading, 1) for heading in found.headings]
        self.pictures |= set(picture_files(found.body))
        self.findings += found.findings
        self.html.append(shifted(found, 1))


def _gather(pages: Sequence[BuiltPage], edition: Edition) -> _Gathered:
    """Return the chapters of ``pages``, each below the title of its part."""
    inside = {page.slug: page.ids for page in pages}
    gathered, part = _Gathered([], [], set(), []), None
    for page in pages:
        if page.part != part:
            part = page.part
            title = Heading(1, edition.part_title(part), f"bagian-{part}")
            gathered.headings.append(title)
            gathered.html.append(f'<h1 class="gb-part" id="{title.id}">{escape(title.text)}</h1>')
        gathered.add(chapter(page, edition, inside))
    return gathered


def part_document(pages: Sequence[BuiltPage], edition: Edition) -> tuple[Document, list[Finding]]:
    """Return the chapters of one part."""
    part = pages[0].part
    title = f"{edition.part_title(part)}. {edition.say('site-name')}"
    return _bound(f"bagian-{part}", title, edition.part_title(part), pages, edition)


def book_document(pages: Sequence[BuiltPage], edition: Edition) -> tuple[Document, list[Finding]]:
    """Return the whole book."""
    return _bound("pedoman", edition.say("site-name"), "", pages, edition)


def _bound(name: str, title: str, part: str, pages: Sequence[BuiltPage], edition: Edition) -> tuple[Document, list[Finding]]:
    gathered = _gather(pages, edition)
    listed = [h for h in gathered.headings if h.level <= 2 or (part and h.level == 3)]
    front = Heading(1, edition.say("menu"), "daftar-isi")
    body = "".join([cover(edition, part), contents(front.text, listed, "gb-contents", front.id, as_html=True), *gathered.html])
    html = whole(edition, title, body, edition.say("site-name"), "bound")
    headings = (front, *gathered.headings)
    pictures = tuple(sorted(gathered.pictures))
    slugs = tuple(page.slug for page in pages)
    kind = "part" if part else "book"
    return Document(name, edition.language, title, html, pictures, headings, slugs, kind, "data/outline.yml"), gathered.findings
