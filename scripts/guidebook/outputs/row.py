"""What can be downloaded from a page, and how is it offered? Data for each page, and the row that shows it.

The row is put into the built pages, because only then is it known how large a file is and how many pages it has.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib.resources import files
from posixpath import relpath

from jinja2 import Environment, select_autoescape

from .built import HOME, BuiltPage
from .edition import Edition
from .making import Output
from .plan import FOLDER

_MARKER = re.compile(r'<div class="gb-downloads"[^>]*></div>')
_ON_HOME = ("book", "epub", "booklet", "part", "sheet")


@dataclass(frozen=True)
class Offer:
    """One line of the row: what it is, in which language, how large, how many pages (0: it has none), of which day, where."""

    what: str
    form: str
    language: str
    language_name: str
    size: str
    pages: int
    day: str
    href: str
    media_type: str


def size_words(count: int, language: str) -> str:
    """Return a size as people read it: '216 KB', '1,5 MB' (Indonesian) or '1.5 MB'."""
    if count < 1_000_000:
        return f"{max(1, round(count / 1000))} KB"
    words = f"{count / 1e6:.1f} MB"
    return words.replace(".", ",") if language == "id" else words


_TYPES = {".pdf": ("PDF", "application/pdf"), ".epub": ("EPUB", "application/epub+zip"),
          ".docx": ("DOCX", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")}


def _what(output: Output, page: BuiltPage, edition: Edition) -> str:
    match output.kind:
        case "chapter":
            return edition.say("download-chapter")
        case "book" | "epub":
            return edition.say("download-book")
        case "part":
            return f"{edition.say('download-part')} {output.title.partition('. ')[0]}"
        case "sheet":
            return f"{edition.say('download-sheet')}: {output.title}"
        case "form":
            return f"{edition.say('download-form')}: {output.title}"
    return output.title


def offers(page: BuiltPage, edition: Edition, outputs: Iterable[Output]) -> list[Offer]:
    """Return what a page offers: the home page the book and all that is of many chapters, a chapter its own files."""
    mine = [output for output in outputs if output.language == page.language]
    if page.slug == HOME:
        wanted = sorted((o for o in mine if o.kind in _ON_HOME), key=lambda o: _ON_HOME.index(o.kind))
    else:
        wanted = [o for o in mine if o.kind in ("chapter", "sheet", "form") and page.slug in o.slugs]
    found = []
    for output in wanted:
        form, media_type = _TYPES[output.file.suffix]
        href = relpath(f"/{FOLDER}/{output.name}", f"/{page.address}")
        found.append(Offer(_what(output, page, edition), form, page.language, edition.say("language-name"),
                           size_words(output.size, page.language), output.pages, edition.printed_on, href, media_type))
    return found


def row(found: Sequence[Offer], edition: Edition) -> str:
    """Return the row as HTML; nothing where there is nothing to offer."""
    if not found:
        return ""
    template = files(__package__).joinpath("templates/downloads.html").read_text("utf-8")
    environment = Environment(autoescape=select_autoescape(default=True), trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(template).render(offers=found, say=edition.say).strip()


def with_row(html: str, words: str) -> str:
    """Return a page with its row: where the template left a place for it, or at the end of the article."""
    if _MARKER.search(html):
        return _MARKER.sub(lambda match: words, html, count=1)
    before, end, after = html.rpartition("</article>")
    return f"{before}{words}\n{end}{after}" if end else html
