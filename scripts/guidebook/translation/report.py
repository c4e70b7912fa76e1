"""How is the status shown: to a person at a terminal, and as a table on the page of a pull request? Pure."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from ..book.state import SectionState, State
from .status import totals

_WORDS = {
    State.IN_SYNC: "in sync", State.ENGLISH_BEHIND: "English behind", State.INDONESIAN_BEHIND: "Indonesian behind",
    State.BOTH_CHANGED: "both changed", State.MISSING: "missing in English", State.EXTRA: "missing in Indonesian",
    State.MOVED: "moved", State.RENAMED: "renamed", State.NEVER_ACCEPTED: "never accepted",
}


def _by_page(states: Iterable[SectionState]) -> dict[str, list[SectionState]]:
    pages: dict[str, list[SectionState]] = defaultdict(list)
    for state in states:
        pages[state.slug].append(state)
    return pages


def _line(state: SectionState) -> str:
    words = f", {state.words} words" if state.words else ""
    since = f", accepted {state.accepted.isoformat()}" if state.accepted else ""
    before = f", was {state.before}" if state.before else ""
    return f"{state.section}: {_WORDS[state.state]}{words}{since}{before}"


def _total_line(states: Sequence[SectionState]) -> str:
    counts = ", ".join(f"{count} {_WORDS[state]}" for state, count in totals(states).items() if count)
    settled = sum(state.settled for state in states)
    share = f"{100 * settled / len(states):.0f} %" if states else "100 %"
    return f"{settled} of {len(states)} sections in sync ({share}): {counts or 'nothing to compare'}"


def summary_text(states: Sequence[SectionState]) -> str:
    """Return what is not in sync, by page, and the totals."""
    lines = []
    for slug, rows in _by_page(states).items():
        shown = [row for row in rows if row.state != State.IN_SYNC]
        if shown:
            lines.append(f"{slug}  ({sum(r.settled for r in rows)} of {len(rows)} in sync)")
            lines += [f"    {_line(row)}" for row in shown]
    return "\n".join([*lines, _total_line(states)])


def summary(states: Sequence[SectionState]) -> str:
    """Return a Markdown table for the page of a job: what is stale, by page and section."""
    rows = [s for s in states if not s.settled]
    lines = ["### Translation", "", _total_line(states), ""]
    if rows:
        lines += ["| Page | Section | State | Words | Accepted |", "|---|---|---|---|---|"]
        lines += [
            f"| {s.slug} | {s.section} | {_WORDS[s.state]} | {s.words} | {s.accepted.isoformat() if s.accepted else ''} |"
            for s in rows
        ]
    return "\n".join(lines)
