"""How long does it take to lay out two books of about 250 pages and all their chapters, and how much memory? Prints only.

Wanted, on two cores: cold within 120 s, nothing changed within 5 s, at most 700 MB; one page changed: only what holds it.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.table import Table

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from guidebook.book.load import load_book
from guidebook.outputs.downloads import editions
from guidebook.outputs.making import make_files
from guidebook.outputs.plan import documents
from guidebook.outputs.store import Store

from tests.bench.status import Watch
from tests.bench.synthetic import write_book

PAGES = 62
"""Chapters a language: about four sheets each, so that a book has about 250."""


def lay_out(book: Path, site: Path, cache: Path, kinds: tuple[str, ...]) -> tuple[list[str], int, float]:
    """Lay out chapters and books; return what was made, the pages of the first book, and the seconds."""
    made: list[str] = []
    started = time.perf_counter()
    read = load_book(book)
    wanted = editions(read, "1.0", date(2026, 11, 23), "https://pedoman.example/")
    found = [pair for pair in documents(read, site, wanted) if pair[0].kind in kinds]
    outputs, findings = make_files(found, site, Store(cache), lambda done, of, name: made.append(name))
    if findings:
        raise SystemExit(findings[0].message)
    return made, next(output.pages for output in outputs if output.kind == "book"), time.perf_counter() - started


def build(book: Path) -> None:
    """Build the pages of a book, without downloads."""
    command = [sys.executable, "-m", "guidebook.cli", "site", "--root", str(book)]
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, "DOWNLOADS": "0"})


def main() -> None:
    """Measure cold, warm, and after a change of one page; the parts of the book are counted apart."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--pages", type=int, default=PAGES, help="chapters a language")
    pages = reader.parse_args().pages
    table = Table("what", "files made", "pages of a book", "seconds", "peak MB (shared once)", title="PDFs")
    with tempfile.TemporaryDirectory() as name:
        book = Path(name) / "book"
        book.mkdir()
        write_book(book, pages)
        build(book)
        for what, kinds in (("books and chapters, cold", ("book", "chapter")), ("nothing changed", ("book", "chapter")),
                            ("one page changed", ("book", "chapter")), ("parts too, cold", ("part", "book", "chapter"))):
            if what == "one page changed":
                page = book / "docs/id/dasar/bab-3.md"
                page.write_text(page.read_text("utf-8").replace(". [@ohchr2002, p. 2]", " juga. [@ohchr2002, p. 2]", 1), "utf-8")
                build(book)
            watch = Watch(os.getpid())
            watch.start()
            made, count, seconds = lay_out(book, book / "site", Path(name) / "cache", kinds)
            watch.done.set()
            watch.join()
            shown = ", ".join(made) if 0 < len(made) < 5 else ""
            table.add_row(what, f"{len(made)} {shown}".strip(), str(count), f"{seconds:.1f}", f"{watch.proportional / 1e6:.0f}")
    console = Console()
    console.print(table)
    console.print(f"load of the machine at the end: {os.getloadavg()[0]:.1f} (figures count only when nothing else runs)")


if __name__ == "__main__":
    main()
