"""How does a schema's complaint read to a person? pydantic errors to findings with line and mend."""

from collections.abc import Callable

from pydantic import ValidationError

from .finding import Finding

_HINTS = {
    "missing": "Add the key; CONTRIBUTING.md shows a complete example.",
    "extra_forbidden": "Remove the key, or mend its spelling; only the keys in CONTRIBUTING.md are known.",
}


def schema_findings(
    error: ValidationError, path: str, rule: str, line_of: Callable[[tuple[str | int, ...]], int]
) -> list[Finding]:
    """Turn each fault in ``error`` into a finding; ``line_of`` maps a pydantic location to a line."""
    findings = []
    for fault in error.errors():
        where = ".".join(str(step) for step in fault["loc"]) or "the whole"
        kind = fault["type"]
        message = {
            "missing": f"'{where}' is missing",
            "extra_forbidden": f"'{where}' is not a known key",
        }.get(kind, f"'{where}': {fault['msg']}")
        hint = _HINTS.get(kind, "Write a value of the form that CONTRIBUTING.md shows for this key.")
        findings.append(Finding(path, line_of(tuple(fault["loc"])), rule, message, hint))
    return findings
