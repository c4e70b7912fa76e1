"""Bad input: a lock that is damaged, pages that cannot be told apart or read. A clear finding, exit code 1, nothing overwritten."""

import json
import time
from pathlib import Path

import pytest
from guidebook.translation.lock import PATH
from guidebook.translation.snapshot import page_pairs
from guidebook.translation_files import raw_pages

from .books import edit, not_in_sync, run, small_book, status_command, write_page

_LINE = "kontak tiga"


def _line(text: str) -> str:
    return next(line for line in text.splitlines() if line.startswith(_LINE))


def _with(old: str, new: str):
    return lambda text: text.replace(_line(text), _line(text).replace(old, new)).encode()


def _digest(text: str, change) -> bytes:
    digest = _line(text).split()[2]
    return text.replace(digest, change(digest)).encode()


BAD = {
    "merge conflict": (lambda t: f"<<<<<<< HEAD\n{t}=======\n{t}>>>>>>> branch\n".encode(), "merge conflict"),
    "end of a conflict left over": (lambda t: f"{t}>>>>>>> branch\n".encode(), "merge conflict"),
    "middle of a conflict left over": (lambda t: f"{t}=======\n".encode(), "merge conflict"),
    "a line twice": (lambda t: f"{t}{_line(t)}\n".encode(), "stands twice"),
    "a pair twice with other digests": (lambda t: f"{t}{_line(t)[:-12]}0 2026-02-02\n".encode(), "stands twice"),
    "short digest": (lambda t: _digest(t, lambda d: d[:-1]), "does not have the form"),
    "digest with another letter": (lambda t: _digest(t, lambda d: "x" + d[1:]), "does not have the form"),
    "capital digest": (lambda t: _digest(t, lambda d: "ABCDEF" + d[6:]), "does not have the form"),
    "no such day": (_with("2026-01-02", "2026-13-02"), "not a date"),
    "no day": (_with(" 2026-01-02", ""), "does not have the form"),
    "words": (lambda t: f"{t}accept everything please\n".encode(), "does not have the form"),
    "CR LF": (lambda t: t.replace("\n", "\r\n").encode(), "CR LF"),
    "not UTF-8": (lambda t: t.encode() + b"\xff\xfe\n", "not UTF-8"),
    "UTF-16": (lambda t: t.encode("utf-16"), "not UTF-8"),
    "byte order mark": (lambda t: b"\xef\xbb\xbf" + t.encode(), "does not have the form"),
}


@pytest.mark.parametrize(("damage", "message"), BAD.values(), ids=BAD)
def test_a_damaged_lock_is_said_and_left_as_it_is(small: Path, damage, message: str) -> None:
    lock = small / PATH
    good = lock.read_bytes()
    bad = damage(good.decode())
    lock.write_bytes(bad)
    for command in (("status", "--format=text"), ("accept", "kontak"), ("accept", "kontak#tiga"), ("diff", "kontak")):
        done = run(small, "translation", *command)
        assert done.exit_code == 1 and message in done.output and PATH in done.output and "mend:" in done.output, command
        assert lock.read_bytes() == bad
    assert sorted(f.name for f in lock.parent.iterdir()) == ["translations.lock", "vocabulary.yml"]
    json.loads(status_command(small, "json").stdout)
    lock.write_bytes(good)
    assert status_command(small).exit_code == 0


def test_the_mend_that_a_finding_promises_works(small: Path) -> None:
    """The finding on line ends says that 'make fix' mends them."""
    lock = small / PATH
    good = lock.read_bytes()
    lock.write_bytes(good.replace(b"\n", b"\r\n"))
    assert "CR LF" in run(small, "check", "--format=text").output
    run(small, "check", "--fix")
    assert lock.read_bytes() == good


def test_unknown_paths_are_named_and_kept_until_a_person_drops_them(small: Path) -> None:
    lock = small / PATH
    unknown = f"lama/hilang satu {'0' * 16} {'1' * 16} 2026-01-02\n"
    lock.write_text(lock.read_text("utf-8") + unknown, "utf-8")
    done = status_command(small)
    assert done.exit_code == 1 and "lama/hilang" in done.output and "kontak" not in done.stderr
    edit(small, "id", "kontak", "polisi", "ambulans")
    assert run(small, "translation", "accept", "kontak").exit_code == 0
    assert unknown in lock.read_text("utf-8")
    assert run(small, "translation", "accept", "lama/hilang").exit_code == 0
    assert unknown not in lock.read_text("utf-8") and status_command(small).exit_code == 0


@pytest.mark.parametrize("heading", ["{#dua}", "", "{#Dua.Lagi}"], ids=["equal ids", "no id", "id the lock cannot hold"])
def test_a_heading_without_an_id_of_its_own_is_refused_and_its_text_still_watched(small: Path, heading: str) -> None:
    lock = (small / PATH).read_bytes()
    for language, old, new in (("id", "## Tiga {#tiga}", f"## Tiga {heading}"), ("en", "## Three {#tiga}", f"## Three {heading}")):
        edit(small, language, "kontak", old, new)
    checked = run(small, "check", "--format=text")
    assert checked.exit_code == 1 and "heading-id" in checked.output and "docs/en/kontak.md" in checked.output
    for wanted in ("kontak", "kontak#dua"):
        done = run(small, "translation", "accept", wanted)
        assert done.exit_code == 1 and "docs/id/kontak.md" in done.output
        assert (small / PATH).read_bytes() == lock
    assert status_command(small).exit_code == 1
    (before,) = page_pairs(raw_pages(small), [])
    edit(small, "id", "kontak", "Selesai di sini.", "Belum selesai di sini.")
    (after,) = page_pairs(raw_pages(small), [])
    assert before.id != after.id


