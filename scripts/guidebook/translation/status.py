"""Which section is behind, in which direction? Compares today's digests with the lock. Pure.

Moved and renamed sections are recognised by their digests, so that no acceptance is lost when text changes its place.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ..book.finding import Finding
from ..book.state import SectionState, State
from .lock import PATH, Entry, Lock

Digests = Mapping[str, str]


@dataclass(frozen=True)
class PagePair:
    """The digests and word counts of both versions of a page, section ids in reading order; None: no such page."""

    slug: str
    id: Digests | None
    en: Digests | None
    words_id: Mapping[str, int] = field(default_factory=dict)
    words_en: Mapping[str, int] = field(default_factory=dict)

    def both(self, section: str) -> tuple[str, str] | None:
        """Return both digests of a section that both versions have."""
        if self.id and self.en and section in self.id and section in self.en:
            return self.id[section], self.en[section]
        return None


def _order(pair: PagePair) -> list[str]:
    return list(dict.fromkeys([*(pair.id or {}), *(pair.en or {})]))


def _shared(pair: PagePair) -> tuple[list[str], list[str]]:
    ours, theirs = pair.id or {}, pair.en or {}
    return [s for s in ours if s in theirs], [s for s in theirs if s in ours]


def _out_of_place(pair: PagePair) -> set[str]:
    """Return the fewest sections that stand in another order in English (all but a longest common subsequence)."""
    ours, theirs = _shared(pair)
    place = {section: n for n, section in enumerate(ours)}
    chains: list[list[str]] = []
    for section in theirs:
        best = max((c for c in chains if place[c[-1]] < place[section]), key=len, default=[])
        chains.append([*best, section])
    kept = set(max(chains, key=len, default=[]))
    return {section for section in ours if section not in kept}


def _compared(slug: str, section: str, now: tuple[str, str], entry: Entry, pair: PagePair, moved: bool) -> SectionState:
    changed = (now[0] != entry.id, now[1] != entry.en)
    words = pair.words_id.get(section, 0), pair.words_en.get(section, 0)
    state, count = {
        (False, False): (State.MOVED if moved else State.IN_SYNC, 0),
        (True, False): (State.ENGLISH_BEHIND, words[0]),
        (False, True): (State.INDONESIAN_BEHIND, words[1]),
        (True, True): (State.BOTH_CHANGED, max(words)),
    }[changed]
    return SectionState(slug, section, state, count, entry.accepted)


class _Orphans:
    """Accepted pairs whose place no longer exists: what a moved or renamed section is found by."""

    def __init__(self, lock: Lock, pairs: Mapping[str, PagePair]) -> None:
        self.left: dict[tuple[str, str], Entry] = {}
        for (slug, section), entry in lock.items():
            pair = pairs.get(slug)
            here = pair is not None and (section in (pair.id or {}) or section in (pair.en or {}))
            if not here:
                self.left[slug, section] = entry
        self.halves = {
            key: entry for key, entry in lock.items()
            if key not in self.left and key[0] in pairs and pairs[key[0]].both(key[1]) is None
        }

    def take(self, slug: str, now: tuple[str, str]) -> tuple[tuple[str, str], Entry] | None:
        """Return and forget the orphan with these digests, one of the same page first."""
        found = [key for key, entry in self.left.items() if (entry.id, entry.en) == now]
        if not found:
            return None
        key = min(found, key=lambda k: (k[0] != slug, k))
        return key, self.left.pop(key)

    def renamed_on_one_side(self, pair: PagePair) -> dict[str, str]:
        """Return old id -> new id where one version renamed a heading: its text is the accepted one, its id is not."""
        renamed: dict[str, str] = {}
        for (slug, section), entry in self.halves.items():
            if slug != pair.slug or not pair.id or not pair.en:
                continue
            missing_in_english = section not in pair.en
            there, accepted = (pair.en, entry.en) if missing_in_english else (pair.id, entry.id)
            other = pair.id if missing_in_english else pair.en
            for candidate, digest in there.items():
                if digest == accepted and candidate not in other and candidate not in renamed.values():
                    renamed[section] = candidate
                    break
        return renamed


def _page_states(pair: PagePair, lock: Lock, orphans: _Orphans) -> Iterable[SectionState]:
    out_of_place = _out_of_place(pair)
    renamed = orphans.renamed_on_one_side(pair)
    for section in _order(pair):
        now, entry = pair.both(section), lock.get((pair.slug, section))
        if section in renamed.values():
            continue
        if section in renamed:
            yield SectionState(pair.slug, section, State.RENAMED, 0, entry.accepted if entry else None,
                               f"{pair.slug}#{renamed[section]}")
        elif now is None:
            only_source = bool(pair.id and section in pair.id)
            words = (pair.words_id if only_source else pair.words_en).get(section, 0)
            yield SectionState(pair.slug, section, State.MISSING if only_source else State.EXTRA, words,
                               entry.accepted if entry else None)
        elif entry is not None:
            yield _compared(pair.slug, section, now, entry, pair, section in out_of_place)
        elif found := orphans.take(pair.slug, now):
            (slug, before), old = found
            state = State.RENAMED if slug == pair.slug else State.MOVED
            yield SectionState(pair.slug, section, state, 0, old.accepted, f"{slug}#{before}")
        else:
            yield SectionState(pair.slug, section, State.NEVER_ACCEPTED, pair.words_id.get(section, 0))


def status(pairs: Iterable[PagePair], lock: Lock) -> tuple[list[SectionState], list[Finding]]:
    """Return the state of every section in reading order, and lock lines that belong to nothing any more."""
    by_slug = {pair.slug: pair for pair in pairs}
    orphans = _Orphans(lock, by_slug)
    states = [state for pair in by_slug.values() for state in _page_states(pair, lock, orphans)]
    findings = [
        Finding(PATH, entry.line, "lock", f"'{slug}' has no section '{section}' any more in either language",
                f"Run 'guidebook translation accept {slug}' after reading what is left, or mend the heading id.")
        for (slug, section), entry in sorted(orphans.left.items())
    ]
    return states, findings


def totals(states: Iterable[SectionState]) -> dict[State, int]:
    """Return how many sections are in each state, in the order of the states."""
    counts = dict.fromkeys(State, 0)
    for state in states:
        counts[state.state] += 1
    return counts
