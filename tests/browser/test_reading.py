"""Does a reader see what she came for, on a phone and on a desk, in both languages?"""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from .conftest import CHAPTER, ROOT

PAGES = {
    "home-id": "", "home-en": "en/", "chapter-id": CHAPTER, "chapter-en": f"en/{CHAPTER}",
    "pathway-id": "dasar/alur-layanan/", "pathway-en": "en/dasar/alur-layanan/",
}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_opens_cleanly(page: Page, address: str, name: str) -> None:
    """Nothing asks another host, nothing fails, nothing is wider than the screen."""
    asked, errors, failed = [], [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("response", lambda response: failed.append(response.url) if response.status >= 400 else None)
    page.goto(address + PAGES[name], wait_until="networkidle")
    expect(page.locator("h1").first).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", name[-2:])
    assert {urlsplit(url).netloc for url in asked} == {urlsplit(address).netloc}
    assert failed == []
    assert errors == []
    assert page.evaluate("document.documentElement.scrollWidth") <= page.evaluate("innerWidth")


def test_a_missing_address_helps_in_both_languages(page: Page, address: str) -> None:
    response = page.goto(address + "tidak/ada/")
    assert response is not None and response.status == 404
    for code, word in (("id", "Beranda"), ("en", "Home")):
        expect(page.locator(f"section[lang={code}] a")).to_contain_text(word)
    page.locator("section[lang=en] a").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")


@pytest.mark.parametrize(("start", "language"), [(CHAPTER, "en"), (f"en/{CHAPTER}", "id")])
def test_the_switch_keeps_page_and_section(page: Page, address: str, start: str, language: str) -> None:
    """From the middle of a chapter the reader arrives at the same section of the other language."""
    page.goto(address + start)
    page.locator("#titik-keputusan").evaluate("node => node.scrollIntoView()")
    page.wait_for_function("scrollY > 0")
    page.locator("[data-language-switch]").click()
    page.wait_for_url(lambda url: url.endswith(f"{CHAPTER}#titik-keputusan"))
    assert ("/en/" in page.url) == (language == "en")
    expect(page.locator("html")).to_have_attribute("lang", language)
    expect(page.locator("#titik-keputusan")).to_be_in_viewport()


def test_from_the_top_the_switch_leads_to_the_top(page: Page, address: str) -> None:
    page.goto(address + CHAPTER)
    page.locator("[data-language-switch]").click()
    page.wait_for_url(lambda url: "/en/" in url)
    assert "#" not in page.url


@pytest.mark.parametrize("language", ["", "en/"])
@pytest.mark.parametrize("slug", sorted(p.stem for p in (ROOT / "docs/id/prinsip").glob("*.md")))
def test_a_chapter_prints_on_at_most_eight_sheets(printing: Page, address: str, slug: str, language: str) -> None:
    printing.goto(f"{address}{language}prinsip/{slug}/")
    pdf = printing.pdf(format="A4", prefer_css_page_size=True)
    assert 1 <= len(re.findall(rb"/Type\s*/Page\b", pdf)) <= 8
    printing.emulate_media(media="print")
    expect(printing.locator(".gb-bar")).to_be_hidden()
    expect(printing.locator("#menu")).to_be_hidden()
    expect(printing.locator(".gb-review")).to_be_visible()
