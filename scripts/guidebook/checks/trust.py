"""Does every statement show what it rests on, and is what it rests on sound?"""

import re
from collections import Counter
from collections.abc import Iterator

from markdown_it.tree import SyntaxTreeNode

from ..book.accessibility import PATH as ACCESSIBILITY
from ..book.book import Book
from ..book.data import Contact
from ..book.finding import Finding, Severity
from ..book.inline import Citation, ClaimMark, Embed
from ..book.languages import Language
from ..book.markdown import admonition_kind, text_of, walk
from ..book.page import Page
from ..book.sources import Source
from ..book.values import values_of
from .registry import rule

_UNMARKED_BOXES = frozenset({"key-points", "words", "case", "content-note", "exercise"})
"""Boxes whose text carries no marks: summaries of marked text, speech, fiction, and instructions to a trainer."""

_FIGURE = re.compile(r"(?!(?:19|20)\d\d$)\d+(?:\.\d+)?|IDR .+")
"""A number that is not a year."""

_CLAIMS: dict[Language, re.Pattern[str]] = {
    "id": re.compile(
        r"\b(wajib|harus|dilarang|tidak boleh|jangan pernah|paling lama|paling lambat|selambat-lambatnya"
        r"|dalam (?:waktu )?\w+ (?:jam|hari|minggu|bulan))\b", re.IGNORECASE),
    "en": re.compile(
        r"\b(must|never|shall|at the latest|no later than|within \w+ (?:hours?|days?|weeks?|months?)"
        r"|at most \w+ (?:hours?|days?|weeks?|months?))\b", re.IGNORECASE),
}


def _items(node: SyntaxTreeNode) -> list:
    return [inner.meta["item"] for inner in walk([node]) if inner.type == "guidebook"]


def _claim_blocks(page: Page) -> Iterator[tuple[SyntaxTreeNode, int]]:
    """Yield the paragraphs (those of list items too) in which a claim would carry a mark."""
    for node, line in page.lines():
        if node.type != "paragraph":
            continue
        above, boxed = node.parent, False
        while above is not None:
            boxed = boxed or (above.type == "admonition" and admonition_kind(above) in _UNMARKED_BOXES)
            above = above.parent
        if not boxed:
            yield node, line


@rule("unmarked-claim", "a paragraph that states a rule, a time limit or a figure carries a claim mark")
def unmarked_claim(book: Book) -> Iterator[Finding]:
    """Paragraphs with words such as *must*, *never*, *within seven days*, or with a figure from a source, and no mark."""
    for _, page in sorted(book.pages.items()):
        for node, line in _claim_blocks(page):
            items = _items(node)
            if any(isinstance(item, ClaimMark) for item in items):
                continue
            words = _CLAIMS[page.language].search(text_of(node))
            figures = [value for value in values_of(text_of(node), page.language).strict if _FIGURE.fullmatch(value)]
            if words:
                reason = f"says '{words[0]}'"
            elif figures and any(isinstance(item, Citation) for item in items):
                reason = f"gives a figure ({figures[0]}) from a source"
            else:
                continue
            yield Finding(
                page.path, line, "unmarked-claim", f"this {reason} and shows no mark",
                "End it with [law], [guidance], [research: who, where, year] or [proposal], or say it without a rule.",
                Severity.WARNING,
            )


@rule("source", "every source is complete, is used or is marked as further reading")
def source(book: Book) -> Iterator[Finding]:
    """Bibliography entries without who, what, when or where, and those that nothing cites."""
    used: Counter[str] = Counter()
    for _, page in sorted(book.pages.items()):
        for node, _ in page.lines():
            if node.type == "guidebook" and isinstance(node.meta["item"], Citation):
                used.update(reference.key for reference in node.meta["item"].references)
    used.update(contact.source for contact in book.contacts.values() if contact.source)
    for key, entry in sorted(book.sources.items()):
        for what in _lacks(entry):
            yield Finding("data/sources.bib", entry.line, "source", f"'{key}' has no {what}",
                          "Add the field; an undated page has year = {n.d.}.")
        if not used[key] and not entry.further_reading:
            yield Finding("data/sources.bib", entry.line, "source", f"nothing cites '{key}'",
                          "Cite it, remove it, or write keywords = {further-reading}.")
        if used[key] and entry.further_reading:
            yield Finding("data/sources.bib", entry.line, "source", f"'{key}' is cited and marked as further reading",
                          "Remove keywords = {further-reading}.")


