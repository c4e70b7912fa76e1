"""What all tests share: where the repository and the fixtures are, and a small book that a test may change."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
FIXTURES = ROOT / "tests" / "fixtures"
os.environ["DOWNLOADS"] = "0"  # files to print take minutes; the tests that are about them ask for them


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
    from .browser.conftest import SWITCHES, installed_chromium

    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=installed_chromium(), args=SWITCHES)
        yield launched
        launched.close()
