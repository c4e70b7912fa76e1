"""How does a document become a PDF? WeasyPrint lays it out; what it complains of fails the document."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher

from .document import Document
from .margins import beyond_margin
from .pictures import SCHEME

STYLES = Path(str(files(__package__).joinpath("styles")))
VARIANT = "pdf/ua-1"


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


def lay_out(document: Document, site: Path) -> tuple[bytes, list[str]]:
    """Return the PDF as WeasyPrint writes it, and what is wrong with it."""
    fonts = FontConfiguration()
    with _complaints() as said:
        styles = [CSS(filename=str(STYLES / f"{name}.css"), font_config=fonts) for name in ("fonts", document.style)]
        html = HTML(string=document.html, base_url=SCHEME, url_fetcher=_Fetcher(site))
        laid_out = html.render(stylesheets=styles, font_config=fonts, pdf_variant=VARIANT, pdf_tags=True)
        said += beyond_margin(laid_out.pages)
        pdf = laid_out.write_pdf(pdf_variant=VARIANT, pdf_tags=True)
    return pdf, said
