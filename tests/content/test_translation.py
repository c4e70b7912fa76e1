"""Are both languages of this book in step, and above all where safety is concerned?"""

from pathlib import Path

import pytest
from guidebook.book.finding import Finding
from guidebook.book.state import SectionState
from guidebook.translation_files import current_status

from tests.this_book import this_book

ROOT = Path(__file__).resolve().parents[2]
Status = tuple[list[SectionState], list[Finding]]


@pytest.fixture(scope="module")
def status() -> Status:
    """Return the state of every section and what is wrong with the lock."""
    return current_status(ROOT)


def test_the_lock_is_sound(status: Status) -> None:
    assert status[1] == []


def test_no_safety_section_is_behind(status: Status) -> None:
    """Crisis, contacts, law and medical triggers: stale advice there does harm, so it does not reach the main branch."""
    book = this_book()
    safety = {(slug, ident) for (_, slug), page in book.pages.items() if page.meta for ident in page.meta.safety}
    assert safety, "pages name their safety sections in the front matter"
    assert [(s.slug, s.section, str(s.state)) for s in status[0] if (s.slug, s.section) in safety and not s.settled] == []


def test_every_section_was_read_against_the_other_language(status: Status) -> None:
    assert [(s.slug, s.section, str(s.state)) for s in status[0] if not s.settled] == []
