"""Does the search find what workers type, in their language, with little fetched, by keyboard, and for everyone?"""

from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser, Page, Route, expect

from ..search.fetched import BUDGET, Fetched, first_result, open_search
from ..search.measure import Asked, ask, labelled, module, mrr, recall
from ..site.conftest import pages  # noqa: F401 (a fixture)
from .axe import axe_faults_here, bring_axe
from .conftest import CHAPTER

PREFIX = {"id": "", "en": "en/"}
POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'"
QUERIES = {  # one word to a long question, with acronyms and slips: each must stay within the budget
    "id": ("restitusi", "TPPO", "cara merujuk korban ke RPTC", "bagaimana menjaga kerahasian data korban di grup WhatsApp"),
    "en": ("restitution", "TPPO", "how to refer a client to a shelter", "asking a boy and his gaurdian for informed consent"),
}


def type_query(page: Page, query: str) -> None:
    page.locator("#gb-search-input").fill(query)


def test_the_list_is_long_enough() -> None:
    for language, queries in labelled().items():
        assert len(queries) >= 100, language


@pytest.fixture(scope="module", params=[("id", "en/"), ("en", "")], ids=["id", "en"])
def answers(request: pytest.FixtureRequest, browser: Browser, site: Path, address: str) -> tuple[str, list[Asked]]:
    """Return a language and what its labelled queries find, asked from a page of the other language."""
    language, start = request.param
    page = browser.new_page()
    page.goto(address + start)
    asked = ask(page, site, address, language)
    page.close()
    return language, asked


def test_workers_find_what_they_type(answers: tuple[str, list[Asked]]) -> None:
    """Asked from a page of the other language: results are in the language asked for all the same."""
    language, asked = answers
    print(f"\n{language}: {len(asked)} queries, recall@5 {recall(asked):.3f}, MRR {mrr(asked):.3f}")
    assert [one.query for one in asked if not one.found] == []
    assert {found for one in asked for found in one.found if found.startswith("en/") != (language == "en")} == set()
    assert recall(asked) >= 0.95, [(one.query, one.slugs) for one in asked if not one.rank]


def test_results_lead_to_sections_that_exist(answers: tuple[str, list[Asked]], pages: dict[str, html.HtmlElement]) -> None:  # noqa: F811
    urls = {found for one in answers[1] for found in one.found}
    lost = [url for url in urls if "#" in url and not pages[url.split("#")[0]].xpath("//*[@id = $id]", id=url.partition("#")[2])]
    assert lost == [] and {url.split("#")[0] for url in urls} <= set(pages)
    assert sum("#" in url for url in urls) > 50


@pytest.mark.parametrize(("language", "query", "first"), [
    ("id", "formulir rujukan", "alat/formulir/rujukan/"), ("id", "F-16 kartu keluhan", "alat/formulir/kartu-keluhan/"),
    ("id", "apa yang baru", "tentang/perubahan/"), ("id", "cowok diperkosa", "layanan/kekerasan-seksual/"),
    ("en", "case plan form", "en/alat/formulir/rencana-kasus/"), ("en", "what is new", "en/tentang/perubahan/"),
    ("en", "glossary", "en/alat/glosarium/"),
])
def test_a_page_that_is_asked_for_by_its_name_comes_first(
    browser: Browser, site: Path, address: str, language: str, query: str, first: str
) -> None:
    page = browser.new_page()
    page.goto(address)
    asked = "async ([module, query, language]) => (await (await import(module)).search(query, language))[0].url"
    assert page.evaluate(asked, [address + module(site), query, language]).split("#")[0] == address + first
    page.close()


def test_forms_of_a_word_find_the_same_pages(browser: Browser, site: Path, address: str) -> None:
    """The form that was typed counts a little more, so the order may differ; what comes first for one comes early for all."""
    page = browser.new_page()
    page.goto(address)
    families = (("rujuk", "merujuk", "rujukan", "dirujuk", "perujukan"), ("perlindungan", "pelindungan"), ("TPPO", "trafficking"))
    for family in families:
        found = page.evaluate(
            "async ([module, words]) => { const { search } = await import(module);"
            " return Promise.all(words.map(async (word) => (await search(word, 'id')).slice(0, 3).map(({ url }) => url.split('#')[0]))) }",
            [address + module(site), family],
        )
        assert all(first[0] in others for first in found for others in found), (family, found)
    page.close()


@pytest.mark.parametrize("language", PREFIX)
def test_nothing_is_fetched_before_it_is_opened_and_little_after(browser: Browser, address: str, site: Path, language: str) -> None:
    page = browser.new_page()
    fetched = Fetched(page, site, address)
    page.goto(address + PREFIX[language] + CHAPTER, wait_until="networkidle")
    before = [path for path in fetched.paths if "search" in path or "pagefind" in path]
    assert len(before) == 1 and before[0].startswith("assets/javascripts/search-open.")
    page.close()
    for query in QUERIES[language]:
        context = browser.new_context()
        weight = first_result(context, site, address, PREFIX[language] + CHAPTER, query).bytes
        context.close()
        print(f"\n{language}: {weight:,} bytes before the first result of '{query}'")
        assert weight <= BUDGET, query


