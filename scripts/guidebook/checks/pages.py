"""Is every page there, in both languages, and in the navigation?"""

from collections import Counter
from collections.abc import Iterator

from ..book.book import Book
from ..book.finding import Finding
from ..book.languages import LANGUAGES, NAMES, other
from .registry import rule


@rule("missing-page", "every page exists in both languages")
def missing_page(book: Book) -> Iterator[Finding]:
    """Pages whose counterpart in the other language does not exist."""
    for slug in book.slugs():
        for language in LANGUAGES:
            here = f"docs/{other(language)}/{slug}.md"
            exists = book.page(language, slug) or (language, slug) in book.unreadable
            if not exists:
                yield Finding(
                    here, 1, "missing-page", f"the {NAMES[language]} page is missing",
                    f"Write docs/{language}/{slug}.md with the same headings, or delete {here}.",
                )


@rule("nav", "the navigation names every page once")
def nav(book: Book) -> Iterator[Finding]:
    """Pages that are not in the navigation, entries without a page, entries that stand twice."""
    counts = Counter(slug for slug, _ in book.nav)
    known = set(book.slugs())
    for slug in sorted(known - set(counts)):
        language = "id" if (book.page("id", slug) or ("id", slug) in book.unreadable) else "en"
        yield Finding(
            f"docs/{language}/{slug}.md", 1, "nav", "the page is not in the navigation",
            f"Add '- {slug}.md' under 'nav:' in mkdocs.yml.",
        )
    seen: set[str] = set()
    for slug, line in book.nav:
        if slug not in known:
            yield Finding("mkdocs.yml", line, "nav", f"the navigation names '{slug}.md', which does not exist",
                          "Remove the entry, or write the page in both languages.")
        elif slug in seen:
            yield Finding("mkdocs.yml", line, "nav", f"'{slug}.md' stands twice", "Keep one of the entries.")
        seen.add(slug)
