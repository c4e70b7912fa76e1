"""What does axe say of a page? One load a page, and one injection of axe; all widths and both schemes are asked on it.

``Axe().run`` of axe-playwright-python sends its 570 KB of script before every run and brings back all that axe knows; here
its copy of axe-core is sent once a page and only the violations come back. Most of the time is axe's own, for contrast: it
reads the same few colours anew for each element, so it is given a memory for them, which saves a third of all.
"""

from collections.abc import Iterable

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page

from ..faults import Fault
from .conftest import WIDTHS

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ALL = {"runOnly": TAGS, "resultTypes": ["violations"]}
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}, "resultTypes": ["violations"]}
"""The rules that look at colours. No other depends on the colour scheme, so in the dark only these are asked again."""
SCHEMES = {"light": ALL, "dark": COLOURS}

_ASK = """options => axe.run(document, options).then(said => said.violations.flatMap(broken => broken.nodes.map(node =>
  [broken.id, broken.impact || "", JSON.stringify(node.target), node.html.slice(0, 160), (node.failureSummary || "").slice(0, 200)])))"""

_REMEMBER = """() => {
  const known = new Map(), { prototype } = axe.commons.color.Color, read = prototype.parseString
  prototype.parseString = function (text) {
    if (known.has(text)) [this.r, this.g, this.b, this.alpha] = known.get(text)
    else { read.call(this, text); known.set(text, [this.r, this.g, this.b, this.alpha]) }
    return this
  }
}"""


def axe_version(page: Page) -> str:
    """Return the version of axe-core, asked of axe itself in the browser."""
    page.evaluate(AXE_SCRIPT)
    return page.evaluate("axe.version")


def axe_faults(page: Page, where: str) -> list[Fault]:
    """Return what axe finds on the page that is open, in every width and scheme: each element once a rule, as first seen.

    The page is left at the last width and scheme. ``where`` is what the faults are to call the page.
    """
    page.evaluate(AXE_SCRIPT)
    page.evaluate(_REMEMBER)
    seen: dict[tuple[str, str], Fault] = {}
    for width, height in WIDTHS.values():
        page.set_viewport_size({"width": width, "height": height})
        for scheme, rules in SCHEMES.items():
            page.emulate_media(color_scheme=scheme)
            for rule, impact, target, source, summary in page.evaluate(_ASK, rules):
                seen.setdefault((rule, target), Fault(where, rule, f"{width} {scheme}: {source} {summary}", impact))
    return list(seen.values())


def axe_faults_of_pages(browser: Browser, address: str, names: Iterable[str]) -> list[Fault]:
    """Return what axe finds on pages below ``address``, by their names there ('' is the home page)."""
    found: list[Fault] = []
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    for name in names:
        answer = page.goto(address + name, wait_until="load")
        assert answer is not None and answer.ok, f"{address}{name} was not served"
        found += axe_faults(page, name or "home")
    context.close()
    return found
