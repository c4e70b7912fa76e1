"""A long history of edits: is 'behind' said when, where and only when the meaning changed? And is the accepted text found again?"""

import random
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from guidebook.book.page import parse_page
from guidebook.book.state import State
from guidebook.translation.lock import Entry
from guidebook.translation.snapshot import RawPage, page_digest
from guidebook.translation.status import PagePair, status

from .books import accept_pages, commit, edit, git, run, section_at
from .scripted_edits import FORMATTING, MEANING

EDITS = 240
SEED = 20260102
WANTED = 0.99


class History:
    """The pages of the real book, changed one edit at a time; what means something is accepted afterwards."""

    def __init__(self, root: Path) -> None:
        files = sorted((root / "docs").glob("??/**/*.md"))
        self.texts = {(f.relative_to(root / "docs").parts[0], f.relative_to(root / "docs").as_posix()[3:-3]): f.read_text("utf-8")
                      for f in files}
        self.lock: dict[tuple[str, str], Entry] = {}
        self.digest = cache(page_digest)  # only one of both sides changes at a time
        for slug in sorted({slug for _, slug in self.texts}):
            self.accept(self.pair(slug))

    def pair(self, slug: str) -> PagePair:
        raw = [RawPage(slug, lang, f"docs/{lang}/{slug}.md", self.texts[lang, slug].encode()) for lang in ("id", "en")]  # type: ignore[arg-type]
        ours, theirs = map(self.digest, raw)
        assert ours and theirs
        return PagePair(slug, ours.digests, theirs.digests)

    def accept(self, pair: PagePair) -> None:
        for section in pair.id or {}:
            if now := pair.both(section):
                self.lock[pair.slug, section] = Entry(*now, date(2026, 1, 2))

    def edit(self, chance: random.Random, *, meaning: bool) -> tuple[set, set, str]:
        """Make one edit. Return (section, state) as they should be said, as they are said, and what was done."""
        while True:
            language, slug = chance.choice(sorted(self.texts))
            what = chance.choice(MEANING if meaning else FORMATTING)
            old = self.texts[language, slug]
            lines = old.split("\n")
            if (place := what(lines, chance)) is not None:
                break
        page, _ = parse_page(slug, language, "", old.encode())  # type: ignore[arg-type]
        assert page is not None
        self.texts[language, slug] = "\n".join(lines)
        pair = self.pair(slug)
        others = {key: entry for key, entry in self.lock.items() if key[0] == slug}
        said = {(s.section, s.state) for s in status([pair], others)[0] if s.state != State.IN_SYNC}
        behind = State.ENGLISH_BEHIND if language == "id" else State.INDONESIAN_BEHIND
        if meaning:
            self.accept(pair)
        return {(section_at(page, place + 1), behind)} if meaning else set(), said, f"{what.__name__} {language}/{slug}:{place + 1}"


def test_precision_and_recall_of_behind(accepted_book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    history, chance = History(accepted_book), random.Random(SEED)
    right = false = missed = 0
    wrong, done = [], set()
    for number in range(EDITS):
        expected, said, what = history.edit(chance, meaning=number % 2 == 1)
        right, false, missed = right + len(said & expected), false + len(said - expected), missed + len(expected - said)
        done.add(what.split()[0])
        if said != expected:
            wrong.append(f"{what}: {sorted(said)} instead of {sorted(expected)}")
    precision, recall = right / (right + false), right / (right + missed)
    with capsys.disabled():
        print(f"\n{EDITS} edits, half of them formatting only: precision {precision:.3f}, recall {recall:.3f}")
    assert done == {e.__name__ for e in (*FORMATTING, *MEANING)}, "every kind of edit was made"
    assert precision >= WANTED and recall >= WANTED, "\n".join(wrong)


def _changed_since(root: Path) -> None:
    commit(root, "as accepted")
    edit(root, "id", "kontak", "Telepon polisi.", "Telepon ambulans dahulu.")
    commit(root, "changed")
    edit(root, "id", "kontak", "ambulans dahulu", "ambulans segera")  # not committed yet


def test_diff_finds_the_accepted_text_in_git(small: Path) -> None:
    _changed_since(small)
    shown = " ".join(run(small, "translation", "diff", "kontak#dua").output.split())
    assert "[-polisi.-]" in shown and "{+ambulans segera.+}" in shown and "Call the police." in shown
    assert "Wait 3 days" not in shown


def test_diff_is_coloured_on_a_terminal(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _changed_since(small)
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    assert "\x1b[" in run(small, "translation", "diff", "kontak#dua").output


def test_diff_finds_the_text_in_a_book_below_the_top_of_the_repository(small: Path) -> None:
    top = small.parent
    git(top, "init", "-q")
    git(top, "add", "-A")
    git(top, "commit", "-q", "-m", "all")
    edit(small, "en", "kontak", "Call the police.", "Call the ambulance.")
    shown = run(small, "translation", "diff", "kontak#dua").output
    assert "[-police.-]" in shown and "Telepon polisi." in shown


def test_diff_finds_a_text_that_stood_below_another_id(small: Path) -> None:
    commit(small, "as accepted")
    for language in ("id", "en"):
        edit(small, language, "kontak", "{#dua}", "{#polisi}")
    accept_pages(small, "kontak")
    edit(small, "id", "kontak", "Telepon polisi.", "Telepon ambulans.")
    assert "[-polisi.-]" in run(small, "translation", "diff", "kontak#polisi").output


def test_diff_says_where_history_is_absent(small: Path) -> None:
    edit(small, "id", "kontak", "Telepon polisi.", "Telepon ambulans.")
    done = run(small, "translation", "diff", "kontak#dua")
    shown = " ".join(done.output.split())
    assert "no git history" in shown and "Telepon ambulans." in shown and "Call the police." in shown


def test_diff_says_where_history_is_shallow(small: Path, tmp_path: Path) -> None:
    _changed_since(small)
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{small}", str(clone))
    shown = " ".join(run(clone, "translation", "diff", "kontak#dua").output.split())
    assert "shallow" in shown and "fetch --unshallow" in shown and "Telepon ambulans dahulu." in shown


def test_diff_says_where_no_commit_holds_the_accepted_text(small: Path) -> None:
    edit(small, "id", "kontak", "Telepon polisi.", "Telepon ambulans.")
    commit(small, "the accepted text was never committed")
    assert "no commit holds" in run(small, "translation", "diff", "kontak#dua").output


def test_diff_of_what_is_in_sync_and_of_what_does_not_exist(small: Path) -> None:
    assert "in sync" in run(small, "translation", "diff", "kontak").output
    done = run(small, "translation", "diff", "kontak#tidak-ada")
    assert done.exit_code == 1 and "no page or section" in done.output
