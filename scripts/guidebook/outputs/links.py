"""Where does each link lead on paper? Into this document with its page number, or to an address, or nowhere."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from posixpath import normpath
from urllib.parse import unquote, urlsplit

from ..book.finding import Finding
from .built import BuiltPage, page_at
from .edition import Edition
from .tree import Element, add_class, has_class, words_of
from .trouble import fault

Anchors = Mapping[str, Collection[str]]
"""The pages that a document holds (by slug), each with the ids that stand in it."""
NOTE_TYPE = "epub:type"
_QUIET = ("gb-term", "gb-law", "gb-back", "headerlink")
"""Links whose place needs no page number: terms stand at the end of the chapter, laws in the register, both by name."""


@dataclass(frozen=True)
class Target:
    """What an address leads to: a page of the book (``slug``, ``fragment``) or something else (``address``)."""

    slug: str = ""
    fragment: str = ""
    address: str = ""


def target_of(page: BuiltPage, href: str) -> Target:
    """Resolve an address as it stands on a page of the site."""
    parts = urlsplit(href)
    if parts.scheme or parts.netloc:
        return Target(address=href)
    if not parts.path:
        return Target(page.slug, unquote(parts.fragment))
    path = normpath(f"/{page.address}{parts.path}").lstrip("/") + ("/" if parts.path.endswith(("/", ".", "..")) else "")
    found = page_at("" if path == "/" else path)
    if found and found[0] == page.language:
        return Target(found[1], unquote(parts.fragment))
    return Target(address=("" if path == "/" else path) + (f"#{parts.fragment}" if parts.fragment else ""))


def anchor(slug: str, fragment: str = "") -> str:
    """Return the id that a place of a page has in a document that holds several pages."""
    start = slug.replace("/", "-")
    return f"{start}--{fragment}" if fragment else start


def prefix_ids(article: Element, slug: str) -> None:
    """Give every id of a page its place in a larger document, and what refers to it by id too."""
    for node in article.iter():
        if not isinstance(node.tag, str):
            continue
        if node.get("id"):
            node.set("id", anchor(slug, node.get("id")))
        for name in ("for", "headers", "aria-labelledby", "aria-describedby"):
            if node.get(name):
                node.set(name, " ".join(anchor(slug, part) for part in node.get(name).split()))
        if node.get("name") and node.tag in ("input", "select", "textarea"):
            node.set("name", anchor(slug, node.get("name")))


def _outside(link: Element, address: str) -> None:
    link.set("href", address)
    if not address.startswith(("http://", "https://")):
        return
    shown = words_of(link).rstrip("/")
    bare = address.split("://", 1)[1].rstrip("/")
    if shown in (address.rstrip("/"), bare) or address.startswith("https://wa.me/"):  # the number stands there
        add_class(link, "gb-address")
    elif not has_class(link, "gb-inside"):
        add_class(link, "gb-outside")


def _quiet(link: Element) -> bool:
    around = link.getparent()
    return any(has_class(link, name) for name in _QUIET) or (around is not None and has_class(around, "gb-cite"))


def place_links(article: Element, page: BuiltPage, edition: Edition, inside: Anchors) -> list[Finding]:
    """Lead every link of an article to its place in this document or to its address; return what leads nowhere.

    ``inside`` holds the pages of the document with their ids, before these got their prefix.
    """
    findings = []
    for link in [node for node in article.iter("a") if node.get("href") is not None]:
        target = target_of(page, link.get("href"))
        if link.get(NOTE_TYPE):  # a note that we made stands beside it
            link.set("href", "#" + anchor(page.slug, target.fragment))
            continue
        for name in ("title", "aria-label", "rel", "target"):
            link.attrib.pop(name, None)
        if target.slug in inside:
            if target.fragment and target.fragment not in inside[target.slug]:
                findings.append(fault(page, "dangling-link", f"the link '{link.get('href')}' leads nowhere",
                                      "Give the heading the id that the link names, or mend the link.", target.fragment))
                continue
            link.set("href", "#" + anchor(target.slug, target.fragment))
            if not _quiet(link):
                add_class(link, "gb-xref")
        elif target.slug:
            _to_site(link, page, edition, target)
        elif "://" in target.address or target.address.startswith(("tel:", "mailto:", "sms:")):
            _outside(link, target.address)
        elif edition.site_url:
            add_class(link, "gb-inside")
            link.set("href", edition.absolute(target.address))
        else:
            link.drop_tag()
    return findings


def _to_site(link: Element, page: BuiltPage, edition: Edition, target: Target) -> None:
    """Lead to a page of the site that this document does not hold; without an address of the site, only its name stays."""
    other = BuiltPage(page.site, target.slug, page.language, "", "")
    if edition.site_url:
        add_class(link, "gb-inside")
        link.set("href", edition.absolute(other.address) + (f"#{target.fragment}" if target.fragment else ""))
    else:
        link.drop_tag()
