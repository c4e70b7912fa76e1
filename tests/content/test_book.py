"""Does the book itself hold what its guide asks of every page?"""

import math
import re
from pathlib import Path

import pytest
from guidebook.book.markdown import admonition_kind, text_of, walk
from guidebook.book.page import Page
from guidebook.rules import run_rules
from guidebook.translation.pairs import leaves

from tests.this_book import this_book

ROOT = Path(__file__).resolve().parents[2]
BOOK = this_book()
PAGES = [page for _, page in sorted(BOOK.pages.items())]
CHAPTERS = [page for page in PAGES if page.slug.startswith(("prinsip/", "layanan/", "pemulihan/", "lintas-topik/"))]
STEP_ONE = ("index", "dasar/tentang-pedoman", "dasar/alur-layanan", "prinsip/hak-asasi-manusia",
            "prinsip/kepekaan-gender", "prinsip/non-stigmatisasi")

ids = [f"{page.language}/{page.slug}" for page in CHAPTERS]


def words(page: Page) -> int:
    """Return the running words of a page."""
    return sum(len(leaf.words.split()) for section in page.sections for leaf in leaves(page, section))


def boxes(page: Page, kind: str) -> list:
    """Return the boxes of one kind."""
    return [n for n in walk(page.tree.children) if n.type == "admonition" and admonition_kind(n) == kind]


def test_the_book_passes_its_own_checks() -> None:
    assert [f.as_dict() for f in run_rules(BOOK)] == []


def test_the_pages_of_the_first_step_are_there() -> None:
    assert set(STEP_ONE) <= set(BOOK.slugs())


@pytest.mark.parametrize("page", CHAPTERS, ids=ids)
def test_a_chapter_has_each_part_of_the_template(page: Page) -> None:
    for kind in ("key-points", "do", "dont", "words", "decision", "case", "exercise"):
        assert boxes(page, kind), f"{page.path} has no box '{kind}'"


@pytest.mark.parametrize("page", CHAPTERS, ids=ids)
def test_key_points_are_few_and_short(page: Page) -> None:
    (box,) = boxes(page, "key-points")
    items = [n for n in walk([box]) if n.type == "list_item"]
    assert 3 <= len(items) <= 5
    assert sum(len(text_of(item).split()) for item in items) <= 60


@pytest.mark.parametrize("page", PAGES, ids=[p.path for p in PAGES])
def test_no_telephone_number_is_typed_into_a_page(page: Page) -> None:
    """Numbers to call come from data/contacts.yml, where each has its date."""
    for node, line in page.lines():
        if node.type == "text":
            assert not re.search(r"\+62|\b08\d{2}[ -]?\d|\b0800\b|\bext\.? ?\d", node.content), f"{page.path}:{line}"


WRITTEN = [p for p in PAGES if p.language == "id" and "[generated:" not in p.text]  # the length of the others is in the data


@pytest.mark.parametrize("page", WRITTEN, ids=lambda p: p.slug)
def test_minutes_fit_the_length(page: Page) -> None:
    assert page.meta is not None
    expected = math.ceil(words(page) / 180)
    assert abs(page.meta.minutes - expected) <= max(2, expected * 0.35), f"{words(page)} words"


@pytest.mark.parametrize("page", PAGES, ids=[p.path for p in PAGES])
def test_tables_have_at_most_four_columns(page: Page) -> None:
    for node, line in page.lines():
        if node.type == "tr":
            assert len(node.children) <= 4, f"{page.path}:{line}"
