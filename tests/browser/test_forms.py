"""Can a form be filled in on a phone and printed, does typing stay on the page, and does it print on few sheets?"""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.this_book import this_book

BOOK = this_book()
FORMS = sorted(BOOK.forms.items(), key=lambda item: item[1].number)
SHEETS = {"full-assessment": 3}
each_language = pytest.mark.parametrize("language", ["", "en/"], ids=["id", "en"])

SMALL = """() => [...document.querySelectorAll('.gb-form :is(input, textarea, a:not(.headerlink))')]
    .map(node => [node, (node.closest('label') ?? node).getBoundingClientRect()])
    .filter(([node, box]) => box.height > 0 && (box.height < 43.5 || box.width < 43.5)).map(([node]) => node.outerHTML)"""


def sheets(pdf: bytes) -> int:
    """Return the number of pages of a PDF."""
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


@each_language
def test_every_form_prints_on_few_sheets(printing: Page, address: str, language: str) -> None:
    counted = {}
    for key, form in FORMS:
        printing.goto(f"{address}{language}alat/formulir/{form.slug}/")
        counted[key] = sheets(printing.pdf(prefer_css_page_size=True))
    assert {key: count for key, count in counted.items() if not 1 <= count <= SHEETS.get(key, 2)} == {}


@each_language
def test_a_print_shows_only_the_form(printing: Page, address: str, language: str) -> None:
    printing.goto(f"{address}{language}alat/formulir/penerimaan-singkat/")
    printing.emulate_media(media="print")
    for hidden in (".gb-bar", ".gb-foot", ".gb-menu", ".gb-turn", ".gb-screen >> nth=0"):
        expect(printing.locator(hidden)).to_be_hidden()
    for shown in ("h1", ".gb-review", ".gb-f__facts", ".gb-f__lines >> nth=0"):
        expect(printing.locator(shown)).to_be_visible()


def test_no_field_is_cut_in_two(printing: Page, address: str) -> None:
    printing.emulate_media(media="print")
    for key, form in FORMS:
        printing.goto(f"{address}alat/formulir/{form.slug}/")
        kept = printing.locator(".gb-f").evaluate_all("nodes => nodes.map(node => getComputedStyle(node).breakInside)")
        assert set(kept) == {"avoid"}, key


@each_language
def test_typing_asks_nobody_and_is_gone_after_a_reload(page: Page, address: str, language: str) -> None:
    page.goto(f"{address}{language}alat/formulir/penerimaan-singkat/", wait_until="networkidle")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    field = page.locator("#isian-medicines")
    field.fill("dua tablet pagi")
    page.locator("#isian-name-he-uses").fill("B")
    page.locator("#isian-name-he-uses").press("Enter")
    page.locator("label", has=page.locator("input[name=age-doubt]")).first.click()
    page.locator("input[type=checkbox]:visible").first.check()
    page.wait_for_timeout(300)
    expect(field).to_have_value("dua tablet pagi")
    assert asked == []
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    assert "?" not in page.url
    page.reload()
    expect(field).to_have_value("")


@each_language
def test_every_form_fits_the_screen_and_a_finger(page: Page, address: str, language: str) -> None:
    for key, form in FORMS:
        page.goto(f"{address}{language}alat/formulir/{form.slug}/")
        assert page.evaluate("document.documentElement.scrollWidth") <= page.evaluate("innerWidth"), key
        assert page.evaluate(SMALL) == [], key
        boxes = page.locator(".gb-form :is(input[type=text], textarea)")
        sizes = boxes.evaluate_all("nodes => nodes.map(node => parseFloat(getComputedStyle(node).fontSize))")
        assert min(sizes, default=16) >= 16, f"{key}: smaller letters make a phone zoom in"


def test_a_box_grows_so_that_a_print_cuts_nothing(printing: Page, address: str) -> None:
    printing.goto(f"{address}alat/formulir/asesmen-lengkap/")
    box = printing.locator("#isian-health")
    before = box.evaluate("node => node.clientHeight")
    box.fill("Nyeri punggung dan sulit tidur. " * 40)
    printing.emulate_media(media="print")
    assert box.evaluate("node => node.scrollHeight - node.clientHeight") <= 1
    assert box.evaluate("node => node.clientHeight") > before
