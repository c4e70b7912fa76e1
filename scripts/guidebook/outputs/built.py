"""Which pages has the built site, and what stands in their articles? Everything that is printed is read from there."""

from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from lxml import html

from ..book.book import Book
from ..book.languages import LANGUAGES, SOURCE, Language

HOME = "index"


def address_of(slug: str, language: Language) -> str:
    """Return the address of a page below the root of the site, as the site is built: ``en/alat/kontak/``."""
    prefix = "" if language == SOURCE else f"{language}/"
    return prefix if slug == HOME else f"{prefix}{slug}/"


def page_at(address: str) -> tuple[Language, str] | None:
    """Return (language, slug) of an address below the root; None where it is no page (a picture, a download)."""
    path = address.removesuffix("index.html")
    if path and not path.endswith("/"):
        return None
    language: Language = SOURCE
    for other in LANGUAGES:
        if other != SOURCE and (path == f"{other}/" or path.startswith(f"{other}/")):
            language, path = other, path.removeprefix(f"{other}/")
    return language, path.strip("/") or HOME


@dataclass(frozen=True)
class BuiltPage:
    """One page of the built site. ``source`` is its Markdown file, for findings; ``shapes`` what was made of its article."""

    site: Path
    slug: str
    language: Language
    source: str
    text: str
    shapes: dict[object, html.HtmlElement] = field(default_factory=dict, compare=False, repr=False)

    @property
    def address(self) -> str:
        """Return the page's address below the root of the site."""
        return address_of(self.slug, self.language)

    @property
    def anchor(self) -> str:
        """Return what begins each id of this page in a document that holds several."""
        return self.slug.replace("/", "-")

    @property
    def part(self) -> str:
        """Return the part of the book it belongs to; the home page belongs to none."""
        return self.slug.partition("/")[0] if "/" in self.slug else ""

    def article(self) -> html.HtmlElement:
        """Return a fresh copy of the page's article, to be changed at will. Raises ValueError where there is none."""
        document = html.document_fromstring((self.site / self.address / "index.html").read_bytes().decode("utf-8"))
        for found in (*document.iter("article"), *document.iter("main")):
            return found
        raise ValueError(f"{self.address}index.html has no <article>")

    @cached_property
    def ids(self) -> frozenset[str]:
        """Return the ids of its article."""
        return frozenset(self.article().xpath(".//@id"))

    def shaped(self, key: object, shape: Callable[[html.HtmlElement], html.HtmlElement]) -> html.HtmlElement:
        """Return a fresh copy of what ``shape`` makes of the article; it is made once, since several documents hold a page."""
        if key not in self.shapes:
            self.shapes[key] = shape(self.article())
        return deepcopy(self.shapes[key])

    @cached_property
    def title(self) -> str:
        """Return the text of the page's own heading."""
        heading = next(self.article().iter("h1"), None)
        return " ".join(heading.text_content().split()) if heading is not None else self.slug

    def line_of(self, words: str) -> int:
        """Return the first line of the Markdown file that holds ``words``; 0 where none does."""
        return next((n for n, line in enumerate(self.text.split("\n"), 1) if words in line), 0)


def built_pages(book: Book, site: Path) -> Iterator[BuiltPage]:
    """Yield the pages of the book that the site holds, in the order of the navigation, one language after the other."""
    for language in LANGUAGES:
        for slug in book.slugs():
            page = book.page(language, slug)
            if page and (site / address_of(slug, language) / "index.html").is_file():
                yield BuiltPage(site, slug, language, page.path, page.text)
