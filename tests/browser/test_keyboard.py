"""Can a page be used with the keyboard alone: every stop reached in its order, seen, and not covered by what stays on the screen?"""

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import CHAPTER, WIDTHS

PAGES = {"home": "", "chapter": CHAPTER, "contacts": "alat/kontak/", "form": "alat/formulir/penerimaan-singkat/"}
"""A page of each template; the contacts have the button that leaves the page at once, which stays on the screen."""

STOPS = """() => {
  const all = [...document.querySelectorAll('*')], groups = new Set()
  return all.flatMap((node, place) => {
    if (!node.matches('a[href], button, input, select, textarea, summary') || node.disabled || !node.checkVisibility()) return []
    if (node.type === 'radio') { // the keyboard stops once at a group
      if (groups.has(node.name)) return []
      groups.add(node.name)
    }
    return [place]
  })
}"""
"""The places of what the keyboard must reach, among all elements of the page."""

STOP = """() => {
  const node = document.activeElement
  if (!node || node === document.body) return null
  const style = getComputedStyle(node), corners = []
  for (const { left, right, top, bottom, width, height } of node.getClientRects()) {
    if (width < 5 || height < 5) continue
    for (const x of [left + 2, right - 2]) for (const y of [top + 2, bottom - 2])
      if (x >= 0 && y >= 0 && x < innerWidth && y < innerHeight) corners.push(document.elementFromPoint(x, y))
  }
  return {
    place: [...document.querySelectorAll('*')].indexOf(node),
    what: node.outerHTML.slice(0, 140),
    ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    covered: !corners.length || corners[node.localName === 'textarea' ? 'every' : 'some'](
      (top) => !top || !(node.contains(top) || top.contains(node) || top.control === node)),
  }
}"""
"""Where the keyboard is: whether it shows, and whether a corner of it lies under something else (WCAG 2.4.12; 2.4.11 asks for less).

Of a large field the browser brings the line with the cursor into sight, so there some corner must be free (2.4.11).
"""


def walk(page: Page, key: str) -> tuple[list[int], list[str]]:
    """Press a key until the focus leaves the page; return the places it came to, and what was wrong at them."""
    places: list[int] = []
    faults: list[str] = []
    for _ in range(1000):
        page.keyboard.press(key)
        stop = page.evaluate(STOP)
        if stop is None or stop["place"] in places:
            return places, faults
        places.append(stop["place"])
        if not stop["ring"]:
            faults.append(f"no ring: {stop['what']}")
        if stop["covered"]:
            faults.append(f"covered: {stop['what']}")
    raise AssertionError(f"{key} never leaves the page")


@pytest.mark.parametrize(("prefix", "width"), [("", "phone"), ("en/", "desk")])
@pytest.mark.parametrize("name", PAGES)
def test_every_stop_is_reached_in_order_and_seen(browser: Browser, address: str, name: str, prefix: str, width: str) -> None:
    size = WIDTHS[width]
    page = browser.new_page(viewport={"width": size[0], "height": size[1]}, reduced_motion="reduce")
    page.goto(address + prefix + PAGES[name], wait_until="load")
    wanted = page.evaluate(STOPS)
    there, faults = walk(page, "Tab")
    back, more = walk(page, "Shift+Tab")
    page.close()
    assert faults + more == []
    assert there == sorted(there) and back == sorted(back, reverse=True)
    assert set(wanted) <= set(there)
    assert len(wanted) > 15


def test_faults_would_be_seen(browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 740})
    page.set_content(
        "<style>a { outline: none } button:focus { outline: 3px solid red }</style><a href='#'>satu</a>"
        "<button>dua</button><div style='position: fixed; inset: 0 0 auto; height: 30px; background: red'></div>"
    )
    places, faults = walk(page, "Tab")
    page.close()
    assert len(places) == 2
    assert [fault.partition(":")[0] for fault in faults] == ["no ring", "covered", "covered"]


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_menu_switch_and_top_by_enter(page: Page, address: str, prefix: str) -> None:
    """A link that leads within the page takes the keyboard with it: the next stop is there."""
    page.goto(address + prefix + CHAPTER, wait_until="load")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # the skip link
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")
    if page.locator(".gb-bar__menu").is_visible():
        page.locator(".gb-bar__menu").focus()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('#menu') !== null")
    page.locator(".gb-foot a[href='#isi']").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null && scrollY < 1000")
    page.locator("[data-language-switch]").focus()
    page.keyboard.press("Enter")
    expect(page.locator("html")).to_have_attribute("lang", "id" if prefix else "en")
    assert page.url.split("#")[0].endswith(CHAPTER)
