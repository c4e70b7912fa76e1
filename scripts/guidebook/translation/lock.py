"""What did each pair of sections look like when a person last said that they agree? Reads and writes the lock.

One line a pair: page, section id, digest of the Indonesian text, digest of the English text, day. Sorted, so that two
people's acceptances of different sections merge without conflict.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ..book.finding import Edit, Finding
from .digest import LENGTH

PATH = "data/translations.lock"
HEADER = "# page section indonesian english accepted -- written by 'guidebook translation accept', never by hand"
_LINE = re.compile(
    rf"(?P<slug>[a-z0-9/-]+) (?P<section>[a-z0-9_-]+) (?P<id>[0-9a-f]{{{LENGTH}}}) (?P<en>[0-9a-f]{{{LENGTH}}}) (?P<day>\d{{4}}-\d\d-\d\d)"
)
_CONFLICT = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")
_REDO = "Restore the file from git and run 'guidebook translation accept' for the pairs that were read."


@dataclass(frozen=True)
class Entry:
    """One accepted pair."""

    id: str
    en: str
    accepted: date
    line: int = 0


Lock = Mapping[tuple[str, str], Entry]


def _parse_line(text: str, number: int) -> tuple[tuple[str, str], Entry] | str:
    match = _LINE.fullmatch(text)
    if match is None:
        return "the line does not have the form 'page section digest digest date'"
    try:
        day = date.fromisoformat(match["day"])
    except ValueError:
        return f"'{match['day']}' is not a date"
    return (match["slug"], match["section"]), Entry(match["id"], match["en"], day, number)


def read_lock(text: str) -> tuple[dict[tuple[str, str], Entry], list[Finding]]:
    """Return the accepted pairs and what is wrong with the file. Faulty lines are left out, nothing is guessed."""
    entries: dict[tuple[str, str], Entry] = {}
    findings: list[Finding] = []
    conflict = False
    if "\r" in text:
        hint = "Save with LF line ends, or run 'make fix'."
        findings.append(Finding(PATH, 1, "lock", "the lines end with CR LF", hint, edits=(Edit(PATH, 0, "\r\n", "\n"),)))
        text = text.replace("\r\n", "\n")
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith(_CONFLICT):
            if line.startswith("<<<<<<<") or not conflict:
                message = "the file holds a merge conflict"
                hint = "Keep the lines of both sides, one a section, and remove the marks; then run 'translation status'."
                findings.append(Finding(PATH, number, "lock", message, hint))
            conflict = True
            continue
        parsed = _parse_line(line, number)
        if isinstance(parsed, str):
            findings.append(Finding(PATH, number, "lock", parsed, _REDO))
            continue
        key, entry = parsed
        if key in entries:
            message = f"'{key[0]}' '{key[1]}' stands twice (also in line {entries[key].line})"
            findings.append(Finding(PATH, number, "lock", message, "Keep the line of the pair that was read last."))
            continue
        entries[key] = entry
    return entries, findings


def lockable(slug: str, section: str) -> bool:
    """Return whether a page and a section can be named in the lock."""
    return _LINE.fullmatch(f"{slug} {section} {'0' * LENGTH} {'0' * LENGTH} 2000-01-01") is not None


def write_lock(entries: Lock) -> str:
    """Return the text of the lock: sorted, one line a pair."""
    lines = [
        f"{slug} {section} {entry.id} {entry.en} {entry.accepted.isoformat()}"
        for (slug, section), entry in sorted(entries.items())
    ]
    return "\n".join([HEADER, *lines]) + "\n"
