"""What can be found on a built page? A record a section: the page's title, the section's title and its running text.

Sections are records of their own because a reader wants the place, not the page, and because a record is fetched whole:
a section weighs a tenth of a page. What carries ``data-search-exclude`` is left out, with what repeats on every page.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import html

from ..book.languages import LANGUAGES, Language

_LEFT_OUT = frozenset({"gb-mark", "gb-cite", "headerlink", "gb-back", "gb-address", "gb-card__note"})
_ENTRIES = frozenset({"gb-entry", "gb-card--word", "gb-cards__item"})
_CARDS = frozenset({"gb-card--contact", "gb-card--law", "gb-card--form"})
_REGISTERS = _ENTRIES - {"gb-cards__item"}
_BLOCKS = frozenset("p li dt dd td th h2 h3 h4 h5 h6 figcaption summary div section tr label legend".split())
_BLOCK_CLASS = "gb-f__help"
"""A span that stands on a line of its own: the help of a field in a form."""
_ENDS = (".", ":", ";", "?", "!", ",", "…")


@dataclass(frozen=True)
class Record:
    """One section: ``address`` is relative to the root of the site and ends with the section's id.

    The first of a page also has its ``lead``: what the page is for, in a sentence; it is part of the text as well.
    An ``entry`` is one of many in a register (a term, a law, a word to avoid) or part of a form, not running text.
    """

    address: str
    title: str
    section: str
    text: str
    entry: bool = False
    lead: str = ""


@dataclass
class _Part:
    id: str = ""
    section: str = ""
    entry: bool = False
    blocks: list[str] = field(default_factory=list)

    def add(self, text: str | None) -> None:
        if text:
            self.blocks[-1:] = [(self.blocks[-1] if self.blocks else "") + text]

    def end_block(self, sign: str) -> None:
        """Close a block; one without a sign at its end gets ``sign``, so that excerpts read well."""
        block = " ".join(self.blocks.pop().split()) if self.blocks else ""
        self.blocks += [block if block.endswith(_ENDS) else block + sign, ""] if block else [""]

    def text(self) -> str:
        """Return the running text."""
        return " ".join(" ".join(self.blocks).split())


def language_of(page: html.HtmlElement) -> Language | None:
    """Return the language that a page says it is in."""
    written = (page.get("lang") or "").split("-")[0]
    return next((language for language in LANGUAGES if language == written), None)


def _classes(node: html.HtmlElement) -> set[str]:
    return set((node.get("class") or "").split())


def _heading(node: html.HtmlElement) -> str:
    """Return the words of a heading, without the link to itself."""
    return " ".join("".join(node.xpath(".//text()[not(ancestor::a[@class='headerlink'])]")).split())


class _Walk:
    """Walks an article once and gathers its parts."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.parts = [_Part()]
        self.titled = True

    def _skipped(self, node: html.HtmlElement) -> bool:
        foreign = (node.get("lang") or self.language).split("-")[0] != self.language
        return (
            not isinstance(node.tag, str) or node.tag in ("svg", "script", "style", "h1") or foreign
            or node.get("data-search-exclude") is not None or not _LEFT_OUT.isdisjoint(_classes(node))
            # A contact, law or form is found where all of them are listed, not on each page that names it.
            or (not _CARDS.isdisjoint(_classes(node)) and not node.xpath("ancestor::*[@data-generated]"))
        )

    def _starts(self, node: html.HtmlElement) -> tuple[str, str] | None:
        """Return the id and the title of the part that begins with ``node``."""
        if node.tag in ("h2", "h3") and node.get("id"):
            return node.get("id"), _heading(node)
        if node.get("id") and not _ENTRIES.isdisjoint(_classes(node)):
            titles = node.find_class("gb-card__title") or node.xpath(".//dd")
            return node.get("id"), " ".join(titles[0].text_content().split()) if titles else ""
        if node.tag == "dt" and (node.get("id") or "").startswith("istilah-"):
            return node.get("id"), " ".join(node.text_content().split())
        return None

    def walk(self, node: html.HtmlElement) -> None:
        """Add the text of ``node`` and below it."""
        if self._skipped(node):
            return
        started = self._starts(node)
        if started:
            entry = node.tag == "dt" or not _REGISTERS.isdisjoint(_classes(node))
            self.parts.append(_Part(*started, entry))
            self.titled = _ENTRIES.isdisjoint(_classes(node))
        block = node.tag in _BLOCKS or _BLOCK_CLASS in _classes(node)
        if block:
            self.parts[-1].blocks.append("")
        if not self._is_title(node, started):
            self.parts[-1].add(node.text)
            for child in node:
                self.walk(child)
                self.parts[-1].add(child.tail)
        if block:
            self.parts[-1].end_block(":" if node.tag == "dt" else ".")

    def _is_title(self, node: html.HtmlElement, started: tuple[str, str] | None) -> bool:
        """Return whether ``node`` holds the title of the current part: a field of its own, not text."""
        if started:
            return node.tag in ("h2", "h3", "dt")
        if not self.titled and "gb-card__title" in _classes(node):
            self.titled = True
            return True
        return False


def records(page: html.HtmlElement, address: str) -> Iterator[Record]:
    """Yield the records of a page; ``address`` is the page's own, relative to the root of the site."""
    language, articles = language_of(page), page.xpath("//main//article")
    if language is None or not articles:
        return
    walk = _Walk(language)
    walk.walk(articles[0])
    kind = articles[0].xpath("string(.//*/@data-search-kind)")
    title = (f"{kind}: " if kind else "") + " ".join("".join(articles[0].xpath("(.//h1)[1]//text()")).split())
    leads = articles[0].find_class("gb-lead")
    for part in walk.parts:
        if text := part.text():
            entry = part.entry or "gb-formpage" in _classes(articles[0])
            lead = " ".join(leads[0].text_content().split()) if leads and part is walk.parts[0] else ""
            yield Record(f"{address}#{part.id}" if part.id else address, title, part.section, text, entry, lead)
