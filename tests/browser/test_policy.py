"""Does every page work under the strict policy, served by a real nginx with the headers of ``deploy/``?"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from guidebook.site.policy import HEADERS, nginx
from lxml import html
from playwright.sync_api import Browser

from ..serving_nginx import DEPLOY, serve_nginx
from ..site.conftest import pages  # noqa: F401 (a fixture)


@pytest.fixture(scope="session")
def nginx_address(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serve_nginx(site, tmp_path_factory.mktemp("nginx")) as address:
        yield address


def test_the_headers_in_deploy_are_those_of_the_policy() -> None:
    assert (DEPLOY / "headers.conf").read_text("utf-8") == nginx(), "run 'guidebook headers > deploy/nginx/headers.conf'"


@pytest.mark.parametrize("language", ["id", "en"])
def test_no_page_breaks_the_policy(
    browser: Browser, nginx_address: str, pages: dict[str, html.HtmlElement], language: str  # noqa: F811
) -> None:
    context = browser.new_context()
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(f"{page.url}: {message.text}") if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
    page.on("response", lambda response: complaints.append(f"{response.url}: {response.status}") if response.status >= 400 else None)
    ours = [address for address in pages if address.startswith("en/") == (language == "en") and address != "404.html"]
    for address in ours:
        response = page.goto(nginx_address + address, wait_until="load")
        assert response is not None
        headers = response.headers
        for name, value in HEADERS.items():
            assert headers.get(name.lower()) == value, (address, name)
        assert headers.get("cache-control") == "no-cache"
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert complaints == []
    context.close()


def test_packed_copies_are_served_and_files_with_lasting_names_may_be_kept(browser: Browser, nginx_address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    seen = {}
    page.on("response", lambda response: seen.update({response.url: response.headers}))
    page.goto(nginx_address, wait_until="load")
    encodings = {headers.get("content-encoding") for headers in seen.values()}
    assert encodings <= {"gzip", "br"}, seen  # a browser takes br over https only
    kept = [headers["cache-control"] for url, headers in seen.items() if "/assets/" in url]
    assert kept and all("immutable" in value for value in kept)
    context.close()


def test_a_broken_policy_would_be_seen(browser: Browser, nginx_address: str) -> None:
    """The test above can fail: an inline script is refused, and the browser says so."""
    context = browser.new_context()
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.goto(nginx_address, wait_until="load")
    page.evaluate("""() => { const s = document.createElement("script"); s.textContent = "window.ran = 1"; document.body.append(s) }""")
    assert page.evaluate("window.ran") is None
    assert any("Content Security Policy" in complaint for complaint in complaints)
    context.close()
