"""How are findings shown: to a person, to a program, on a pull request?"""

import json
from collections.abc import Sequence

from .book.finding import Finding, Severity


def as_text(findings: Sequence[Finding]) -> str:
    """Return findings for a terminal: place, rule and message, then how to mend it."""
    lines = []
    for f in findings:
        lines.append(f"{f.path}:{f.line}: {f.severity} [{f.rule}] {f.message}\n    mend: {f.hint}")
    errors = sum(f.severity == Severity.ERROR for f in findings)
    fixable = sum(bool(f.edits) for f in findings)
    lines.append(f"{errors} errors, {len(findings) - errors} warnings" + (f"; 'make fix' can mend {fixable}" if fixable else ""))
    return "\n".join(lines)


def as_json(findings: Sequence[Finding]) -> str:
    """Return one JSON list of objects {path, line, rule, severity, message, hint}."""
    return json.dumps([finding.as_dict() for finding in findings], ensure_ascii=False, indent=2)


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def as_github(findings: Sequence[Finding]) -> str:
    """Return workflow commands, which a pull request shows beside the lines."""
    lines = [
        f"::{f.severity} file={_property(f.path)},line={max(f.line, 1)},title={f.rule}::{_escaped(f.message + ' — ' + f.hint)}"
        for f in findings
    ]
    return "\n".join([*lines, f"{len(findings)} findings"])


def ages_text(ages: Sequence[dict]) -> str:
    """Return the ages of contacts for a terminal."""
    lines = []
    for age in ages:
        shown = "" if age["shown"] else f", not shown: {age['reason']}"
        lines.append(f"{age['contact']}: {age['freshness']}, {age['age']} of {age['interval']} days ({age['how']}){shown}")
    waiting = sum(age["freshness"] != "fresh" and age["shown"] for age in ages)
    return "\n".join([*lines, f"{len(ages)} contacts, {waiting} due"])


FORMATS = {"text": as_text, "json": as_json, "github": as_github}
