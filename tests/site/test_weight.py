"""How heavy is the first visit to a page? The budget of this step; step by step it is lowered."""

import gzip
from pathlib import Path

from lxml import html

BUDGET = 70_000


def first_visit(site: Path, address: str) -> int:
    """Return the gzip bytes of a page with the styles, scripts and images it names."""
    page = html.fromstring((site / address / "index.html").read_bytes())
    named = page.xpath("//link[@rel='stylesheet' or @rel='icon']/@href|//script/@src|//img/@src")
    files = {site / address / "index.html", *((site / address / name).resolve() for name in named)}
    return sum(len(gzip.compress(file.read_bytes(), 9)) for file in files)


def test_first_visit_without_search_stays_within_the_budget(site: Path, chapters: dict[str, html.HtmlElement]) -> None:
    weights = {address: first_visit(site, address) for address in chapters}
    assert max(weights.values()) <= BUDGET, weights
