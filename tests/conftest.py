"""What all tests share: where the repository and the fixtures are, and a small book that a test may change."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from .chromium import launch

ROOT = Path(__file__).resolve().parents[1]
FIXTURES = ROOT / "tests" / "fixtures"
os.environ["DOWNLOADS"] = "0"  # files to print take minutes; the tests that are about them ask for them


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Order the tests so that two workers end at the same time: xdist gives the first half of the list to one, the rest to the other.

    Each half holds every other one of the long tests. The first begins with them, and with the site that they look at; the second
    meanwhile with the slower ones of those that need no site. What is short comes last: a worker that is done takes from the end
    of the other's list.
    """

    def needs_site(item: pytest.Item) -> bool:
        return "site" in getattr(item, "fixturenames", ())

    minutes = {item: mark.args[0] for item in items if (mark := item.get_closest_marker("long"))}
    long = sorted(minutes, key=lambda item: -minutes[item])
    short = [item for item in items if item not in minutes]
    quick_first = [item for item in reversed(short) if not needs_site(item)]  # tests/unit comes last by name
    short = [*quick_first, *filter(needs_site, short)]
    first = len(items) // 2 - len(long[::2])
    rest = short[first:]
    before = sum(not needs_site(item) for item in rest)
    items[:] = [*long[::2], *short[:first], *rest[:before], *long[1::2], *rest[before:]]


@pytest.fixture
def copy_of(tmp_path: Path) -> Callable[[str], Path]:
    """Return a function that copies a folder of the fixtures ('nav/good') to a place where it may be changed."""

    def copy(name: str) -> Path:
        target = tmp_path / name.replace("/", "-")
        shutil.copytree(FIXTURES / name, target)
        return target

    return copy


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return Debian's Chromium, or Playwright's own where there is none. One for all folders: two at once cannot be driven."""
    with sync_playwright() as playwright:
        launched = launch(playwright)
        yield launched
        launched.close()
