"""Could every file be read? Passes on what the book met while reading."""

from collections.abc import Iterator

from ..book.book import Book
from ..book.finding import Finding
from .registry import rule


def _met(book: Book, name: str) -> Iterator[Finding]:
    return (finding for finding in book.problems if finding.rule == name)


@rule("encoding", "every file is UTF-8 with LF line ends")
def encoding(book: Book) -> Iterator[Finding]:
    """Files that are not UTF-8, or whose lines end with CR LF."""
    return _met(book, "encoding")


@rule("empty-page", "no page is empty")
def empty_page(book: Book) -> Iterator[Finding]:
    """Pages without text."""
    return _met(book, "empty-page")


@rule("front-matter", "the head of each page has the keys it needs and no other")
def front_matter(book: Book) -> Iterator[Finding]:
    """Front matter that is missing, broken or does not fit its schema; shared keys that differ between languages."""
    yield from _met(book, "front-matter")
    for source, translation in book.pairs():
        if source.meta is None or translation.meta is None:
            continue
        for key in ("minutes", "review", "template", "safety", "quick_exit"):
            expected, found = getattr(source.meta, key), getattr(translation.meta, key)
            if expected != found:
                yield Finding(
                    translation.path, translation.head.line([key]), "front-matter",
                    f"'{key}' differs from the Indonesian page",
                    f"Write the same value as in {source.path}.",
                )
        for ident in source.meta.safety:
            if ident not in {section.id for section in source.sections}:
                yield Finding(
                    source.path, source.head.line(["safety"]), "front-matter",
                    f"'safety' names the section '{ident}', which the page does not have",
                    "Write the id of a heading of this page.",
                )


@rule("changelog", "the change log says the same in both languages")
def changelog(book: Book) -> Iterator[Finding]:
    """Releases of CHANGELOG.md that do not have their form, or whose lists differ in length."""
    return _met(book, "changelog")


@rule("data", "every file in data/ fits its schema")
def data(book: Book) -> Iterator[Finding]:
    """Data files that cannot be read or do not fit their schema."""
    return _met(book, "data")
