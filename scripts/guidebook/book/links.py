"""Where does a link on a page lead? Resolves what the author wrote into a page and an anchor, or a file."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from .page import Page


@dataclass(frozen=True)
class Link:
    """``target`` is the path below ``docs/`` ('' for an address outside), ``anchor`` the part behind ``#``."""

    written: str
    line: int
    target: str
    anchor: str
    is_image: bool = False

    @property
    def external(self) -> bool:
        """Return whether the link leads out of the book."""
        return not self.target

    def neutral(self, language: str) -> str:
        """Return the target without its language, to compare both versions of a page."""
        if self.external:
            return self.written
        return self.target.removeprefix(f"{language}/") + (f"#{self.anchor}" if self.anchor else "")


def resolve(page: Page, href: str) -> tuple[str, str]:
    """Return (path below docs/, anchor) of ``href`` on ``page``; the path is '' for an address outside."""
    parts = urlsplit(href)
    if parts.scheme or parts.netloc:
        return "", ""
    path = unquote(parts.path)
    if not path:
        return f"{page.language}/{page.slug}.md", parts.fragment
    base = "" if path.startswith("/") else posixpath.dirname(f"{page.language}/{page.slug}.md")
    return posixpath.normpath(posixpath.join(base, path.lstrip("/"))), parts.fragment


def links_of(page: Page, nodes: tuple | None = None) -> Iterator[Link]:
    """Yield the links and images of a page (or of some of its nodes) with their lines in the file."""
    for node, line in page.lines(nodes):
        if node.type in ("link", "image"):
            href = str(node.attrGet("href") or node.attrGet("src") or "")
            target, anchor = resolve(page, href)
            yield Link(href, line, target, anchor, node.type == "image")
