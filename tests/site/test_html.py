"""Is every built page valid HTML? The Nu HTML checker reads all of them at once."""

import json
import subprocess
from pathlib import Path

from .conftest import ROOT

JAR = ROOT / ".cache/vnu/node_modules/vnu-jar/build/dist/vnu.jar"


def complaints(folder: Path) -> list[str]:
    """Return the errors that the checker finds below a folder. Warnings are not errors: they advise."""
    command = ["java", "-jar", str(JAR), "--format", "json", "--skip-non-html", "--errors-only", "--exit-zero-always", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=True)
    messages = json.loads(done.stderr or done.stdout)["messages"]
    return [f"{m['url'].removeprefix('file:')}:{m.get('lastLine', 0)}: {m['message']}" for m in messages if m["type"] != "info"]


def test_every_page_is_valid(site: Path) -> None:
    assert complaints(site) == []


def test_a_faulty_page_is_seen(tmp_path: Path) -> None:
    """The test above can fail."""
    (tmp_path / "page.html").write_text("<!doctype html><html lang=id><title>x</title><p id=a><p id=a><ul><p>", "utf-8")
    assert complaints(tmp_path)
