"""Does the quick exit leave a page at once, by button, by keyboard and without a script, and can nobody step back to it?"""

import pytest
from playwright.sync_api import Browser, Page, Route, expect

FLAGGED = ("alat/kontak/", "en/alat/kontak/")
NEUTRAL = "<!doctype html><title>Cuaca</title><h1>Cuaca</h1>"


@pytest.fixture
def neutral(page: Page) -> Page:
    """Answer for the neutral site: no test asks a host outside."""
    page.route("https://www.bmkg.go.id/**", lambda route: route.fulfill(body=NEUTRAL, content_type="text/html"))
    return page


@pytest.mark.parametrize("start", FLAGGED)
def test_the_button_leaves_and_back_does_not_return(neutral: Page, address: str, start: str) -> None:
    neutral.goto(address + ("en/" if start.startswith("en/") else ""))
    neutral.goto(address + start)
    neutral.locator("[data-quick-exit]").click()
    expect(neutral.locator("h1")).to_have_text("Cuaca")
    neutral.go_back()
    assert start not in neutral.url.replace(address, "/", 1).removeprefix("/") or neutral.url == address


def test_the_page_is_blank_within_a_tenth_of_a_second_however_slow_the_line(page: Page, address: str) -> None:
    """The neutral site does not answer until the reader's screen was looked at: what she sees must not depend on it."""
    held: list[Route] = []
    page.route("https://www.bmkg.go.id/**", lambda route: held.append(route))
    page.goto(address + FLAGGED[0])
    seen = page.evaluate("""() => new Promise((done) => {
        const start = performance.now()
        new MutationObserver(() => document.querySelector(".gb-exit__blank") && done({
            waited: performance.now() - start,
            covered: document.elementFromPoint(innerWidth / 2, innerHeight / 2).className,
            tab: document.title,
        })).observe(document.body, { childList: true })
        document.querySelector("[data-quick-exit]").click()
    })""")
    for route in held:
        route.abort()
    assert seen["waited"] < 100
    assert seen["covered"] == "gb-exit__blank"
    assert "Kontak" not in seen["tab"]


def test_it_works_offline(page: Page, address: str) -> None:
    page.route("https://www.bmkg.go.id/**", lambda route: route.abort("internetdisconnected"))
    page.goto(address + FLAGGED[0])
    page.locator("[data-quick-exit]").click()
    page.wait_for_timeout(300)
    assert page.url.startswith("chrome-error:") or page.locator(".gb-exit__blank").is_visible()


def test_shift_three_times_leaves_and_says_how_many_are_left(neutral: Page, address: str) -> None:
    neutral.goto(address + FLAGGED[0])
    neutral.keyboard.press("Shift")
    expect(neutral.locator("[data-quick-exit-said]")).to_contain_text("2")
    neutral.keyboard.press("Shift")
    neutral.keyboard.press("Shift")
    expect(neutral.locator("h1")).to_have_text("Cuaca")


def test_capital_letters_do_not_leave(neutral: Page, address: str) -> None:
    neutral.goto(address + FLAGGED[0])
    for letter in ("Shift+A", "Shift+B", "Shift+C", "Shift+D"):
        neutral.keyboard.press(letter)
    neutral.wait_for_timeout(200)
    assert neutral.url == address + FLAGGED[0]


def test_without_a_script_it_is_a_plain_link(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()

    def answer(route: Route) -> None:
        route.fulfill(body=NEUTRAL, content_type="text/html")

    page.route("https://www.bmkg.go.id/**", answer)
    page.goto(address + FLAGGED[0])
    page.locator("#keluar-cepat").click()
    expect(page.locator("h1")).to_have_text("Cuaca")
    context.close()


def test_the_second_skip_link_leads_to_it(page: Page, address: str) -> None:
    page.goto(address + FLAGGED[0])
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    focused = page.evaluate("document.activeElement.getAttribute('href')")
    assert focused == "#keluar-cepat"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "keluar-cepat" or page.url.endswith("#keluar-cepat")


def test_the_tab_does_not_tell_and_print_has_no_button(page: Page, address: str) -> None:
    for start, words in zip(FLAGGED, ("Kontak", "Contacts"), strict=True):
        page.goto(address + start)
        assert page.title() == words
        page.emulate_media(media="print")
        expect(page.locator(".gb-exit")).to_be_hidden()
        page.emulate_media(media="screen")


def test_a_page_without_the_flag_has_no_button(page: Page, address: str) -> None:
    page.goto(address)
    assert page.locator("[data-quick-exit]").count() == 0
