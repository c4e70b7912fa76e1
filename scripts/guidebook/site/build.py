"""How does a site come to be, without ever leaving half of one? Builds beside the good site, then swaps."""

import hashlib
import json
import logging
import os
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from ..book.finding import Finding
from ..book.load import load_book
from .build_day import build_day
from .finish import finish
from .search_index import write_search

INPUTS = ("docs", "data", "overrides", "scripts", "mkdocs.yml", "uv.lock", "CHANGELOG.md")
"""What the site is made of: nothing else may change it."""
ENVIRONMENT = ("SITE_URL", "REPO_URL", "REPO_NAME", "EDIT_URI", "SITE_LANG", "SOURCE_DATE_EPOCH", "DOWNLOADS")
_CACHE = ".cache/site"
_PACKED = ".cache/packed"
_STAMP = "built.json"


@dataclass(frozen=True)
class Built:
    """What a build did: ``pages`` a language, wall ``seconds``, whether the site was ``current`` already."""

    site: Path
    pages: dict[str, int]
    seconds: float
    current: bool = False


class BuildFailed(Exception):
    """The site could not be built; ``findings`` say why. The last good site is untouched."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__("the site could not be built")
        self.findings = findings


def _files(root: Path) -> Iterator[Path]:
    for name in INPUTS:
        path = root / name
        if path.is_file():
            yield path
        elif path.is_dir():
            yield from sorted(p for p in path.rglob("*") if p.is_file() and "__pycache__" not in p.parts)


def digest(root: Path) -> str:
    """Return a digest of everything the site is made of."""
    total = hashlib.sha256()
    for file in _files(root):
        total.update(file.relative_to(root).as_posix().encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    for name in ENVIRONMENT:
        total.update(f"{name}={os.environ.get(name, '')}\0".encode())
    total.update(build_day().isoformat().encode())  # a contact becomes due with time, not with an edit
    return total.hexdigest()


def _stamp(cache: Path) -> dict:
    try:
        return json.loads((cache / _STAMP).read_text("utf-8"))
    except (OSError, ValueError):
        return {}


class _Warnings(logging.Handler):
    """Gathers what mkdocs complains of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(" ".join(record.getMessage().split()))


def _render(root: Path, target: Path) -> list[str]:
    """Run mkdocs into ``target``; return its complaints, empty where all is well."""
    warnings, log = _Warnings(), logging.getLogger("mkdocs")
    log.addHandler(warnings)
    log.propagate = False
    try:
        config = load_config(str(root / "mkdocs.yml"), site_dir=str(target))
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        finally:
            config.plugins.on_shutdown()
    except (Abort, MkDocsException) as error:
        return warnings.messages or [str(error)]
    except SystemExit:
        return warnings.messages or ["mkdocs stopped"]
    except Exception as error:  # templates and plugins are others' code; whatever they raise, the good site stays
        return [*warnings.messages, f"{type(error).__name__}: {error}"]
    finally:
        log.removeHandler(warnings)
    return []


def _make_searchable(root: Path, target: Path) -> list[Finding]:
    """Write the search into ``target``; return why that could not be done, empty where all is well."""
    try:
        write_search(target, load_book(root), root / _PACKED)
    except Exception as error:  # Pagefind is a program of others; whatever goes wrong with it, the good site stays
        hint = "Run 'make site' again after removing .venv/; if it stays, see site/search_index.py and the version of pagefind."
        return [Finding("pyproject.toml", 0, "search", f"the search could not be built: {type(error).__name__}: {error}", hint)]
    return []


def _swap(new: Path, site: Path, old: Path) -> None:
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    try:
        new.rename(site)
    except OSError:
        if old.exists():
            old.rename(site)
        raise
    shutil.rmtree(old, ignore_errors=True)


def count_pages(site: Path) -> dict[str, int]:
    """Return the number of pages a language in a built site."""
    pages = [p.relative_to(site) for p in site.rglob("index.html")]
    english = sum(p.parts[0] == "en" for p in pages)
    return {"id": len(pages) - english, "en": english}


def current_site(root: Path, site: Path | None = None) -> Built | None:
    """Return the site that stands, if it was made of exactly what is there now (and so has passed the checks)."""
    started = time.perf_counter()
    site = site or root / "site"
    stamp = _stamp(root / _CACHE)
    if stamp != {"digest": digest(root), "site": str(site)} or not (site / "index.html").is_file():
        return None
    return Built(site, count_pages(site), time.perf_counter() - started, current=True)


def build_site(root: Path, site: Path | None = None, add: Callable[[Path], list[Finding]] | None = None) -> Built:
    """Build the site below ``root`` into ``site`` (default: site/).

    ``add`` puts into the rendered site what is made from its pages, before it is finished and takes the place of the last one.
    Raises BuildFailed with findings; then what stood in ``site`` before still stands there.
    """
    site = site or root / "site"
    cache = root / _CACHE
    cache.mkdir(parents=True, exist_ok=True)
    # Two builds of one book share folders: the second waits. The lock goes with its process, however that ends.
    with FileLock(cache / "building.lock"):
        return current_site(root, site) or _build_site(root, site, cache, add)


def _build_site(root: Path, site: Path, cache: Path, add: Callable[[Path], list[Finding]] | None) -> Built:
    started = time.perf_counter()
    made_of = digest(root)
    new = site.parent / f".{site.name}.new"
    shutil.rmtree(new, ignore_errors=True)
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    hint = "Mend what mkdocs names; 'make check' may tell the line."
    faults = [Finding("mkdocs.yml", 0, "mkdocs", message, hint) for message in _render(root, new)] or _make_searchable(root, new)
    if faults:
        shutil.rmtree(new, ignore_errors=True)
        raise BuildFailed(faults)
    if faults := add(new) if add else []:
        shutil.rmtree(new, ignore_errors=True)
        raise BuildFailed(faults)
    finish(new, root / _PACKED)
    _swap(new, site, site.parent / f".{site.name}.old")
    (cache / _STAMP).write_text(json.dumps({"digest": made_of, "site": str(site)}), "utf-8")
    return Built(site, count_pages(site), time.perf_counter() - started)
