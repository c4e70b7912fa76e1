"""Small books on disk, a copy of the real one, and the few questions that these tests ask of a book."""

import re
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from click.testing import CliRunner, Result
from guidebook.book.finding import Finding
from guidebook.book.load import load_book
from guidebook.book.page import Page
from guidebook.book.state import SectionState, State
from guidebook.cli import main
from guidebook.rules import run_rules
from guidebook.translation.accept import parse_wanted
from guidebook.translation.lock import PATH
from guidebook.translation_files import accept, current_status

from ..conftest import ROOT

DAY = date(2026, 1, 2)
Places = set[tuple[str, str]]
_HEADS = {
    "id": "---\ntitle: Judul halaman\ndescription: Langkah awal.\naudience: Pekerja sosial.\nminutes: 3\nreview:\n  status: draft\n",
    "en": "---\ntitle: Title of the page\ndescription: First steps.\naudience: Social workers.\nminutes: 3\nreview:\n  status: draft\n",
}
BODIES = {
    "id": "Pembukaan halaman.\n\n## Satu {#satu}\n\nTunggu 3 hari bersama dia.\n\n- butir pertama\n- butir kedua\n\n"
    "## Dua {#dua}\n\nTelepon polisi.\n\n## Tiga {#tiga}\n\nSelesai di sini.\n",
    "en": "Opening of the page.\n\n## One {#satu}\n\nWait 3 days with him.\n\n- first item\n- second item\n\n"
    "## Two {#dua}\n\nCall the police.\n\n## Three {#tiga}\n\nThe end is here.\n",
}


def write_page(root: Path, language: str, slug: str, body: str, safety: str = "") -> None:
    """Write one page with a complete head; ``safety`` names its section."""
    file = root / "docs" / language / f"{slug}.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    head = _HEADS[language] + (f"safety: [{safety}]\n" if safety else "")
    file.write_text(f"{head}---\n\n{body}", "utf-8")


def write_nav(root: Path, slugs: Iterable[str]) -> None:
    (root / "mkdocs.yml").write_text("nav:\n" + "".join(f"  - {slug}.md\n" for slug in slugs), "utf-8")


def small_book(root: Path, bodies: Mapping[str, Mapping[str, str]] | None = None) -> Path:
    """Write a book of a few pages (slug -> language -> body) with the words of the site."""
    bodies = bodies or {"kontak": BODIES}
    (root / "data").mkdir(parents=True)
    shutil.copy(ROOT / "data" / "vocabulary.yml", root / "data")
    for slug, versions in bodies.items():
        for language, body in versions.items():
            write_page(root, language, slug, body)
    write_nav(root, bodies)
    return root


def real_book(root: Path) -> Path:
    """Copy the book of this checkout, without its lock."""
    root.mkdir(parents=True, exist_ok=True)
    for name in ("docs", "data"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "mkdocs.yml", root)
    (root / PATH).unlink(missing_ok=True)
    return root


def accept_pages(root: Path, *names: str, day: date = DAY) -> None:
    """Accept PAGE[#SECTION]..., or every page of both languages; fails where one is refused."""
    wanted = names or sorted({f.relative_to(root / "docs/id").as_posix() for f in (root / "docs/id").rglob("*.md")})
    _, refused = accept(root, [parse_wanted(name) for name in wanted], day)
    assert not refused, refused


def states_of(root: Path) -> dict[tuple[str, str], SectionState]:
    return {(s.slug, s.section): s for s in current_status(root)[0]}


def not_in_sync(root: Path) -> dict[tuple[str, str], State]:
    """Return what is not plainly in sync; fails where the lock itself has findings."""
    states, problems = current_status(root)
    assert not problems, problems
    return {(s.slug, s.section): s.state for s in states if s.state != State.IN_SYNC}


def edit(root: Path, language: str, slug: str, old: str, new: str) -> None:
    """Replace what stands exactly once on a page."""
    file = root / "docs" / language / f"{slug}.md"
    text = file.read_text("utf-8")
    assert text.count(old) == 1, (old, text.count(old))
    file.write_text(text.replace(old, new), "utf-8")


def findings_of(root: Path) -> set[Finding]:
    return set(run_rules(load_book(root)))


def section_at(page: Page, line: int) -> str:
    """Return the section in which a line stands."""
    return next((s.id for s in reversed(page.sections) if s.line <= line), "_meta")


def named(root: Path, findings: Iterable[Finding]) -> Places:
    """Return the pages and sections that findings name: in words, else by their line."""
    book, places = load_book(root), set()
    for finding in findings:
        _, language, slug = finding.path.removesuffix(".md").split("/", 2)
        said = re.search(r"section '([^']+)'", finding.message)
        page = book.page(language, slug)  # type: ignore[arg-type]
        places.add((slug, said[1] if said else section_at(page, finding.line) if page else ""))
    return places


def run(root: Path, *arguments: str) -> Result:
    """Run ``guidebook`` on a book; a crash fails the test, an exit code does not."""
    result = CliRunner().invoke(main, [*arguments[:-1], "--root", str(root), arguments[-1]])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def status_command(root: Path, form: str = "text") -> Result:
    return run(root, "translation", "status", f"--format={form}")


def git(root: Path, *arguments: str) -> str:
    who = ("-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false")
    return subprocess.run(["git", "-C", str(root), *who, *arguments], check=True, capture_output=True, text=True).stdout


def commit(root: Path, message: str) -> str:
    """Commit everything in a temporary repository, made where there is none."""
    if not (root / ".git").exists():
        git(root, "init", "-q")
    git(root, "add", "-A")
    git(root, "commit", "-q", "--allow-empty", "-m", message)
    return git(root, "rev-parse", "HEAD").strip()
