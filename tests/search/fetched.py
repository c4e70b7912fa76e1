"""What does a search fetch, from opening the window to the first result? Gzip bytes, however the host sends them."""

import gzip
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Page, Request

BUDGET = 140_000
_PACKED = (".pagefind", ".pf_meta", ".pf_index", ".pf_fragment")
"""What Pagefind has packed already: a host sends it as it is."""


class Fetched:
    """Notes what a page asks for; ``bytes`` weighs it by the files of the site."""

    def __init__(self, page: Page, site: Path, root: str) -> None:
        self.site, self.root = site, urlsplit(root).path
        self.paths: list[str] = []
        page.on("request", self._note)

    def _note(self, request: Request) -> None:
        self.paths.append(urlsplit(request.url).path.removeprefix(self.root))

    def clear(self) -> None:
        """Forget what was asked so far."""
        self.paths.clear()

    @property
    def bytes(self) -> int:
        """Return the bytes of all that was asked."""
        return sum(self._weight(self.site / path) for path in self.paths)

    @staticmethod
    def _weight(file: Path) -> int:
        content = file.read_bytes()
        return len(content) if file.suffix in _PACKED else len(gzip.compress(content, 9))


def open_search(page: Page) -> None:
    """Open the window as a reader does who knows the key."""
    page.keyboard.press("/")
    page.locator("dialog[open]").wait_for()


def first_result(context: BrowserContext, site: Path, root: str, start: str, query: str) -> Fetched:
    """Return what is fetched on a first visit from opening the window to the first result of ``query``."""
    page = context.new_page()
    fetched = Fetched(page, site, root)
    page.goto(root + start, wait_until="networkidle")
    fetched.clear()
    open_search(page)
    page.keyboard.insert_text(query)
    page.locator(".gb-search__list a").first.wait_for()
    return fetched
