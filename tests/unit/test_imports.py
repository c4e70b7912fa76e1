"""Do the parts of the package import only what stands below them? (design: one direction, no circles)"""

import ast
from pathlib import Path

import guidebook

PACKAGE = Path(guidebook.__file__).parent
PARTS = ("checks", "translation", "site", "outputs")


def _imported(file: Path) -> set[str]:
    """Return the modules of the package that a file imports, anywhere in it, with their dotted path below it."""
    here = ("guidebook", *file.relative_to(PACKAGE).with_suffix("").parts)
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            start = ".".join(here[: len(here) - node.level]) if node.level else ""
            base = ".".join(part for part in (start, node.module or "") if part)
            found |= {base, *(f"{base}.{alias.name}" for alias in node.names)}
    return {name.removeprefix("guidebook.") for name in found if name.startswith("guidebook.")}


def _files(part: str) -> list[Path]:
    return sorted((PACKAGE / part).rglob("*.py"))


def _tops(file: Path) -> set[str]:
    return {name.split(".")[0] for name in _imported(file)}


def test_imports_are_seen_at_all() -> None:
    """A test of the measuring: relative, absolute and late imports."""
    assert {"book", "checks", "site", "rules"} <= _tops(PACKAGE / "cli.py")
    assert "book" in _tops(PACKAGE / "checks" / "lists.py")
    assert _tops(PACKAGE / "book" / "book.py") == {"book"}


def test_book_imports_nothing_above_it() -> None:
    assert len(_files("book")) > 10
    assert {file.name: _tops(file) - {"book"} for file in _files("book") if _tops(file) - {"book"}} == {}


def test_parts_do_not_import_each_other_nor_what_stands_above() -> None:
    wrong = {}
    for part in PARTS:
        for file in _files(part):
            if above := _tops(file) - {part, "book"}:
                wrong[f"{part}/{file.name}"] = sorted(above)
    assert wrong == {}


def test_only_the_command_line_and_the_hooks_print_or_exit() -> None:
    """The core is pure: what it finds it returns."""
    wrong = []
    for part in ("book", "checks", "translation"):
        for file in _files(part):
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                called = ast.unparse(node.func) if isinstance(node, ast.Call) else ""
                if called in ("print", "sys.exit", "exit", "click.echo") or called.endswith((".write_text", ".write_bytes")):
                    wrong.append(f"{file.name}:{node.lineno} {called}")
    assert wrong == []
