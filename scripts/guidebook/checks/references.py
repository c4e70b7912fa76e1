"""Does everything that a page names by key exist: sources, laws, contacts, forms, figures, boxes and claim marks?"""

import difflib
import re
from collections.abc import Iterable, Iterator

from ..book.book import Book
from ..book.finding import Finding
from ..book.inline import GENERATED, NEAR_MISS, Citation, ClaimMark, Embed, parse_bracket
from ..book.markdown import admonition_kind
from ..book.page import Page
from .registry import rule

_ANY_BRACKET = re.compile(r"\[([^\[\]\n]+)\]")


def _nearest(key: str, known: Iterable[str]) -> str:
    close = difflib.get_close_matches(key, list(known), n=1)
    return f" Did you mean '{close[0]}'?" if close else ""


def broken(book: Book, path: str) -> bool:
    """Return whether a data file could not be read: its own finding says so, and what it holds is not missed again."""
    return any(problem.path == path or problem.path.startswith(path.rstrip("/") + "/") for problem in book.problems)


def _items(book: Book) -> Iterator[tuple[Page, object, int]]:
    for _, page in sorted(book.pages.items()):
        for node, line in page.lines():
            if node.type == "guidebook":
                yield page, node.meta["item"], line


@rule("citation", "every citation names an entry of data/sources.bib")
def citation(book: Book) -> Iterator[Finding]:
    """Citations of sources that the bibliography does not have."""
    for page, item, line in _items(book):
        if isinstance(item, Citation):
            for reference in item.references:
                if reference.key not in book.sources and not broken(book, "data/sources.bib"):
                    yield Finding(
                        page.path, line, "citation", f"no source has the key '{reference.key}'",
                        "Add the entry to data/sources.bib or mend the key." + _nearest(reference.key, book.sources),
                    )


@rule("embed", "every law, contact, form and figure that a page shows exists")
def embed(book: Book) -> Iterator[Finding]:
    """Embeds of data that is not there, that is not shown, and articles that the register does not have."""
    known = {"law": book.laws, "contact": book.contacts, "form": book.forms, "figure": book.figures,
             "generated": dict.fromkeys(GENERATED)}
    files = {"law": "laws.yml", "contact": "contacts.yml", "form": "forms/", "figure": "figures/",
             "generated": ""}
    for page, item, line in _items(book):
        if not isinstance(item, Embed) or (item.kind != "generated" and broken(book, f"data/{files[item.kind]}")):
            continue
        if item.key not in known[item.kind]:
            yield Finding(page.path, line, "embed", f"no {item.kind} has the key '{item.key}'",
                          f"Add it to data/{files[item.kind]} or mend the key." + _nearest(item.key, known[item.kind]))
        elif item.part and (item.kind != "law" or item.part not in book.laws[item.key].articles):
            yield Finding(page.path, line, "embed", f"'{item.key}' has no article '{item.part}' in the register",
                          "Add the article with its gist to data/laws.yml, or mend the number.")
        elif item.kind == "contact" and not book.contacts[item.key].shown:
            yield Finding(page.path, line, "embed", f"the contact '{item.key}' is not confirmed and not shown",
                          "Use another contact, or confirm this one in data/contacts.yml.")


@rule("claim-mark", "a research mark names place and group; no bracket is left unread")
def claim_mark(book: Book) -> Iterator[Finding]:
    """Research marks without scope, other marks with one, and brackets that look like ours but are not."""
    for _, page in sorted(book.pages.items()):
        for node, line in page.lines():
            if node.type == "text":
                for match in _ANY_BRACKET.finditer(node.content):  # what is still text was not read as ours nor as a link
                    if NEAR_MISS.match(match[1]) or parse_bracket(match[1]):
                        yield Finding(page.path, line, "claim-mark", f"'{match[0]}' is not a form that is known",
                                      "Forms: [@key, p. 3] [law] [research: who, where, year] [law:key#18] [contact:key] [allowed: why].")
            elif node.type == "guidebook" and isinstance(node.meta["item"], ClaimMark):
                mark = node.meta["item"]
                if (mark.kind == "research") != bool(mark.scope):
                    wanted = "[research: who, where, year]" if mark.kind == "research" else f"[{mark.kind}]"
                    yield Finding(page.path, line, "claim-mark", f"the mark '{node.content}' is incomplete or too long",
                                  f"Write {wanted}.")


@rule("box", "every box is of a known type and has no title of its own")
def box(book: Book) -> Iterator[Finding]:
    """Admonitions of unknown type, with a title of their own, or with a heading inside."""
    known = tuple(book.vocabulary.admonitions) if book.vocabulary else ()
    for _, page in sorted(book.pages.items()):
        for node, line in page.lines():
            if node.type != "admonition":
                continue
            kind = admonition_kind(node)
            if node.markup != "!!!":
                yield Finding(page.path, line, "box", f"'{node.markup}' opens no box on the site", "Begin the box with '!!!'.")
            elif kind not in known and not broken(book, "data/vocabulary.yml"):
                yield Finding(page.path, line, "box", f"the box type '{kind}' is not known",
                              f"Use one of: {', '.join(known)}." + _nearest(kind, known))
            elif '"' in page.source_line(line):
                yield Finding(page.path, line, "box", "a box has no title of its own",
                              "Remove the words in quotes; titles come from data/vocabulary.yml in both languages.")
            if any(child.type == "heading" for child in node.children):
                yield Finding(page.path, line, "box", "a heading stands inside a box",
                              "Use bold text in the box, or put the heading before it.")
