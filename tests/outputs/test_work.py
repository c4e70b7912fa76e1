"""Are all tasks made, each told with its own faults, also where one takes its process down?"""

import os
from collections.abc import Callable
from pathlib import Path

from guidebook.outputs.work import HEAVY, TOGETHER, Task, run_all


def _fails() -> list[str]:
    raise ValueError("no such paper")


def test_each_task_is_told_with_its_faults() -> None:
    tasks = [Task(f"small-{n}", 1, lambda n=n: [f"fault {n}"] if n == 3 else []) for n in range(6)]
    tasks += [Task("broken", 2, _fails), Task("alone", TOGETHER, lambda: [])]
    told = {task.name: faults for task, faults in run_all(tasks, 2)}
    small = {f"small-{n}": [f"fault {n}"] if n == 3 else [] for n in range(6)}
    assert told == small | {"broken": ["ValueError: no such paper"], "alone": []}


def test_small_ones_share_a_process_and_large_ones_are_alone(tmp_path: Path) -> None:
    def notes(name: str) -> Callable[[], list[str]]:
        def write() -> list[str]:
            (tmp_path / name).write_text(str(os.getpid()), "ascii")
            return []

        return write

    tasks = [Task(name, weight, notes(name)) for name, weight in
             (("book-a", HEAVY), ("book-b", HEAVY), ("a", TOGETHER // 2), ("b", TOGETHER // 2), ("c", TOGETHER // 2))]
    assert len(list(run_all(tasks, 2))) == 5
    processes = {file.name: file.read_text("ascii") for file in tmp_path.iterdir()}
    assert processes["a"] == processes["b"] != processes["c"]
    assert len({processes[name] for name in ("book-a", "book-b", "a", "c")}) == 4


def test_a_process_that_ends_names_what_was_not_made() -> None:
    def ends() -> list[str]:
        os._exit(9)

    tasks = [Task("good", 3, lambda: []), Task("bad", 2, ends), Task("late", 1, lambda: [])]
    told = {task.name: faults for task, faults in run_all(tasks, 1)}
    assert told["good"] == []
    assert told["bad"] and told["late"] and "ended with 9" in told["bad"][0]
