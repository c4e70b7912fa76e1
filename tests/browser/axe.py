"""What does axe say of a page? One load a page, and one injection of axe; all widths and both schemes are asked on it.

``Axe().run`` of axe-playwright-python sends its 570 KB of script before every run and brings back all that axe knows; here
its copy of axe-core is sent once a page and only the violations come back. Most of the time is axe's own, for contrast, so it
is asked about each combination of colours once (``one_of_each.js``) and remembers colours (``remember_colours.js``).
"""

from collections.abc import Iterable
from pathlib import Path

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

_HERE = Path(__file__).parent
_REMEMBER, _ONE_OF_EACH = (f"() => {{ {(_HERE / name).read_text('utf-8')} }}" for name in ("remember_colours.js", "one_of_each.js"))

Asked = dict[tuple[int, str], set[str]]
"""The combinations of colours, letters and grounds that were asked about, by width and scheme: the answer is the same again."""


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


def axe_faults(page: Page, where: str, *, thorough: bool = False, asked: Asked | None = None) -> list[Fault]:
    """Return what axe finds on the page that is open, in every width and scheme: each element once a rule, as first seen.

    In both widths every element is asked for everything but colours. For its colours, in both widths and schemes, one element
    is asked for each combination of colours, letters and grounds that is not in ``asked`` (which grows); every element if
    ``thorough``. The page is left at the last width and scheme. ``where`` is what the faults are to call the page.
    """
    bring_axe(page)
    if not thorough:
        page.evaluate(_ONE_OF_EACH)
    asked = {} if asked is None else asked
    seen: dict[tuple[str, str], Fault] = {}
    for width, height in WIDTHS.values():
        page.set_viewport_size({"width": width, "height": height})
        for scheme, rules in SCHEMES.items():
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            if not thorough:
                known = asked.setdefault((width, scheme), set())
                new = page.evaluate("known => chooseOneOfEach(known)", list(known))
                known.update(new)
                if rules is COLOURS and not new:
                    continue
            for rule, impact, target, source, summary in page.evaluate(_ASK, [None, rules]):
                seen.setdefault((rule, target), Fault(where, rule, f"{width} {scheme}: {source} {summary}", impact))
    return list(seen.values())


def axe_faults_of_pages(browser: Browser, address: str, names: Iterable[str], *, thorough: bool = False,
                        asked: Asked | None = None) -> list[Fault]:
    """Return what axe finds on pages below ``address``, by their names there ('' is the home page); see ``axe_faults``."""
    found: list[Fault] = []
    asked = {} if asked is None else asked
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    for name in names:
        answer = page.goto(address + name, wait_until="load")
        assert answer is not None and answer.ok, f"{address}{name} was not served"
        found += axe_faults(page, name or "home", thorough=thorough, asked=asked)
    context.close()
    return found
