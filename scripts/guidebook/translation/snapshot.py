"""Which digests have the pages today? Pages in, PagePairs out; large books over all cores.

Reading a page costs about ten milliseconds, nearly all of it parsing, so a book of hundreds of pages is spread over
processes. The result does not depend on how the work is spread.
"""

import os
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

from ..book.languages import Language
from ..book.page import parse_page
from .digest import digests_and_words
from .status import PagePair

_WORTH_SPREADING = 60
_CHUNK = 16


@dataclass(frozen=True)
class RawPage:
    """A page file as it was read."""

    slug: str
    language: Language
    path: str
    raw: bytes


@dataclass(frozen=True)
class PageDigest:
    """What the status needs of one page."""

    slug: str
    language: Language
    digests: dict[str, str]
    words: dict[str, int]


def page_digest(page: RawPage) -> PageDigest | None:
    """Return the digests of one page; None where it cannot be read (the checks say why)."""
    parsed, _ = parse_page(page.slug, page.language, page.path, page.raw)
    if parsed is None:
        return None
    read = digests_and_words(parsed)
    return PageDigest(
        page.slug, page.language, {i: digest for i, (digest, _) in read.items()}, {i: words for i, (_, words) in read.items()}
    )


def _all(pages: list[RawPage], workers: int) -> Iterable[PageDigest | None]:
    if workers < 2 or len(pages) < _WORTH_SPREADING:
        return map(page_digest, pages)
    with ProcessPoolExecutor(workers) as pool:
        return list(pool.map(page_digest, pages, chunksize=_CHUNK))


def page_pairs(pages: Iterable[RawPage], order: Iterable[str], workers: int | None = None) -> list[PagePair]:
    """Return the pairs in the given order of slugs, pages without a place after them."""
    found: dict[tuple[str, Language], PageDigest] = {}
    for digest in _all(list(pages), workers or os.cpu_count() or 1):
        if digest is not None:
            found[digest.slug, digest.language] = digest
    place = {slug: n for n, slug in enumerate(order)}
    slugs = sorted({slug for slug, _ in found}, key=lambda slug: (place.get(slug, len(place)), slug))
    pairs = []
    for slug in slugs:
        ours, theirs = found.get((slug, "id")), found.get((slug, "en"))
        pairs.append(PagePair(
            slug, ours.digests if ours else None, theirs.digests if theirs else None,
            ours.words if ours else {}, theirs.words if theirs else {},
        ))
    return pairs
