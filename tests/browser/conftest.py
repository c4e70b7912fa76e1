"""A headless Chromium before the built site, at the widths of a phone and of a desk."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from ..serving import serve
from ..site.conftest import ROOT, site  # noqa: F401 (a fixture)

WIDTHS = {"phone": (360, 740), "desk": (1280, 900)}
CHAPTER = "prinsip/hak-asasi-manusia/"


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:  # noqa: F811
    """Return the address under which the built site is served."""
    with serve(site) as url:
        yield url + "/"


@pytest.fixture(params=list(WIDTHS))
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """Return a page at phone and at desk width that notes console errors and requests to other hosts."""
    width, height = WIDTHS[request.param]
    context = browser.new_context(viewport={"width": width, "height": height}, reduced_motion="reduce")
    opened = context.new_page()
    opened.set_default_timeout(15_000)
    yield opened
    context.close()


@pytest.fixture
def printing(browser: Browser) -> Iterator[Page]:
    """Return a page to print from; the width of the screen does not matter there."""
    context = browser.new_context()
    yield context.new_page()
    context.close()
