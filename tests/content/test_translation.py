"""Are both languages of this book in step, and above all where safety is concerned?"""

from pathlib import Path

from guidebook.book.load import load_book
from guidebook.translation_files import current_status

ROOT = Path(__file__).resolve().parents[2]
STATES, PROBLEMS = current_status(ROOT)


def test_the_lock_is_sound() -> None:
    assert PROBLEMS == []


def test_no_safety_section_is_behind() -> None:
    """Crisis, contacts, law and medical triggers: stale advice there does harm, so it does not reach the main branch."""
    book = load_book(ROOT)
    safety = {(slug, ident) for (_, slug), page in book.pages.items() if page.meta for ident in page.meta.safety}
    assert safety, "pages name their safety sections in the front matter"
    assert [(s.slug, s.section, str(s.state)) for s in STATES if (s.slug, s.section) in safety and not s.settled] == []


def test_every_section_was_read_against_the_other_language() -> None:
    assert [(s.slug, s.section, str(s.state)) for s in STATES if not s.settled] == []
