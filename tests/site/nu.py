"""What does the Nu Html Checker say of built pages? All pages below a folder at once."""

import json
import re
import subprocess
from pathlib import Path

from ..faults import Fault
from ..java import JAVA
from .conftest import ROOT

JAR = ROOT / ".cache/vnu/node_modules/vnu-jar/build/dist/vnu.jar"
_QUOTED = re.compile(r"“[^”]*”")


def nu_version() -> str:
    """Return the version of the checker, without the commit it was built from."""
    done = subprocess.run([*JAVA, "-jar", str(JAR), "--version"], capture_output=True, text=True, timeout=60, check=True)
    return (done.stdout or done.stderr).split()[0]


def nu_faults(folder: Path) -> list[Fault]:
    """Return the errors that the checker finds below a folder. Warnings are not errors: they advise.

    The checker has no names for its rules: a rule is its message without the words of the page.
    """
    command = [*JAVA, "-jar", str(JAR), "--format", "json", "--skip-non-html", "--errors-only", "--exit-zero-always", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=900, check=True)
    messages = json.loads(done.stderr or done.stdout)["messages"]
    return [Fault(f"{m['url'].removeprefix('file:')}:{m.get('lastLine', 0)}", _QUOTED.sub("“…”", m["message"]), m["message"])
            for m in messages if m["type"] != "info"]
