"""How heavy is the first visit to a page? Bytes and requests of what the page itself names."""

import gzip
from pathlib import Path

from lxml import html

BUDGET = 30_000
"""Gzip bytes of a first visit; less than half of the lightest peer measured that searches (57 KB)."""
REQUESTS = 5


def page_file(site: Path, address: str) -> Path:
    """Return the file of a page: its address is a folder, or a file as that of the page for missing addresses."""
    return (site / address if address.endswith(".html") else site / address / "index.html").resolve()


def named_files(site: Path, address: str) -> set[Path]:
    """Return the page and the styles, scripts and images it names."""
    file = page_file(site, address)
    page = html.fromstring(file.read_bytes())
    named = [name for name in page.xpath("//link[@rel='stylesheet' or @rel='icon']/@href|//script/@src|//img/@src") if name[:5] != "data:"]
    return {file, *((site / name[1:] if name[0] == "/" else file.parent / name).resolve() for name in named)}


def first_visit(site: Path, address: str) -> int:
    """Return the gzip bytes of a page with all that it names."""
    return sum(len(gzip.compress(file.read_bytes(), 9)) for file in named_files(site, address))


def test_first_visit_stays_within_the_budget(site: Path, chapters: dict[str, html.HtmlElement]) -> None:
    weights = {address: first_visit(site, address) for address in chapters}
    assert {address: weight for address, weight in weights.items() if weight > BUDGET} == {}


def test_a_page_needs_few_requests_and_no_font(site: Path, chapters: dict[str, html.HtmlElement]) -> None:
    for address in chapters:
        files = named_files(site, address)
        assert len(files) <= REQUESTS, (address, files)
    assert "@font-face" not in "".join(file.read_text("utf-8") for file in site.rglob("*.css"))