@pytest.mark.parametrize("languages", [["id"], ["en"], ["id", "en"]], ids=" and ".join)
@pytest.mark.parametrize("raw", [b"\xff\xfe\x00", b""], ids=["not UTF-8", "empty"])
def test_pages_that_cannot_be_read_lose_no_acceptance(small: Path, languages: list[str], raw: bytes) -> None:
    lock = (small / PATH).read_bytes()
    for language in languages:
        (small / f"docs/{language}/kontak.md").write_bytes(raw)
    done = run(small, "translation", "accept", "kontak")
    assert done.exit_code == 1 and f"docs/{languages[0]}/kontak.md" in done.output
    assert (small / PATH).read_bytes() == lock
    shown = status_command(small)
    assert shown.exit_code == 1 and f"docs/{languages[0]}/kontak.md" in shown.output


REFUSED = {
    "numbers differ": ("Wait 3 days", "Wait 4 days", "same-values"),
    "list item missing": ("- second item\n", "", "same-lists"),
    "paragraph not translated": ("Call the police.", "Telepon polisi dan tunggu bersama dia di tempat yang aman.", "untranslated"),
    "section missing": ("## Two {#dua}\n\nCall the police.\n\n", "", "same-headings"),
}


@pytest.mark.parametrize(("old", "new", "rule"), REFUSED.values(), ids=REFUSED)
def test_accept_refuses_a_pair_that_does_not_agree(tmp_path: Path, old: str, new: str, rule: str) -> None:
    root = small_book(tmp_path / "b")
    edit(root, "en", "kontak", old, new)
    done = run(root, "translation", "accept", "kontak")
    assert done.exit_code == 1 and "nothing was recorded" in done.output and rule in done.output
    assert not (root / PATH).exists()


def test_an_untranslated_paragraph_refuses_every_section_of_its_page(tmp_path: Path) -> None:
    root = small_book(tmp_path / "b")
    edit(root, "en", "kontak", *REFUSED["paragraph not translated"][:2])
    done = run(root, "translation", "accept", "kontak#tiga")
    assert done.exit_code == 1 and "untranslated" in done.output and not (root / PATH).exists()


def test_other_sections_of_a_page_that_disagrees_can_be_accepted(tmp_path: Path) -> None:
    root = small_book(tmp_path / "b")
    edit(root, "en", "kontak", *REFUSED["numbers differ"][:2])
    assert run(root, "translation", "accept", "kontak#satu").exit_code == 1
    assert run(root, "translation", "accept", "kontak#tiga").exit_code == 0
    assert not_in_sync(root).keys() == {("kontak", s) for s in ("_meta", "_", "satu", "dua")}


@pytest.mark.parametrize("wanted", ["tidak-ada", "kontak#tidak-ada", "../kontak", "kontak#", ""])
def test_accept_refuses_what_does_not_exist(tmp_path: Path, wanted: str) -> None:
    root = small_book(tmp_path / "b")
    done = run(root, "translation", "accept", wanted)
    if wanted == "kontak#":
        assert done.exit_code in (0, 1)  # the page as a whole
    else:
        assert done.exit_code == 1 and not (root / PATH).exists()


def test_one_refusal_records_nothing_of_the_rest(tmp_path: Path) -> None:
    root = small_book(tmp_path / "b")
    done = run(root, "translation", "accept", "kontak", "tidak-ada")
    assert done.exit_code != 0 and not (root / PATH).exists()


@pytest.mark.parametrize("arguments", [("--all",), ()], ids=["--all", "nothing named"])
def test_there_is_no_way_to_accept_everything_at_once(small: Path, arguments: tuple[str, ...]) -> None:
    lock = (small / PATH).read_bytes()
    edit(small, "id", "kontak", "polisi", "ambulans")
    done = run(small, "translation", "accept", *arguments)
    assert done.exit_code == 2 and (small / PATH).read_bytes() == lock


def test_a_page_of_ten_megabytes_is_read_within_a_minute(small: Path) -> None:
    lock = (small / PATH).read_bytes()
    paragraph = "Pekerja sosial mendampingi dia dengan tenang dan menjelaskan hak serta batas kerahasiaan. " * 4 + "\n\n- satu\n- dua\n\n"
    write_page(small, "id", "kontak", "## Satu {#satu}\n\n" + paragraph * (10_000_000 // len(paragraph) + 1))
    assert (small / "docs/id/kontak.md").stat().st_size > 10_000_000
    started = time.perf_counter()
    done = status_command(small)
    assert time.perf_counter() - started < 60
    assert done.exit_code == 1 and "satu: English behind" in done.output and (small / PATH).read_bytes() == lock
