"""How long does a cold build take, how much memory, how big is the site? Prints; asserts nothing."""

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from rich.console import Console
from rich.table import Table

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from tests.bench.synthetic import ROOT, write_book

SIZES = (25, 100, 400)


def measured(command: list[str], folder: Path) -> tuple[float, float]:
    """Return wall seconds and peak megabytes of a command."""
    started = time.perf_counter()
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return time.perf_counter() - started, max(before, after) / 1024


def megabytes(folder: Path) -> float:
    """Return the size of the files below ``folder``."""
    return sum(f.stat().st_size for f in folder.rglob("*") if f.is_file()) / 1e6


def main() -> None:
    """Measure this book, then books of several sizes, smallest first (the peak of memory only grows)."""
    table = Table("book", "pages a language", "check s", "cold build s", "unchanged s", "peak MB", "site MB")
    guidebook = [sys.executable, "-m", "guidebook.cli"]
    for size in (0, *SIZES):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name) / "book"
            if size:
                folder.mkdir()
                write_book(folder, size)
            else:
                subprocess.run(["git", "clone", "-q", str(ROOT), str(folder)], check=True)
            pages = size or len(list((folder / "docs/id").rglob("*.md")))
            check, _ = measured([*guidebook, "check"], folder)
            cold, peak = measured([*guidebook, "site"], folder)
            again, _ = measured([*guidebook, "site"], folder)
            table.add_row("synthetic" if size else "this one", str(pages), f"{check:.1f}", f"{cold:.1f}", f"{again:.1f}",
                          f"{peak:.0f}", f"{megabytes(folder / 'site'):.1f}")
    Console().print(table)


if __name__ == "__main__":
    main()
