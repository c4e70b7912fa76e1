"""What does Lighthouse say of the pages on a slow phone? Prints; asserts nothing.

Its mobile defaults (simulated slow 4G, processor slowed four times), the median of a few runs by performance. A real nginx
serves the site, packed and with its headers. Busy machines slow the figures of performance: the load is printed with them.
A few audits cannot read the trace of a Chromium newer than this Lighthouse, the last that runs on Node 20; they are named.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from guidebook.site.build import build_site

from tests.bench.synthetic import ROOT
from tests.bench.weight import weigh
from tests.chromium import program
from tests.serving_nginx import serve_nginx

PROGRAM = ROOT / ".cache/lighthouse/node_modules/.bin/lighthouse"
TRIES = 3
TEMPLATES = ("home", "chapter", "contacts", "form")
"""The heaviest page of each, in both languages."""
CATEGORIES = {"performance": ("speed", 99), "accessibility": ("access", 100), "best-practices": ("practice", 100), "seo": ("SEO", 100)}
"""Scores wanted at least."""
AUDITS = {"largest-contentful-paint": ("LCP ms", 1200, "{:.0f}"), "total-blocking-time": ("TBT ms", 20, "{:.0f}"),
          "cumulative-layout-shift": ("CLS", 0.01, "{:.3f}")}
"""Figures wanted at most."""
PASSED = 0.9
"""The score from which on Lighthouse itself shows an audit as passed."""
_TOLD = ("metrics", "hidden")
"""Groups of audits that the table tells already, or that Lighthouse itself does not show."""


def report(address: str, folder: Path, chromium: str) -> dict:
    """Return what one run of Lighthouse says of a page."""
    out = folder / "report.json"
    command = [PROGRAM, address, "--quiet", "--no-enable-error-reporting", f"--only-categories={','.join(CATEGORIES)}",
               "--output=json", f"--output-path={out}", "--chrome-flags=--headless=new --no-sandbox"]
    for _ in range(TRIES):  # now and then a busy machine loses the start of the trace, and Lighthouse asks to be run again
        done = subprocess.run(command, env={**os.environ, "CHROME_PATH": chromium}, capture_output=True, text=True, timeout=300)
        if done.returncode == 0:
            return json.loads(out.read_text("utf-8"))
    raise SystemExit(f"Lighthouse ended with {done.returncode} at {address}\n{done.stderr[-2000:]}")


def score(said: dict, category: str) -> int:
    """Return a score of 0 to 100."""
    return round((said["categories"][category]["score"] or 0) * 100)


def median_report(address: str, folder: Path, chromium: str) -> dict:
    """Return the run with the median performance."""
    said = [report(address, folder, chromium) for _ in range(TRIES)]
    return sorted(said, key=lambda one: score(one, "performance"))[TRIES // 2]


def _cell(shown: str, kept: bool) -> str:
    return shown if kept else f"[bold red]{shown} ![/]"


def figures(said: dict) -> list[str]:
    """Return the figures of a report as the cells of a row; what misses its limit has a mark."""
    cells = [_cell(str(score(said, name)), score(said, name) >= least) for name, (_, least) in CATEGORIES.items()]
    for name, (_, most, shape) in AUDITS.items():
        value = said["audits"][name].get("numericValue", float("inf"))
        cells.append(_cell(shape.format(value), value <= most))
    return cells


def faults(said: dict) -> tuple[list[str], set[str]]:
    """Return what the audits behind the scores found, and the names of the audits that could not run."""
    found, broken = [], set()
    for name in sorted({ref["id"] for each in said["categories"].values() for ref in each["auditRefs"] if ref.get("group") not in _TOLD}):
        audit = said["audits"][name]
        if audit["scoreDisplayMode"] == "error":
            broken.add(name)
        elif audit["score"] is not None and audit["score"] < PASSED:
            found.append(f"{name} ({audit.get('displayValue') or audit['title']})")
    return found, broken


def main() -> None:
    """Serve this book under an address that it names as its own, and look at its heaviest pages."""
    heads = [f"{head}\n>= {least}" for head, least in CATEGORIES.values()]
    heads += [f"{head}\n<= {most}" for head, most, _ in AUDITS.values()]
    table = Table("heaviest", *heads, title=f"Lighthouse, mobile, median of {TRIES} (! misses what is wanted)")
    console, chromium, notes = Console(), program(whole=True), []
    speeds, not_run = [], set()
    with tempfile.TemporaryDirectory() as name:
        site, work = Path(name) / "site", Path(name) / "nginx"
        work.mkdir()
        with serve_nginx(site, work) as root:
            os.environ["SITE_URL"] = root  # so that canonical addresses are there and lead here
            build_site(ROOT, site)
            before = os.getloadavg()[0]
            for weight in weigh(site):
                if weight.template not in TEMPLATES:
                    continue
                said = median_report(root + weight.address, work, chromium)
                table.add_row(f"{weight.template} {weight.language}", *figures(said))
                found, broken = faults(said)
                notes += [f"/{weight.address}: {fault}" for fault in found]
                not_run |= broken
                speeds.append(said["environment"]["benchmarkIndex"])
    console.print(table)
    console.print("\n".join(notes) or "Its audits found nothing.", soft_wrap=True)
    if not_run:
        console.print(f"could not run with this Chromium: {', '.join(sorted(not_run))}", soft_wrap=True)
    console.print(f"load of the machine: {before:.1f} before, {os.getloadavg()[0]:.1f} at the end; its speed by Lighthouse's measure: "
                  f"{min(speeds):.0f} to {max(speeds):.0f} (the scores expect 1,000 or more)", soft_wrap=True)


if __name__ == "__main__":
    main()
