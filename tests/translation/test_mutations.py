"""On a copy of the real book: whatever goes wrong in one section is named there, by status or check, and nowhere else.

Each mutation finds its own place in the book, so that the chapters may be rewritten without touching these tests.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from guidebook.book.book import Book
from guidebook.book.finding import Finding
from guidebook.book.load import load_book
from guidebook.book.page import Page
from guidebook.book.state import State
from guidebook.translation.pairs import all_section_pairs, leaves

from .books import findings_of, named, not_in_sync, section_at

Place = tuple[str, str]


def _lines(book: Book, language: str, pattern: str) -> Iterator[tuple[Page, int, str]]:
    """Yield (page, line number, line) of every line of the text that the pattern is found in."""
    for (lang, _), page in sorted(book.pages.items()):
        for number, line in enumerate(page.text.split("\n"), 1):
            if lang == language and number > page.body_line and re.search(pattern, line):
                yield page, number, line


def _write(root: Path, page: Page, changes: dict[int, str | None]) -> None:
    lines = [changes.get(n, line) for n, line in enumerate(page.text.split("\n"), 1)]
    (root / page.path).write_text("\n".join(line for line in lines if line is not None), "utf-8")


def _in_line(pattern: str, change: Callable[[re.Match[str]], str]) -> Callable[[Path, Book], Place]:
    """Return a mutation of the first English line with the pattern."""

    def mutate(root: Path, book: Book) -> Place:
        page, number, line = next(_lines(book, "en", pattern))
        _write(root, page, {number: re.sub(pattern, change, line, count=1)})
        return page.slug, section_at(page, number)

    return mutate


def _drop_item(root: Path, book: Book) -> Place:
    for page, number, _ in _lines(book, "en", r"^\s*- "):
        if re.match(r"\s*- ", page.source_line(number - 1)):
            _write(root, page, {number: None})
            return page.slug, section_at(page, number)
    raise AssertionError("no list of two lines")


def _untranslate(root: Path, book: Book) -> Place:
    for source, left, translation, right in all_section_pairs(book):
        ours, theirs = leaves(source, left), leaves(translation, right)
        for a, b in zip(ours, theirs, strict=len(ours) == len(theirs)):
            one_line = source.source_line(a.line)
            if len(a.words.split()) > 15 and re.match(r"[A-Z]", one_line) and re.match(r"[A-Z]", translation.source_line(b.line)):
                _write(root, translation, {b.line: one_line})
                return translation.slug, right.id
    raise AssertionError("no paragraph of one line")


def _quiet_sections(book: Book) -> Iterator[tuple[Page, int]]:
    """Yield English sections to whose id no link leads and below which nothing stands."""
    every = "\n".join(page.text for page in book.pages.values())
    for page in (p for (language, _), p in sorted(book.pages.items()) if language == "en"):
        for number, section in enumerate(page.sections[1:-1], 1):
            if f"#{section.id})" not in every and page.sections[number + 1].level <= section.level:
                yield page, number


def _rename(root: Path, book: Book) -> Place:
    page, number = next(_quiet_sections(book))
    section = page.sections[number]
    line = page.source_line(section.line)
    _write(root, page, {section.line: line.replace(f"#{section.id}}}", "#nama-lain}")})
    return page.slug, section.id


def _delete_section(root: Path, book: Book) -> Place:
    page, number = next(_quiet_sections(book))
    section = page.sections[number]
    _write(root, page, dict.fromkeys(range(section.line, page.sections[number + 1].line)))
    return page.slug, section.id


def _drop_column(root: Path, book: Book) -> Place:
    page, rule, _ = next(_lines(book, "en", r"^\|[-:| ]+\|$"))
    rows = [rule - 1, rule]
    while page.source_line(rows[-1] + 1).startswith("|"):
        rows.append(rows[-1] + 1)
    _write(root, page, {n: "|".join(page.source_line(n).split("|")[:-2]) + "|" for n in rows})
    return page.slug, section_at(page, rule)


def _wrong_link(root: Path, book: Book) -> Place:
    page, number, line = next(x for x in _lines(book, "en", r"\]\((?!http)[^)#]+\.md\)") if x[0].slug != "index")
    home = "../" * page.slug.count("/") + "index.md"
    changed = re.sub(r"\]\((?!http)[^)#]+\.md\)", f"]({home})", line, count=1)
    assert changed != line
    _write(root, page, {number: changed})
    return page.slug, section_at(page, number)


def _wrong_article(root: Path, book: Book) -> Place:
    page, number, line = next(_lines(book, "en", r"\[law:uu-21-2007#51\(1\)\]"))
    _write(root, page, {number: line.replace("#51(1)]", "#51(2)]", 1)})
    return page.slug, section_at(page, number)


def _wrong_term(root: Path, book: Book) -> Place:
    assert book.terms["restitusi"].check
    for source, left, translation, right in all_section_pairs(book):
        ours = " ".join(leaf.words.lower() for leaf in leaves(source, left))
        if "restitusi" in ours and any("restitution" in leaf.words for leaf in leaves(translation, right)):
            starts = [s.line for s in translation.sections] + [translation.text.count("\n") + 2]
            end = next(line for line in starts if line > right.line)
            wrong = {n: re.sub("(?i)restitution", "refund", translation.source_line(n)) for n in range(right.line, end)}
            _write(root, translation, wrong)
            return translation.slug, right.id
    raise AssertionError("no section on restitution")


MUTATIONS: dict[str, tuple[Callable[[Path, Book], Place], State, str]] = {
    "one digit changed": (_in_line(r"\b(\d)( minutes| days)", lambda m: f"{(int(m[1]) + 1) % 10}{m[2]}"),
                          State.INDONESIAN_BEHIND, "same-values"),
    "list item dropped": (_drop_item, State.INDONESIAN_BEHIND, "same-lists"),
    "warning becomes note": (_in_line("^!!! warning", lambda m: "!!! note"), State.INDONESIAN_BEHIND, "same-boxes"),
    "paragraph in the source language": (_untranslate, State.INDONESIAN_BEHIND, "untranslated"),
    "heading id changed": (_rename, State.RENAMED, "same-headings"),
    "section deleted": (_delete_section, State.MISSING, "same-headings"),
    "table column dropped": (_drop_column, State.INDONESIAN_BEHIND, "same-tables"),
    "link to another page": (_wrong_link, State.INDONESIAN_BEHIND, "same-links"),
    "article of a law": (_wrong_article, State.INDONESIAN_BEHIND, "same-embeds"),
    "wrong term": (_wrong_term, State.INDONESIAN_BEHIND, "terms"),
}


@pytest.mark.parametrize(("mutate", "state", "rule"), MUTATIONS.values(), ids=MUTATIONS)
def test_a_mutation_is_named_where_it_is_and_nowhere_else(
    real: Path, before: set[Finding], mutate: Callable[[Path, Book], Place], state: State, rule: str
) -> None:
    place = mutate(real, load_book(real))
    assert not_in_sync(real) == {place: state}
    known = {(f.path, f.rule, f.message) for f in before}
    new = [f for f in findings_of(real) if (f.path, f.rule, f.message) not in known]
    assert rule in {f.rule for f in new}
    # a renamed id is named by its old and by its new name
    assert named(real, new) - {(place[0], "nama-lain")} == {place}


def test_a_deleted_page_is_named_and_no_other(real: Path, before: set[Finding]) -> None:
    slug = next(page.slug for (language, _), page in sorted(load_book(real).pages.items()) if language == "en")
    sections = load_book(real).pages["en", slug].sections
    (real / f"docs/en/{slug}.md").unlink()
    states = not_in_sync(real)
    assert {s for s, _ in states} == {slug} and set(states.values()) == {State.MISSING}
    assert {section for _, section in states} >= {s.id for s in sections if s.id != "_"}
    new = findings_of(real) - before
    assert any(f.rule == "missing-page" and slug in f.path for f in new)
    # links that led to it are named where they stand; no other rule names another page
    assert {f.rule for f in new if not f.path.endswith(f"/{slug}.md")} <= {"link-target", "nav"}
