"""What has not been checked for too long? Contacts, laws, reviews, accessibility; against a day that the caller names. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from .accessibility import PATH as ACCESSIBILITY
from .book import Book
from .data import Contact
from .languages import SOURCE

RECORD_DAYS = 180
"""For how long the accessibility statement may show the results of one search for barriers."""


class Freshness(StrEnum):
    """A contact is due after its interval and stale after twice that: then it is no longer shown among the others."""

    FRESH = "fresh"
    DUE = "due"
    STALE = "stale"


def contact_freshness(contact: Contact, today: date) -> Freshness:
    """Return how fresh a contact is on ``today``."""
    age = (today - contact.verified.on).days
    if age > 2 * contact.interval_days:
        return Freshness.STALE
    return Freshness.DUE if age > contact.interval_days else Freshness.FRESH


@dataclass(frozen=True, order=True)
class Due:
    """Something that somebody should look at again: what, where it stands, since when."""

    since: date
    kind: str
    key: str
    path: str
    what: str


def due(book: Book, today: date) -> Iterator[Due]:
    """Yield every contact, law, page and record of a search for barriers whose day has come on ``today``."""
    for key, contact in book.contacts.items():
        if contact.shown and contact_freshness(contact, today) != Freshness.FRESH:
            since = contact.verified.on + timedelta(days=contact.interval_days)
            yield Due(since, "contact", key, "data/contacts.yml", "hold it against what its owner publishes; never test-call a crisis line")
    for key, law in book.laws.items():
        if law.next_check <= today:
            yield Due(law.next_check, "law", key, "data/laws.yml", "look for amendments, then write the new checked_on and next_check")
    for (language, slug), page in sorted(book.pages.items()):
        if language == SOURCE and page.meta and page.meta.review.next and page.meta.review.next <= today:
            yield Due(page.meta.review.next, "review", slug, page.path, "have it reviewed again")
    for record in book.accessibility:
        if (today - record.checked_on).days > RECORD_DAYS:
            since = record.checked_on + timedelta(days=RECORD_DAYS)
            yield Due(since, "accessibility", record.tool, ACCESSIBILITY, "run 'make site' and 'make accessibility'")


def contact_ages(book: Book, today: date) -> Iterator[dict[str, str | int | bool]]:
    """Yield each contact, oldest first, with its age in days on ``today``."""
    for key, contact in sorted(book.contacts.items(), key=lambda item: (item[1].verified.on, item[0])):
        yield {
            "contact": key, "verified": contact.verified.on.isoformat(), "how": contact.verified.how,
            "age": (today - contact.verified.on).days, "interval": contact.interval_days,
            "freshness": str(contact_freshness(contact, today)), "shown": contact.shown,
            "reason": contact.reason.en if contact.reason else "",
        }
