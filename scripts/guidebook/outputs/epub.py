"""How does the book become an e-book? One EPUB 3 a language, written by pandoc from the same chapters as the prints."""

import os
import re
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

import pypandoc
import yaml

from ..book.finding import Finding
from .built import BuiltPage
from .chapter import Heading, chapter, shifted
from .document import Document
from .edition import Edition
from .epub_cover import cover_picture
from .pictures import SCHEME, picture_files

STYLES = Path(__file__).parent / "styles"
_NAMESPACE = uuid.UUID("6f0d3f0e-6c9b-5c5e-9d0e-2a6f5b8c1d11")
"""Ours: with the language and the version it gives each edition its identifier."""


def epub_document(pages: Sequence[BuiltPage], edition: Edition) -> tuple[Document, list[Finding]]:
    """Return the whole book as one HTML text for pandoc: parts, their chapters one level below, notes as notes."""
    inside = {page.slug: page.ids for page in pages}
    html: list[str] = [_imprint(edition)]
    findings: list[Finding] = []
    pictures: set[str] = set()
    headings: list[Heading] = []
    part = None
    for page in pages:
        if page.part != part:
            part = page.part
            html.append(f'<h1 id="bagian-{part}">{escape(edition.part_title(part))}</h1>')
        found = chapter(page, edition, inside, paper=False)
        findings += found.findings
        pictures |= set(picture_files(found.body))
        headings += found.headings
        html.append(_lifted(shifted(found, 1)))
    title = edition.say("site-name")
    slugs = tuple(page.slug for page in pages)
    body = "\n".join(html)
    words = (title, edition.say("language-name"), f"{edition.say('version')} {edition.version}, {edition.printed_on}", edition.say("draft"))
    made = Document("pedoman", edition.language, title, f"{_metadata(edition)}\n{body}", tuple(sorted(pictures)), tuple(headings),
                    slugs, "epub", "data/outline.yml", "epub", ".epub", words)
    return made, findings


def _lifted(section: str) -> str:
    """Return what stands in the section of a page: pandoc begins a new file only at headings that stand in none."""
    return re.sub(r"^<section[^>]*>|</section>$", "", section)


def _imprint(edition: Edition) -> str:
    lines = [f"{edition.say('version')} {edition.version}, {edition.printed_on}", edition.say("draft"), edition.say("not-endorsed"),
             edition.say("print-relation"), edition.say("print-call-first"), edition.say("licence")]
    text = "".join(f"<p>{escape(line.rstrip('.'))}.</p>" for line in lines)
    return f'<h1 id="tentang-edisi">{escape(edition.say("epub-edition"))}</h1>{text}'


def _metadata(edition: Edition) -> str:
    """Return what the book says of itself, for catalogues and for readers who choose by accessibility."""
    facts = {
        "title": edition.say("site-name"),
        "lang": edition.language,
        "identifier": [{"scheme": "URN", "text": f"urn:uuid:{uuid.uuid5(_NAMESPACE, f'{edition.language} {edition.version}')}"}],
        "creator": [{"role": "author", "text": edition.say("epub-authors")}],
        "date": edition.day.isoformat(),
        "rights": edition.say("licence"),
        "description": f"{edition.say('draft')}. {edition.say('not-endorsed')}",
        "accessModes": ["textual", "visual"],
        "accessModeSufficient": ["textual"],
        "accessibilityFeatures": ["alternativeText", "readingOrder", "structuralNavigation", "tableOfContents", "longDescription"],
        "accessibilityHazards": ["none"],
        "accessibilitySummary": edition.say("epub-accessibility"),
        "toc-title": edition.say("menu"),
    }
    return "<!--\n" + yaml.safe_dump(facts, allow_unicode=True, sort_keys=True) + "-->"


@contextmanager
def _on_day(day: str) -> Iterator[None]:
    """Let pandoc write this day into the book and its parts, whatever day it is."""
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = str(int(datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp()))
    try:
        yield
    finally:
        if before is None:
            del os.environ["SOURCE_DATE_EPOCH"]
        else:
            os.environ["SOURCE_DATE_EPOCH"] = before


def write_epub(document: Document, site: Path) -> bytes:
    """Return the EPUB of a document."""
    facts, _, body = document.html.removeprefix("<!--\n").partition("-->\n")
    with TemporaryDirectory() as name:
        folder = Path(name)
        for picture in document.pictures:
            (folder / Path(picture).name).write_bytes((site / picture).read_bytes())
            body = body.replace(f'"{SCHEME}{picture}"', f'"{folder / Path(picture).name}"')
        (folder / "cover.png").write_bytes(cover_picture(document.cover))
        (folder / "meta.yml").write_text(facts, "utf-8")
        with _on_day(str(yaml.safe_load(facts)["date"])):
            pypandoc.convert_text(body, "epub3", format="html+epub_html_exts", outputfile=str(folder / "book.epub"), extra_args=[
                "--metadata-file", str(folder / "meta.yml"), "--split-level=2", "--toc", "--toc-depth=2",
                "--css", str(STYLES / "epub.css"), "--epub-cover-image", str(folder / "cover.png"), "--epub-title-page=false",
                "--section-divs", "--wrap=none", "--quiet",
            ])
        return (folder / "book.epub").read_bytes()
