"""How do laws, contacts, forms, sources and claim marks look on a page? Typed objects to HTML elements.

All functions return ``xml.etree`` elements, which Python-Markdown puts into the page; nothing is pasted as raw HTML.
"""

import posixpath
import re
import xml.etree.ElementTree as etree
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from ..book.book import Book
from ..book.both import Both
from ..book.data import Contact, Law, LawGroup
from ..book.form_schema import Form
from ..book.freshness import Freshness, contact_freshness
from ..book.inline import ClaimMark
from ..book.languages import Language
from ..book.sources import Source
from .form_pages import form_slug

_MONTHS = {
    "id": ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"],
    "en": ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
}

REGISTERS: dict[LawGroup, str] = {
    "case-laws": "alat/peraturan", "service-laws": "alat/peraturan-layanan", "regulations": "alat/peraturan-pelaksana",
}
"""The page of each part of the register of laws."""


def element(tag: str, text: str = "", *children: etree.Element, **attributes: str) -> etree.Element:
    """Return an element; ``class_`` becomes ``class`` and other underscores become hyphens."""
    made = etree.Element(tag, {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()})
    made.text = text or None
    made.extend(children)
    return made


@dataclass(frozen=True)
class Renderer:
    """Renders for one language of one book."""

    book: Book
    language: Language
    today: date = date(2026, 1, 1)
    slug: str = ""

    def say(self, key: str) -> str:
        """Return a word of the site in this language."""
        assert self.book.vocabulary is not None
        return self.book.vocabulary.interface[key].get(self.language)

    def date(self, day: date) -> str:
        """Return a date as it is written in this language."""
        return f"{day.day} {_MONTHS[self.language][day.month - 1]} {day.year}"

    def partial_date(self, written: str) -> str:
        """Return '2026', '2025-10' or '2025-10-03' as this language writes it; anything else as it stands."""
        match = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", written)
        if match is None or not match[2]:
            return written
        month = f"{_MONTHS[self.language][int(match[2]) - 1]} {match[1]}"
        return f"{int(match[3])} {month}" if match[3] else month

    def _row(self, key: str, words: Both | None) -> list[etree.Element]:
        if words is None:
            return []
        return [element("div", "", element("dt", self.say(key)), element("dd", words.get(self.language)))]

    # Claim marks

    def mark(self, mark: ClaimMark) -> etree.Element:
        """Return the mark of a claim: its word, its icon (by class), and the scope of research."""
        assert self.book.vocabulary is not None
        words = self.book.vocabulary.marks[mark.kind]  # type: ignore[index]
        text = words.word.get(self.language) + (f": {mark.scope}" if mark.scope else "")
        return element("span", text, class_=f"gb-mark gb-mark--{mark.kind}", title=words.meaning.get(self.language))

    def legend(self, kinds: list[str]) -> etree.Element:
        """Return the explanation of the marks that a page uses."""
        assert self.book.vocabulary is not None
        rows = []
        for kind in kinds:
            words = self.book.vocabulary.marks[kind]  # type: ignore[index]
            term = element("dt", "", self.mark(ClaimMark(kind)))
            rows.append(element("div", "", term, element("dd", words.meaning.get(self.language))))
        return element("dl", "", *rows, class_="gb-legend", data_search_exclude="")

    # Laws

    def law_name(self, law: Law, part: str) -> str:
        """Return a law's short name with the article as this language writes it."""
        name = law.short.get(self.language)
        return f"{name} {self.article(part)}" if part else name

    def article(self, part: str) -> str:
        """Return ``52(2)`` as 'Pasal 52 ayat (2)' or 'Article 52(2)', ``1.3`` as 'Pasal 1 angka 3' or 'Article 1 point 3'."""
        match = re.fullmatch(r"(\d+[A-Z]?)(?:\.(\d+))?(\(\d+[a-z]?\))?(?:\(([a-z])\))?", part)
        if match is None:
            return f"{self.say('article')} {part}"
        number, point, paragraph, letter = match.groups()
        words = [f"{self.say('article')} {number}"]
        if point:
            words.append(f"{self.say('point')} {point}")
        if self.language == "en":
            return " ".join(words) + (paragraph or "") + (f"({letter})" if letter else "")
        words += [f"{self.say('paragraph')} {paragraph}"] if paragraph else []
        words += [f"{self.say('letter')} {letter}"] if letter else []
        return " ".join(words)

    def law_link(self, key: str, part: str) -> etree.Element:
        """Return a law's name, as a link to its entry in the register, or to the text where there is no register."""
        law = self.book.laws[key]
        name = self.law_name(law, part)
        if self.book.page(self.language, register := REGISTERS[self.book.laws[key].group]):
            return element("a", name, href=self.relative(register) + f"#{key}", class_="gb-law")
        if law.url:
            return element("a", name, href=law.url, rel="noreferrer", class_="gb-law")
        return element("span", name, class_="gb-law")

    def relative(self, slug: str) -> str:
        """Return the Markdown address of another page as seen from the page being rendered."""
        return posixpath.relpath(f"{slug}.md", posixpath.dirname(self.slug) or ".")

    def law_card(self, key: str, part: str) -> etree.Element:
        """Return a law with its title, what the article says, and its status."""
        law = self.book.laws[key]
        card = element("div", "", element("p", "", self.law_link(key, part), class_="gb-card__title"),
                       class_="gb-card gb-card--law")
        card.append(element("p", law.articles[part].gist.get(self.language) if part else law.title.get(self.language)))
        copy = f"; {self.say('third-party-copy')}" if law.url_kind == "third-party-copy" else ""
        card.append(element("p", f"{self.law_status(law)}{copy}.", class_="gb-card__note"))
        return card

    def law_status(self, law: Law) -> str:
        """Return since when a law is in force, whether it still is, and when that was checked: two sentences, open at the end."""
        state = self.say(f"status-{law.status}")
        if law.in_force_since:
            state = f"{self.say('in-force-since')} {self.date(law.in_force_since)}; {state}"
        return f"{state[:1].upper()}{state[1:]}. {self.say('verified')} {self.date(law.checked_on)}"

    # Contacts

    def _channel(self, contact: Contact) -> list[etree.Element]:
        items = []
        for channel in contact.channels:
            label = "WhatsApp " if channel.kind == "whatsapp" else ""
            if address := channel.address:
                items.append(element("a", label + channel.value, href=address, rel="noreferrer"))
            else:
                items.append(element("span", channel.value))
        return items

    def contact_inline(self, contact: Contact) -> etree.Element:
        """Return a contact's name and its first channel; a name that is the number, such as 'Police 110', says it once."""
        name, channel = contact.name.get(self.language), self._channel(contact)[0]
        if channel.text and name.endswith(f" {channel.text}"):
            channel.text = name
            return element("span", "", channel, class_="gb-contact")
        return element("span", f"{name}: ", channel, class_="gb-contact")

    def contact_card(self, contact: Contact) -> etree.Element:
        """Return all that is known of a contact, with the day on which it was checked."""
        card = element("div", "", element("p", contact.name.get(self.language), class_="gb-card__title"),
                       class_="gb-card gb-card--contact")
        channels = element("p", class_="gb-card__channels")
        for link in self._channel(contact):
            link.tail = " "
            channels.append(link)
        card.append(channels)
        card.append(element("p", contact.does.get(self.language)))
        adult_men = element(
            "div", "", element("dt", self.say("adult-men")), element("dd", self.say(f"adult-men-{contact.adult_men}"))
        )
        rows = [
            *self._row("for-whom", contact.for_whom), adult_men, *self._row("hours", contact.hours),
            *self._row("cost", contact.cost), *self._row("coverage", contact.coverage),
            *self._row("caution", contact.caution),
        ]
        card.append(element("dl", "", *rows, class_="gb-card__facts"))
        checked = f"{self.say('verified')} {self.date(contact.verified.on)} {self.say('verified-how-' + contact.verified.how)}"
        if contact.source_date:
            checked += f" ({self.say('dated')} {self.partial_date(contact.source_date)})"
        note = element("p", f"{checked}. {self.say('call-first')}", class_="gb-card__note")
        if contact_freshness(contact, self.today) != Freshness.FRESH:
            note.append(element("strong", " " + self.say("due"), class_="gb-due"))
        card.append(note)
        return card

    # Forms

    def form_inline(self, form: Form) -> etree.Element:
        """Return a form's title, as a link to its page."""
        return self._form_link(form, form.title.get(self.language))

    def _form_link(self, form: Form, words: str) -> etree.Element:
        if self.book.form_words is None:  # then forms have no pages
            return element("span", words, class_="gb-form-name")
        return element("a", words, href=self.relative(form_slug(form)), class_="gb-form-name")

    def form_card(self, form: Form) -> etree.Element:
        """Return what a form is for, who fills it in, when, and where it is kept."""
        title = element("p", "", self._form_link(form, f"{form.number} {form.title.get(self.language)}"), class_="gb-card__title")
        card = element("div", "", title, element("p", form.purpose.get(self.language)), class_="gb-card gb-card--form")
        rows = [*self._row("filled-by", form.filled_by), *self._row("when", form.when), *self._row("kept", form.kept)]
        card.append(element("dl", "", *rows, class_="gb-card__facts"))
        if form.status == "proposal":
            card.append(element("p", self.say("proposal") + ".", class_="gb-card__note"))
        return card

    # Sources

    def locator(self, written: str) -> str:
        """Return the place within a source in this language: 'p. 3' becomes 'hlm. 3'."""
        if match := re.fullmatch(r"(pp?)\.\s*(.+)", written):
            return f"{self.say('pages-abbreviation' if match[1] == 'pp' else 'page-abbreviation')} {match[2]}"
        if match := re.fullmatch(r"Arts?\.\s*(.+)", written):
            return f"{self.say('article')} {match[1]}"
        return written

    def source(self, source: Source, *, brief: bool = False) -> list[etree.Element]:
        """Return the pieces of a bibliography entry: who (when), title, where.

        ``brief`` shows the host of its address only, with the whole address behind the link (and in print): in the long list
        of all sources each address would else be sent twice.
        """
        head = element("span", f"{'; '.join(source.authors)} ({self.say('undated') if source.year in ('', 'n.d.') else source.year}). ")
        title = element("cite", source.title)
        if source.language and source.language != self.language:
            title.set("lang", source.language)
        title.tail = ". "
        where = [part for part in (source.container, source.publisher) if part and part not in source.authors]
        pieces = [head, title]
        if where:
            pieces.append(element("span", ", ".join(where) + ". "))
        address = f"https://doi.org/{source.doi}" if source.doi and "://" not in source.doi else source.doi or source.url
        if address:
            shown = urlsplit(address).netloc if brief else address
            link = element("a", shown, href=address, rel="noreferrer", class_="gb-host" if brief else "gb-address")
            link.tail = f" ({self.say('accessed')} {self.date(date.fromisoformat(source.accessed))})" if source.accessed else ""
            pieces.append(link)
        elif source.isbn:
            pieces.append(element("span", f"ISBN {source.isbn}"))
        if not source.retrieved:
            pieces.append(element("span", f" [{self.say('not-opened')}]"))
        return pieces
