"""Which Chromium do tests and measurements drive, and how is it started?

Debian's ``chromium-headless-shell`` where there is one: the same engine, without windows. A whole Chromium keeps drawing the
windows that nobody sees: 80 pages at two widths took it 23.5 processor seconds, and the shell 13.9.
"""

import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Browser, Playwright

WHOLE = ("chromium", "chromium-browser", "google-chrome")
"""Programs with windows, as readers have them."""
SHELL = "chromium-headless-shell"

# Debian's Chromium in a container runs as root, hence no sandbox; the other switches keep it from calling out.
SWITCHES = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]


def _installed(names: tuple[str, ...]) -> str | None:
    return next((path for name in names if (path := shutil.which(name))), None)


def launch(playwright: Playwright) -> Browser:
    """Return the system's Chromium, started, or Playwright's own where there is none."""
    return playwright.chromium.launch(executable_path=_installed((SHELL, *WHOLE)), args=SWITCHES)


def program(*, whole: bool = False) -> str:
    """Return the path of the system's Chromium (``whole``: one with windows), or of Playwright's own where there is none.

    Raises ``AssertionError`` where there is neither.
    """
    found = _installed(WHOLE if whole else (SHELL, *WHOLE))
    if found is None:
        # In a process of its own: here a test may be driving a browser, and Playwright is not begun twice in one process.
        ask = "from playwright.sync_api import sync_playwright as begin\nwith begin() as it: print(it.chromium.executable_path)"
        found = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True).stdout.strip()
        assert Path(found).is_file(), "There is no Chromium: run 'sh tests/install_browser.sh' (make test does)"
    return found
