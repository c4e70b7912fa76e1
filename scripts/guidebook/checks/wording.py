"""Does the prose keep to the language guide (``data/language.yml``)?

An example of a word to avoid stands in *emphasis* or in quotation marks and is not looked at. Where the word itself
must stand, ``[allowed: context]`` names the reason: directly behind the word, or at the end of the paragraph for all
words of it. An exemption that is not needed, or gives a reason that does not count for the word, is a finding too.
"""

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..book.book import Book
from ..book.data_text import all_texts
from ..book.finding import Finding, Severity
from ..book.forms import Found, Lexicon
from ..book.language_guide import CONTEXTS, SEVERITIES, LanguageEntry
from ..book.languages import LANGUAGES, Language
from ..book.prose import Piece, Placed, prose
from .registry import rule

Hit = Found[LanguageEntry]


@dataclass(frozen=True)
class Wordlist:
    """The forms of one language that are looked for, and the phrases in which they mean something else."""

    avoid: Lexicon[LanguageEntry]
    unless: Lexicon[LanguageEntry]

    @classmethod
    def of(cls, entries: Iterable[LanguageEntry], language: Language) -> "Wordlist":
        """Return the word list of one language."""
        ours = [entry for entry in entries if entry.lang == language and entry.lint]
        return cls(
            Lexicon(((form, entry) for entry in ours for form in entry.sought), language),
            Lexicon(((form, entry) for entry in ours for form in entry.unless or ()), language),
        )

    def hits(self, text: str) -> list[Hit]:
        """Return the words to avoid in ``text``, in order. Of those that overlap, the longest counts, then the gravest."""
        found = list(self.avoid.find(text))
        other = list(self.unless.find(text)) if found else []
        found = [hit for hit in found if not any(o.owner is hit.owner and _overlap(o, hit) for o in other)]
        found.sort(key=lambda hit: (hit.start - hit.end, SEVERITIES.index(hit.owner.severity), hit.start))
        kept: list[Hit] = []
        for hit in found:
            if not any(_overlap(hit, longer) for longer in kept):
                kept.append(hit)
        return sorted(kept, key=lambda hit: hit.start)


def _overlap(one: Hit, other: Hit) -> bool:
    return one.start < other.end and other.start < one.end


@rule("wording", "words that harm or mislead are not used (data/language.yml)")
def wording(book: Book) -> Iterator[Finding]:
    """Words to avoid, and exemptions that are not needed."""
    if not book.language:
        return
    lists = {language: Wordlist.of(book.language.values(), language) for language in LANGUAGES}
    for (language, _), page in sorted(all_texts(book).items()):
        for piece in prose(page):
            yield from _piece_findings(page.path, piece, lists[language].hits(piece.text))


def _piece_findings(path: str, piece: Piece, hits: list[Hit]) -> Iterator[Finding]:
    exempt: list[Hit] = []
    for placed in piece.exemptions:
        covered = [hit for hit in hits if placed.last or _behind(piece.text, hit, placed)]
        allowed = [hit for hit in covered if placed.item.context in hit.owner.allowed_when and hit not in exempt]
        exempt += allowed
        if not allowed:
            yield _needless(path, piece, placed, covered)
    for hit in hits:
        if hit not in exempt:
            entry = hit.owner
            yield Finding(
                path, piece.line_at(hit.start), "wording", f"'{_written(piece, hit)}' is a word to avoid",
                f"Better: {entry.prefer}. Why: {entry.why.en} If it must stand: [allowed: {' | '.join(entry.allowed_when)}].",
                Severity.ERROR if entry.severity == "error" else Severity.WARNING,
            )


def _written(piece: Piece, hit: Hit) -> str:
    return " ".join(piece.text[hit.start : hit.end].split())


def _behind(text: str, hit: Hit, placed: Placed) -> bool:
    return hit.end <= placed.at and not any(sign.isalnum() for sign in text[hit.end : placed.at])


def _needless(path: str, piece: Piece, placed: Placed, covered: list[Hit]) -> Finding:
    context, line = placed.item.context, piece.line_at(placed.at)
    if context not in CONTEXTS:
        close = difflib.get_close_matches(context, CONTEXTS, n=1)
        return Finding(path, line, "wording", f"'{context}' is not a reason that is known",
                       f"Use one of: {', '.join(CONTEXTS)}." + (f" Did you mean '{close[0]}'?" if close else ""))
    wrong = next((hit for hit in covered if context not in hit.owner.allowed_when), None)
    if wrong:
        return Finding(path, line, "wording", f"'{context}' is no reason to write '{_written(piece, wrong)}'",
                       f"Reasons that count for it: {', '.join(wrong.owner.allowed_when)}. Else use: {wrong.owner.prefer}.")
    return Finding(path, line, "wording", f"the exemption [allowed: {context}] is not needed",
                   "Remove it; it stands directly behind a word to avoid or at the end of its paragraph.")
