"""What does a section say, apart from how it is written down? Normalised tree to digest.

White space, line wrapping, list markers, comments, the spelling of link targets and the order of attributes do not
change a digest. A word, a number, a link target, a box type, a table cell, a heading's level or words, emphasis do.
A heading's id does not: a renamed id is recognised by its digest.
"""

import hashlib
import unicodedata
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit, urlunsplit

from markdown_it.tree import SyntaxTreeNode

from ..book.frontmatter import reader_fields
from ..book.inline import Exemption
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
    if not node.attrs or node.type == "admonition":
        return ""
    kept = {k: v for k, v in node.attrs.items() if k not in ("href", "src", "id", "style", "alt", "title")}
    if "class" in kept:
        kept["class"] = " ".join(sorted(str(kept["class"]).split()))
    return ",".join(f"{k}={v}" for k, v in sorted(kept.items()))


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


def _squeezed(words: list[str]) -> str:
    """Join words; a space at an edge stays, because it parts words from emphasis or a link."""
    text = "".join(words)
    core = " ".join(text.split())
    if not core:
        return " " if text else ""
    return (" " if text[0].isspace() else "") + core + (" " if text[-1].isspace() else "")


def _pieces(page: Page, nodes: Iterable[SyntaxTreeNode]) -> Iterator[str]:
    """Yield the words between structure; runs of text are joined so that wrapping leaves no trace."""
    words: list[str] = []
    for node in nodes:
        kind = node.type
        if kind == "text":
            words.append(node.content)
            continue
        if kind == "softbreak":
            words.append(" ")
            continue
        if kind in _SKIPPED or _is_comment(node):
            continue
        if kind == "guidebook" and isinstance(node.meta["item"], Exemption):
            words = ["".join(words).rstrip()]  # readers see neither it nor the blank before it
            continue
        if words:
            yield _squeezed(words)
            words = []
        if kind in _CODE or kind.startswith("html_"):
            yield f"<{kind} {node.content.strip()!r}>"
            continue
        yield f"<{_label(page, node)}>"
        inner = list(_pieces(page, node.children))
        if kind == "inline" and inner:
            inner[0], inner[-1] = inner[0].lstrip(), inner[-1].rstrip()
            if len(inner) == 1:
                inner = [inner[0].strip()]
        yield from inner
        yield "</>"
    if words:
        yield _squeezed(words)


def _read(page: Page, section: Section) -> tuple[str, int]:
    """Return a section's normalised form and the number of its words."""
    heading = [section.heading] if section.heading else []
    pieces = [piece for piece in _pieces(page, [*heading, *section.nodes]) if piece]
    words = sum(len(piece.split()) for piece in pieces if not piece.startswith("<"))
    return unicodedata.normalize("NFC", "\n".join(pieces)), words


def canonical(page: Page, section: Section) -> str:
    """Return a section's normalised form."""
    return _read(page, section)[0]


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:LENGTH]


def digests_and_words(page: Page) -> dict[str, tuple[str, int]]:
    """Return the digest and the number of words of each section of a page by its id, ``_meta`` first.

    No text is left out: what stands below a heading without an id counts to the section above it, and sections with
    the same id count together.
    """
    texts: dict[str, list[tuple[str, int]]] = {}
    if page.meta is not None:
        fields = [" ".join(value.split()) for value in reader_fields(page.meta).values()]
        texts[META] = [("\n".join(fields), sum(len(field.split()) for field in fields))]
    ident = ""
    for section in page.sections:
        ident = section.id or ident
        read = _read(page, section)
        if read[0] or section.heading:
            texts.setdefault(ident, []).append(read)
    return {
        ident: (_hash("\n".join(text for text, _ in parts)), sum(count for _, count in parts))
        for ident, parts in texts.items()
    }


def digests(page: Page) -> dict[str, str]:
    """Return the digest of each section of a page by its id, ``_meta`` first."""
    return {ident: digest for ident, (digest, _) in digests_and_words(page).items()}
