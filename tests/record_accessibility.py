"""What do the programs that look for barriers find in the built site? Writes ``data/accessibility.yml`` (``make accessibility``).

In: a site with its downloads. Out: one record a program, faults included. Where a program cannot be run, nothing is written.
"""

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from guidebook.book.accessibility import PATH, TOOLS, AccessibilityRecord, ToolRecord
from guidebook.book.languages import LANGUAGES
from guidebook.book.yamlfile import read_yaml
from playwright.sync_api import sync_playwright

from tests.browser.axe import SCHEMES, axe_faults_of_pages, axe_version
from tests.browser.conftest import WIDTHS
from tests.chromium import launch
from tests.faults import Fault
from tests.outputs.checkers import ace, ace_version, epubcheck, epubcheck_version, verapdf, verapdf_version
from tests.serving import serve
from tests.site.conftest import ROOT, page_files
from tests.site.nu import nu_faults, nu_version

HEAD = """# What the programs that look for barriers found last. Written by 'make accessibility'; do not edit by hand.
# The accessibility statement shows it where it says [generated:accessibility]. A fault of axe is an element that breaks a rule
# on a page (once, in however many widths and schemes); of veraPDF, a rule that a file breaks; of the others, each place told.
"""


class Built(NamedTuple):
    """What is looked at: the pages by their address, the PDFs and the e-books."""

    site: Path
    pages: tuple[str, ...]
    pdfs: tuple[Path, ...]
    epubs: tuple[Path, ...]


class Missing(Exception):
    """Something that has to be built first is not there; says what to do."""


def built(site: Path, downloads: Path) -> Built:
    """Return what stands in a built site, or raise Missing."""
    pages = tuple(page_files(site))
    if "" not in pages:
        raise Missing(f"There is no built site in {site}. Run 'make site' first, then 'make accessibility' again.")
    pdfs, epubs = (tuple(sorted(downloads.rglob(f"*.{kind}"))) for kind in ("pdf", "epub"))
    if not pdfs or len(epubs) != len(LANGUAGES):
        raise Missing(f"There are {len(pdfs)} PDFs and {len(epubs)} e-books (of {len(LANGUAGES)}) below {downloads}. "
                      "Run 'make site' (without DOWNLOADS=0) first, then 'make accessibility' again.")
    return Built(site, pages, pdfs, epubs)


def _record(tool: str, version: str, things: str, looked_at: int, faults: Sequence[Fault], **more: Any) -> ToolRecord:
    """Return the record of one program that ran today: each rule with the number of its faults, by name."""
    rules = dict(sorted(Counter(fault.rule for fault in faults).items()))
    return ToolRecord.model_validate({"tool": tool, "version": version, "checked_on": datetime.now(UTC).date(), "things": things,
                                      "looked_at": looked_at, **more, "faults": len(faults), "rules": rules})


Run = tuple[ToolRecord, list[Fault]]


def _axe(found: Built) -> Run:
    with sync_playwright() as playwright, serve(found.site) as url:
        browser = launch(playwright)
        version = axe_version(browser.new_page())
        faults = axe_faults_of_pages(browser, url + "/", found.pages, thorough=True)
        browser.close()
    widths = [width for width, _ in WIDTHS.values()]
    return _record("axe", version, "pages", len(found.pages), faults, widths=widths, schemes=list(SCHEMES)), faults


def _nu(found: Built) -> Run:
    faults = nu_faults(found.site)
    return _record("Nu Html Checker", nu_version(), "pages", len(found.pages), faults), faults


def _verapdf(found: Built) -> Run:
    faults = verapdf(found.pdfs, timeout=3600)
    return _record("veraPDF", verapdf_version(), "pdfs", len(found.pdfs), faults), faults


def _ace(found: Built) -> Run:
    with tempfile.TemporaryDirectory() as folder:
        faults = [fault for file in found.epubs for fault in ace(file, Path(folder))]
    return _record("Ace by DAISY", ace_version(), "epubs", len(found.epubs), faults), faults


def _epubcheck(found: Built) -> Run:
    faults = [fault for file in found.epubs for fault in epubcheck(file)]
    return _record("EPUBCheck", epubcheck_version(found.epubs[0]), "epubs", len(found.epubs), faults), faults


RUNS: dict[str, Callable[[Built], Run]] = {
    "axe": _axe, "Nu Html Checker": _nu, "veraPDF": _verapdf, "Ace by DAISY": _ace, "EPUBCheck": _epubcheck,
}


def text_of(records: Sequence[ToolRecord]) -> str:
    """Return the file: the same records give the same bytes."""
    order = {tool: n for n, tool in enumerate(TOOLS)}
    rows = [record.model_dump(mode="json") | {"checked_on": record.checked_on}
            for record in sorted(records, key=lambda record: order[record.tool])]
    kept = [{key: value for key, value in row.items() if value or key == "faults"} for row in rows]
    AccessibilityRecord.model_validate({"records": kept})
    return HEAD + yaml.safe_dump({"records": kept}, sort_keys=False, allow_unicode=True, default_flow_style=None, width=120)


def run_all(found: Built, tools: Sequence[str], say: Callable[[str], None]) -> list[ToolRecord]:
    """Return the record of each program, telling how it went; raises RuntimeError where one cannot be run."""
    records = []
    for tool in tools:
        started = time.perf_counter()
        try:
            record, faults = RUNS[tool](found)
        except Exception as error:  # whatever stops a program (no Java, no browser, no memory), its result is not known
            raise RuntimeError(f"{tool} could not be run: {error}") from error
        for fault in sorted(faults):
            say(f"  {fault.where}: {fault.rule}: {fault.what}")
        seconds = time.perf_counter() - started
        say(f"{tool} {record.version}: {record.looked_at} {record.things}, {record.faults} faults, {seconds:.0f} s")
        records.append(record)
    return records


def _others(file: Path, tools: Sequence[str]) -> list[ToolRecord]:
    """Return the records of the programs that are not run this time."""
    read = read_yaml(file.read_text("utf-8")).value if file.is_file() else None
    kept = AccessibilityRecord.model_validate(read).records if read else ()
    return [record for record in kept if record.tool not in tools]


def main(arguments: Sequence[str] | None = None) -> int:
    """Look, write, and return the exit code: 1 where nothing was written."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="the built site; default: site/")
    parser.add_argument("--downloads", type=Path, help="its PDFs and e-books; default: unduhan/ in the site")
    parser.add_argument("--only", action="append", choices=TOOLS, help="run this program only and keep the records of the others")
    parser.add_argument("--out", type=Path, default=ROOT / PATH, help=f"default: {PATH}")
    given = parser.parse_args(arguments)
    tools = [tool for tool in TOOLS if not given.only or tool in given.only]
    try:
        found = built(given.site.resolve(), (given.downloads or given.site / "unduhan").resolve())
        ran = run_all(found, tools, partial(print, flush=True))
        text = text_of([*ran, *_others(given.out, tools)])
    except (Missing, RuntimeError) as trouble:
        print(f"{trouble}\n{given.out} is as it was.", file=sys.stderr)
        return 1
    given.out.write_text(text, "utf-8")
    print(f"wrote {given.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
