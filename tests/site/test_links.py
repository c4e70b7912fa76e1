"""Does every internal link and anchor of the built site lead somewhere? LinkChecker against a local server.

LinkChecker reads a whole page anew for each anchor that leads into it: 230 s for the anchors of twelve pages. So it is
given the links between pages, with their anchors, and the anchors within a page are looked up here.
"""

import shutil
import subprocess
import sys
from pathlib import Path

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
        return subprocess.run(command, capture_output=True, text=True, timeout=300)


def own_anchors(page: html.HtmlElement) -> list[str]:
    """Return the anchors that a page links to within itself."""
    return [href[1:] for href in page.xpath("//a/@href[starts-with(., '#')]")]


def without_own_anchors(site: Path, copy: Path) -> Path:
    """Return a copy of the site whose pages have no links within themselves."""
    shutil.copytree(site, copy)
    for file in copy.rglob("*.html"):
        page = html.fromstring(file.read_bytes().decode("utf-8"))
        for link in page.xpath("//a[starts-with(@href, '#')]"):
            del link.attrib["href"]
        file.write_bytes(html.tostring(page, encoding="utf-8", doctype="<!doctype html>"))
    return copy


def test_links_between_pages_hold(site: Path, tmp_path: Path) -> None:
    done = check_links(without_own_anchors(site, tmp_path / "copy"), "", "en/", "404.html")
    assert done.returncode == 0, [block for block in done.stdout.split("\n\n") if "Warning" in block or "Error" in block]
    assert "0 errors found" in done.stdout
    for page in site.rglob("index.html"):
        assert f"/{page.parent.relative_to(site).as_posix().removeprefix('.')}" in done.stdout


def test_links_within_a_page_hold(pages: dict[str, html.HtmlElement]) -> None:
    for address, page in pages.items():
        ids = set(page.xpath("//@id"))
        assert [anchor for anchor in own_anchors(page) if anchor and anchor not in ids] == [], address


def test_a_broken_link_and_a_broken_anchor_are_seen(tmp_path: Path) -> None:
    """The check above can fail: it finds both kinds of fault in a page that has them."""
    (tmp_path / "index.html").write_text(
        "<!doctype html><html lang=id><title>x</title><a href='gone/'>a</a><a href='other.html#gone'>b</a>", "utf-8"
    )
    (tmp_path / "other.html").write_text("<!doctype html><html lang=id><title>y</title><p id=here>z</p>", "utf-8")
    done = check_links(tmp_path, "")
    assert done.returncode == 1
    assert "Error: 404" in done.stdout and "Anchor `gone'" in done.stdout
