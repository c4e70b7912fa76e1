"""Does every link lead somewhere, and stay in its language?"""

import posixpath
from collections.abc import Iterator

from ..book.book import Book
from ..book.finding import Edit, Finding
from ..book.languages import LANGUAGES, other
from ..book.links import Link, links_of
from ..book.page import Page
from .headings import GENERATED
from .registry import rule


def _slug(target: str) -> tuple[str, str]:
    language, _, rest = target.partition("/")
    return language, rest.removesuffix(".md")


@rule("link-target", "every internal link leads to a page and a heading that exist")
def link_target(book: Book) -> Iterator[Finding]:
    """Links to files or headings that are not there, and links without an address."""
    for _, page in sorted(book.pages.items()):
        for link in links_of(page):
            if not link.written:
                yield Finding(page.path, link.line, "link-target", "a link has no address",
                              "Write the address, or remove the link.")
            elif not link.external and not _crosses(page, link):
                yield from _target(book, page, link)


def _target(book: Book, page: Page, link: Link) -> Iterator[Finding]:
    if link.target not in book.files:
        yield Finding(page.path, link.line, "link-target", f"'{link.written}' leads to no file",
                      "Mend the path; it is relative to this page and ends with '.md'.")
        return
    target = book.pages.get(_slug(link.target)) if link.target.endswith(".md") else None  # type: ignore[arg-type]
    if target and link.anchor and link.anchor not in {s.id for s in target.sections} | GENERATED:
        yield Finding(page.path, link.line, "link-target", f"'{link.written}': that page has no heading '{link.anchor}'",
                      f"Use the id of a heading of {target.path}.")


def _crosses(page: Page, link: Link) -> bool:
    if link.external or link.target in (f"{page.language}/{page.slug}.md",):
        return False
    first = link.target.partition("/")[0]
    return first == other(page.language) or (link.written.startswith("/") and first in LANGUAGES)


@rule("link-language", "a link stays in the language of its page")
def link_language(book: Book) -> Iterator[Finding]:
    """Links that lead from one language into the other, or that name a language in their path."""
    for _, page in sorted(book.pages.items()):
        for link in links_of(page):
            if not _crosses(page, link):
                continue
            _, slug = _slug(link.target)
            here = posixpath.dirname(f"{page.language}/{page.slug}") or "."
            mended = posixpath.relpath(f"{page.language}/{slug}.md", here) + (f"#{link.anchor}" if link.anchor else "")
            old = page.source_line(link.line)
            edits = ()
            if f"{page.language}/{slug}.md" in book.files and old.count(f"({link.written})") == 1:
                edits = (Edit(page.path, link.line, old, old.replace(f"({link.written})", f"({mended})")),)
            yield Finding(
                page.path, link.line, "link-language", f"'{link.written}' leads out of this page's language",
                f"Write '{mended}', or run 'make fix'; readers change the language with the switch.", edits=edits,
            )
