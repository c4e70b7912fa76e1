"""What is in the book? Everything that was read, as typed objects; nothing here touches a file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from .accessibility import ToolRecord
from .changelog import Release
from .data import Contact, Figure, Law, Outline, SearchWords, Term, Vocabulary
from .finding import Finding
from .form_schema import Form, FormExample, FormWords
from .language_guide import LanguageEntry
from .languages import Language
from .page import Page
from .sources import Source
from .yamlfile import YamlText


@dataclass(frozen=True)
class Book:
    """Both languages, the data, the navigation, and the faults met on the way.

    ``today`` is the day on which the book was read: no date in it may lie after that.
    ``lines`` tells where an entry of a data file stands (``data/contacts.yml#key``).
    ``yaml`` holds each data file as it was read, for the lines of its parts.
    ``words`` are the lines of ``data/words/<language>.txt``: right words that no dictionary knows.
    ``nav`` holds (slug, line in mkdocs.yml); ``files`` the paths below ``docs/`` that a link may point to.
    """

    pages: Mapping[tuple[Language, str], Page]
    contacts: Mapping[str, Contact] = field(default_factory=dict)
    laws: Mapping[str, Law] = field(default_factory=dict)
    forms: Mapping[str, Form] = field(default_factory=dict)
    form_examples: Mapping[str, FormExample] = field(default_factory=dict)
    form_words: FormWords | None = None
    figures: Mapping[str, Figure] = field(default_factory=dict)
    terms: Mapping[str, Term] = field(default_factory=dict)
    language: Mapping[str, LanguageEntry] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    vocabulary: Vocabulary | None = None
    search_words: SearchWords | None = None
    outline: Outline | None = None
    accessibility: tuple[ToolRecord, ...] = ()
    releases: tuple[Release, ...] = ()
    today: date | None = None
    lines: Mapping[str, int] = field(default_factory=dict)
    yaml: Mapping[str, YamlText] = field(default_factory=dict)
    words: Mapping[Language, tuple[str, ...]] = field(default_factory=dict)
    known_abbreviations: tuple[str, ...] = ()
    nav: tuple[tuple[str, int], ...] = ()
    files: frozenset[str] = frozenset()
    unreadable: frozenset[tuple[Language, str]] = frozenset()
    problems: tuple[Finding, ...] = ()

    def page(self, language: Language, slug: str) -> Page | None:
        """Return one page, or None where it does not exist or cannot be read."""
        return self.pages.get((language, slug))

    def slugs(self) -> list[str]:
        """Return the slugs that exist in at least one language, in the order of the navigation, then by name."""
        order = {slug: n for n, (slug, _) in enumerate(self.nav)}
        found = {slug for _, slug in (*self.pages, *self.unreadable)}
        return sorted(found, key=lambda slug: (order.get(slug, len(order)), slug))

    def pairs(self) -> Iterator[tuple[Page, Page]]:
        """Yield the pages that exist in both languages: Indonesian, English."""
        for slug in self.slugs():
            source, translation = self.page("id", slug), self.page("en", slug)
            if source and translation:
                yield source, translation
