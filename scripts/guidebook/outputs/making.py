"""How do the files come to be? Documents in, finished files out; what was made before is not made again."""

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from ..book.finding import Finding
from ..book.languages import Language
from .document import Document
from .store import Made, Store, digest
from .work import Task, run_all

Progress = Callable[[int, int, str], None]
"""Is told how many are done, of how many, and which one was done last."""
Found = Iterable[tuple[Document, list[Finding]]]
"""Documents, each with what is wrong with it before it is made."""
HINT = "Mend what is named; the last good file stays. 'guidebook export pdf --page PAGE' makes one chapter."


def quiet(done: int, of: int, name: str) -> None:
    """Say nothing of the progress."""


@dataclass(frozen=True)
class Output:
    """A finished file of the downloads: what it is, its language, its file, its name among the downloads, its pages."""

    kind: str
    language: Language
    slugs: tuple[str, ...]
    title: str
    name: str
    file: Path
    pages: int

    @property
    def size(self) -> int:
        """Return its size in bytes."""
        return self.file.stat().st_size


def processes() -> int:
    """Return how many processes work at once: one a core that this process may use, at most two for the memory's sake."""
    return max(1, min(2, len(os.sched_getaffinity(0)))) if hasattr(os, "sched_getaffinity") else 2


def _make(document: Document, site: Path, store: Store, key: str) -> list[str]:
    """Make one document, look at the result, and keep it if nothing is wrong."""
    if document.write:
        store.put(key, document.write(), 0)
        return []
    if document.suffix == ".epub":
        from .epub import write_epub

        store.put(key, write_epub(document, site), 0)
        return []
    from .finish import finish, font_faults, page_count
    from .layout import lay_out

    raw, faults = lay_out(document, site)
    data = finish(raw, document.fields)
    faults += font_faults(data)
    if not faults:
        store.put(key, data, page_count(data))
    return faults


def make_files(found: Found, site: Path, store: Store, progress: Progress = quiet) -> tuple[list[Output], list[Finding]]:
    """Return the finished files, and what is wrong with the others."""
    wanted: list[tuple[Document, str]] = []
    findings: list[Finding] = []
    for document, faults in found:
        findings += faults
        if not faults:
            wanted.append((document, digest(document, site)))
    missing = {key: document for document, key in wanted if store.get(key) is None}
    if any(document.suffix == ".pdf" for document in missing.values()):
        from . import layout  # noqa: F401 - imported once here, so that the forked processes need not
    tasks = [
        Task(key, len(document.html), lambda document=document, key=key: _make(document, site, store, key))
        for key, document in missing.items()
    ]
    for done, (task, faults) in enumerate(run_all(tasks, processes()), 1):
        document = missing[task.name]
        progress(done, len(tasks), f"{document.language} {document.name}")
        told = f"{document.name} ({document.language})"
        findings += [Finding(document.source, 0, document.suffix[1:], f"{told}: {fault}", HINT) for fault in faults]
    outputs = [_output(document, made) for document, key in wanted if (made := store.get(key))]
    return outputs, sorted(set(findings))


def _output(document: Document, made: Made) -> Output:
    name = f"{document.language}/{document.name}{document.suffix}"
    return Output(document.kind, document.language, document.pages, document.title, name, made.file, made.pages)
