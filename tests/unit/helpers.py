"""Pages made from a few words, for tests that need no files."""

from guidebook.book.book import Book
from guidebook.book.finding import Finding
from guidebook.book.languages import Language
from guidebook.book.page import Page, parse_page
from guidebook.rules import run_rules

HEAD = (
    "---\ntitle: Kontak pertama\ndescription: Langkah awal.\naudience: Pekerja sosial.\nminutes: 3\n"
    "review:\n  status: draft\n---\n\n"
)
FIRST = HEAD.count("\n") + 1
"""The line on which the body of a page with HEAD begins."""


def page_of(body: str, language: Language = "id", slug: str = "kontak") -> Page:
    """Return a page with a complete head and this body."""
    page, findings = parse_page(slug, language, f"docs/{language}/{slug}.md", (HEAD + body).encode())
    assert page is not None and not findings, findings
    return page


def book_of(*pages: Page, **more: object) -> Book:
    """Return a book of these pages, with their files and a navigation that names them all."""
    return Book(
        pages={(p.language, p.slug): p for p in pages},
        files=frozenset(f"{p.language}/{p.slug}.md" for p in pages),
        nav=tuple((slug, n) for n, slug in enumerate(dict.fromkeys(p.slug for p in pages), 1)),
        **more,  # type: ignore[arg-type]
    )


def found(rule: str, *pages: Page) -> list[Finding]:
    """Return what one rule finds in a book of these pages."""
    return run_rules(book_of(*pages), [rule])
