"""How are many documents made with two processes? One process a document, and never two large ones at once.

A process ends with its document and gives its memory back. The books are the largest: one is laid out while the chapters
are made beside it, so that the peak stays below what two books at once would need.
"""

import gc
import json
import multiprocessing
import os
import sys
import traceback
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import wait
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any


@dataclass(frozen=True)
class Task:
    """One thing to be made by ``make`` in a process of its own; it returns faults, none where all is well."""

    name: str
    weight: int
    make: Callable[[], list[str]]


HEAVY = 1_000_000
"""From this weight on (letters of HTML) a task does not run beside another heavy one."""


_RARELY = (100_000, 20, 100)
"""How seldom garbage is looked for: layout makes millions of boxes that live to the end. A sixth faster, for 3 % more memory."""


def _run(task: Task, answer: Path) -> None:
    """Make one thing in this process and write down its faults. A tool's own failure is a fault, never a traceback."""
    gc.freeze()
    gc.set_threshold(*_RARELY)
    try:
        faults = task.make()
    except Exception as error:
        if os.environ.get("GUIDEBOOK_DEBUG"):
            traceback.print_exc(file=sys.stderr)
        faults = [f"{type(error).__name__}: {error}"]
    answer.write_text(json.dumps(faults), "utf-8")


def _next(waiting: deque[Task], running: list[Task]) -> Task | None:
    """Return the heaviest task that may run now."""
    heavy = any(task.weight >= HEAVY for task in running)
    for task in list(waiting):
        if not (heavy and task.weight >= HEAVY):
            waiting.remove(task)
            return task
    return None


def run_all(tasks: list[Task], processes: int) -> Iterator[tuple[Task, list[str]]]:
    """Make all tasks, heaviest first; yield each with its faults when it is done."""
    # Processes are forked: what they need is imported already, and the parent has laid out nothing and has no threads.
    context: Any = multiprocessing.get_context("fork")
    waiting = deque(sorted(tasks, key=lambda task: (-task.weight, task.name)))
    running: dict[Any, tuple[Task, Any, Path]] = {}
    with TemporaryDirectory() as folder:
        while waiting or running:
            while len(running) < processes and (task := _next(waiting, [t for t, _, _ in running.values()])):
                answer = Path(folder) / str(len(waiting))
                process = context.Process(target=_run, args=(task, answer))
                process.start()
                running[process.sentinel] = (task, process, answer)
            for sentinel in wait(list(running)):
                task, process, answer = running.pop(sentinel)
                process.join()
                yield task, _answer(answer, process.exitcode)


def _answer(answer: Path, code: int | None) -> list[str]:
    try:
        return json.loads(answer.read_text("utf-8"))
    except (OSError, ValueError):
        return [f"the process that made it ended with {code}" + (" (was there enough memory?)" if code == -9 else "")]
