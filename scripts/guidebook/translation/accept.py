"""May a pair be recorded as read, and what does the lock say then? Pure: nothing is written here.

A pair that fails a comparison of both languages is refused: whoever reads it would be signing something else.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from ..book.book import Book
from ..book.finding import Finding, Severity
from ..book.page import BEFORE_FIRST_HEADING, Page
from .digest import META, digests
from .lock import Entry, Lock, lockable
from .registry import REGISTRY
from .status import PagePair, status


@dataclass(frozen=True)
class Wanted:
    """PAGE or PAGE#SECTION, as typed."""

    slug: str
    section: str = ""


def parse_wanted(text: str) -> Wanted:
    """Read PAGE[#SECTION]; a trailing ``.md`` and a leading ``docs/<language>/`` are forgiven."""
    slug, _, section = text.partition("#")
    slug = slug.removeprefix("docs/").removeprefix("id/").removeprefix("en/").removesuffix(".md")
    return Wanted(slug, section)


def _section_of(page: Page, line: int) -> str:
    """Return the section in which a line of a page stands."""
    if line <= page.body_line:
        return META
    current = BEFORE_FIRST_HEADING
    for section in page.sections[1:]:
        if section.line > line:
            break
        current = section.id
    return current


def _unnameable(page: Page) -> Iterator[Finding]:
    """Yield the headings that the lock could not tell apart: without an id, with one that it cannot hold, or one used twice."""
    seen = {META}
    for section in page.sections:
        if not lockable(page.slug, section.id) or section.id in seen:
            yield Finding(page.path, section.line, "accept", f"'{section.title}' ('{section.id}') has no id of its own",
                          "Give the heading an id in lower case, once a page, in both languages.")
        seen.add(section.id)


def refusals(book: Book, wanted: Wanted) -> list[Finding]:
    """Return what speaks against accepting: comparisons that fail in the section, untranslated text on the page."""
    source, translation = book.page("id", wanted.slug), book.page("en", wanted.slug)
    problems = [f for f in book.problems if f.path in (f"docs/id/{wanted.slug}.md", f"docs/en/{wanted.slug}.md")]
    if problems:
        return problems
    if source is None or translation is None:
        missing = "id" if source is None else "en"
        path = f"docs/{missing}/{wanted.slug}.md"
        return [Finding(path, 0, "accept", "there is no such page", "Write it, or mend the name; PAGE is the path without .md.")]
    if unnameable := [*_unnameable(source), *_unnameable(translation)]:
        return unnameable
    pair = replace(book, pages={("id", wanted.slug): source, ("en", wanted.slug): translation})
    found = [f for rule in REGISTRY.rules for f in rule.run(pair) if f.severity == Severity.ERROR]
    if not wanted.section:
        return sorted(set(found))
    if wanted.section not in digests(source) or wanted.section not in digests(translation):
        hint = "Mend the name; 'guidebook translation status' lists the sections."
        return [Finding(translation.path, 0, "accept", f"no section '{wanted.section}' in both languages", hint)]
    pages = {source.path: source, translation.path: translation}
    return sorted({
        f for f in found
        if f.rule == "untranslated" or _section_of(pages[f.path], f.line) == wanted.section
    })


def accepted(pair: PagePair, wanted: Wanted, lock: Lock, today: date, pairs: Iterable[PagePair] = ()) -> dict[tuple[str, str], Entry]:
    """Return the lock with the pair as it stands today. Accepting a whole page also drops its lines that lead nowhere.

    A pair that is in sync already keeps its day, so that accepting twice changes nothing; a section that was moved or
    renamed keeps the day of its acceptance. ``pairs`` are all pairs of the book: what still stands elsewhere has not moved.
    """
    entries = dict(lock)
    states = [state for state in status(pairs or [pair], lock)[0] if state.slug == pair.slug]
    before = {state.section: state for state in states}
    sections = [wanted.section] if wanted.section else [s for s in (pair.id or {}) if s in (pair.en or {})]
    for section in sections:
        now = pair.both(section)
        if now is None:
            continue
        state = before.get(section)
        day = state.accepted if state and state.settled and state.accepted else today
        entries[pair.slug, section] = Entry(*now, day)
    if not wanted.section:
        for slug, section in lock:
            if slug == pair.slug and pair.both(section) is None:
                del entries[slug, section]
    moved_from = {state.before for state in states if state.before and (not wanted.section or state.section == wanted.section)}
    for place in moved_from:
        slug, _, section = place.partition("#")
        if slug != pair.slug or pair.both(section) is None:
            entries.pop((slug, section), None)
    return entries


def gone(lock: Lock, slug: str) -> dict[tuple[str, str], Entry]:
    """Return the lock without the lines of a page that exists in neither language."""
    return {key: entry for key, entry in lock.items() if key[0] != slug}
