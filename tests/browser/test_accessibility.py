"""Is every page accessible, as far as a program can tell? axe, WCAG 2.2 AA, all pages, light and dark, narrow and wide."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from lxml import html
from playwright.sync_api import Browser, Page

from ..site.conftest import pages  # noqa: F401 (a fixture)
from .conftest import WIDTHS

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ALL = {"runOnly": TAGS, "resultTypes": ["violations"]}
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}, "resultTypes": ["violations"]}
"""The rules that look at colours. No other depends on the colour scheme, so in the dark only these are asked again."""


def violations(page: Page, found: list[str], where: str, rules: dict = ALL) -> None:
    """Add what axe complains of on this page to ``found``."""
    for violation in Axe().run(page, options=rules).response["violations"]:
        first = violation["nodes"][0]
        found.append(f"{where}: {violation['id']}: {first['html'][:160]} {first.get('failureSummary', '')[:200]}")


@pytest.mark.parametrize("half", ["id-odd", "id-even", "en-odd", "en-even"])
def test_no_page_has_a_violation(browser: Browser, address: str, pages: dict[str, html.HtmlElement], half: str) -> None:  # noqa: F811
    language, parity = half.split("-")
    ours = sorted(a for a in pages if a.startswith("en/") == (language == "en") or a == "404.html")
    found: list[str] = []
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    for name in ours[parity == "odd" :: 2]:
        page.goto(address + name, wait_until="load")
        for width, height in WIDTHS.values():
            page.set_viewport_size({"width": width, "height": height})
            for scheme, rules in (("light", ALL), ("dark", COLOURS)):
                page.emulate_media(color_scheme=scheme)
                violations(page, found, f"{name or 'home'} {width} {scheme}", rules)
    context.close()
    assert found == []


def test_a_violation_is_seen(browser: Browser) -> None:
    """The test above can fail."""
    page = browser.new_page()
    page.set_content("<html lang=id><title>x</title><main><h1>x</h1><img src=x><p style='color:#ccc'>pudar</p></main>")
    found: list[str] = []
    violations(page, found, "page")
    page.close()
    assert any("image-alt" in line for line in found) and any("color-contrast" in line for line in found)
