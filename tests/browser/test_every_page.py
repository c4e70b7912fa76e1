"""Does every page fit a small screen at 400 % zoom, and are its targets large enough for a thumb?"""

import pytest
from lxml import html
from playwright.sync_api import Browser

from ..site.conftest import pages  # noqa: F401 (a fixture)
from .conftest import WIDTHS

ZOOMED = {"width": 320, "height": 256}
"""What is left of 1280 by 1024 at 400 %: the size of WCAG 1.4.10 (Reflow)."""

WIDER = """() => document.documentElement.scrollWidth <= innerWidth ? [] :
  [...document.querySelectorAll('body *')].filter((node) => node.getBoundingClientRect().right > innerWidth + 1)
  .slice(0, 3).map((node) => node.outerHTML.slice(0, 160))"""
SMALL = """() => [...document.querySelectorAll('a[href], button, summary, input, select, textarea')].filter((node) => {
    const box = (node.closest('label') ?? node).getBoundingClientRect() // the words beside a box to tick belong to it
    if (!box.width || node.closest('.gb-skip, .headerlink')) return false
    if (node.tagName === 'A' && getComputedStyle(node).display === 'inline') return false // WCAG 2.5.8: a link within a sentence
    return box.height < 43.5 || box.width < 43.5
  }).slice(0, 5).map((node) => node.outerHTML.slice(0, 160))"""
"""A target beside no text is at least 44 CSS pixels each way (WCAG 2.5.5); half a pixel is left to rounding."""


@pytest.mark.parametrize("language", ["id", "en"])
def test_it_fits_and_a_thumb_can_hit(browser: Browser, address: str, pages: dict[str, html.HtmlElement], language: str) -> None:  # noqa: F811
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    faults: dict[str, list[str]] = {}
    for name in (a for a in pages if a.startswith("en/") == (language == "en")):
        page.set_viewport_size(ZOOMED)
        page.goto(address + name, wait_until="load")
        if wider := page.evaluate(WIDER):
            faults[f"{name} at 400 %"] = wider
        width, height = WIDTHS["phone"]
        page.set_viewport_size({"width": width, "height": height})
        if small := page.evaluate(SMALL):
            faults[f"{name} small"] = small
    context.close()
    assert faults == {}


def test_faults_would_be_seen(browser: Browser) -> None:
    page = browser.new_page(viewport=ZOOMED)
    page.set_content("<p style='width: 400px'>lebar</p><button style='height: 20px'>x</button><p>Lihat <a href='#'>ini</a>.</p>")
    assert page.evaluate(WIDER) and len(page.evaluate(SMALL)) == 1
    page.close()
