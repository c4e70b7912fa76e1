"""How does a document become a PDF? WeasyPrint lays it out; what it complains of fails the document."""

import logging
from bisect import bisect_left
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pydyf
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher

from .document import Document
from .lost_notes import loosen
from .margins import beyond_margin
from .pictures import SCHEME
from .references import keep_room, pages_of, set_numbers

STYLES = Path(str(files(__package__).joinpath("styles")))
# What is written here stands in the file as it is: finish() packs it, and needs it unpacked.
_OPTIONS = {"pdf_variant": "pdf/ua-1", "pdf_tags": True, "uncompressed_pdf": True}
_TRIES = 6
_written_anew = pydyf.PDF.page_references


def _page_references(pdf: pydyf.PDF) -> tuple[bytes, ...]:
    """Return the references of the pages of a PDF. WeasyPrint asks for all of them at each box: a third of the time of a book."""
    pages = len(pdf.pages["Kids"])
    kept = getattr(pdf, "_references", None)
    if kept is None or kept[0] != pages:
        kept = pdf._references = (pages, _written_anew.fget(pdf))
    return kept[1]


pydyf.PDF.page_references = property(_page_references)


class _Fetcher(URLFetcher):
    """Opens pictures of the site, our own styles and fonts; nothing is fetched from anywhere else."""

    def __init__(self, site: Path) -> None:
        super().__init__(allowed_protocols={"data", "file"})
        self.site = site

    def fetch(self, url: str, headers=None):
        """Return what stands at an address."""
        if url.startswith(SCHEME):
            url = (self.site / url.removeprefix(SCHEME)).resolve().as_uri()
        return super().fetch(url, headers)


@contextmanager
def _complaints() -> Iterator[list[str]]:
    """Gather what WeasyPrint warns of meanwhile."""
    said: list[str] = []

    class Ear(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            said.append(record.getMessage())

    log, ear = logging.getLogger("weasyprint"), Ear(logging.WARNING)
    before, log.handlers, log.propagate = log.handlers, [ear], False
    try:
        yield said
    finally:
        log.handlers = before


SIZES = (11.5, 11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7)
"""Sizes of letters (points) that are tried for a sheet; smaller ones nobody reads on a wall."""


@lru_cache(maxsize=1)
def _styles(style: str) -> tuple[FontConfiguration, tuple[CSS, ...]]:
    """Return our fonts and the styles of a kind of document, read once for all that a process lays out one after the other."""
    fonts = FontConfiguration()
    return fonts, tuple(CSS(filename=str(STYLES / f"{name}.css"), font_config=fonts) for name in ("fonts", style))


def _render(document: Document, site: Path, size: float = 0.0) -> Any:
    fonts, shared = _styles(document.style)
    styles = [*shared]
    if size:
        styles.append(CSS(string=f"html {{ font-size: {size}pt }}", font_config=fonts))
    html = HTML(string=document.html, base_url=SCHEME, url_fetcher=_Fetcher(site))
    pages: dict[str, int] = {}
    for _ in range(_TRIES):
        keep_room(html.etree_element, pages)
        laid_out = html.render(stylesheets=styles, font_config=fonts, **_OPTIONS, pdf_forms=bool(document.fields))
        pages = pages_of(laid_out)
        room = set_numbers(laid_out, pages)
        if not loosen(html.etree_element, pages) and room:
            return laid_out
    raise ValueError(f"page numbers and notes did not settle in {_TRIES} layouts")


def _fitted(document: Document, site: Path) -> tuple[Any, list[str]]:
    """Return a sheet in the largest letters with which it fits its pages; it needs no more pages in smaller letters."""
    tried: dict[float, Any] = {}

    def fits(size: float) -> bool:
        tried[size] = _render(document, site, size)
        return len(tried[size].pages) <= document.fit

    found = bisect_left(SIZES, True, key=fits)
    if found < len(SIZES):
        return tried[SIZES[found]], []
    laid_out = tried[SIZES[-1]]
    return laid_out, [f"has {len(laid_out.pages)} pages even in letters of {SIZES[-1]} points; wanted: {document.fit}"]


def lay_out(document: Document, site: Path) -> tuple[bytes, list[str]]:
    """Return the PDF as WeasyPrint writes it, and what is wrong with it."""
    with _complaints() as said:
        laid_out, faults = _fitted(document, site) if document.fit else (_render(document, site), [])
        said += faults
        said += beyond_margin(laid_out.pages)
        pdf = laid_out.write_pdf(**_OPTIONS, pdf_forms=bool(document.fields))
    return pdf, sorted(set(said))
