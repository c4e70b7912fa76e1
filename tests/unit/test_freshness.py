"""Does an entry become due when its day has come, and only then?"""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from guidebook.book.data import Both, Channel, Contact, Verified
from guidebook.book.freshness import Freshness, contact_freshness, due
from guidebook.cli import main
from pydantic import ValidationError

from tests.this_book import this_book

from .helpers import book_of

ROOT = Path(__file__).resolve().parents[2]
CHECKED = date(2026, 11, 23)
WORDS = Both(id="Polisi", en="Police")


def contact(**changes: object) -> Contact:
    """Return a contact that was checked on CHECKED and is due after 90 days."""
    fields = {
        "name": WORDS, "operator": WORDS, "needs": ("emergency",), "adult_men": "yes", "for_whom": WORDS, "does": WORDS,
        "channels": (Channel(kind="phone", value="110"),), "fact": "CON-003", "verified": Verified(on=CHECKED, how="press-copy"),
        "interval_days": 90, "shown": True,
    }
    return Contact.model_validate({**fields, **changes})


@pytest.mark.parametrize(("days", "expected"), [
    (0, Freshness.FRESH), (90, Freshness.FRESH), (91, Freshness.DUE), (180, Freshness.DUE), (181, Freshness.STALE),
])
def test_a_contact_is_due_after_its_interval_and_stale_after_twice(days: int, expected: Freshness) -> None:
    assert contact_freshness(contact(), CHECKED + timedelta(days=days)) == expected


def test_only_shown_contacts_become_due() -> None:
    hidden = contact(shown=False, reason=WORDS)
    book = book_of(contacts={"shown": contact(), "hidden": hidden})
    assert [row.key for row in due(book, CHECKED + timedelta(days=91))] == ["shown"]
    assert list(due(book, CHECKED)) == []


@pytest.mark.parametrize("changes", [
    {"shown": False}, {"reason": WORDS}, {"channels": ()}, {"needs": ("nothing",)}, {"interval_days": 0},
])
def test_a_contact_that_does_not_fit_is_refused(changes: dict) -> None:
    with pytest.raises(ValidationError):
        contact(**changes)


@pytest.mark.parametrize(("kind", "value", "address"), [
    ("phone", "119 ext. 8", "tel:119,8"), ("phone", "0800-1000", "tel:08001000"), ("phone", "+62 21 2924 4800", "tel:+622129244800"),
    ("phone", "(021) 29681560", "tel:02129681560"), ("whatsapp", "0811-8080-141", "https://wa.me/628118080141"),
    ("web", "healing119.id", "https://healing119.id"), ("email", "a@b.id", "mailto:a@b.id"), ("address", "Jalan Raya 1", ""),
])
def test_a_channel_opens_what_it_says(kind: str, value: str, address: str) -> None:
    assert Channel(kind=kind, value=value).address == address


@pytest.mark.parametrize("value", ["call us", "0800-HELP", "119 ext 8", ""])
def test_a_telephone_number_with_letters_is_refused(value: str) -> None:
    with pytest.raises(ValidationError):
        Channel(kind="phone", value=value)


def test_the_commands_fail_only_when_they_are_told_to() -> None:
    later = ["--on", "2028-01-01", "--root", str(ROOT)]
    assert CliRunner().invoke(main, ["contacts", *later]).exit_code == 0
    assert CliRunner().invoke(main, ["contacts", *later, "--fail"]).exit_code == 1
    assert CliRunner().invoke(main, ["contacts", "--on", "2026-11-23", "--root", str(ROOT), "--fail"]).exit_code == 0
    assert CliRunner().invoke(main, ["due", *later]).exit_code == 0
    assert CliRunner().invoke(main, ["due", *later, "--fail"]).exit_code == 1


def test_the_ages_are_told_to_programs() -> None:
    done = CliRunner().invoke(main, ["contacts", "--root", str(ROOT), "--on", "2026-12-03", "--format", "json"])
    ages = {row["contact"]: row for row in json.loads(done.output)}
    assert ages["polisi-110"]["age"] == (date(2026, 12, 3) - this_book().contacts["polisi-110"].verified.on).days
