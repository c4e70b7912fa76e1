"""Books that a test may change: a small one, and a copy of the real one in which every section was accepted."""

import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from guidebook.book import load
from guidebook.book.finding import Finding
from guidebook.translation import untranslated

from .books import accept_pages, findings_of, real_book, small_book

BOX = {
    "id": "!!! warning\n\n    Jangan tinggalkan dia sendirian di jalan.\n",
    "en": "!!! warning\n\n    Do not leave him alone on the road.\n",
}
"""A box at the end of the home page of the copied book: the real one has no warning yet."""


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """Return a book of one page in both languages, all of it accepted."""
    root = small_book(tmp_path / "small")
    accept_pages(root)
    return root


@pytest.fixture(scope="session")
def accepted_book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return a copy of the real book in which every pair was accepted, page by page. Not to be changed."""
    root = real_book(tmp_path_factory.mktemp("book") / "real")
    for language, box in BOX.items():
        home = root / "docs" / language / "index.md"
        home.write_text(f"{home.read_text('utf-8').rstrip()}\n\n{box}", "utf-8")
    patch = pytest.MonkeyPatch()
    # The same sentences are asked about, and the same unchanged pages read, again and again.
    patch.setattr(untranslated, "foreign", cache(untranslated.foreign))
    patch.setattr(load, "parse_page", cache(load.parse_page))
    accept_pages(root)
    yield root
    patch.undo()


@pytest.fixture(scope="session")
def before(accepted_book: Path) -> set[Finding]:
    """Return what the checks find in the accepted book: each test asks what its change adds."""
    return findings_of(accepted_book)


@pytest.fixture
def real(accepted_book: Path, tmp_path: Path) -> Path:
    """Return a copy of the accepted book that the test may change."""
    return Path(shutil.copytree(accepted_book, tmp_path / "real"))
