"""Does every internal link and anchor of the built site lead somewhere? LinkChecker against a local server.

LinkChecker reads a whole page anew for each anchor that leads into it: 230 s for the anchors of twelve pages. So it is
given the links between pages, and the anchors are looked up here.
"""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from lxml import html

from ..serving import serve

CONFIG = Path(__file__).with_name("linkcheckerrc")


def check_links(folder: Path, *starts: str) -> subprocess.CompletedProcess[str]:
    """Run LinkChecker over a served folder; exit code 0 where every internal link and anchor holds."""
    with serve(folder) as address:
        command = [
            str(Path(sys.executable).with_name("linkchecker")), "--config", str(CONFIG), "--no-status", "--verbose",
            *(f"{address}/{start}" for start in starts),
        ]
        return subprocess.run(command, capture_output=True, text=True, timeout=900)


def anchors(pages: dict[str, html.HtmlElement]) -> Iterator[tuple[str, str, str]]:
    """Yield each link with an anchor that stays on the site: the address of its page, that of its target, the anchor."""
    for address, page in pages.items():
        for href in page.xpath("//a/@href[contains(., '#')]"):
            parts = urlsplit(urljoin(f"http://site/{address}", href))
            if parts.netloc == "site" and parts.fragment:
                yield address, parts.path.lstrip("/"), unquote(parts.fragment)


def lost(pages: dict[str, html.HtmlElement]) -> list[tuple[str, str, str]]:
    """Return the links whose anchor their target does not have."""
    ids = {address: set(page.xpath("//@id")) for address, page in pages.items()}
    return [link for link in anchors(pages) if link[2] not in ids.get(link[1], ())]


def without_anchors(site: Path, copy: Path) -> Path:
    """Return a copy of the pages of the site whose links have no anchors."""
    shutil.copytree(site, copy, ignore=shutil.ignore_patterns("*.gz", "*.br", "pagefind"))
    for file in copy.rglob("*.html"):
        page = html.fromstring(file.read_bytes().decode("utf-8"))
        for link in page.xpath("//a[contains(@href, '#')]"):
            link.set("href", link.get("href").partition("#")[0] or ".")
        file.write_bytes(html.tostring(page, encoding="utf-8", doctype="<!doctype html>"))
    return copy


def test_links_between_pages_hold(site: Path, tmp_path: Path) -> None:
    done = check_links(without_anchors(site, tmp_path / "copy"), "", "en/", "404.html")
    assert done.returncode == 0, [block for block in done.stdout.split("\n\n") if "Warning" in block or "Error" in block]
    assert "0 errors found" in done.stdout
    for page in site.rglob("index.html"):
        assert f"/{page.parent.relative_to(site).as_posix().removeprefix('.')}" in done.stdout


def test_anchors_hold(pages: dict[str, html.HtmlElement]) -> None:
    assert len(list(anchors(pages))) > 1000
    assert lost(pages) == []


def test_a_lost_anchor_is_seen() -> None:
    """The test above can fail, for an anchor of the page itself and for one of another page."""
    pages = {"": html.fromstring("<p><a href='#x'>a</a><a href='b/#y'>b</a><a href='b/#here'>c</a></p>"),
             "b/": html.fromstring("<p id=here>z</p>")}
    assert lost(pages) == [("", "", "x"), ("", "b/", "y")]


def test_a_broken_link_and_a_broken_anchor_are_seen(tmp_path: Path) -> None:
    """The check above can fail: it finds both kinds of fault in a page that has them."""
    (tmp_path / "index.html").write_text(
        "<!doctype html><html lang=id><title>x</title><a href='gone/'>a</a><a href='other.html#gone'>b</a>", "utf-8"
    )
    (tmp_path / "other.html").write_text("<!doctype html><html lang=id><title>y</title><p id=here>z</p>", "utf-8")
    done = check_links(tmp_path, "")
    assert done.returncode == 1
    assert "Error: 404" in done.stdout and "Anchor `gone'" in done.stdout
