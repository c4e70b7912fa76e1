"""What the status says after acceptance, after text changes, moves, is renamed, comes or goes; and that it says so twice."""

from datetime import timedelta
from pathlib import Path

import pytest
from guidebook.book.state import State
from guidebook.translation.lock import PATH
from guidebook.translation_files import current_status

from .books import BODIES, DAY, accept_pages, edit, not_in_sync, run, small_book, states_of, status_command, write_nav, write_page

LATER = DAY + timedelta(days=30)
DUA = {"id": "## Dua {#dua}\n\nTelepon polisi.\n\n", "en": "## Two {#dua}\n\nCall the police.\n\n"}


def _move_down(root: Path, language: str) -> None:
    body = BODIES[language].replace(DUA[language], "") + "\n" + DUA[language]
    write_page(root, language, "kontak", body)


def test_before_acceptance_everything_is_never_accepted(tmp_path: Path) -> None:
    root = small_book(tmp_path / "b")
    assert {s.state for s in states_of(root).values()} == {State.NEVER_ACCEPTED}
    assert status_command(root).exit_code == 1 and not (root / PATH).exists()


def test_after_acceptance_everything_is_in_sync(small: Path, real: Path) -> None:
    for root in (small, real):
        assert not_in_sync(root) == {}
        assert {s.accepted for s in states_of(root).values()} == {DAY}
        assert status_command(root).exit_code == 0


@pytest.mark.parametrize("arguments", [
    ("translation", "status", "--format=text"), ("translation", "status", "--format=json"),
    ("translation", "status", "--format=markdown"), ("translation", "accept", "kontak"),
    ("translation", "accept", "kontak#satu"), ("translation", "diff", "kontak"), ("check", "--format=text"),
], ids=lambda a: " ".join(a))
def test_every_command_twice_changes_nothing_the_second_time(small: Path, arguments: tuple[str, ...]) -> None:
    edit(small, "id", "kontak", "polisi", "ambulans")  # something to show
    edit(small, "en", "kontak", "police", "ambulance")
    first = run(small, *arguments)
    files = {f: f.read_bytes() for f in small.rglob("*") if f.is_file()}
    second = run(small, *arguments)
    assert {f: f.read_bytes() for f in small.rglob("*") if f.is_file()} == files
    assert second.exit_code == first.exit_code
    if "accept" not in arguments:
        assert second.output == first.output


def test_a_status_writes_nothing(small: Path) -> None:
    lock = (small / PATH).read_bytes()
    edit(small, "id", "kontak", "polisi", "ambulans")
    assert status_command(small).exit_code == 1 and (small / PATH).read_bytes() == lock


@pytest.mark.parametrize(("changed", "state"), [
    (["id"], State.ENGLISH_BEHIND), (["en"], State.INDONESIAN_BEHIND), (["id", "en"], State.BOTH_CHANGED),
])
def test_which_side_is_behind(small: Path, changed: list[str], state: State) -> None:
    for language in changed:
        edit(small, language, "kontak", {"id": "polisi", "en": "police"}[language], "ambulan")
    assert not_in_sync(small) == {("kontak", "dua"): state}
    assert states_of(small)["kontak", "dua"].accepted == DAY
    accept_pages(small, "kontak#dua", day=LATER)
    assert not_in_sync(small) == {}
    days = {section: s.accepted for (_, section), s in states_of(small).items()}
    assert days.pop("dua") == LATER and set(days.values()) == {DAY}


def test_head_and_opening_are_sections_of_their_own(small: Path) -> None:
    edit(small, "en", "kontak", "First steps.", "First of all steps.")
    edit(small, "id", "kontak", "Pembukaan halaman", "Pembuka halaman")
    assert not_in_sync(small) == {("kontak", "_meta"): State.INDONESIAN_BEHIND, ("kontak", "_"): State.ENGLISH_BEHIND}


def test_moved_inside_the_page_in_both_languages_stays_accepted(small: Path) -> None:
    _move_down(small, "id")
    _move_down(small, "en")
    assert not_in_sync(small) == {} and states_of(small)["kontak", "dua"].accepted == DAY


@pytest.mark.parametrize("language", ["id", "en"])
def test_moved_inside_the_page_in_one_language_is_reported(small: Path, language: str) -> None:
    _move_down(small, language)
    moved = not_in_sync(small)
    assert set(moved.values()) == {State.MOVED} and set(moved) <= {("kontak", "dua"), ("kontak", "tiga")} and len(moved) == 1
    assert {states_of(small)[place].accepted for place in moved} == {DAY}


