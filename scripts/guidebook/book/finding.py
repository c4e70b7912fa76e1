"""What is wrong, where, and how is it mended? The one shape in which every part of the software says so."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """An error fails the checks; a warning is shown and does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True)
class Edit:
    """A mend that a machine can make: in ``path``, line ``line`` (from 1) becomes ``new``.

    ``old`` is what the line must hold now; an edit whose line has changed meanwhile is not applied.
    ``new`` may hold several lines, or be None to drop the line.
    """

    path: str
    line: int
    old: str
    new: str | None


@dataclass(frozen=True, order=True)
class Finding:
    """One fault: ``path`` is relative to the root and uses ``/``; ``line`` counts from 1 (0: the whole file)."""

    path: str
    line: int
    rule: str
    message: str
    hint: str
    severity: Severity = Severity.ERROR
    edits: tuple[Edit, ...] = field(default=(), compare=False)

    def as_dict(self) -> dict[str, str | int]:
        """Return the JSON form that other tools rely on."""
        return {
            "path": self.path,
            "line": self.line,
            "rule": self.rule,
            "severity": str(self.severity),
            "message": self.message,
            "hint": self.hint,
        }


@dataclass(frozen=True)
class Rule:
    """A named check: ``run`` takes a Book and yields findings whose ``rule`` is ``name``."""

    name: str
    summary: str
    run: Callable[..., Iterable[Finding]]


class Registry:
    """A list of rules that a package fills by decorating functions."""

    def __init__(self) -> None:
        self.rules: list[Rule] = []

    def rule(self, name: str, summary: str) -> Callable:
        """Register the decorated function under ``name``."""

        def register(run: Callable[..., Iterable[Finding]]) -> Callable[..., Iterable[Finding]]:
            if any(rule.name == name for rule in self.rules):
                raise ValueError(f"two rules are named {name}")
            self.rules.append(Rule(name, summary, run))
            return run

        return register
