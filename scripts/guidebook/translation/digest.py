"""What does a section say, apart from how it is written down? Normalised tree to digest.

White space, line wrapping, list markers, comments, the spelling of link targets and the order of attributes do not
change a digest. A word, a number, a link target, a box type, a table cell, a heading's level or words, emphasis do.
A heading's id does not: a renamed id is recognised by its digest.
"""

import hashlib
import unicodedata
from collections.abc import Iterator
from urllib.parse import urlsplit, urlunsplit

from markdown_it.tree import SyntaxTreeNode

from ..book.frontmatter import READER_FIELDS
from ..book.links import resolve
from ..book.markdown import admonition_kind
from ..book.page import Page, Section

LENGTH = 16
META = "_meta"
_SKIPPED = frozenset({"admonition_title", "footnote_anchor"})
_CODE = frozenset({"code_inline", "fence", "code_block"})


def _target(page: Page, href: str) -> str:
    target, anchor = resolve(page, href)
    if target:
        return target.removeprefix(f"{page.language}/") + (f"#{anchor}" if anchor else "")
    parts = urlsplit(href)
    return urlunsplit((parts.scheme.lower(), parts.netloc.lower(), parts.path, parts.query, parts.fragment))


def _attributes(node: SyntaxTreeNode) -> str:
    kept = {k: v for k, v in node.attrs.items() if k not in ("href", "src", "id", "start", "style", "alt", "title")}
    if node.type == "admonition":
        return ""
    classes = " ".join(sorted(str(kept.pop("class", "")).split()))
    return ",".join(f"{k}={v}" for k, v in sorted({**kept, **({"class": classes} if classes else {})}.items()))


def _label(page: Page, node: SyntaxTreeNode) -> str:
    """Return what a node is, without what is below it."""
    match node.type:
        case "heading":
            label = node.tag
        case "admonition":
            label = f"box {admonition_kind(node)}"
        case "link":
            label = f"link {_target(page, str(node.attrGet('href') or ''))} {node.attrGet('title') or ''}"
        case "image":
            label = f"image {_target(page, str(node.attrGet('src') or ''))} {node.attrGet('title') or ''}"
        case "guidebook":
            label = repr(node.meta["item"])
        case "footnote_ref" | "footnote":
            label = f"{node.type} {(node.meta or {}).get('label', '')}"
        case _:
            label = node.type
    return f"{label} {_attributes(node)}".strip()


def _is_comment(node: SyntaxTreeNode) -> bool:
    content = node.content.strip()
    return node.type in ("html_block", "html_inline") and content.startswith("<!--") and content.endswith("-->")


def _pieces(page: Page, nodes: list[SyntaxTreeNode]) -> Iterator[str]:
    """Yield the words between structure; runs of text are joined so that wrapping leaves no trace."""
    words: list[str] = []
    for node in nodes:
        if node.type in _SKIPPED or _is_comment(node):
            continue
        if node.type == "text":
            words.append(node.content)
            continue
        if node.type == "softbreak":
            words.append(" ")
            continue
        if words:
            yield " ".join("".join(words).split())
            words = []
        if node.type in _CODE or node.type.startswith("html_"):
            yield f"<{node.type} {node.content.strip()!r}>"
            continue
        yield f"<{_label(page, node)}>"
        yield from _pieces(page, list(node.children))
        yield "</>"
    if words:
        yield " ".join("".join(words).split())


def canonical(page: Page, section: Section) -> str:
    """Return a section's normalised form."""
    heading = [section.heading] if section.heading else []
    pieces = _pieces(page, [*heading, *section.nodes])
    return unicodedata.normalize("NFC", "\n".join(piece for piece in pieces if piece))


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:LENGTH]


def digests(page: Page) -> dict[str, str]:
    """Return the digest of each section of a page by its id, ``_meta`` first. Of two equal ids the first counts."""
    found: dict[str, str] = {}
    if page.meta is not None:
        found[META] = _hash("\n".join(" ".join(str(getattr(page.meta, key)).split()) for key in READER_FIELDS))
    for section in page.sections:
        if section.id and section.id not in found:
            text = canonical(page, section)
            if text or section.heading:
                found[section.id] = _hash(text)
    return found


def section_words(page: Page) -> dict[str, int]:
    """Return the number of words of each section by its id."""
    counts = {META: sum(len(str(getattr(page.meta, key)).split()) for key in READER_FIELDS) if page.meta else 0}
    for section in page.sections:
        text = " ".join(piece for piece in canonical(page, section).split("\n") if not piece.startswith("<"))
        counts.setdefault(section.id, len(text.split()))
    return counts
