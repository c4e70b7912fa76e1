"""How do the registers look: laws, contacts, sources? Whole pages made from data, with an id for each entry."""

import xml.etree.ElementTree as etree
from collections.abc import Iterable

from ..book.data import Law, LawGroup
from ..book.freshness import Freshness, contact_freshness
from ..book.sources import Source
from .render import Renderer, element

CONTACTS_PAGE = "alat/kontak"
NEEDS = ("emergency", "report", "protection", "migrant-worker", "mental-health", "medical")


def _law_entry(renderer: Renderer, key: str, law: Law) -> etree.Element:
    entry = element("div", class_="gb-entry", id=key)
    entry.append(element("p", law.short.get(renderer.language), class_="gb-card__title"))
    entry.append(element("p", law.title.get(renderer.language)))
    status = f"{renderer.law_status(law)}; {renderer.say('next-check')} {renderer.date(law.next_check)}."
    entry.append(element("p", status, class_="gb-card__note"))
    for change in law.changes:
        paragraph = element("p", change.what.get(renderer.language) + " ")
        if change.by and change.by in renderer.book.laws:
            link = renderer.law_link(change.by, "")
            link.tail = "."
            paragraph.append(link)
        entry.append(paragraph)
    if law.notes:
        entry.append(element("p", f"{renderer.say('caution')}: {law.notes.get(renderer.language)}"))
    if law.articles:
        rows = [
            element("div", "", element("dt", renderer.article(part)), element("dd", article.gist.get(renderer.language)))
            for part, article in law.articles.items()
        ]
        entry.append(element("dl", "", *rows, class_="gb-articles"))
    if law.url:
        kind = f" ({renderer.say('third-party-copy')})" if law.url_kind == "third-party-copy" else ""
        link = element("a", law.url, href=law.url, rel="noreferrer", class_="gb-address")
        link.tail = kind + "."
        entry.append(element("p", f"{renderer.say('text-read')}: ", link, class_="gb-card__note"))
    return entry


def laws(renderer: Renderer, group: LawGroup) -> etree.Element:
    """Return the laws of this part of the register, in the order of the data."""
    block = element("div", data_generated="")
    here = ((key, law) for key, law in renderer.book.laws.items() if law.group == group)
    block.extend(_law_entry(renderer, key, law) for key, law in here)
    return block


def contacts(renderer: Renderer) -> etree.Element:
    """Return the contacts that are shown, by the need that each serves first; those not checked for long come last."""
    block = element("div", data_generated="")
    shown = {key: contact for key, contact in renderer.book.contacts.items() if contact.shown}
    stale = {k: c for k, c in shown.items() if contact_freshness(c, renderer.today) == Freshness.STALE}
    for need in NEEDS:
        here = [key for key, contact in shown.items() if key not in stale and contact.needs[0] == need]
        if here:
            block.append(element("h3", renderer.say(f"need-{need}"), id=f"kebutuhan-{need}"))
            block.append(_contact_cards(renderer, here))
    if stale:
        block.append(element("h3", renderer.say("to-be-rechecked"), id="perlu-diperiksa-ulang"))
        block.append(_contact_cards(renderer, stale))
    return block


def _contact_cards(renderer: Renderer, keys: Iterable[str]) -> etree.Element:
    cards = element("ul", class_="gb-cards")
    for key in keys:
        card = renderer.contact_card(renderer.book.contacts[key])
        cards.append(element("li", "", card, id=key, class_="gb-cards__item"))
    return cards


def _source_item(renderer: Renderer, source: Source) -> etree.Element:
    return element("li", "", *renderer.source(source, brief=True))


_ONLINE = "misc"
"""The kind of entry that news and web pages have in data/sources.bib; books, articles and reports have others."""


def bibliography(renderer: Renderer, *, online: bool) -> etree.Element:
    """Return the sources that are cited, by author and year: published works, or news and web pages (``online``).

    Two pages, because one was too heavy for a weak line. Further reading stays in the data: nobody cites it yet.
    """
    cited = [s for s in renderer.book.sources.values() if not s.further_reading and (s.kind == _ONLINE) == online]
    ordered = sorted(cited, key=lambda s: (s.authors[:1] or ("",), s.year, s.title))
    listed = element("ul", "", *(_source_item(renderer, s) for s in ordered), class_="gb-sources gb-bibliography")
    return element("div", "", listed, data_generated="", data_search_exclude="")
