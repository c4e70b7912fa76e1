"""What changed, by release, in both languages? Reads CHANGELOG.md.

Its form: ``## Unreleased`` or ``## 1.2.0 (2026-12-01)``, below it ``### Bahasa Indonesia`` and ``### English``, each with
one list. Both lists of a release have the same number of items.
"""

import re
from dataclasses import dataclass, field
from datetime import date

from .finding import Finding
from .languages import LANGUAGES, Language
from .markdown import heading_parts, parse_markdown, text_of

PATH = "CHANGELOG.md"
_NAMES: dict[str, Language] = {"Bahasa Indonesia": "id", "English": "en"}
_RELEASE = re.compile(r"(?P<name>\d+\.\d+\.\d+) \((?P<day>\d{4}-\d\d-\d\d)\)|Unreleased")


@dataclass
class Release:
    """One release; ``on`` is None where it is not released yet."""

    name: str
    on: date | None
    line: int
    changes: dict[Language, list[str]] = field(default_factory=lambda: {language: [] for language in LANGUAGES})

    @property
    def slug(self) -> str:
        """Return the release as part of an id."""
        return self.name.lower().replace(".", "-")


def read_changelog(text: str) -> tuple[list[Release], list[Finding]]:
    """Return the releases, newest first, and what does not have the form."""
    releases: list[Release] = []
    findings: list[Finding] = []
    language: Language | None = None
    for node in parse_markdown(text).children:
        line = node.map[0] + 1 if node.map else 1
        if node.type == "heading" and node.tag == "h2":
            title, _ = heading_parts(node)
            match = _RELEASE.fullmatch(title)
            if match is None:
                hint = "Write '## Unreleased' or '## 1.2.0 (2026-12-01)'."
                findings.append(Finding(PATH, line, "changelog", f"'{title}' is not a release", hint))
                continue
            releases.append(Release(match["name"] or "Unreleased", date.fromisoformat(match["day"]) if match["day"] else None, line))
            language = None
        elif node.type == "heading" and node.tag == "h3":
            language = _NAMES.get(heading_parts(node)[0])
        elif node.type == "bullet_list" and releases and language:
            items = [" ".join(text_of(item).split()) for item in node.children]
            releases[-1].changes[language] += items
    for release in releases:
        if len({len(items) for items in release.changes.values()}) != 1 or not release.changes["id"]:
            findings.append(Finding(PATH, release.line, "changelog", f"'{release.name}' does not say the same in both languages",
                                    "Write one list below '### Bahasa Indonesia' and one below '### English', item by item."))
    return releases, findings
