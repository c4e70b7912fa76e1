"""How well does the search find what workers type? Recall and rank over the labelled queries, asked in a browser."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Page

QUERIES = Path(__file__).with_name("queries.yml")
HELD_OUT = Path(__file__).with_name("heldout.yml")
"""Written by someone who saw no results; nothing is tuned against it."""
FIRST = 5


def module(site: Path) -> str:
    """Return the address of the search's module below the root of the site: its name changes with its content."""
    (file,) = (site / "assets" / "javascripts").glob("search.*js")
    return file.relative_to(site).as_posix()


@dataclass(frozen=True)
class Asked:
    """A query, the pages that answer it, and the addresses (below the root of the site) that were found, best first."""

    query: str
    expected: tuple[str, ...]
    found: tuple[str, ...]

    @property
    def rank(self) -> int:
        """Return the place of the first right page, counted from 1; 0 where none was found."""
        return next((place for place, slug in enumerate(self.slugs, 1) if slug in self.expected), 0)

    @property
    def slugs(self) -> list[str]:
        """Return the pages found, without language and section."""
        bare = (address.split("#")[0].removeprefix("en/").strip("/") for address in self.found)
        return [slug or "index" for slug in bare]


def labelled(file: Path = QUERIES) -> dict[str, dict[str, tuple[str, ...]]]:
    """Return the labelled queries by language: the pages that answer each."""
    read: dict[str, dict[str, Any]] = yaml.safe_load(file.read_text("utf-8"))
    return {
        language: {str(query): (pages,) if isinstance(pages, str) else tuple(pages) for query, pages in queries.items()}
        for language, queries in read.items()
    }


def ask(page: Page, site: Path, root: str, language: str, file: Path = QUERIES) -> list[Asked]:
    """Ask all labelled queries of a language from ``page``, which may be in either language."""
    queries = labelled(file)[language]
    found = page.evaluate(
        """async ([module, queries, language]) => {
             const { search } = await import(module)
             const found = []
             for (const query of queries) found.push((await search(query, language)).map(({ url }) => url))
             return found
           }""",
        [root + module(site), list(queries), language],
    )
    return [
        Asked(query, expected, tuple(url.removeprefix(root) for url in urls))
        for (query, expected), urls in zip(queries.items(), found, strict=True)
    ]


def recall(asked: list[Asked]) -> float:
    """Return the share of queries with a right page among the first five."""
    return sum(1 <= one.rank <= FIRST for one in asked) / len(asked)


def mrr(asked: list[Asked]) -> float:
    """Return the mean of 1 by the rank of the first right page."""
    return sum(1 / one.rank for one in asked if one.rank) / len(asked)
