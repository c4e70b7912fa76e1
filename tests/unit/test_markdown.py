"""Is the structure of a page read with the right lines, sections and heading ids?"""

import pytest
from guidebook.book.links import links_of
from guidebook.book.markdown import admonition_kind, items_of, parse_markdown, text_of, walk

from .helpers import FIRST, page_of

BODY = """Pembuka dengan [tautan](a.md).

## Sambut {#sambut}

Baris satu,
baris dua dengan [tautan](b.md),
baris tiga. [@who2003]

### Di ruang tertutup {#ruang}

- butir
- butir dengan [tautan](c.md)

| a | b |
|---|---|
| x | [tautan](d.md) |

!!! do

    - Dalam kotak, [tautan](e.md).
"""


def _line(words: str) -> int:
    return FIRST + next(n for n, line in enumerate(BODY.split("\n")) if words in line)


@pytest.mark.parametrize("target", ["a.md", "b.md", "c.md", "d.md", "e.md"])
def test_link_has_the_line_on_which_it_is_written(target: str) -> None:
    """In a paragraph of several lines, in a list, in a table and in a box."""
    lines = {link.written: link.line for link in links_of(page_of(BODY))}
    assert lines[target] == _line(target)


def test_link_after_code_over_two_lines_has_its_own_line() -> None:
    link = next(links_of(page_of("Teks `kode\nlanjut` dan\n[tautan](a.md)\n")))
    assert link.line == FIRST + 2


def test_citation_has_the_line_on_which_it_is_written() -> None:
    assert [line for _, line in items_of(parse_markdown(BODY).children)] == [_line("@who2003") - FIRST + 1]


def test_sections_come_in_reading_order_with_what_belongs_to_them() -> None:
    sections = page_of(BODY).sections
    assert [(s.id, s.title, s.level) for s in sections] == [("_", "", 0), ("sambut", "Sambut", 2), ("ruang", "Di ruang tertutup", 3)]
    assert [s.line for s in sections[1:]] == [_line("## Sambut"), _line("### Di ruang")]
    assert [n.type for n in sections[2].nodes] == ["bullet_list", "table", "admonition"]


def test_text_before_the_first_heading_is_a_section_even_when_empty() -> None:
    first = page_of("## Sambut {#sambut}\n\nTeks.\n").sections[0]
    assert (first.id, first.nodes) == ("_", ())


@pytest.mark.parametrize(
    ("heading", "title", "ident"),
    [
        ("## Sambut {#sambut}", "Sambut", "sambut"),
        ("## Sambut { #sambut }", "Sambut", "sambut"),
        ("## *Sambut* dia {#sambut-1}", "Sambut dia", "sambut-1"),
        ("## Menurut [law:uu-21-2007] {#hukum}", "Menurut", "hukum"),
        ("## Sambut", "Sambut", ""),
        ("Sambut {#sambut}\n------", "Sambut", "sambut"),
    ],
)
def test_heading_id_is_taken_from_the_end_of_the_heading(heading: str, title: str, ident: str) -> None:
    section = page_of(f"{heading}\n\nTeks.\n").sections[1]
    assert (section.title, section.id) == (title, ident)


def test_heading_in_a_code_block_is_no_section() -> None:
    assert len(page_of("```\n## Bukan judul {#a}\n```\n").sections) == 1


@pytest.mark.parametrize(("written", "kind"), [("!!! key-points", "key-points"), ('!!! note "Judul"', "note")])
def test_box_has_the_type_behind_its_marks(written: str, kind: str) -> None:
    boxes = [n for n in walk(parse_markdown(f"{written}\n\n    Isi.\n").children) if n.type == "admonition"]
    assert [admonition_kind(box) for box in boxes] == [kind]


def test_words_of_a_reader_leave_our_brackets_out() -> None:
    node = parse_markdown("Tanyakan *namanya*,\nlalu `tulis`. [proposal]").children[0]
    assert text_of(node).strip() == "Tanyakan namanya, lalu tulis."
    assert "[proposal]" in text_of(node, brackets=True)
