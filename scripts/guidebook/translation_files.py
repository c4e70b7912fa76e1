"""Where does ``translation`` get its texts from, and where does it put the lock? The reading and writing around it."""

import os
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from .book.finding import Finding
from .book.languages import LANGUAGES
from .book.load import load_book, read_nav
from .book.state import SectionState
from .translation.accept import Wanted, accepted, gone, refusals
from .translation.lock import PATH, Lock, read_lock, write_lock
from .translation.snapshot import RawPage, page_pairs
from .translation.status import PagePair, status


def raw_pages(root: Path, slugs: Iterable[str] | None = None) -> list[RawPage]:
    """Read the page files of both languages, all or those of some slugs."""
    wanted = set(slugs) if slugs is not None else None
    pages = []
    for language in LANGUAGES:
        folder = root / "docs" / language
        for file in sorted(folder.rglob("*.md")):
            slug = file.relative_to(folder).with_suffix("").as_posix()
            if wanted is None or slug in wanted:
                pages.append(RawPage(slug, language, f"docs/{language}/{slug}.md", file.read_bytes()))
    return pages


def load_lock(root: Path) -> tuple[Lock, list[Finding]]:
    """Read the lock; an absent file is an empty lock."""
    try:
        return read_lock((root / PATH).read_bytes().decode("utf-8"))
    except FileNotFoundError:
        return {}, []
    except UnicodeDecodeError as error:
        hint = "Restore the file from git."
        return {}, [Finding(PATH, 1, "lock", f"the file is not UTF-8 (byte {error.start})", hint)]


def current_status(root: Path) -> tuple[list[SectionState], list[Finding]]:
    """Return the state of every section and what is wrong with the lock."""
    lock, problems = load_lock(root)
    pages = raw_pages(root)
    pairs = page_pairs(pages, [slug for slug, _ in read_nav(root)])
    states, orphans = status(pairs, lock)
    unreadable = _unreadable(pages, pairs)
    silent = {slug for slug, _ in unreadable}
    kept = [f for f in orphans if not any(f.message.startswith(f"'{slug}' ") for slug in silent)]
    return states, [*problems, *(finding for _, finding in unreadable), *kept]


def _unreadable(pages: Iterable[RawPage], pairs: Iterable[PagePair]) -> list[tuple[str, Finding]]:
    """Return the pages that stand there but could not be read: they are not missing, and not gone."""
    read = {(pair.slug, language) for pair in pairs for language in LANGUAGES if getattr(pair, language) is not None}
    hint = "'guidebook check' says why; nothing is known of its sections until then."
    return [
        (page.slug, Finding(page.path, 1, "unreadable", "the page cannot be read", hint))
        for page in pages if (page.slug, page.language) not in read
    ]


def accept(root: Path, wanted: Iterable[Wanted], today: date) -> tuple[list[str], list[Finding]]:
    """Record the pairs in the lock: all of them or, where one is refused, none.

    Return the lines that are new or changed and what speaks against it. The file is replaced in one step.
    """
    lock, problems = load_lock(root)
    if problems:
        return [], problems
    book, pages = load_book(root), raw_pages(root)
    pairs = {pair.slug: pair for pair in page_pairs(pages, [])}
    entries, findings = dict(lock), []
    for one in wanted:
        pair = pairs.get(one.slug)
        there = any(page.slug == one.slug for page in pages)
        if not there and not one.section and any(slug == one.slug for slug, _ in lock):
            entries = gone(entries, one.slug)
            continue
        refused = refusals(book, one)
        findings += refused
        if pair is not None and not refused:
            entries = accepted(pair, one, entries, today, pairs.values())
    if findings:
        return [], sorted(set(findings))
    old, new = write_lock(lock), write_lock(entries)
    if new != old or not (root / PATH).exists():
        temporary = root / f"{PATH}.new"
        temporary.write_bytes(new.encode("utf-8"))
        os.replace(temporary, root / PATH)
    changed = sorted(set(new.splitlines()) ^ set(old.splitlines()))
    return list(dict.fromkeys(" ".join(line.split()[:2]) for line in changed)), []
