"""What does this word mean? The glossary page, and on each page the definitions of the terms it uses.

The first use of a term is a link to its definition in a list at the end of the page: it works by keyboard and without
a script, and it prints. Acronyms tell their words everywhere (``acronyms``, for Markdown's own extension).
"""

import re
import xml.etree.ElementTree as etree
from collections.abc import Iterator

from ..book.data import Term
from ..book.languages import Language, other
from .render import Renderer, element

_SKIPPED = frozenset({"a", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "sup", "th", "svg", "figcaption"})
_SKIPPED_CLASSES = ("gb-card", "gb-mark", "gb-sources", "gb-legend", "admonition-title", "key-points")
HOME = "index"
ABOUT = "tentang/"
"""The home page leads on at once, and the pages about the site are not about the work: they explain no terms."""


def forms(term: Term, language: Language) -> tuple[str, ...]:
    """Return the forms of a term in a language, the preferred one first."""
    return term.id if language == "id" else term.en


def _entry(renderer: Renderer, key: str, term: Term) -> etree.Element:
    here, there = renderer.language, other(renderer.language)
    name = element("dt", forms(term, here)[0], id=f"istilah-{key}")
    entry = element("div", "", name)
    if more := [form for form in forms(term, here)[1:] if form != forms(term, here)[0]]:
        entry.append(element("dd", f"{renderer.say('also-called')}: {', '.join(more)}"))
    counterpart = element("dd")
    counterpart.append(element("span", ", ".join(forms(term, there)), lang=there))
    entry.append(counterpart)
    if term.definition:
        entry.append(element("dd", term.definition.get(here)))
    if term.status == "uncertain":
        entry.append(element("dd", renderer.say("term-uncertain"), class_="gb-card__note"))
    return entry


def glossary(renderer: Renderer) -> etree.Element:
    """Return all terms in alphabetical order of the language of the page, each with its counterpart and definition."""
    ordered = sorted(renderer.book.terms.items(), key=lambda item: forms(item[1], renderer.language)[0].casefold())
    listed = element("dl", "", *(_entry(renderer, key, term) for key, term in ordered), class_="gb-glossary")
    return element("div", "", listed, data_generated="")


def _pattern(renderer: Renderer) -> tuple[re.Pattern[str] | None, dict[str, str]]:
    """Return what matches any form of a marked term, and the key of each form (acronyms keep their capitals)."""
    keys: dict[str, str] = {}
    for key, term in renderer.book.terms.items():
        if term.mark and term.definition:
            for form in forms(term, renderer.language):
                keys.setdefault(form if form.isupper() else form.lower(), key)
    if not keys:
        return None, keys
    acronyms = "|".join(re.escape(form) for form in sorted(keys, key=len, reverse=True) if form.isupper())
    words = "|".join(re.escape(form) for form in sorted(keys, key=len, reverse=True) if not form.isupper())
    parts = [part for part in (acronyms, f"(?i:{words})" if words else "") if part]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(parts)})(?![\w-])"), keys


def acronyms(renderer: Renderer) -> dict[str, str]:
    """Return the acronyms of the marked terms, each with its words, in the language of the page."""
    found = {}
    for term in renderer.book.terms.values():
        here = forms(term, renderer.language)
        words = next((form for form in here if not form.isupper()), "")
        if term.mark and words:
            found.update({form: words for form in here if form.isupper()})
    return found


class _Marker:
    """Walks a page once: the first use of a term becomes a link."""

    def __init__(self, renderer: Renderer) -> None:
        self.pattern, self.keys = _pattern(renderer)
        self.used: dict[str, int] = {}

    def _split(self, text: str) -> Iterator[tuple[str, etree.Element | None]]:
        """Yield pieces of text, each with the link that follows it."""
        assert self.pattern is not None
        start = 0
        for match in self.pattern.finditer(text):
            found = match[0] if match[0] in self.keys else match[0].lower()
            key = self.keys[found]
            if key in self.used:
                continue
            self.used[key] = len(self.used) + 1
            link = element("a", match[0], href=f"#arti-{key}", id=f"pakai-{key}", class_="gb-term")
            yield text[start : match.start()], link
            start = match.end()
        yield text[start:], None

    def walk(self, node: etree.Element) -> None:
        """Link the terms in the text of ``node`` and below it, in reading order."""
        if node.tag in _SKIPPED or any(name in (node.get("class") or "").split() for name in _SKIPPED_CLASSES):
            return
        if node.get("lang") or node.get("data-generated") is not None:
            return
        children = list(node)
        self._text(node, None, node.text)
        for child in children:
            self.walk(child)
            self._text(node, child, child.tail)

    def _text(self, parent: etree.Element, after: etree.Element | None, text: str | None) -> None:
        if not text or not text.strip():
            return
        pieces = list(self._split(text))
        if len(pieces) == 1:
            return
        place = 0 if after is None else list(parent).index(after) + 1
        before = after
        for words, link in pieces:
            if before is None:
                parent.text = words
            else:
                before.tail = words
            if link is not None:
                parent.insert(place, link)
                place += 1
                before = link


def define_terms(root: etree.Element, renderer: Renderer) -> None:
    """Link the first use of each marked term and append the list of their definitions."""
    marker = _Marker(renderer)
    if marker.pattern is None or renderer.slug == HOME or renderer.slug.startswith(ABOUT):
        return
    marker.walk(root)
    if not marker.used:
        return
    rows = []
    for key in marker.used:
        term = renderer.book.terms[key]
        assert term.definition is not None
        back = element("a", "↑", href=f"#pakai-{key}", class_="gb-back", aria_label=renderer.say("source-back"))
        meaning = element("dd", term.definition.get(renderer.language) + " ", back)
        rows.append(element("div", "", element("dt", forms(term, renderer.language)[0], id=f"arti-{key}"), meaning))
    root.append(element("h2", renderer.say("terms-here"), id="istilah", data_search_exclude=""))
    root.append(element("dl", "", *rows, class_="gb-glossary", data_search_exclude=""))
