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
    """Begin with the longest tests, then those that look at the built site, so that two workers end at the same time.

    A worker takes half of what another has left when it has nothing to do; a long test at the end would leave it waiting.
    """

    def order(item: pytest.Item) -> tuple[int, bool]:
        long = item.get_closest_marker("long")
        return -long.args[0] if long else 0, "site" not in getattr(item, "fixturenames", ())

    items.sort(key=order)


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
