"""Is anything fetched from another host? Every built file is read for it."""

import re
from pathlib import Path

from lxml import html

from .conftest import SITE_URL

_FETCHED = (
    "//img/@src|//img/@srcset|//script/@src|//iframe/@src|//source/@src|//source/@srcset|//video/@src|//audio/@src"
    "|//embed/@src|//object/@data|//link[not(@rel='canonical') and not(@rel='alternate')]/@href|//form/@action"
    "|//*[local-name()='use']/@href|//*[local-name()='image']/@href|//input/@src|//a/@ping"
)
_ADDRESS = re.compile(r"(?:https?:)?//[\w.-]+\.[a-z]{2,}[^\s\"'`)<>]*", re.IGNORECASE)

# Addresses in the theme's bundle that no page of ours makes it fetch, each with its reason. A line that is no longer
# needed fails, so this list can only shrink.
INERT = {
    "https://unpkg.com/iframe-worker/shim": "only when opened from file:// with search",
    "https://unpkg.com/mermaid@11/dist/mermaid.min.js": "only for Mermaid blocks; our diagrams are drawn at build time",
    "https://api.github.com/repos/": "only for the repository facts, whose markup overrides/partials/source.html leaves out",
    "https://github.com/viewtransitions/wicg": "",
}


def test_no_page_fetches_from_another_host(pages: dict[str, html.HtmlElement]) -> None:
    for address, page in pages.items():
        for value in page.xpath(_FETCHED):
            assert not re.match(r"(?:[a-z]+:)?//", value), f"{address}: {value}"


def test_no_style_fetches_from_another_host(site: Path) -> None:
    for file in site.rglob("*.css"):
        for value in re.findall(r"(?:url\(|@import)\s*[\"']?([^\"')\s;]+)", file.read_text("utf-8")):
            assert not re.match(r"(?:[a-z]+:)?//", value), f"{file.name}: {value}"
    for file in site.rglob("*.html"):
        page = html.fromstring(file.read_bytes())
        for style in [*page.xpath("//style/text()"), *page.xpath("//@style")]:
            assert "//" not in style, f"{file}: {style}"


def test_pages_tell_outside_hosts_nothing(chapters: dict[str, html.HtmlElement]) -> None:
    """Links out are for readers to follow; they carry no referrer."""
    for address, page in chapters.items():
        assert page.xpath("//meta[@name='referrer']/@content") == ["no-referrer"], address
        for link in page.xpath("//article//a[starts-with(@href, 'http')]"):
            if not link.get("href").startswith(SITE_URL):
                assert "noreferrer" in (link.get("rel") or ""), f"{address}: {link.get('href')}"
