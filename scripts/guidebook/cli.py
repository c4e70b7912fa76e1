"""The command ``guidebook``: reads arguments, prints, exits. What it does is decided elsewhere."""

import gc
import json
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .book.finding import Finding, Severity
from .book.freshness import Freshness, contact_ages
from .book.freshness import due as due_items
from .book.languages import LANGUAGES
from .book.load import load_book
from .checks.fix import apply_edits, edits_of
from .export_cli import export, finish
from .outside import addresses, check_addresses
from .report import FORMATS, ages_text
from .rules import run_rules, unknown_rules
from .scaffold import nav_with, outline_entry, page_text
from .translation_cli import translation
from .translation_files import load_lock

if TYPE_CHECKING:
    from .site.build import Built

Root = click.option(
    "--root", type=click.Path(exists=True, file_okay=False, path_type=Path), default=Path(), help="Folder of the book."
)
Format = click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text")


_ROUNDS = 5  # two mends of one line need two rounds; more than a few would be two rules at odds


_RARELY = (50_000, 20, 50)
"""How seldom Python looks for garbage: a book lives until the command ends, and looking through it took a tenth of a check."""


@click.group()
def main() -> None:
    """Check, translate and build the guidebook."""
    gc.freeze()
    gc.set_threshold(*_RARELY)


def _print(text: str) -> None:
    click.echo(text)


def _fail(findings: list[Finding], form: str = "text") -> None:
    _print(FORMATS[form](findings))
    sys.exit(1)


def _mend(root: Path, findings: list[Finding]) -> list[str]:
    edits = edits_of(findings)
    texts = {e.path: (root / e.path).read_bytes().decode("utf-8") for e in edits}
    changed = apply_edits(texts, edits)
    for path, text in changed.items():
        (root / path).write_bytes(text.encode("utf-8"))
    return sorted(changed)


def _findings(root: Path, only: tuple[str, ...]) -> list[Finding]:
    """Return what the rules find and, where all of them run, what is wrong with the lock of the translation."""
    found = run_rules(load_book(root), only)
    return found if only else sorted([*found, *load_lock(root)[1]])


@main.command()
@Root
@click.option("--only", multiple=True, metavar="RULE", help="Run this rule only; may be given more than once.")
@Format
@click.option("--fix", is_flag=True, help="Make the mends that a machine can make, then check.")
def check(root: Path, only: tuple[str, ...], form: str, fix: bool) -> None:
    """Fast checks of the sources, without a build. Exit 1 if there is an error."""
    if unknown := unknown_rules(only):
        raise click.BadParameter(f"no rule is named {', '.join(unknown)}", param_hint="--only")
    findings = _findings(root, only)
    for _ in range(_ROUNDS if fix else 0):
        mended = _mend(root, findings)
        if not mended:
            break
        for path in mended:
            click.echo(f"mended {path}", err=True)
        findings = _findings(root, only)
    _print(FORMATS[form](findings))
    sys.exit(any(f.severity == Severity.ERROR for f in findings))


@main.command()
@Root
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), help="Folder of the site; default: site/.")
def site(root: Path, out: Path | None) -> None:
    """Build the site into site/, only when something changed, and only if the checks pass."""
    from .site.build import BuildFailed, build_site, current_site  # mkdocs takes half a second to import

    out = out.resolve() if out else None
    if current := current_site(root.resolve(), out):
        _print(_built(current))
        return
    book = load_book(root)
    findings = [f for f in run_rules(book) if f.severity == Severity.ERROR]
    if findings:
        click.echo("the site was not built; the last good one, if any, still stands", err=True)
        _fail(findings)
    try:
        click.echo("building the site", err=True)
        built = build_site(root.resolve(), out, finish(root.resolve(), book))
    except BuildFailed as failure:
        click.echo("the site was not built; the last good one, if any, still stands", err=True)
        _fail(failure.findings)
        return
    _print(_built(built))


def _built(built: "Built") -> str:
    pages = ", ".join(f"{count} pages in {language}" for language, count in built.pages.items())
    what = "nothing changed" if built.current else "built"
    return f"{what}: {built.site} ({pages}) in {built.seconds:.1f} s"


@main.command()
@Root
def links(root: Path) -> None:
    """Report addresses outside the book that do not answer. Always exits 0; answers are kept for a week."""
    book = load_book(root)
    places = addresses(book)
    answers = check_addresses(places, root / ".cache" / "links.json")
    bad = {address: answer for address, answer in answers.items() if not answer.good}
    for address, answer in sorted(bad.items(), key=lambda item: places[item[0]]):
        _print(f"{places[address]}: {address}\n    {answer.status or 'no answer'} {answer.reason}")
    _print(f"{len(answers)} addresses, {len(bad)} do not answer")


@main.command()
@Root
@click.argument("page")
def new(root: Path, page: str) -> None:
    """Begin PAGE (a path of data/outline.yml without .md) in both languages and put it into the navigation."""
    book = load_book(root)
    entry = outline_entry(book, page)
    if entry is None:
        hint = "Add it to data/outline.yml with its titles in both languages, then try again."
        _fail([Finding("data/outline.yml", 1, "outline", f"the outline has no page '{page}'", hint)])
        return
    part, outlined = entry
    existing = [f"docs/{language}/{page}.md" for language in LANGUAGES if (root / f"docs/{language}/{page}.md").exists()]
    if existing:
        _fail([Finding(existing[0], 1, "outline", "the page exists already", "Edit it, or choose another page.")])
    nav = nav_with((root / "mkdocs.yml").read_text("utf-8"), book, part, page)
    for language in LANGUAGES:
        file = root / f"docs/{language}/{page}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(page_text(language, outlined.title.get(language)), "utf-8")
        _print(f"wrote {file.relative_to(root).as_posix()}")
    (root / "mkdocs.yml").write_text(nav, "utf-8")
    _print("added it to the navigation in mkdocs.yml")


@main.command()
@Root
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option("--on", "day", type=click.DateTime(["%Y-%m-%d"]), help="Count the age on this day; default: today.")
@click.option("--fail", is_flag=True, help="Exit 1 if a contact is due: for a scheduled job, never for a pull request.")
def contacts(root: Path, form: str, day: datetime | None, fail: bool) -> None:
    """Show the age of each contact. Nobody is asked to test-call a crisis line."""
    book, today = load_book(root), (day or datetime.now()).date()
    ages = list(contact_ages(book, today))
    _print(json.dumps(ages, ensure_ascii=False, indent=1) if form == "json" else ages_text(ages))
    sys.exit(fail and any(age["freshness"] != Freshness.FRESH and age["shown"] for age in ages))


@main.command()
@Root
@click.option("--on", "day", type=click.DateTime(["%Y-%m-%d"]), help="Which day it is; default: today.")
@click.option("--fail", is_flag=True, help="Exit 1 if anything is due: for a scheduled job, never for a pull request.")
def due(root: Path, day: datetime | None, fail: bool) -> None:
    """List the contacts, laws, reviews and accessibility results whose day to be looked at again has come."""
    rows = sorted(due_items(load_book(root), (day or datetime.now()).date()))
    for row in rows:
        _print(f"{row.path}: {row.kind} {row.key}, due since {row.since.isoformat()}\n    {row.what}")
    _print(f"{len(rows)} due")
    sys.exit(fail and bool(rows))


@main.command()
def headers() -> None:
    """Print the headers of the site for nginx: deploy/nginx/headers.conf."""
    from .site.policy import nginx

    _print(nginx().rstrip("\n"))


main.add_command(translation)
main.add_command(export)


if __name__ == "__main__":
    main()