def test_moved_to_another_page_is_reported_and_keeps_its_day(small: Path) -> None:
    for language in ("id", "en"):
        edit(small, language, "kontak", DUA[language], "")
        write_page(small, language, "lain", DUA[language])
    write_nav(small, ["kontak", "lain"])
    assert not_in_sync(small) == {("lain", "dua"): State.MOVED, ("lain", "_meta"): State.NEVER_ACCEPTED}
    row = states_of(small)["lain", "dua"]
    assert (row.before, row.accepted) == ("kontak#dua", DAY)
    accept_pages(small, "lain", day=LATER)
    assert not_in_sync(small) == {} and states_of(small)["lain", "dua"].accepted == DAY


def test_a_copy_on_another_page_takes_nothing_from_the_first(small: Path) -> None:
    """Many pages end in sections that say the same (forms, laws, contacts): each has its own acceptance."""
    for language in ("id", "en"):
        write_page(small, language, "lain", DUA[language])
    write_nav(small, ["kontak", "lain"])
    accept_pages(small, "lain", day=LATER)
    assert not_in_sync(small) == {}
    assert (states_of(small)["kontak", "dua"].accepted, states_of(small)["lain", "dua"].accepted) == (DAY, LATER)


def test_heading_id_renamed_in_both_languages_is_reported_and_keeps_its_day(small: Path) -> None:
    for language in ("id", "en"):
        edit(small, language, "kontak", "{#dua}", "{#polisi}")
    assert not_in_sync(small) == {("kontak", "polisi"): State.RENAMED}
    row = states_of(small)["kontak", "polisi"]
    assert (row.before, row.accepted) == ("kontak#dua", DAY)
    accept_pages(small, "kontak#polisi", day=LATER)
    assert not_in_sync(small) == {} and states_of(small)["kontak", "polisi"].accepted == DAY


@pytest.mark.parametrize("language", ["id", "en"])
def test_heading_id_renamed_in_one_language_is_reported_and_keeps_its_day(small: Path, language: str) -> None:
    edit(small, language, "kontak", "{#dua}", "{#polisi}")
    assert not_in_sync(small) == {("kontak", "dua"): State.RENAMED}
    row = states_of(small)["kontak", "dua"]
    assert (row.before, row.accepted) == ("kontak#polisi", DAY)
    edit(small, language, "kontak", "{#polisi}", "{#dua}")
    assert not_in_sync(small) == {}


def test_page_renamed_in_both_languages_keeps_every_day(small: Path) -> None:
    for language in ("id", "en"):
        (small / f"docs/{language}/kontak.md").rename(small / f"docs/{language}/pertama.md")
    write_nav(small, ["pertama"])
    states = states_of(small)
    assert {s.state for s in states.values()} == {State.MOVED} and {s.accepted for s in states.values()} == {DAY}
    accept_pages(small, "pertama", day=LATER)
    assert not_in_sync(small) == {} and {s.accepted for s in states_of(small).values()} == {DAY}


@pytest.mark.parametrize(("language", "state"), [("en", State.MISSING), ("id", State.EXTRA)])
def test_page_deleted_in_one_language(small: Path, language: str, state: State) -> None:
    file = small / f"docs/{language}/kontak.md"
    text = file.read_bytes()
    file.unlink()
    states = not_in_sync(small)
    assert set(states.values()) == {state} and len(states) == 5
    file.write_bytes(text)
    assert not_in_sync(small) == {}


def test_page_deleted_in_both_languages_leaves_lines_that_accepting_removes(small: Path) -> None:
    for language in ("id", "en"):
        (small / f"docs/{language}/kontak.md").unlink()
    states, problems = current_status(small)
    assert states == [] and len(problems) == 5 and all("kontak" in f.message for f in problems)
    assert status_command(small).exit_code == 1
    done = run(small, "translation", "accept", "kontak")
    assert done.exit_code == 0 and "0 lines" not in done.output
    assert status_command(small).exit_code == 0


def test_section_only_in_one_language_and_a_new_pair(small: Path) -> None:
    edit(small, "id", "kontak", "## Dua", "## Baru {#baru}\n\nSatu kata.\n\n## Dua")
    assert not_in_sync(small) == {("kontak", "baru"): State.MISSING}
    edit(small, "en", "kontak", "## Two", "## New {#baru}\n\nOne word.\n\n## Two")
    assert not_in_sync(small) == {("kontak", "baru"): State.NEVER_ACCEPTED}
