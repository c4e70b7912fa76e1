"""How are many documents made with two processes? A few small ones a process, a large one alone, never two large at once.

A process ends with its documents and gives its memory back. The books are the largest: one is laid out while the chapters
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


TOGETHER = 200_000
"""Up to this weight small tasks share a process: each process reads fonts and styles anew, for a chapter a quarter of its time."""
_RARELY = (100_000, 20, 100)
"""How seldom garbage is looked for: layout makes millions of boxes that live to the end. A sixth faster, for 3 % more memory."""


def _run(tasks: list[Task], answers: list[Path]) -> None:
    """Make some things in this process, one after the other, and write down their faults."""
    gc.freeze()
    gc.set_threshold(*_RARELY)
    for task, answer in zip(tasks, answers, strict=True):
        _make(task, answer)
        gc.collect()


def _make(task: Task, answer: Path) -> None:
    """Make one thing and write down its faults. A tool's own failure is a fault, never a traceback."""
    try:
        faults = task.make()
    except Exception as error:
        if os.environ.get("GUIDEBOOK_DEBUG"):
            traceback.print_exc(file=sys.stderr)
        faults = [f"{type(error).__name__}: {error}"]
    answer.write_text(json.dumps(faults), "utf-8")


def _next(waiting: deque[Task], running: list[Task]) -> list[Task]:
    """Return the heaviest task that may run now, with others beside it if it is small; none where none may."""
    heavy = any(task.weight >= HEAVY for task in running)
    first = next((task for task in waiting if not (heavy and task.weight >= HEAVY)), None)
    if first is None:
        return []
    waiting.remove(first)
    chosen, weight = [first], first.weight
    for task in [task for task in waiting if task.weight <= TOGETHER]:
        if weight + task.weight > TOGETHER:
            break
        waiting.remove(task)
        chosen.append(task)
        weight += task.weight
    return chosen


def run_all(tasks: list[Task], processes: int) -> Iterator[tuple[Task, list[str]]]:
    """Make all tasks, heaviest first; yield each with its faults when it is done."""
    # Processes are forked: what they need is imported already, and the parent has laid out nothing and has no threads.
    context: Any = multiprocessing.get_context("fork")
    waiting = deque(sorted(tasks, key=lambda task: (-task.weight, task.name)))
    running: dict[Any, tuple[list[Task], Any, list[Path]]] = {}
    with TemporaryDirectory() as folder:
        while waiting or running:
            while len(running) < processes and (chosen := _next(waiting, [t for ts, _, _ in running.values() for t in ts])):
                answers = [Path(folder) / f"{len(waiting)}-{number}" for number in range(len(chosen))]
                process = context.Process(target=_run, args=(chosen, answers))
                process.start()
                running[process.sentinel] = (chosen, process, answers)
            for sentinel in wait(list(running)):
                chosen, process, answers = running.pop(sentinel)
                process.join()
                for task, answer in zip(chosen, answers, strict=True):
                    yield task, _answer(answer, process.exitcode)


def _answer(answer: Path, code: int | None) -> list[str]:
    try:
        return json.loads(answer.read_text("utf-8"))
    except (OSError, ValueError):
        return [f"the process that made it ended with {code}" + (" (was there enough memory?)" if code == -9 else "")]
