"""How does our Markdown vocabulary become HTML? An extension of Python-Markdown.

Citations become numbered notes with a list of sources at the end, claim marks become labels with a legend, embeds
become names within a sentence and cards where they stand alone, boxes get the titles of their language.
"""

import re
import xml.etree.ElementTree as etree
from collections.abc import Iterator

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.abbr import AbbrTreeprocessor
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from ..book.inline import BRACKET, MARKS, Citation, ClaimMark, Embed, Exemption, parse_bracket
from .context import PageState
from .diagram import pathway
from .generated import GENERATED_BLOCKS
from .glossary import acronyms, define_terms
from .render import Renderer, element
from .stale import mark_stale
from .tables import stackable

_EMBED_CLASS = "gb-embed"


class _Brackets(InlineProcessor):
    """Renders one bracket; what is not ours is left to Markdown."""

    def __init__(self, state: PageState) -> None:
        super().__init__(BRACKET.pattern)
        self.state = state

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[etree.Element | None, int | None, int | None]:
        item = parse_bracket(m[1])
        if item is None or self.state.renderer is None:
            return None, None, None
        match item:
            case Citation():
                made = self._citation(item)
            case ClaimMark():
                self.state.marks.add(item.kind)
                made = self.state.renderer.mark(item)
            case Embed():
                made = self._embed(item)
        return made, m.start(0), m.end(0)

    def _citation(self, citation: Citation) -> etree.Element:
        assert self.state.renderer is not None
        note = element("sup", class_="gb-cite")
        for position, reference in enumerate(citation.references):
            number = self.state.cited.setdefault(reference.key, len(self.state.cited) + 1)
            self.state.notes += 1
            place = f", {self.state.renderer.locator(reference.locator)}" if reference.locator else ""
            link = element("a", f"{number}{place}", href=f"#sumber-{number}", id=f"catatan-{self.state.notes}")
            link.tail = "; " if position + 1 < len(citation.references) else "]"
            note.append(link)
        note.text = "["
        return note

    def _embed(self, embed: Embed) -> etree.Element:
        """Return the short form, marked so that the tree processor can widen it where it stands alone."""
        renderer = self.state.renderer
        assert renderer is not None
        book = renderer.book
        match embed.kind:
            case "law":
                made = renderer.law_link(embed.key, embed.part)
            case "contact":
                made = renderer.contact_inline(book.contacts[embed.key])
            case "form":
                made = renderer.form_inline(book.forms[embed.key])
            case "figure":
                made = element("span", book.figures[embed.key].title.get(renderer.language))
            case _:
                made = element("span")
        self.state.embeds.append(embed)
        return element("span", "", made, class_=_EMBED_CLASS, data_embed=str(len(self.state.embeds) - 1))


