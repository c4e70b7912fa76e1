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

_ASK = """([where, options]) => axe.run(where ?? document, options).then(said => said.violations.flatMap(broken => broken.nodes.map(node =>
  [broken.id, broken.impact || "", JSON.stringify(node.target), node.html.slice(0, 160), (node.failureSummary || "").slice(0, 200)])))"""

_CHOOSE = """() => {
  const below = new Map(), chosen = new Map()
  const ground = (node) => { // what lies beneath the letters of a node, and what is laid over them
    if (!node) return ''
    if (!below.has(node)) {
      const { backgroundColor, backgroundImage, opacity, position, filter } = getComputedStyle(node)
      const own = [backgroundColor, backgroundImage, opacity, position, filter].join()
      below.set(node, own === 'rgba(0, 0, 0, 0),none,1,static,none' ? ground(node.parentElement) : own + '|' + ground(node.parentElement))
    }
    return below.get(node)
  }
  for (const node of document.body.querySelectorAll('*')) {
    const letters = (child) => child.nodeType === 3 && child.data.trim()
    const written = node.matches('input, textarea, select') || [...node.childNodes].some(letters)
    if (!written || !node.checkVisibility()) continue
    const { color, fontSize, fontWeight, textDecorationLine, textShadow } = getComputedStyle(node)
    const around = node.localName === 'a' ? getComputedStyle(node.parentElement).color : '' // a link is compared with the text around it
    const key = [color, fontSize, fontWeight, textDecorationLine, textShadow, around, ground(node)].join()
    if (!chosen.has(key)) chosen.set(key, node)
  }
  window.asked = new Set(chosen.values())
}"""
"""Chooses one element for each combination of colours, letters and grounds: the answer for the others is the same."""

_ONLY_CHOSEN = """() => {
  for (const rule of axe._audit.rules.filter(({ id }) => id === 'color-contrast' || id === 'link-in-text-block')) {
    const { matches } = rule
    rule.matches = (node, ...more) => window.asked.has(node) && matches(node, ...more)
  }
}"""

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


def bring_axe(page: Page) -> None:
    """Bring axe to the page that is open."""
    page.evaluate(AXE_SCRIPT)
    page.evaluate(_REMEMBER)


def axe_faults_here(page: Page, selector: str, where: str) -> list[Fault]:
    """Return what axe, which was brought, finds below a selector of the page as it is now."""
    return [Fault(where, rule, f"{source} {summary}", impact)
            for rule, impact, _, source, summary in page.evaluate(_ASK, [selector, ALL])]


def axe_faults(page: Page, where: str, *, thorough: bool = False) -> list[Fault]:
    """Return what axe finds on the page that is open, in every width and scheme: each element once a rule, as first seen.

    In both widths every element is asked for everything but colours. For its colours, in both widths and schemes, one element
    is asked for each combination of colours, letters and grounds; every element if ``thorough``. The page is left at the last
    width and scheme. ``where`` is what the faults are to call the page.
    """
    bring_axe(page)
    if not thorough:
        page.evaluate(_ONLY_CHOSEN)
    seen: dict[tuple[str, str], Fault] = {}
    for width, height in WIDTHS.values():
        page.set_viewport_size({"width": width, "height": height})
        for scheme, rules in SCHEMES.items():
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            if not thorough:
                page.evaluate(_CHOOSE)
            for rule, impact, target, source, summary in page.evaluate(_ASK, [None, rules]):
                seen.setdefault((rule, target), Fault(where, rule, f"{width} {scheme}: {source} {summary}", impact))
    return list(seen.values())


def axe_faults_of_pages(browser: Browser, address: str, names: Iterable[str], *, thorough: bool = False) -> list[Fault]:
    """Return what axe finds on pages below ``address``, by their names there ('' is the home page)."""
    found: list[Fault] = []
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    for name in names:
        answer = page.goto(address + name, wait_until="load")
        assert answer is not None and answer.ok, f"{address}{name} was not served"
        found += axe_faults(page, name or "home", thorough=thorough)
    context.close()
    return found
