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
_ADDRESS = re.compile(r"https?://[\w.-]+\.[a-z]{2,}", re.IGNORECASE)

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


def test_scripts_name_no_host(site: Path) -> None:
    named = {found.lower() for file in site.rglob("*.js") for found in _ADDRESS.findall(file.read_text("utf-8"))}
    assert named <= {"https://example.com"}  # Pagefind completes addresses with it to take them apart, and fetches nothing there
