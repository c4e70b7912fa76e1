"""What does a reader see where a section is behind? A notice, or, where safety is concerned, the other language's text.

Stale advice on a crisis, a telephone number, the law or a medical trigger does harm, so such sections (``safety`` in the
front matter) show the up-to-date text of the other language, marked with its language, until they are mended.
"""

import posixpath
import xml.etree.ElementTree as etree
from collections.abc import Callable, Mapping

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from ..book.languages import SOURCE, other
from ..book.links import resolve
from ..book.page import Page, Section
from ..book.state import SectionState, State
from .addresses import page_address
from .context import PageContext, PageState
from .render import Renderer, element

_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
Extend = Callable[[PageState], Extension]
FRAGMENT_EXTENSIONS = ("admonition", "attr_list", "tables", "footnotes")


def relative_address(slug: str, page: Page, anchor: str = "") -> str:
    """Return the address of ``page`` as seen from the page ``slug`` of the other language."""
    here = page_address(slug, "id" if page.language == "en" else "en").removeprefix("./")
    there = page_address(page.slug, page.language).removeprefix("./")
    path = posixpath.relpath("/" + there, "/" + here) + "/"
    return path + (f"#{anchor}" if anchor else "")


def relative_file(slug: str, page: Page, target: str) -> str:
    """Return the address of a file below ``docs/`` that ``page`` shows, as seen from the page ``slug`` of the other language."""
    here = page_address(slug, other(page.language)).removeprefix("./")
    return posixpath.relpath("/" + target.removeprefix(f"{SOURCE}/"), "/" + here)


class _Addresses(Treeprocessor):
    """Leads the links of a borrowed text to the pages of its own language."""

    def __init__(self, md: Markdown, page: Page, slug: str, book_pages: Mapping) -> None:
        super().__init__(md)
        self.page, self.slug, self.pages = page, slug, book_pages

    def run(self, root: etree.Element) -> None:
        for image in root.iter("img"):
            target, _ = resolve(self.page, image.get("src") or "")
            if target:
                image.set("src", relative_file(self.slug, self.page, target))
        for link in root.iter("a"):
            href = link.get("href") or ""
            target, anchor = resolve(self.page, href)
            if target.endswith(".md") and not href.startswith("#"):
                language, _, path = target.partition("/")
                page = self.pages.get((language, path.removesuffix(".md")))
                if page is not None:
                    link.set("href", relative_address(self.slug, page, anchor))


class _AddressesExtension(Extension):
    def __init__(self, page: Page, slug: str, pages: Mapping) -> None:
        super().__init__()
        self.page, self.slug, self.pages = page, slug, pages

    def extendMarkdown(self, md: Markdown) -> None:
        md.treeprocessors.register(_Addresses(md, self.page, self.slug, self.pages), "borrowed_addresses", 1)


def _body(page: Page, section: Section) -> str:
    lines = page.text.split("\n")
    starts = [s.line for s in page.sections] + [len(lines) + 1]
    number = page.sections.index(section)
    start = page.body_line if number == 0 else section.line
    return "\n".join(lines[start : starts[number + 1] - 1])


def _borrowed(state: PageState, context: PageContext, page: Page, section: Section, extend: Extend) -> str:
    """Return the HTML of a section of the other language; its citations count on in this page's list."""
    inner = state.borrow()
    fragment = Markdown(extensions=[
        *FRAGMENT_EXTENSIONS, extend(inner),
        _AddressesExtension(page, context.slug, context.renderer.book.pages),
    ])
    html = fragment.convert(_body(page, section))
    state.notes = inner.notes
    return html


def _notice(md: Markdown, renderer: Renderer, words: str, address: str) -> etree.Element:
    """Return the notice. Its link leads to a built page, which mkdocs would take for a broken link to a file: hence the stash."""
    link = element("a", renderer.say("stale-link"), href=address)
    stashed = md.htmlStash.store(etree.tostring(link, encoding="unicode", method="html"))
    return element("p", f"{renderer.say(words)} {stashed}.", class_="gb-stale")


def _wanted(context: PageContext, page: Page) -> dict[str, SectionState]:
    return {
        state.section: state for state in context.states
        if state.slug == context.slug and page.language in state.behind()
    }


def mark_stale(root: etree.Element, md: Markdown, state: PageState, extend: Extend) -> None:
    """Put a notice into each section that is behind; replace those that concern safety.

    ``extend`` makes the extension that renders a borrowed section.
    """
    context = state.context
    assert context is not None
    book, language = context.renderer.book, context.renderer.language
    page = book.page(language, context.slug)
    twin = book.page(context.counterpart.language, context.slug)
    behind = _wanted(context, page) if page and twin else {}
    if page is None or twin is None or not behind:  # most pages: nothing is behind, and nothing is read again
        return
    safety = set(page.meta.safety) if page.meta else set()
    twins = {section.id: section for section in twin.sections}
    children, groups, current = list(root), [[]], 0
    for child in children:
        if child.tag in _HEADINGS and current + 1 < len(page.sections):
            current += 1
            groups.append([])
        groups[current].append(child)
    for section, group in zip(page.sections, groups, strict=False):
        if section.id not in behind or section.id not in twins:
            continue
        heading = group[:1] if section.heading is not None else []
        one_sided = behind[section.id].state != State.BOTH_CHANGED
        anchor = section.id if section.heading is not None else ""
        address = relative_address(context.slug, twin, anchor)
        place = list(root).index(heading[0]) + 1 if heading else 0
        if section.id in safety and one_sided:
            for child in group[len(heading):]:
                root.remove(child)
            words = md.htmlStash.store(_borrowed(state, context, twin, twins[section.id], extend))
            root.insert(place, element("div", words, lang=twin.language, class_="gb-borrowed"))
            root.insert(place, _notice(md, context.renderer, "stale-borrowed", address))
        else:
            root.insert(place, _notice(md, context.renderer, "stale" if one_sided else "stale-both", address))
