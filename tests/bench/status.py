"""How long does ``guidebook translation status`` take, how much memory, and how does that grow? Prints; asserts nothing.

Wanted: 400 page pairs of 1,500 words within 6 seconds and 300 MB on two cores.
"""

import sys
import tempfile
import threading
import time
from datetime import date
from pathlib import Path
from subprocess import DEVNULL, Popen

from rich.console import Console
from rich.table import Table

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from guidebook.translation.lock import PATH, Entry, write_lock
from guidebook.translation.snapshot import page_pairs
from guidebook.translation_files import raw_pages

from tests.bench.synthetic import write_book

SIZES = (50, 100, 200, 400)
WANTED = (6.0, 300.0)
TRIES = 3


def _family(pid: int) -> list[int]:
    """Return a process and all that it started, directly or not."""
    found = [pid]
    try:
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in (task / "children").read_text().split():
                found += _family(int(child))
    except OSError:
        pass  # it ended while we looked
    return found


def _bytes(pid: int) -> tuple[int, int]:
    """Return the resident and the proportional (shared pages divided) bytes of a process."""
    resident = proportional = 0
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            name, _, rest = line.partition(":")
            if name == "Rss":
                resident = int(rest.split()[0]) * 1024
            elif name == "Pss":
                proportional = int(rest.split()[0]) * 1024
    except OSError:
        pass
    return resident, proportional


class Watch(threading.Thread):
    """Looks at the memory of a process and its children, again and again.

    The kernel walks all pages of a process for each look: half a core where the processes are large. A look that took long is
    followed by a pause forty times as long, so that what is measured is not slowed by being measured.
    """

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid, self.resident, self.proportional, self.done = pid, 0, 0, threading.Event()

    def run(self) -> None:
        pause = 0.02
        while not self.done.wait(pause):
            started = time.perf_counter()
            sizes = [_bytes(pid) for pid in _family(self.pid)]
            self.resident = max(self.resident, sum(size for size, _ in sizes))
            self.proportional = max(self.proportional, sum(size for _, size in sizes))
            pause = max(0.02, 40 * (time.perf_counter() - started))


def measured(folder: Path) -> tuple[float, float, float]:
    """Return wall seconds and peak megabytes (resident, proportional), children included, of one run."""
    started = time.perf_counter()
    process = Popen([sys.executable, "-m", "guidebook.cli", "translation", "status", "--root", str(folder)],
                    stdout=DEVNULL, stderr=DEVNULL)
    watch = Watch(process.pid)
    watch.start()
    code = process.wait()
    seconds = time.perf_counter() - started
    watch.done.set()
    watch.join()
    if code not in (0, 1):
        raise SystemExit(f"the command ended with {code}")
    return seconds, watch.resident / 1e6, watch.proportional / 1e6


def accept_everything(folder: Path) -> None:
    """Write a lock as if a person had read every pair, so that the command compares all of them."""
    entries = {}
    for pair in page_pairs(raw_pages(folder), []):
        for section in pair.id or {}:
            if now := pair.both(section):
                entries[pair.slug, section] = Entry(*now, date(2026, 1, 2))
    (folder / PATH).write_text(write_lock(entries), "utf-8")


def main() -> None:
    """Measure books of several sizes, the best of a few tries each."""
    table = Table("page pairs", "words a page", "seconds", "seconds a pair", "peak MB (sum of resident)", "peak MB (shared once)",
                  title="guidebook translation status")
    for size in SIZES:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name) / "book"
            folder.mkdir()
            write_book(folder, size)
            accept_everything(folder)
            texts = [file.read_text("utf-8") for file in (folder / "docs").rglob("*.md")]
            words = sum(len(text.split()) for text in texts) / len(texts)
            seconds, resident, proportional = min(measured(folder) for _ in range(TRIES))
        table.add_row(str(size), f"{words:.0f}", f"{seconds:.2f}", f"{seconds / size * 1000:.1f} ms",
                      f"{resident:.0f}", f"{proportional:.0f}")
    console = Console()
    console.print(table)
    kept = seconds <= WANTED[0] and resident <= WANTED[1]
    console.print(f"wanted at {SIZES[-1]} pairs: {WANTED[0]:.0f} s and {WANTED[1]:.0f} MB: {'kept' if kept else 'NOT kept'}")


if __name__ == "__main__":
    main()
