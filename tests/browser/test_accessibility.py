"""Is every page accessible, as far as a program can tell? axe, WCAG 2.2 AA, all pages, light and dark, narrow and wide."""

import pytest
from lxml import html
from playwright.sync_api import Browser

from ..site.conftest import pages  # noqa: F401 (a fixture)
from .axe import Asked, axe_faults, axe_faults_of_pages


@pytest.fixture(scope="module")
def asked() -> Asked:
    """Return what axe was asked about on any page of the site so far."""
    return {}


@pytest.mark.long(1)
@pytest.mark.parametrize("half", ["id-odd", "id-even", "en-odd", "en-even"])
def test_no_page_has_a_violation(browser: Browser, address: str, pages: dict[str, html.HtmlElement], half: str,  # noqa: F811
                                 asked: Asked) -> None:
    language, parity = half.split("-")
    ours = sorted(a for a in pages if a.startswith("en/") == (language == "en") or a == "404.html")
    assert axe_faults_of_pages(browser, address, ours[parity == "odd" :: 2], asked=asked) == []


FAULTY = """<!doctype html><html lang=id><title>x</title><style>
  @media (prefers-color-scheme: dark) { .dark { color: #222; background: #000 } }
  @media (max-width: 400px) { .narrow { color: #bcc } }
  @media (min-width: 1000px) { .wide { color: #cbc } }
  </style><main><h1>x</h1><img src=x><p style='color:#ccc'>pudar</p>
  <p class=dark>gelap</p><p class=dark>gelap pula</p><p class=narrow>sempit</p><p class=wide>lebar</p></main>"""


def test_a_violation_is_seen_in_the_width_and_scheme_that_has_it(browser: Browser) -> None:
    """The test above can fail, in each of its views; what is wrong in all views is told once."""
    page = browser.new_page()
    page.set_content(FAULTY)
    found = axe_faults(page, "page")
    page.close()
    assert [fault.rule for fault in found].count("image-alt") == 1
    contrast = [fault.what for fault in found if fault.rule == "color-contrast"]
    for view, word in (("360 light", "pudar"), ("360 dark", "gelap"), ("360 light", "sempit"), ("1280 light", "lebar")):
        assert sum(word in said and said.startswith(view) for said in contrast) == 1, (view, word, contrast)
    assert len(contrast) == 4  # of the two that are alike in the dark, one is told


THOROUGH = ("", "layanan/krisis-kesehatan-jiwa/", "en/alat/kontak/", "alat/formulir/rencana-keselamatan/", "en/alat/glosarium/", "404.html")
"""A page of each template, where every element is asked for its contrast; ``make accessibility`` asks so on every page."""


def test_every_element_of_each_template(browser: Browser, address: str) -> None:
    assert axe_faults_of_pages(browser, address, THOROUGH, thorough=True) == []


def test_one_of_each_tells_what_all_would_tell(browser: Browser) -> None:
    def told(thorough: bool) -> set[str]:
        page = browser.new_page()
        page.set_content(FAULTY + "<style>@media (prefers-color-scheme: dark) { div { background: #111 } }</style>"
                         "<div><p>di atas gelap</p></div><p>di atas putih</p>")
        found = axe_faults(page, "page", thorough=thorough)
        page.close()
        return {fault.what.partition(" Fix")[0] for fault in found if fault.rule == "color-contrast"}

    every, some = told(True), told(False)
    assert some < every
    assert {what.replace("gelap pula", "gelap") for what in every} == some
    assert any("di atas gelap" in what for what in some) and not any("di atas putih" in what for what in some)
