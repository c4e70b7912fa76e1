"""How does each template look? Pictures for a person: phone and desk, light and dark, both languages (``make screenshots``).

In: the built site. Out: ``tests/screenshots/<language>-<template>-<width>-<scheme>.png``, which git ignores. Asserts nothing.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.browser.conftest import WIDTHS
from tests.chromium import launch
from tests.serving import serve
from tests.site.conftest import ROOT

SCREENSHOTS = ROOT / "tests/screenshots"
TEMPLATES = {
    "home": "", "chapter": "layanan/krisis-kesehatan-jiwa/", "pathway": "dasar/alur-layanan/", "contacts": "alat/kontak/",
    "forms": "alat/formulir/", "form": "alat/formulir/rencana-keselamatan/", "form-example": "alat/formulir/penerimaan-singkat/contoh/",
    "register": "alat/peraturan/", "glossary": "alat/glosarium/", "bibliography": "alat/daftar-pustaka/", "status": "tentang/status/",
    "accessibility": "tentang/aksesibilitas/", "changes": "tentang/perubahan/", "missing": "404.html",
}


def _search(query: str, shown: str) -> Callable[[Page], None]:
    """Return what opens the search and types a query, until what ``shown`` names is there."""

    def act(page: Page) -> None:
        page.locator("[data-search-open]").click()
        page.locator("#gb-search-input").fill(query)
        page.locator(shown).first.wait_for()

    return act


def _no_search(page: Page) -> None:
    page.route("**/*.pagefind", lambda route: route.abort())
    page.route("**/words.json", lambda route: route.abort())
    _search("restitusi", ".gb-search__help a")(page)


STATES: dict[str, Callable[[Page], None]] = {
    "search": _search("RPTC", ".gb-search__list a"), "search-nothing": _search("xqzwk", ".gb-search__help a"), "search-broken": _no_search,
}
"""The home page once something was done on it; only what fits the screen is shown."""


def take(page: Page, address: str, language: str, scheme: str, width: int) -> None:
    """Write the pictures of one language, scheme and width."""
    start = address + ("en/" if language == "en" else "")
    for name, place in TEMPLATES.items():
        answer = page.goto((address if name == "missing" else start) + place, wait_until="networkidle")
        if not answer or not answer.ok:
            raise SystemExit(f"The site has no page {place}: name another for '{name}' in tests/screenshots.py, or run 'make site' again.")
        page.screenshot(path=SCREENSHOTS / f"{language}-{name}-{width}-{scheme}.png", full_page=True)
    for name, act in STATES.items():
        page.goto(start, wait_until="networkidle")
        act(page)
        page.screenshot(path=SCREENSHOTS / f"{language}-{name}-{width}-{scheme}.png")
        page.unroute_all()


def main(site: Path) -> int:
    """Take all pictures of a built site; return an exit code."""
    if not (site / "index.html").is_file():
        print(f"There is no built site in {site}. Run 'make site' first, then 'make screenshots' again.", file=sys.stderr)
        return 1
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    for old in SCREENSHOTS.glob("*.png"):
        old.unlink()
    with sync_playwright() as playwright, serve(site) as address:
        browser = launch(playwright)
        for width, height in WIDTHS.values():
            for scheme in ("light", "dark"):
                context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce")
                for language in ("id", "en"):
                    take(context.new_page(), address + "/", language, scheme, width)
                context.close()
        browser.close()
    print(f"{len(list(SCREENSHOTS.glob('*.png')))} pictures in {SCREENSHOTS.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(ROOT / "site"))
