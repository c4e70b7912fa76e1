"""The commands ``guidebook translation ...``: reads arguments, prints, exits."""

import json
import sys
from datetime import date
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from .book.languages import LANGUAGES, NAMES, other
from .book.load import load_book
from .book.state import SectionState
from .history import accepted_text, changed_since
from .report import FORMATS
from .translation.accept import parse_wanted
from .translation.report import summary, summary_text
from .translation.source_text import section_source
from .translation.worddiff import word_diff
from .translation_files import accept as accept_pairs
from .translation_files import current_status, load_lock

Root = click.option(
    "--root", type=click.Path(exists=True, file_okay=False, path_type=Path), default=Path(), help="Folder of the book."
)


@click.group()
def translation() -> None:
    """What is behind, what changed, and what a person has read."""


@translation.command()
@Root
@click.option("--format", "form", type=click.Choice(["text", "json", "markdown"]), default="text")
@click.option("--since", metavar="REV", help="Only the pages that this change touches: those that differ from REV.")
def status(root: Path, form: str, since: str | None) -> None:
    """Show every section that is not in sync, and totals. Exit 1 if anything is missing or behind."""
    states, problems = current_status(root)
    if since:
        changed = changed_since(root, since)
        if changed is None:
            raise click.BadParameter(f"git does not know '{since}' here", param_hint="--since")
        states = [s for s in states if {f"docs/{language}/{s.slug}.md" for language in LANGUAGES} & changed]
    if form == "json":
        click.echo(json.dumps([_row(s) for s in states], ensure_ascii=False, indent=1))
    else:
        click.echo(summary(states) if form == "markdown" else summary_text(states))
    if problems:
        click.echo(FORMATS["text"](problems), err=True)
    sys.exit(bool(problems) or any(not s.settled for s in states))


def _row(state: SectionState) -> dict[str, str | int | None]:
    return {
        "page": state.slug, "section": state.section, "state": str(state.state), "words": state.words,
        "accepted": state.accepted.isoformat() if state.accepted else None, "before": state.before or None,
    }


@translation.command()
@Root
@click.argument("pages", nargs=-1, required=True, metavar="PAGE[#SECTION]...")
def accept(root: Path, pages: tuple[str, ...]) -> None:
    """Record that you have read both versions and that they say the same. There is no way to accept all at once."""
    changed, refused = accept_pairs(root, [parse_wanted(page) for page in pages], date.today())
    if refused:
        click.echo("nothing was recorded", err=True)
        click.echo(FORMATS["text"](refused))
        sys.exit(1)
    for line in changed:
        click.echo(f"accepted {line}")
    click.echo(f"{len(changed)} lines of the lock changed")


@translation.command()
@Root
@click.argument("page", metavar="PAGE[#SECTION]")
def diff(root: Path, page: str) -> None:
    """Show what changed since acceptance, word by word, beside today's text of the other language."""
    wanted = parse_wanted(page)
    states, problems = current_status(root)
    if problems:
        click.echo(FORMATS["text"](problems))
        sys.exit(1)
    rows = [s for s in states if s.slug == wanted.slug and (not wanted.section or s.section == wanted.section)]
    if not rows:
        click.echo(f"there is no page or section '{page}'; 'guidebook translation status' lists them")
        sys.exit(1)
    console = Console(width=None if sys.stdout.isatty() else 120)
    open_rows = [row for row in rows if not row.settled]
    for row in open_rows:
        _show(console, root, row)
    if not open_rows:
        console.print(f"{page}: in sync")


def _show(console: Console, root: Path, row: SectionState) -> None:
    book, (lock, _) = load_book(root), load_lock(root)
    entry = lock.get((row.slug, row.section))
    for language in row.behind() or ("en",):
        changed = other(language)
        here, there = book.page(changed, row.slug), book.page(language, row.slug)
        new = section_source(here, row.section) if here else ""
        table = Table(title=f"{row.slug}#{row.section}: {row.state}", expand=True, show_lines=True)
        table.add_column(f"{NAMES[changed]}: what changed since acceptance", ratio=1)
        table.add_column(f"{NAMES[language]}: as it stands", ratio=1)
        table.add_row(_changes(root, row, changed, entry, new), Text(section_source(there, row.section) if there else "—"))
        console.print(table)


def _changes(root: Path, row: SectionState, language, entry, new: str) -> Text:
    if entry is None:
        return Text(new)
    past = accepted_text(root, language, row.slug, row.section, getattr(entry, language))
    if not past.text:
        return Text(f"[the accepted text was not found: {past.why}]\n\n").append(new)
    shown = Text()
    for piece in word_diff(past.text, new):
        match piece.kind:
            case "gone":
                shown.append(f"[-{piece.text.rstrip()}-] ", "red strike")
            case "new":
                shown.append(f"{{+{piece.text.rstrip()}+}} ", "bold green")
            case _:
                shown.append(piece.text)
    return shown


__all__ = ["translation"]
