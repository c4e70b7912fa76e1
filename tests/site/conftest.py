"""The built site, once for all workers, with an address and a repository as a real deployment would have."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from lxml import html

ROOT = Path(__file__).resolve().parents[2]
SITE_URL = "https://pedoman.example/"
REPO_URL = "https://repo.example/pedoman"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a site built from this checkout."""
    shared = tmp_path_factory.getbasetemp().parent if "PYTEST_XDIST_WORKER" in os.environ else tmp_path_factory.getbasetemp()
    out = shared / "built" / "site"
    with FileLock(shared / "built.lock"):
        if not out.is_dir():
            _build(out)
    return out


def _build(out: Path) -> None:
    environment = {**os.environ, "SITE_URL": SITE_URL, "REPO_URL": REPO_URL}
    command = [sys.executable, "-m", "guidebook.cli", "site", "--root", str(ROOT), "--out", str(out)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=900)
    assert done.returncode == 0, done.stdout + done.stderr


def page_files(site: Path) -> dict[str, Path]:
    """Return the file of every built page by its address below the root ('' is the home page)."""
    return {file.relative_to(site).as_posix().removesuffix("index.html"): file for file in sorted(site.rglob("*.html"))}


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, html.HtmlElement]:
    """Return every built page by its address below the root ('' is the home page)."""
    return {address: html.fromstring(file.read_bytes().decode("utf-8")) for address, file in page_files(site).items()}


@pytest.fixture(scope="session")
def chapters(pages: dict[str, html.HtmlElement]) -> Iterator[dict[str, html.HtmlElement]]:
    """Return the pages that come from Markdown: all but the one for missing addresses."""
    return {address: page for address, page in pages.items() if address != "404.html"}
