"""Which rules hold for the book, and what do they find? Puts together what ``checks`` and ``translation`` know."""

from collections.abc import Iterable, Sequence

from . import checks, translation
from .book.book import Book
from .book.finding import Finding, Rule

ALL_RULES: tuple[Rule, ...] = (*checks.RULES, *translation.RULES)


def unknown_rules(names: Iterable[str]) -> list[str]:
    """Return the names that no rule has."""
    known = {rule.name for rule in ALL_RULES}
    return [name for name in names if name not in known]


def run_rules(book: Book, only: Sequence[str] = ()) -> list[Finding]:
    """Return what the rules (all, or ``only`` those named) find, sorted by path and line, each finding once."""
    chosen = [rule for rule in ALL_RULES if not only or rule.name in only]
    return sorted(set(finding for rule in chosen for finding in rule.run(book)))
