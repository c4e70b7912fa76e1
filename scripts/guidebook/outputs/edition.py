"""What stands on every print? The language, its words, the version, the day and the address of the site."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from babel.dates import format_date

from ..book.book import Book
from ..book.languages import Language


@dataclass(frozen=True)
class Edition:
    """One language of one version. ``site_url`` is empty where no address is configured: then none is printed."""

    language: Language
    words: Mapping[str, str]
    parts: Mapping[str, str]
    version: str
    day: date
    site_url: str = ""

    def say(self, key: str) -> str:
        """Return a word of ``data/vocabulary.yml`` in this language."""
        return self.words[key]

    def date(self, day: date) -> str:
        """Return a date as this language writes it."""
        return format_date(day, "d MMMM y", locale=self.language)

    @property
    def printed_on(self) -> str:
        """Return the day of this edition."""
        return self.date(self.day)

    def absolute(self, address: str) -> str:
        """Return the canonical address of what stands at ``address`` below the root; '' where the site has no address."""
        return f"{self.site_url.rstrip('/')}/{address}" if self.site_url else ""

    def part_title(self, part: str) -> str:
        """Return the title of a part of the book."""
        return self.parts.get(part) or part.replace("-", " ").capitalize()


def edition_of(book: Book, language: Language, version: str, day: date, site_url: str) -> Edition:
    """Return the edition of ``book`` in one language."""
    words = {key: both.get(language) for key, both in book.vocabulary.interface.items()} if book.vocabulary else {}
    outline = book.outline.parts if book.outline else ()
    return Edition(language, words, {part.part: part.title.get(language) for part in outline}, version, day, site_url)