@pytest.mark.parametrize("language", PREFIX)
def test_by_keyboard(page: Page, address: str, language: str) -> None:
    page.goto(address + PREFIX[language] + CHAPTER)
    button = page.locator("[data-search-open]")
    button.focus()
    page.keyboard.press("Control+k")
    field = page.locator("#gb-search-input")
    expect(field).to_be_focused()
    page.keyboard.type("a/b")  # the key that opens the window can be typed in it
    expect(field).to_have_value("a/b")
    type_query(page, "RPTC")
    expect(page.locator("#gb-search-status[role=status]")).to_contain_text("halaman ditemukan" if language == "id" else "pages found")
    links = page.locator(".gb-search__results a")
    page.keyboard.press("ArrowDown")
    expect(links.first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(field).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("dialog[open]")).to_have_count(0)
    expect(button).to_be_focused()
    page.keyboard.press("Enter")
    expect(field).to_be_focused()
    page.keyboard.press("Enter")
    expect(links.first).to_be_focused()
    goal = links.first.get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: url == goal)


@pytest.mark.parametrize("language", PREFIX)
def test_nothing_found_leads_to_help(page: Page, address: str, language: str) -> None:
    page.goto(address + PREFIX[language])
    open_search(page)
    type_query(page, "xqzwk")
    numbers = page.locator(".gb-search__help a[href^='tel:']")
    expect(numbers.first).to_be_visible()
    assert page.locator(".gb-search__help a[href*='alat/kontak/']").count() == 1


def test_one_unknown_word_and_a_slip_do_not_hide_the_results(page: Page, address: str) -> None:
    page.goto(address)
    open_search(page)
    type_query(page, "resitusi xqzwk")
    expect(page.locator("#gb-search-status[role=status]")).to_contain_text("restitusi")
    expect(page.locator(".gb-search__list > li").first).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", PREFIX)
@pytest.mark.parametrize("width", [360, 1280])
def test_for_everyone(browser: Browser, address: str, language: str, scheme: str, width: int) -> None:
    """No fault that axe can see, targets large enough for a thumb, nothing wider than the screen."""
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address + PREFIX[language] + "tentang/perubahan/")  # a short page: axe takes in what lies under the window too
    bring_axe(page)
    page.locator("[data-search-open]").click()
    for query, shown in (("merujuk refer", ".gb-search__list a"), ("xqzwk", ".gb-search__help a")):
        type_query(page, query)
        page.locator(shown).first.wait_for()
        assert axe_faults_here(page, ".gb-search", query) == []
        sizes = page.locator("dialog :is(a, button, input)").evaluate_all("nodes => nodes.map((n) => n.getBoundingClientRect().height)")
        assert min(sizes) >= 44
        assert page.evaluate("document.querySelector('dialog').scrollWidth <= document.querySelector('dialog').clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()


def test_under_a_strict_policy(browser: Browser, address: str) -> None:
    """No script or style in the page itself, and WebAssembly only from our own files."""
    page = browser.new_page()
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: errors.append(str(error)))

    def with_policy(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": POLICY})

    page.route("**/*", with_policy)
    page.goto(address + "en/")
    open_search(page)
    type_query(page, "restitution")
    expect(page.locator(".gb-search__list a").first).to_be_visible()
    assert errors == []
    page.close()


def test_quick_exit_works_from_the_window(browser: Browser, address: str) -> None:
    """What stands behind an open dialog cannot be reached, and the dialog would stand before the blank."""
    page = browser.new_page()
    page.route(lambda url: not url.startswith(address), lambda route: None)  # the neutral site takes its time
    page.goto(address + CHAPTER)
    open_search(page)
    left = page.evaluate(  # at once, before the browser waits for the other site
        "() => { document.querySelector('.gb-search__exit').click();"
        " return [document.querySelector('.gb-exit__blank') !== null, document.querySelector('dialog[open]') === null] }"
    )
    assert left == [True, True]
    page.close()


def test_when_it_cannot_be_loaded_it_says_so(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.route("**/*.pagefind", lambda route: route.abort())
    page.route("**/words.json", lambda route: route.abort())
    page.goto(address)
    open_search(page)
    type_query(page, "restitusi")
    expect(page.locator("#gb-search-status[role=status]")).to_contain_text("tidak dapat dimuat")
    expect(page.locator(".gb-search__help a").first).to_be_visible()
    page.close()


def test_hidden_without_scripts_and_in_print(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(address)
    expect(plain.locator("[data-search-open]")).to_be_hidden()
    context.close()
    page = browser.new_page()
    page.goto(address)
    open_search(page)
    page.emulate_media(media="print")
    expect(page.locator("dialog")).to_be_hidden()
    page.close()