def _lacks(entry: Source) -> Iterator[str]:
    if not entry.authors:
        yield "author or institution"
    if not entry.title:
        yield "title"
    if not entry.year:
        yield "year"
    if not (entry.url or entry.doi or entry.isbn):
        yield "address, DOI or ISBN"


@rule("unread-source", "a source that was not opened is never the only support of a statement")
def unread_source(book: Book) -> Iterator[Finding]:
    """Paragraphs all of whose citations name sources that nobody opened."""
    for _, page in sorted(book.pages.items()):
        for node, line in page.lines():
            if node.type != "paragraph":
                continue
            keys = [r.key for item in _items(node) if isinstance(item, Citation) for r in item.references]
            known = [book.sources[key] for key in keys if key in book.sources]
            if known and len(known) == len(keys) and not any(entry.retrieved for entry in known):
                yield Finding(
                    page.path, line, "unread-source", f"this rests only on {', '.join(sorted(set(keys)))}, which was not opened",
                    "Open the source and write note = {retrieved}, cite another one too, or leave the statement out.",
                )


@rule("repealed-law", "no page cites a law that was repealed")
def repealed_law(book: Book) -> Iterator[Finding]:
    """Embeds of laws whose status is ``repealed``."""
    for _, page in sorted(book.pages.items()):
        for node, line in page.lines():
            if node.type != "guidebook" or not isinstance(node.meta["item"], Embed):
                continue
            item = node.meta["item"]
            law = book.laws.get(item.key) if item.kind == "law" else None
            if law and law.status == "repealed":
                yield Finding(page.path, line, "repealed-law", f"'{item.key}' is repealed",
                              "Cite what replaced it; data/laws.yml names it under 'changes'.")


@rule("contact-source", "every contact that is shown names a source of the bibliography")
def contact_source(book: Book) -> Iterator[Finding]:
    """Shown contacts whose source is missing or unknown."""
    for key, contact in book.contacts.items():
        if contact.shown and _unknown(contact, book) and book.sources:
            line = book.lines.get(f"data/contacts.yml#{key}", 0)
            yield Finding("data/contacts.yml", line, "contact-source", f"'{key}' names no known source",
                          "Write the key of an entry of data/sources.bib under 'source'.")


def _unknown(contact: Contact, book: Book) -> bool:
    return contact.source is None or contact.source not in book.sources


@rule("future-date", "nothing was checked or reviewed on a day that has not come")
def future_date(book: Book) -> Iterator[Finding]:
    """Days of checking and of review that lie in the future."""
    if book.today is None:
        return
    days = [("data/contacts.yml", key, "verified", contact.verified.on) for key, contact in book.contacts.items()]
    days += [("data/laws.yml", key, "checked_on", law.checked_on) for key, law in book.laws.items()]
    for path, key, name, day in days:
        if day > book.today:
            yield Finding(path, book.lines.get(f"{path}#{key}", 0), "future-date", f"'{key}': {name} {day.isoformat()} has not come yet",
                          "Write the day on which it was really checked.")
    for n, record in enumerate(book.accessibility):
        if record.checked_on > book.today:
            line = book.yaml[ACCESSIBILITY].line(["records", n, "checked_on"]) if ACCESSIBILITY in book.yaml else 0
            yield Finding(ACCESSIBILITY, line, "future-date",
                          f"'{record.tool}': checked_on {record.checked_on.isoformat()} has not come yet",
                          "Run 'make accessibility' on a machine whose clock is right.")
    for _, page in sorted(book.pages.items()):
        day = page.meta.review.on if page.meta else None
        if day and day > book.today:
            yield Finding(page.path, page.head.line(["review", "on"]), "future-date", f"review.on {day.isoformat()} has not come yet",
                          "Write the day on which it was really reviewed.")
