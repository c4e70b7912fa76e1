"""How does a part of the outputs say that something cannot be printed? As findings, like every check."""

from ..book.finding import Finding
from .built import BuiltPage

FIX_SOURCE = "Mend the page, then run 'make site' again."


class CannotPrint(Exception):
    """A document could not be made; ``findings`` say why. What was made before stays."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__("; ".join(finding.message for finding in findings))
        self.findings = findings


def fault(page: BuiltPage, rule: str, message: str, hint: str, words: str = "") -> Finding:
    """Return a finding about a page; ``words`` is what to look for in its Markdown to name the line."""
    return Finding(page.source, page.line_of(words) if words else 0, rule, message, hint)
