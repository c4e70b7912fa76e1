"""Reformatting never changes a digest; changing any one thing that a reader sees changes that section's, and no other's."""

import copy

import pytest
from guidebook.book.page import parse_page
from guidebook.translation.digest import digests
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ..unit.helpers import page_of
from .generated_pages import Part, Writer, atoms_of, said

seeds = st.integers(0, 10**6)
moderate = settings(derandomize=True, max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def read(body: str) -> dict[str, str]:
    return digests(page_of(body, slug="dasar/kontak"))


@moderate
@given(said, seeds, seeds)
def test_reformatting_never_changes_a_digest(parts: list[Part], one: int, two: int) -> None:
    assert read(Writer(one).page(parts)) == read(Writer(two).page(parts))


@moderate
@given(said, seeds, st.data())
def test_changing_one_thing_always_changes_its_section_and_no_other(parts: list[Part], seed: int, data: st.DataObject) -> None:
    """A word, number, link target, citation, article, claim mark, box type, table cell, heading word or level; also reformatted."""
    changed = copy.deepcopy(parts)
    part = data.draw(st.sampled_from(changed))
    data.draw(st.sampled_from(atoms_of(part))).change()
    before, after = read(Writer(seed).page(parts)), read(Writer(seed + 1).page(changed))
    assert {ident for ident in before if before[ident] != after[ident]} == {part.ident}
    assert before.keys() == after.keys()


@moderate
@given(said, seeds, st.data())
def test_dropping_one_piece_always_changes_its_section_and_no_other(parts: list[Part], seed: int, data: st.DataObject) -> None:
    """A paragraph, list item, box, table row; whole blocks where they have one row only."""
    changed = copy.deepcopy(parts)
    part = data.draw(st.sampled_from(changed))
    block = data.draw(st.sampled_from(part.blocks))
    if len(block.rows) > 1:
        block.rows.pop(data.draw(st.integers(0, len(block.rows) - 1)) if block.kind != "table" else -1)
    else:
        part.blocks.remove(block)
    before, after = read(Writer(seed).page(parts)), read(Writer(seed + 1).page(changed))
    assert {ident for ident in before if before[ident] != after[ident]} == {part.ident}


@moderate
@given(said, seeds)
def test_a_renamed_heading_id_keeps_the_digest(parts: list[Part], seed: int) -> None:
    before = read(Writer(seed).page(parts))
    for part in parts:
        part.ident += "-baru"
    after = read(Writer(seed + 1).page(parts))
    assert {f"{ident}-baru": digest for ident, digest in before.items() if ident != "_meta"} == {
        ident: digest for ident, digest in after.items() if ident != "_meta"
    }


SAME = {
    "comment on the line above": ("<!-- lihat -->\nTelepon dia.", "Telepon dia."),
    "comment at the start of a paragraph": ("<!-- lihat --> Telepon dia.", "Telepon dia."),
    "comment at the end of a paragraph": ("Telepon dia. <!-- lihat -->", "Telepon dia."),
    "comment within a list item": ("- a\n  <!-- lihat -->\n- b", "- a\n- b"),
    "reference link": ("[a][x] b\n\n[x]: c.md", "[a](c.md) b"),
    "bare address in brackets": ("<https://a.example/x> b", "[https://a.example/x](https://a.example/x) b"),
    "entity": ("a &amp; b", "a & b"),
    "composed letter": ("cafe\u0301 b", "caf\u00e9 b"),
    "rule": ("a\n\n---\n\nb", "a\n\n***\n\nb"),
    "hard line break": ("a  \nb", "a\\\nb"),
}


@pytest.mark.parametrize(("one", "two"), SAME.values(), ids=SAME)
def test_other_spellings_of_the_same(one: str, two: str) -> None:
    assert read(one) == read(two)


OTHER = {
    "words between two comments": ("<!-- a --> Telepon dia. <!-- b -->", "<!-- a --> Tinggalkan dia. <!-- b -->"),
    "words among comments": ("<!-- a --> <!-- b --> Ya. <!-- c -->", "<!-- a --> <!-- b --> Tidak. <!-- c -->"),
    "words that grow together beside emphasis": ("Jangan *pernah* lari", "Jangan *pernah*lari"),
    "first number of a list": ("3. a\n4. b", "1. a\n2. b"),
    "bullets become steps": ("- a\n- b", "1. a\n2. b"),
    "emphasis dropped": ("Ini *sangat* penting", "Ini sangat penting"),
    "alternative text of an image": ("![peta](x.png)", "![foto](x.png)"),
    "anchor of a link": ("[a](b.md#c)", "[a](b.md#d)"),
    "a word in code": ("`satu` dua", "`tiga` dua"),
    "item moved into the one above": ("- a\n- b", "- a\n    - b"),
    "line break": ("a  \nb", "a b"),
    "capital letter": ("polisi", "Polisi"),
    "full stop": ("polisi", "polisi."),
}


@pytest.mark.parametrize(("one", "two"), OTHER.values(), ids=OTHER)
def test_small_changes_that_a_reader_sees(one: str, two: str) -> None:
    assert read(one)["_"] != read(two)["_"]


def test_a_footnote_belongs_to_the_section_that_refers_to_it() -> None:
    """markdown-it gathers footnotes at the end of the page; a changed note must not blame the last section."""
    page = "## A {#a}\n\nsatu[^1]\n\n[^1]: %s\n\n## B {#b}\n\ndua"
    before, after = read(page % "catatan lama"), read(page % "catatan baru")
    assert {ident for ident in before if before[ident] != after[ident]} == {"a"}


def test_front_matter_counts_where_a_reader_sees_it() -> None:
    before = page_of("x")
    for old, new, changed in (("Langkah awal.", "Langkah lain.", {"_meta"}), ("minutes: 3", "minutes: 4", set())):
        after, findings = parse_page("kontak", "id", before.path, before.text.replace(old, new).encode())
        assert after and not findings
        assert {ident for ident, digest in digests(before).items() if digests(after)[ident] != digest} == changed
