"""Do the headings of a page build a sound outline with stable ids?"""

import re
import unicodedata
from collections.abc import Iterator

from ..book.book import Book
from ..book.finding import Edit, Finding
from ..book.page import Page, Section
from .registry import rule

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
GENERATED = frozenset({"sumber", "arti-tanda"})
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
        seen: set[str] = set()
        for place, section in enumerate(page.sections[1:], 1):
            yield from _heading_id(page, section, place, twin, seen)
            seen.add(section.id)


def _heading_id(page: Page, section: Section, place: int, twin: Page | None, seen: set[str]) -> Iterator[Finding]:
    if not section.id:
        ident = _proposed(section, place, twin)
        edits = ()
        if ident and ident not in seen:
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


def _proposed(section: Section, place: int, twin: Page | None) -> str:
    """Propose the id of the Indonesian heading at the same place, or one made from the heading's own words."""
    if twin is None:
        return slugify(section.title)
    sections = twin.sections
    if place < len(sections) and sections[place].level == section.level:
        return sections[place].id
    return ""


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
