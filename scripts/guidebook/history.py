"""What did a page say when it was accepted? Looks through git's history for the text behind a digest."""

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .book.languages import Language
from .book.page import parse_page
from .translation.digest import digests
from .translation.source_text import section_source

MOST_COMMITS = 2000


@dataclass(frozen=True)
class Past:
    """A former text of a section and the commit that holds it; ``why`` says why there is none."""

    text: str = ""
    commit: str = ""
    why: str = ""


def _git(root: Path, *arguments: str) -> bytes | None:
    try:
        done = subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None


def _versions(root: Path, path: str) -> Iterator[tuple[str, bytes]]:
    """Yield (commit, file) from the newest commit that touched the file to the oldest."""
    log = _git(root, "log", f"-n{MOST_COMMITS}", "--format=%H", "--", path)
    for commit in (log or b"").decode().split():
        blob = _git(root, "show", f"{commit}:./{path}")
        if blob is not None:
            yield commit, blob


def accepted_text(root: Path, language: Language, slug: str, section: str, digest: str) -> Past:
    """Return the text of a section whose digest is ``digest``, the newest in the history of its page."""
    if _git(root, "rev-parse", "--git-dir") is None:
        return Past(why="there is no git history here")
    path = f"docs/{language}/{slug}.md"
    for commit, raw in _versions(root, path):
        page, _ = parse_page(slug, language, path, raw)
        if page is not None:
            for ident, found in digests(page).items():
                if found == digest and (ident == section or section not in digests(page)):
                    return Past(section_source(page, ident), commit)
    shallow = (_git(root, "rev-parse", "--is-shallow-repository") or b"").strip() == b"true"
    why = "this checkout is shallow; 'git fetch --unshallow' brings the rest" if shallow else "no commit holds that text"
    return Past(why=why)


def changed_since(root: Path, revision: str) -> set[str] | None:
    """Return the files that differ from a revision, relative to ``root``; None where git does not know the revision."""
    names = _git(root, "diff", "--name-only", "--relative", revision, "--")
    return None if names is None else set(names.decode().split("\n")) - {""}
