"""On a copy of the real book: whatever goes wrong in one section is named there, by status or check, and nowhere else.

Each mutation finds its own place in the book, so that the chapters may be rewritten without touching these tests. All of
them are made on one copy, each on a page of its own: the whole book is read once and not once for each.
"""

import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest
from guidebook.book.finding import Finding
from guidebook.book.load import load_book
from guidebook.book.page import Page, Section
from guidebook.book.state import State
from guidebook.translation.pairs import all_section_pairs, leaves

from .books import findings_of, named, not_in_sync, section_at

Place = tuple[str, str]


class Copy:
    """A copy of the book in which each mutation has a page of its own; ``taken`` are the pages that are changed already."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.book = load_book(root)
        self.taken: set[str] = set()

    def english(self) -> Iterator[Page]:
        """Yield the English pages that are still as they were."""
        for (language, slug), page in sorted(self.book.pages.items()):
            if language == "en" and slug not in self.taken:
                yield page

    def lines(self, pattern: str) -> Iterator[tuple[Page, int, str]]:
        """Yield (page, line number, line) of every line of the English text that the pattern is found in."""
        for page in self.english():
            for number, line in enumerate(page.text.split("\n"), 1):
                if number > page.body_line and re.search(pattern, line):
                    yield page, number, line

    def pairs(self) -> Iterator[tuple[Page, Section, Page, Section]]:
        """Yield the pairs of sections of the pages that are still as they were."""
        yield from (pair for pair in all_section_pairs(self.book) if pair[0].slug not in self.taken)

    def write(self, page: Page, changes: Mapping[int, str | None]) -> None:
        """Write a page with some lines changed, or taken out (None)."""
        lines = [changes.get(n, line) for n, line in enumerate(page.text.split("\n"), 1)]
        (self.root / page.path).write_text("\n".join(line for line in lines if line is not None), "utf-8")
        self.taken.add(page.slug)


Mutation = Callable[[Copy], Place]


def _in_line(pattern: str, change: Callable[[re.Match[str]], str]) -> Mutation:
    """Return a mutation of the first English line with the pattern."""

    def mutate(copy: Copy) -> Place:
        page, number, line = next(copy.lines(pattern))
        copy.write(page, {number: re.sub(pattern, change, line, count=1)})
        return page.slug, section_at(page, number)

    return mutate


def _drop_item(copy: Copy) -> Place:
    for page, number, _ in copy.lines(r"^\s*- "):
        if re.match(r"\s*- ", page.source_line(number - 1)):
            copy.write(page, {number: None})
            return page.slug, section_at(page, number)
    raise AssertionError("no list of two lines")


def _untranslate(copy: Copy) -> Place:
    for source, left, translation, right in copy.pairs():
        ours, theirs = leaves(source, left), leaves(translation, right)
        for a, b in zip(ours, theirs, strict=len(ours) == len(theirs)):
            one_line = source.source_line(a.line)
            if len(a.words.split()) > 15 and re.match(r"[A-Z]", one_line) and re.match(r"[A-Z]", translation.source_line(b.line)):
                copy.write(translation, {b.line: one_line})
                return translation.slug, right.id
    raise AssertionError("no paragraph of one line")


def _quiet_sections(copy: Copy) -> Iterator[tuple[Page, int]]:
    """Yield English sections to whose id no link leads and below which nothing stands."""
    every = "\n".join(page.text for page in copy.book.pages.values())
    for page in copy.english():
        for number, section in enumerate(page.sections[1:-1], 1):
            if f"#{section.id})" not in every and page.sections[number + 1].level <= section.level:
                yield page, number


def _rename(copy: Copy) -> Place:
    page, number = next(_quiet_sections(copy))
    section = page.sections[number]
    line = page.source_line(section.line)
    copy.write(page, {section.line: line.replace(f"#{section.id}}}", f"#{NEW_NAME}}}")})
    return page.slug, section.id


def _delete_section(copy: Copy) -> Place:
    page, number = next(_quiet_sections(copy))
    section = page.sections[number]
    copy.write(page, dict.fromkeys(range(section.line, page.sections[number + 1].line)))
    return page.slug, section.id


def _drop_column(copy: Copy) -> Place:
    page, rule, _ = next(copy.lines(r"^\|[-:| ]+\|$"))
    rows = [rule - 1, rule]
    while page.source_line(rows[-1] + 1).startswith("|"):
        rows.append(rows[-1] + 1)
    copy.write(page, {n: "|".join(page.source_line(n).split("|")[:-2]) + "|" for n in rows})
    return page.slug, section_at(page, rule)


def _wrong_link(copy: Copy) -> Place:
    page, number, line = next(x for x in copy.lines(r"\]\((?!http)[^)#]+\.md\)") if x[0].slug != "index")
    home = "../" * page.slug.count("/") + "index.md"
    changed = re.sub(r"\]\((?!http)[^)#]+\.md\)", f"]({home})", line, count=1)
    assert changed != line
    copy.write(page, {number: changed})
    return page.slug, section_at(page, number)


def _wrong_article(copy: Copy) -> Place:
    page, number, line = next(copy.lines(r"\[law:uu-21-2007#51\(1\)\]"))
    copy.write(page, {number: line.replace("#51(1)]", "#51(2)]", 1)})
    return page.slug, section_at(page, number)


def _wrong_term(copy: Copy) -> Place:
    assert copy.book.terms["restitusi"].check
    for source, left, translation, right in copy.pairs():
        ours = " ".join(leaf.words.lower() for leaf in leaves(source, left))
        if "restitusi" in ours and any("restitution" in leaf.words for leaf in leaves(translation, right)):
            starts = [s.line for s in translation.sections] + [translation.text.count("\n") + 2]
            end = next(line for line in starts if line > right.line)
            copy.write(translation, {n: re.sub("(?i)restitution", "refund", translation.source_line(n)) for n in range(right.line, end)})
            return translation.slug, right.id
    raise AssertionError("no section on restitution")


NEW_NAME = "nama-lain"
MUTATIONS: dict[str, tuple[Mutation, State, str]] = {
    "article of a law": (_wrong_article, State.INDONESIAN_BEHIND, "same-embeds"),
    "wrong term": (_wrong_term, State.INDONESIAN_BEHIND, "terms"),
    "one digit changed": (_in_line(r"\b(\d)( minutes| days)", lambda m: f"{(int(m[1]) + 1) % 10}{m[2]}"),
                          State.INDONESIAN_BEHIND, "same-values"),
    "list item dropped": (_drop_item, State.INDONESIAN_BEHIND, "same-lists"),
    "warning becomes note": (_in_line("^!!! warning", lambda m: "!!! note"), State.INDONESIAN_BEHIND, "same-boxes"),
    "paragraph in the source language": (_untranslate, State.INDONESIAN_BEHIND, "untranslated"),
    "heading id changed": (_rename, State.RENAMED, "same-headings"),
    "section deleted": (_delete_section, State.MISSING, "same-headings"),
    "table column dropped": (_drop_column, State.INDONESIAN_BEHIND, "same-tables"),
    "link to another page": (_wrong_link, State.INDONESIAN_BEHIND, "same-links"),
}


class Told(NamedTuple):
    """What is said of the copy in which everything was done at once: where each mutation is, the states, the new findings."""

    root: Path
    places: dict[str, Place]
    states: dict[Place, State]
    findings: list[Finding]


@pytest.fixture(scope="module")
def told(accepted_book: Path, before: set[Finding], tmp_path_factory: pytest.TempPathFactory) -> Told:
    """Return what status and checks say after all mutations, each on a page of its own: the rarer places choose first."""
    copy = Copy(Path(shutil.copytree(accepted_book, tmp_path_factory.mktemp("mutated") / "real")))
    places = {name: mutate(copy) for name, (mutate, _, _) in MUTATIONS.items()}
    assert len({slug for slug, _ in places.values()}) == len(MUTATIONS)
    known = {(f.path, f.rule, f.message) for f in before}
    new = [f for f in findings_of(copy.root) if (f.path, f.rule, f.message) not in known]
    return Told(copy.root, places, not_in_sync(copy.root), new)


@pytest.mark.parametrize("name", MUTATIONS)
def test_a_mutation_is_named_where_it_is(told: Told, name: str) -> None:
    (_, state, rule), place = MUTATIONS[name], told.places[name]
    assert told.states[place] == state
    on_page = [f for f in told.findings if f.path.endswith(f"/{place[0]}.md")]
    assert rule in {f.rule for f in on_page}
    # a renamed id is named by its old and by its new name
    assert named(told.root, on_page) - {(place[0], NEW_NAME)} == {place}


def test_nothing_else_is_named(told: Told) -> None:
    places = set(told.places.values())
    assert set(told.states) == places
    assert {place for place in named(told.root, told.findings) if place[1] != NEW_NAME} == places


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
