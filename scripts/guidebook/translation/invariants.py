"""Do both versions state the same numbers, dates, articles, telephone numbers and addresses?"""

from collections.abc import Iterator

from ..book.book import Book
from ..book.finding import Finding
from ..book.page import Page, Section
from ..book.values import Values, difference, values_of
from .pairs import Leaf, all_section_pairs, leaves
from .registry import rule


@rule("same-values", "numbers, dates, articles, telephone numbers and addresses are equal in both languages")
def same_values(book: Book) -> Iterator[Finding]:
    """Values that one version of a piece of text states and the other does not."""
    for source, left, translation, right in all_section_pairs(book):
        yield from section_values(source, left, translation, right)
    for source, translation in book.pairs():
        if source.meta and translation.meta:
            for key in ("title", "description", "audience"):
                message = _message(
                    values_of(getattr(source.meta, key), "id"), values_of(getattr(translation.meta, key), "en")
                )
                if message:
                    yield Finding(translation.path, translation.head.line([key]), "same-values",
                                  f"'{key}': {message}", f"Compare with {source.path} and mend the one that is wrong.")


def section_values(source: Page, left: Section, translation: Page, right: Section) -> Iterator[Finding]:
    """Compare one section pair, piece by piece where both have the same pieces, else as a whole."""
    ours, theirs = leaves(source, left), leaves(translation, right)
    if len(ours) == len(theirs):
        for a, b in zip(ours, theirs, strict=True):
            yield from _finding(source, [a], translation, [b], right)
    else:
        yield from _finding(source, ours, translation, theirs, right)


def _values(pieces: list[Leaf], page: Page) -> Values:
    return values_of(" ; ".join(piece.stated for piece in pieces), page.language)


def _finding(source: Page, a: list[Leaf], translation: Page, b: list[Leaf], section: Section) -> Iterator[Finding]:
    message = _message(_values(a, source), _values(b, translation))
    if message:
        line = b[0].line if b else section.line
        other = a[0].line if a else 1
        yield Finding(
            translation.path, line, "same-values", f"section '{section.id}': {message}",
            f"Compare with {source.path}, line {other}, and mend the one that is wrong.",
        )


def _message(source: Values, translation: Values) -> str:
    only_source, only_translation = difference(source, translation)
    parts = []
    if only_source:
        parts.append(f"only the Indonesian says {', '.join(only_source)}")
    if only_translation:
        parts.append(f"only the English says {', '.join(only_translation)}")
    return "; ".join(parts)
