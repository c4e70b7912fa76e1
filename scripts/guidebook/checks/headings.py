"""Do the headings of a page build a sound outline with stable ids?"""

import itertools
import re
import unicodedata
from collections.abc import Iterator

from ..book.book import Book
from ..book.finding import Edit, Finding
from ..book.page import Page, Section
from .registry import rule

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
GENERATED = frozenset({"sumber", "arti-tanda", "istilah"})
"""Ids of the sections that the site adds to a page."""


def slugify(text: str) -> str:
    """Return ``text`` as a heading id: lower case ASCII words with hyphens."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", ascii_text))


@rule("heading-id", "every heading has an explicit id, lower case with hyphens, once a page")
def heading_id(book: Book) -> Iterator[Finding]:
    """Headings without an id, with a malformed one, or with one that the page already has."""
    for (language, slug), page in sorted(book.pages.items()):
        twin = book.page("id", slug) if language == "en" else None
        proposed = _proposals(page, twin)
        seen: set[str] = set()
        for place, section in enumerate(page.sections[1:], 1):
            yield from _heading_id(page, section, proposed[place], seen)
            seen.add(section.id)


def _heading_id(page: Page, section: Section, ident: str, seen: set[str]) -> Iterator[Finding]:
    if not section.id:
        edits = ()
        if ident:
            old = page.source_line(section.line)
            edits = (Edit(page.path, section.line, old, f"{old.rstrip()} {{#{ident}}}"),)
        yield Finding(
            page.path, section.line, "heading-id", f"the heading '{section.title}' has no id",
            f"Write '{{#{ident or 'an-indonesian-id'}}}' behind it, or run 'make fix'.", edits=edits,
        )
    elif not _ID.fullmatch(section.id):
        yield Finding(page.path, section.line, "heading-id", f"the id '{section.id}' is malformed",
                      "Use lower case letters, digits and hyphens.")
    elif section.id in GENERATED:
        yield Finding(page.path, section.line, "heading-id", f"the id '{section.id}' belongs to the software",
                      "Choose another id; that section is generated.")
    elif section.id in seen:
        yield Finding(page.path, section.line, "heading-id", f"the id '{section.id}' stands twice on this page",
                      "Give this heading an id of its own, in both languages.")


def _proposals(page: Page, twin: Page | None) -> list[str]:
    """Return an id for each section: its own, else one that is still free ('' where none can be proposed).

    An English heading gets the id (or the proposal) of the Indonesian heading at the same place, if the levels agree.
    """
    there = _proposals(twin, None) if twin else []
    taken = {section.id for section in page.sections} | GENERATED
    proposals = []
    for place, section in enumerate(page.sections):
        ident = section.id
        if not ident:
            ident = slugify(section.title) if twin is None else ""
            if twin and place < len(there) and twin.sections[place].level == section.level:
                ident = there[place]
            ident = _free(ident, taken) if twin is None else ident * (ident not in taken)
            taken.add(ident)
        proposals.append(ident)
    return proposals


def _free(ident: str, taken: set[str]) -> str:
    """Return ``ident``, with a number behind it where it is taken."""
    numbered = (f"{ident}-{n}" for n in itertools.count(2))
    return next(free for free in itertools.chain([ident], numbered) if free not in taken) if ident else ""


@rule("heading-order", "headings start at level 2 and skip no level")
def heading_order(book: Book) -> Iterator[Finding]:
    """Level-1 headings (the title comes from the front matter) and skipped levels."""
    for _, page in sorted(book.pages.items()):
        above = 1
        for section in page.sections[1:]:
            if section.level == 1:
                yield Finding(page.path, section.line, "heading-order", "a page has no level-1 heading of its own",
                              "Put the title into the front matter and remove this line, or use '##'.")
            elif section.level > above + 1:
                yield Finding(
                    page.path, section.line, "heading-order",
                    f"the heading jumps from level {above} to level {section.level}",
                    f"Use {'#' * (above + 1)} here.",
                )
            above = section.level
