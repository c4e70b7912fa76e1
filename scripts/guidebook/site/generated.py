"""What does the software write into a page itself? One function a block, named by ``[generated:...]``."""

import xml.etree.ElementTree as etree
from collections.abc import Callable, Sequence

from ..book.languages import SOURCE
from ..book.state import SectionState
from .accessibility import accessibility
from .changes import changelog
from .form_pages import form_page
from .form_sheet import form_list, form_sheet
from .glossary import glossary
from .language_guide import language_guide
from .registers import bibliography, contacts, laws
from .render import Renderer, element


def _section_name(renderer: Renderer, state: SectionState) -> str:
    if state.section == "_meta":
        return renderer.say("status-meta")
    if state.section == "_":
        return renderer.say("status-opening")
    page = renderer.book.page(renderer.language, state.slug)
    titles = {section.id: section.title for section in page.sections} if page else {}
    return titles.get(state.section, state.section)


def _row(renderer: Renderer, state: SectionState) -> etree.Element:
    accepted = renderer.date(state.accepted) if state.accepted else renderer.say("status-never")
    cells = [_section_name(renderer, state), renderer.say(f"state-{state.state}"), str(state.words), accepted]
    return element("tr", "", *(element("td", cell) for cell in cells))


def translation_status(renderer: Renderer, states: Sequence[SectionState]) -> etree.Element:
    """Return the state of every section, a table a page (open where something is left to do), and the total."""
    settled = sum(state.settled for state in states)
    block = element("div", class_="gb-status", data_generated="", data_search_exclude="")
    block.append(element("p", f"{settled} {renderer.say('status-of')} {len(states)} {renderer.say('status-sections')}."))
    for slug in dict.fromkeys(state.slug for state in states):
        rows = [state for state in states if state.slug == slug]
        page = renderer.book.page(renderer.language, slug) or renderer.book.page(SOURCE, slug)
        title = page.meta.title if page and page.meta else slug
        heads = ("status-section", "status-state", "status-words", "status-accepted")
        head = element("tr", "", *(element("th", renderer.say(key), scope="col") for key in heads))
        count = f"{sum(row.settled for row in rows)} {renderer.say('status-of')} {len(rows)} {renderer.say('status-sections')}"
        table = element("table", "", element("thead", "", head), element("tbody", "", *(_row(renderer, row) for row in rows)))
        review = renderer.say("review-draft" if not page or not page.meta else f"review-{page.meta.review.status}")
        page_block = element("details", "", element("summary", f"{title}: {review}; {count}"), table, class_="gb-status__page")
        if not all(row.settled for row in rows):
            page_block.set("open", "")
        block.append(page_block)
    return block


def _sheet(renderer: Renderer) -> etree.Element:
    """Return the form of the page being rendered. Only pages made from the data of a form ask for it."""
    page = form_page(renderer.book, renderer.language, renderer.slug)
    return form_sheet(renderer, page.key, example=page.example) if page else element("div")


GENERATED_BLOCKS: dict[str, Callable[[Renderer, Sequence[SectionState]], etree.Element]] = {
    "translation-status": translation_status,
    "glossary": lambda renderer, _: glossary(renderer),
    "laws": lambda renderer, _: laws(renderer, "case-laws"),
    "service-laws": lambda renderer, _: laws(renderer, "service-laws"),
    "regulations": lambda renderer, _: laws(renderer, "regulations"),
    "contacts": lambda renderer, _: contacts(renderer),
    "bibliography": lambda renderer, _: bibliography(renderer, online=False),
    "online-sources": lambda renderer, _: bibliography(renderer, online=True),
    "language-guide": lambda renderer, _: language_guide(renderer),
    "changelog": lambda renderer, _: changelog(renderer),
    "forms": lambda renderer, _: form_list(renderer),
    "accessibility": lambda renderer, _: accessibility(renderer),
    "form-sheet": lambda renderer, _: _sheet(renderer),
}