class _Exemptions(InlineProcessor):
    """Takes an exemption of the language check out of the text, with the blanks before it: readers need not see it."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str | None, int | None, int | None]:
        if not isinstance(parse_bracket(m[1]), Exemption):
            return None, None, None
        return "", m.start(0), m.end(0)


class _Tree(Treeprocessor):
    """Box titles, cards, legend and list of sources: what needs the whole page."""

    def __init__(self, md: Markdown, state: PageState, *, fragment: bool) -> None:
        super().__init__(md)
        self.state, self.fragment = state, fragment

    def run(self, root: etree.Element) -> None:
        renderer = self.state.renderer
        if renderer is None:
            return
        self._box_titles(root, renderer)
        self._widen(root, renderer)
        stackable(root)
        if self.state.context is not None and not self.fragment:
            mark_stale(root, self.md, self.state, lambda inner: GuidebookExtension(inner, fragment=True))
        for link in root.iter("a"):
            if (link.get("href") or "").startswith("http"):
                link.set("rel", "noreferrer")
        if self.fragment:
            self.state.borrowed += self._notes(root)
            return
        if not any(embed.kind == "generated" for embed in self.state.embeds):  # a register or list explains itself
            define_terms(root, renderer)
        if self.state.marks:
            kinds = [kind for kind in MARKS if kind in self.state.marks]
            root.append(element("h2", renderer.say("marks"), id="arti-tanda", data_search_exclude=""))
            root.append(renderer.legend(kinds))
        if self.state.cited:
            root.append(element("h2", renderer.say("sources"), id="sumber", data_search_exclude=""))
            root.append(self._sources(root, renderer))

    def _box_titles(self, root: etree.Element, renderer: Renderer) -> None:
        titles = renderer.book.vocabulary.admonitions if renderer.book.vocabulary else {}
        for box in root.iter("div"):
            kinds = (box.get("class") or "").split()
            title = box.find("p[@class='admonition-title']")
            if kinds[:1] == ["admonition"] and title is not None:
                for kind in kinds[1:]:
                    if kind in titles:
                        title.text = titles[kind].get(renderer.language)

    def _widen(self, root: etree.Element, renderer: Renderer) -> None:
        """Replace an embed that is alone in its paragraph or list item by its card."""
        for parent in list(root.iter()):
            for place, child in enumerate(list(parent)):
                embed = self._alone(child)
                if embed is None:
                    continue
                card = self._card(embed, renderer)
                if child.tag == "li":
                    child.clear()
                    child.set("class", "gb-cards__item")
                    child.append(card)
                    parent.set("class", "gb-cards")
                else:
                    parent[place] = card

    def _alone(self, node: etree.Element) -> Embed | None:
        if node.tag not in ("p", "li") or (node.text or "").strip() or len(node) != 1:
            return None
        only = node[0]
        if node.tag == "li" and only.tag == "p":
            return self._alone(only)
        if only.get("class") != _EMBED_CLASS or (only.tail or "").strip():
            return None
        return self.state.embeds[int(only.get("data-embed") or 0)]

    def _card(self, embed: Embed, renderer: Renderer) -> etree.Element:
        book = renderer.book
        match embed.kind:
            case "law":
                return renderer.law_card(embed.key, embed.part)
            case "contact":
                return renderer.contact_card(book.contacts[embed.key])
            case "form":
                return renderer.form_card(book.forms[embed.key])
            case "figure":
                return pathway(book.figures[embed.key], embed.key, renderer)
        assert self.state.context is not None
        return GENERATED_BLOCKS[embed.key](renderer, self.state.context.states)

    def _sources(self, root: etree.Element, renderer: Renderer) -> etree.Element:
        back: dict[str, list[str]] = {}
        for address, note in (*self._notes(root), *self.state.borrowed):
            back.setdefault(address.removeprefix("#"), []).append(note)
        listed = element("ol", class_="gb-sources", data_search_exclude="")
        for key, number in self.state.cited.items():
            item = element("li", "", *renderer.source(renderer.book.sources[key]), id=f"sumber-{number}")
            for count, note in enumerate(back.get(f"sumber-{number}", ()), 1):
                label = f"{renderer.say('source-back')} ({number}.{count})"
                arrow = element("a", "↑", href=f"#{note}", class_="gb-back", title=label, aria_label=label)
                item[-1].tail = (item[-1].tail or "") + " "
                item.append(arrow)
            listed.append(item)
        return listed

    def _notes(self, root: etree.Element) -> Iterator[tuple[str, str]]:
        """Yield (address of the source, id) of every note; those of borrowed text are already gone from the tree."""
        for note in root.iter("sup"):
            if note.get("class") == "gb-cite":
                yield from ((link.get("href") or "", link.get("id") or "") for link in note.findall("a"))


class _Acronyms(AbbrTreeprocessor):
    """Markdown's own abbreviations, from the terms of the page's language, before cards, pictures and sources are added."""

    def __init__(self, md: Markdown, state: PageState) -> None:
        super().__init__(md)
        self.state = state

    def run(self, root: etree.Element) -> None:
        if self.state.renderer is not None:
            self.abbrs = acronyms(self.state.renderer)
            super().run(root)


class GuidebookExtension(Extension):
    """Adds the vocabulary of the guidebook; ``state`` is told which page is being rendered.

    A ``fragment`` is a piece of a page that another page borrows: it gets no legend and no list of sources of its own.
    """

    def __init__(self, state: PageState, *, fragment: bool = False) -> None:
        super().__init__()
        self.state, self.fragment = state, fragment

    def extendMarkdown(self, md: Markdown) -> None:
        """Register before links (160), after inline Markdown (20), and before the table of contents (5)."""
        md.inlinePatterns.register(_Exemptions(r"[ \t]*" + BRACKET.pattern), "guidebook-exemptions", 176)
        md.inlinePatterns.register(_Brackets(self.state), "guidebook", 175)
        md.treeprocessors.register(_Acronyms(md, self.state), "guidebook-acronyms", 15)
        md.treeprocessors.register(_Tree(md, self.state, fragment=self.fragment), "guidebook", 12)
