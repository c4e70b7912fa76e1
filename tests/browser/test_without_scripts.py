"""Can a reader whose browser runs no script read, find the way, change the language, call and print?"""

from collections.abc import Iterator

import pytest
from lxml import html
from playwright.sync_api import Browser, Page, expect

from ..site.conftest import pages  # noqa: F401 (a fixture)
from .conftest import CHAPTER, WIDTHS


@pytest.fixture(params=list(WIDTHS))
def plain(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """Return a page in a browser that runs no script."""
    width, height = WIDTHS[request.param]
    context = browser.new_context(java_script_enabled=False, viewport={"width": width, "height": height})
    page = context.new_page()
    page.set_default_timeout(15_000)
    yield page
    context.close()


def test_every_page_shows_all_its_text(browser: Browser, address: str, pages: dict[str, html.HtmlElement]) -> None:  # noqa: F811
    """What stands in the article is on the screen, or folded under a title that opens without a script."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = context.new_page()
    hidden = {}
    for name in pages:
        page.goto(address + name, wait_until="domcontentloaded")
        # Without scripts of the page the test itself can still ask the browser, by what it shows.
        shown = page.locator("main").inner_text()
        headings = pages[name].xpath("//main//*[self::h1 or self::h2 or self::h3]")
        words = {word for heading in headings for word in heading.text_content().split()}
        if missing := sorted(word for word in words if word.strip("¶") and word.lower() not in shown.lower()):
            hidden[name] = missing
    context.close()
    assert hidden == {}


@pytest.mark.parametrize(("start", "other"), [(CHAPTER, "en"), (f"en/{CHAPTER}", "id")])
def test_menu_and_language_are_links(plain: Page, address: str, start: str, other: str) -> None:
    plain.goto(address + start)
    expect(plain.locator("[data-search-open]")).to_be_hidden()  # nothing is offered that would not work
    if plain.locator(".gb-bar__menu").is_visible():
        plain.locator(".gb-bar__menu").click()
        assert plain.url.endswith("#menu")
    menu = plain.locator("#menu")
    expect(menu).to_be_in_viewport()
    expect(menu.locator("[aria-current=page]")).to_have_count(1)
    menu.locator("a:not([aria-current])").nth(2).click()
    plain.wait_for_url(lambda url: not url.split("#")[0].endswith(start))
    expect(plain.locator("h1")).to_be_visible()
    plain.goto(address + start)
    plain.locator("[data-language-switch]").click()
    expect(plain.locator("html")).to_have_attribute("lang", other)
    assert plain.url.endswith(CHAPTER)


@pytest.mark.parametrize("start", ["alat/kontak/", "en/alat/kontak/"])
def test_contacts_can_be_called_and_printed(plain: Page, address: str, start: str) -> None:
    plain.goto(address + start)
    numbers = plain.locator("main a[href^='tel:']")
    assert numbers.count() >= 5
    for number in numbers.all():
        expect(number).to_be_visible()
    plain.emulate_media(media="print")
    for number in numbers.all():
        expect(number).to_be_visible()
    expect(plain.locator(".gb-bar")).to_be_hidden()
    assert plain.pdf(format="A4").startswith(b"%PDF")
