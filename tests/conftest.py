"""What all tests share: where the repository and the fixtures are, and a small book that a test may change."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

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
