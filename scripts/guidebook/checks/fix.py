"""What do the files look like after the mends that a machine can make? Pure: texts in, texts out."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from ..book.finding import Edit, Finding


def edits_of(findings: Iterable[Finding]) -> list[Edit]:
    """Return the edits that the findings carry, each once."""
    return list(dict.fromkeys(edit for finding in findings for edit in finding.edits))


def apply_edits(texts: Mapping[str, str], edits: Iterable[Edit]) -> dict[str, str]:
    """Return the texts that change. An edit whose line no longer holds ``old`` is left out.

    Edits of line 0 replace throughout the file; the others work from the last line up, so that line numbers stay true.
    """
    by_path: dict[str, list[Edit]] = defaultdict(list)
    for edit in edits:
        by_path[edit.path].append(edit)
    changed = {}
    for path, of_path in by_path.items():
        text = texts[path]
        for edit in (e for e in of_path if e.line == 0):
            text = text.replace(edit.old, edit.new or "")
        lines = text.split("\n")
        for edit in sorted((e for e in of_path if e.line), key=lambda e: e.line, reverse=True):
            if edit.line <= len(lines) and lines[edit.line - 1] == edit.old:
                lines[edit.line - 1 : edit.line] = [] if edit.new is None else edit.new.split("\n")
        if "\n".join(lines) != texts[path]:
            changed[path] = "\n".join(lines)
    return changed
