"""Does every internal link and anchor of the built site lead somewhere? LinkChecker against a local server."""

import subprocess
import sys
from pathlib import Path

from ..serving import serve

CONFIG = Path(__file__).with_name("linkcheckerrc")


def check_links(folder: Path, *starts: str) -> subprocess.CompletedProcess[str]:
    """Run LinkChecker over a served folder; exit code 0 where every internal link and anchor holds."""
    with serve(folder) as address:
        command = [str(Path(sys.executable).with_name("linkchecker")), "--config", str(CONFIG), "--no-status",
                   *(f"{address}/{start}" for start in starts)]
        return subprocess.run(command, capture_output=True, text=True, timeout=300)


def test_internal_links_and_anchors_hold(site: Path) -> None:
    done = check_links(site, "", "en/", "404.html")
    assert done.returncode == 0, done.stdout
    assert "0 errors found" in done.stdout


def test_a_broken_link_and_a_broken_anchor_are_seen(tmp_path: Path) -> None:
    """The check above can fail: it finds both kinds of fault in a page that has them."""
    (tmp_path / "index.html").write_text(
        "<!doctype html><html lang=id><title>x</title><a href='gone/'>a</a><a href='other.html#gone'>b</a>", "utf-8"
    )
    (tmp_path / "other.html").write_text("<!doctype html><html lang=id><title>y</title><p id=here>z</p>", "utf-8")
    done = check_links(tmp_path, "")
    assert done.returncode == 1
    assert "gone/" in done.stdout and "Anchor `gone' not found" in done.stdout
