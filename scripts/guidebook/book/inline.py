"""What does a bracket such as ``[@key, p. 3]``, ``[proposal]`` or ``[law:uu-21-2007#18]`` mean?

The guidebook's own inline vocabulary, in one place, for the checks (markdown-it) and for the site (Python-Markdown).
The citation form is Pandoc's. A bracket followed by ``(`` or ``[`` is an ordinary Markdown link.
"""

import re
from dataclasses import dataclass

MARKS = ("law", "guidance", "research", "proposal")
EMBEDS = ("law", "contact", "form", "figure", "generated")
GENERATED = (
    "translation-status", "laws", "service-laws", "regulations", "glossary", "contacts", "bibliography", "online-sources", "changelog",
    "language-guide", "forms", "accessibility",
)
"""What the software writes itself: ``[generated:translation-status]``."""

_KEY = r"[a-z0-9][a-z0-9-]*"
BRACKET = re.compile(r"\[([^\[\]\n]+)\](?![(\[:])")
_ARTICLE = r"[0-9]+[A-Z]?(?:\.[0-9]+)?(?:\([0-9]+[a-z]?\))?(?:\([a-z]\))?"
_EMBED = re.compile(rf"(?P<kind>{'|'.join(EMBEDS)}):(?P<key>{_KEY})(?:#(?P<part>{_ARTICLE}))?")
_CITE = re.compile(r"@(?P<key>[A-Za-z0-9][\w.-]*)(?:,\s*(?P<locator>.+))?")
_MARK = re.compile(rf"(?P<kind>{'|'.join(MARKS)})(?::\s*(?P<scope>\S.*))?")
_ALLOWED = re.compile(r"allowed:\s*(?P<context>[a-z_]+)")
NEAR_MISS = re.compile(rf"\s*@|\s*(?:{'|'.join({*MARKS, *EMBEDS})}|allowed|hukum|pedoman|riset|usulan|kontak|formulir)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Reference:
    """One source within a citation, with the place in it, as written."""

    key: str
    locator: str = ""


@dataclass(frozen=True)
class Citation:
    """``[@a, p. 3; @b]``: what a statement rests on."""

    references: tuple[Reference, ...]


@dataclass(frozen=True)
class ClaimMark:
    """``[research: Indonesian fishers, 2018]``: what kind of ground a statement stands on, and for whom."""

    kind: str
    scope: str = ""


@dataclass(frozen=True)
class Embed:
    """``[law:uu-21-2007#52(2)]``: data shown by its key; ``part`` is an article: 52, 52(2), 622(1)(q), 1.3 (point 3)."""

    kind: str
    key: str
    part: str = ""


@dataclass(frozen=True)
class Exemption:
    """``[allowed: quoting_law]``: why a word to avoid stands here. Readers do not see it."""

    context: str


Item = Citation | ClaimMark | Embed | Exemption


def parse_bracket(content: str) -> Item | None:
    """Return what stands between the brackets, or None where it is not ours."""
    if match := _EMBED.fullmatch(content):
        return Embed(match["kind"], match["key"], match["part"] or "")
    if match := _MARK.fullmatch(content):
        return ClaimMark(match["kind"], (match["scope"] or "").strip())
    if match := _ALLOWED.fullmatch(content):
        return Exemption(match["context"])
    if content.startswith("@"):
        parts = [_CITE.fullmatch(part.strip()) for part in content.split(";")]
        if all(parts):
            return Citation(tuple(Reference(p["key"], (p["locator"] or "").strip()) for p in parts))
    return None
