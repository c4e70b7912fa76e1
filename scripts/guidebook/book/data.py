"""What may the files in ``data/`` say? One schema a kind of thing that more than one page shows."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, PositiveInt, StringConstraints, model_validator

from .both import Both, Key
from .frontmatter import Line, Strict
from .languages import Language

PhoneNumber = Annotated[str, StringConstraints(pattern=r"^(\+?[0-9]|\([0-9]+\) ?[0-9])[0-9 .-]*( ext\. [0-9]+)?$")]


class Channel(Strict):
    """A way to reach a contact. ``value`` is shown as it stands; a phone number holds no letters but ' ext. '."""

    kind: Literal["phone", "whatsapp", "web", "email", "address"]
    value: Line

    @model_validator(mode="after")
    def _number(self) -> "Channel":
        if self.kind in ("phone", "whatsapp"):
            _PhoneOnly(value=self.value)
        return self

    @property
    def address(self) -> str:
        """Return what a link opens ('' where there is nothing to open)."""
        number, _, extension = self.value.partition(" ext. ")
        digits = "".join(c for c in number if c.isdigit() or c == "+")
        match self.kind:
            case "phone":
                return f"tel:{digits}" + (f",{extension}" if extension else "")
            case "whatsapp":
                return "https://wa.me/" + (f"62{digits[1:]}" if digits.startswith("0") else digits.lstrip("+"))
            case "web":
                return self.value if "://" in self.value else f"https://{self.value}"
            case "email":
                return f"mailto:{self.value}"
        return ""


class _PhoneOnly(Strict):
    value: PhoneNumber


class Verified(Strict):
    """When and how an entry was last held against what its owner publishes."""

    on: date
    how: Literal["official-page", "press-copy", "phone"]


Need = Literal["emergency", "report", "protection", "migrant-worker", "mental-health", "medical"]


class Contact(Strict):
    """Whom to call. An entry that is not shown says why."""

    name: Both
    operator: Both
    needs: tuple[Need, ...]
    adult_men: Literal["yes", "no", "partly"]
    for_whom: Both
    does: Both
    channels: tuple[Channel, ...]
    hours: Both | None = None
    cost: Both | None = None
    coverage: Both | None = None
    caution: Both | None = None
    fact: Line
    source: Line | None = None
    source_date: Line | None = None
    verified: Verified
    interval_days: Annotated[int, Field(ge=1, le=730)]
    shown: bool
    reason: Both | None = None

    @model_validator(mode="after")
    def _says_why(self) -> "Contact":
        if self.shown and not self.channels:
            raise ValueError("a contact that is shown needs a channel")
        if self.shown == (self.reason is not None):
            raise ValueError("'reason' stands where 'shown' is false, and only there")
        return self


class Article(Strict):
    """What one article says, in our own words, and the facts it was taken from."""

    gist: Both
    facts: tuple[Line, ...] = ()


class Change(Strict):
    """What happened to a law since."""

    what: Both
    by: Key | None = None


LawGroup = Literal["case-laws", "service-laws", "regulations"]
"""The pages of the register: one for all would be too heavy for a phone."""


class Law(Strict):
    """A law, regulation or treaty, with the articles that pages may cite."""

    short: Both
    title: Both
    group: LawGroup = "regulations"
    in_force_since: date | None
    status: Literal["in-force", "amended", "repealed", "to-be-checked"]
    changes: tuple[Change, ...] = ()
    checked_on: date
    next_check: date
    url: Line | None
    url_kind: Literal["official", "third-party-copy", "press"] | None = None
    articles: dict[Line, Article] = Field(default_factory=dict)
    notes: Both | None = None


class Stage(Strict):
    """One box of a pathway diagram; ``link`` is the heading id of the text that says the same."""

    label: Both
    detail: Both
    link: Key


class Beside(Strict):
    """Something that runs beside all stages."""

    label: Both


class Figure(Strict):
    """A pathway diagram: stages from top to bottom, and what accompanies all of them."""

    title: Both
    description: Both
    stages: Annotated[tuple[Stage, ...], Field(min_length=2)]
    alongside: tuple[Beside, ...] = ()


class MoreWords(Strict):
    """Words that count as the counterpart too."""

    id: tuple[Line, ...] = ()
    en: tuple[Line, ...] = ()


class Term(Strict):
    """A term and its fixed counterpart, each with its forms, the first preferred."""

    id: Annotated[tuple[Line, ...], Field(min_length=1)]
    en: Annotated[tuple[Line, ...], Field(min_length=1)]
    also: MoreWords = MoreWords()
    check: bool
    mark: bool = False
    definition: Both | None = None
    law: Line | None = None
    status: Literal["confirmed", "known", "uncertain"]
    note: Line | None = None
    avoid: Line | None = None


class Terms(Strict):
    """``data/terms.yml``."""

    terms: dict[Key, Term]


class WordGroups(Strict):
    """Groups of words, a list a language; within a group each finds what the others find."""

    id: tuple[Annotated[tuple[Line, ...], Field(min_length=2)], ...] = ()
    en: tuple[Annotated[tuple[Line, ...], Field(min_length=2)], ...] = ()

    def get(self, language: Language) -> tuple[tuple[str, ...], ...]:
        """Return the groups of ``language``."""
        return self.id if language == "id" else self.en


class SearchWords(Strict):
    """``data/search.yml``: what readers type beside the terms of the book, and the small words that say nothing."""

    same: WordGroups
    small: MoreWords


class Contacts(Strict):
    """``data/contacts.yml``."""

    contacts: dict[Key, Contact]


class Laws(Strict):
    """``data/laws.yml``."""

    laws: dict[Key, Law]


class Vocabulary(Strict):
    """``data/vocabulary.yml``: the titles of our boxes, the claim marks and the words of the site."""

    admonitions: dict[Key, Both]
    marks: dict[Literal["law", "guidance", "research", "proposal"], "MarkWords"]
    interface: dict[Key, Both]


class MarkWords(Strict):
    """A claim mark: its word and what it means."""

    word: Both
    meaning: Both


class OutlinePage(Strict):
    """One page of the outline."""

    slug: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+)*$")]
    title: Both
    words: PositiveInt | None = None
    """Words of running text that the Indonesian page is meant to have; none where the page is made from data."""


class OutlinePart(Strict):
    """One part of the outline."""

    part: Key
    title: Both
    pages: tuple[OutlinePage, ...]


class Outline(Strict):
    """``data/outline.yml``: which pages the book has or will have, in order."""

    parts: tuple[OutlinePart, ...]
