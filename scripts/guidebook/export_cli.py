"""The command ``guidebook export``, and the downloads that ``guidebook site`` adds: reads arguments, prints, exits."""

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from . import VERSION
from .book.book import Book
from .book.finding import Finding
from .book.languages import LANGUAGES, Language
from .book.load import load_book
from .report import as_text
from .site.build_day import build_day

if TYPE_CHECKING:  # mkdocs and the makers of files take a second to import: only commands that need them wait for it
    from .outputs.edition import Edition
    from .outputs.making import Output

CACHE = Path(".cache/outputs")
FORMATS = ("pdf", "epub", "docx")
Step = Callable[[int, int, str], None]
NO_PANGO = Finding(
    "pyproject.toml", 0, "pango", "the library Pango, which lays out the PDFs, is missing or cannot be loaded",
    "Debian, Ubuntu: apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0. Without PDFs: DOWNLOADS=0 make site.",
)


def wanted() -> bool:
    """Shall the site offer downloads? ``DOWNLOADS=0`` says no."""
    return os.environ.get("DOWNLOADS", "1") != "0"


def can_print() -> bool:
    """Can WeasyPrint be loaded on this machine?"""
    try:
        import weasyprint  # noqa: F401
    except OSError:
        return False
    return True


def _bar() -> tuple[Progress, Step]:
    """Return a bar and the function that moves it; on a pipe (CI) nothing is drawn. No thread: processes are forked."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    bar = Progress(*columns, console=console, auto_refresh=False, transient=True, disable=not console.is_terminal)
    task = bar.add_task("laying out", total=None)

    def step(done: int, of: int, name: str) -> None:
        bar.update(task, completed=done, total=of, description=name, refresh=True)

    return bar, step


def _editions(root: Path, book: Book, languages: tuple[str, ...]) -> "Mapping[Language, Edition]":
    """Return what stands on every print of these languages; the address of the site is the configured one."""
    from mkdocs.config import load_config

    from .outputs import downloads

    return downloads.editions(book, VERSION, build_day(), load_config(str(root / "mkdocs.yml")).site_url or "", languages)


def make(
    root: Path, book: Book, site: Path, *, formats: tuple[str, ...] = FORMATS, languages: tuple[str, ...] = LANGUAGES,
    only: tuple[str, ...] = (),
) -> tuple[list["Output"], list[Finding]]:
    """Make downloads of a built site."""
    from .outputs import downloads

    if "pdf" in formats and not can_print():
        return [], [NO_PANGO]
    editions = _editions(root, book, languages)
    bar, step = _bar()
    with bar:
        return downloads.make(book, site, editions, root / CACHE, formats=formats, only=only, progress=step)


def finish(root: Path, book: Book) -> Callable[[Path], list[Finding]] | None:
    """Return what is still to be done to a rendered site before it replaces the last one; None without downloads."""
    if not wanted():
        return None
    from .outputs import downloads

    def add_downloads(site: Path) -> list[Finding]:
        only_one = (os.environ["SITE_LANG"],) if os.environ.get("SITE_LANG") in LANGUAGES else LANGUAGES
        outputs, findings = make(root, book, site, languages=only_one)
        if not findings:
            downloads.publish(outputs, book, site, _editions(root, book, only_one))
        return findings

    return add_downloads


def _built(root: Path) -> Path:
    """Return a site that is made of what is there now: the one that stands, or one made for this purpose."""
    from .site.build import BuildFailed, build_site, current_site

    if current := current_site(root):
        return current.site
    try:
        with Console(stderr=True).status("building the pages"):
            return build_site(root, root / ".cache/export/site").site
    except BuildFailed as failure:
        click.echo(as_text(failure.findings))
        sys.exit(1)


def _size(count: int) -> str:
    return f"{count / 1e6:.1f} MB" if count >= 1e6 else f"{max(1, round(count / 1e3))} KB"


@click.command()
@click.argument("form", metavar="pdf|epub|docx|all", type=click.Choice([*FORMATS, "all"]))
@click.option("--root", type=click.Path(exists=True, file_okay=False, path_type=Path), default=Path(), help="Folder of the book.")
@click.option("--lang", type=click.Choice(LANGUAGES), help="One language only.")
@click.option("--page", "pages", multiple=True, metavar="PAGE", help="This chapter only (dasar/alur-layanan); may be given more than once.")
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), default=Path("unduhan"), show_default=True, help="Folder.")
def export(form: str, root: Path, lang: str | None, pages: tuple[str, ...], out: Path) -> None:
    """Make files to print or to take along. What was made before and has not changed is not made again."""
    from .outputs import downloads

    root = root.resolve()
    book = load_book(root)
    if unknown := [page for page in pages if not any(book.page(language, page) for language in LANGUAGES)]:
        raise click.BadParameter(f"the book has no page {', '.join(unknown)}", param_hint="--page")
    formats = FORMATS if form == "all" else (form,)
    outputs, findings = make(root, book, _built(root), formats=formats, languages=(lang,) if lang else LANGUAGES, only=pages)
    downloads.put(outputs, out)
    for output in outputs:
        count = f"{output.pages} pages, " if output.pages else ""
        click.echo(f"{out / output.name}: {count}{_size(output.size)}")
    if findings:
        click.echo(as_text(findings))
        click.echo("files that could not be made stay as they were", err=True)
        sys.exit(1)
