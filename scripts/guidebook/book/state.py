"""How do the two versions of a section stand to each other? Said by ``translation``, shown by ``site``."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from .languages import Language


class State(StrEnum):
    """What is known of a pair of sections."""

    IN_SYNC = "in-sync"
    ENGLISH_BEHIND = "english-behind"
    INDONESIAN_BEHIND = "indonesian-behind"
    BOTH_CHANGED = "both-changed"
    MISSING = "missing"  # only the Indonesian page has it
    EXTRA = "extra"  # only the English page has it
    MOVED = "moved"
    RENAMED = "renamed"
    NEVER_ACCEPTED = "never-accepted"


SETTLED = frozenset({State.IN_SYNC, State.MOVED, State.RENAMED})
"""States in which a person has said that both texts agree as they stand."""


@dataclass(frozen=True)
class SectionState:
    """One row of the status: ``words`` counts the words that have not been read against the other language.

    ``before`` names the former place (page#section) of a section that was moved or renamed.
    """

    slug: str
    section: str
    state: State
    words: int = 0
    accepted: date | None = None
    before: str = ""

    @property
    def settled(self) -> bool:
        """Return whether nothing is left to do for a translator."""
        return self.state in SETTLED

    def behind(self) -> tuple[Language, ...]:
        """Return the languages whose text may be out of date."""
        match self.state:
            case State.ENGLISH_BEHIND | State.MISSING:
                return ("en",)
            case State.INDONESIAN_BEHIND | State.EXTRA:
                return ("id",)
            case State.BOTH_CHANGED:
                return ("id", "en")
        return ()
