"""What does a reader fetch, by kind of page: on a first visit, and for the next page? Prints; asserts nothing.

Bytes of bodies as a host sends them, packed by gzip or brotli; what the search fetches when it is opened is in search.py.
"""

import os
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from guidebook.site.build import build_site

from tests.bench.synthetic import ROOT, write_book
from tests.site.conftest import REPO_URL, SITE_URL
from tests.site.test_weight import BUDGET, named_files

TEMPLATES = {
    "home": r"",
    "chapter": r"(dasar|prinsip|layanan|pemulihan|lintas-topik)/.+",
    "contacts": r"alat/kontak/",
    "form": r"alat/formulir/.+",
    "register": r"alat/peraturan(-pelaksana)?/",
    "glossary": r"alat/glosarium/",
    "bibliography": r"alat/daftar-pustaka/",
    "404": r"404\.html",
    "other": r".+",
}
"""Kinds of pages by address below the language; the first that fits counts."""
PEERS = {"Material, default": 429, "Docusaurus": 333, "mdBook": 292, "VitePress": 165, "Material, no search": 69, "Starlight": 57,
         "Sphinx Furo": 32, "plain page (the floor)": 6}
"""First visit to a chapter, gzip KB, of others' software with the same content: 100 pages a language. Measured once."""
PEER_PAGES = 100


@dataclass(frozen=True)
class Weight:
    """What a reader fetches for a page: all that it names, and what only this page has (a form's own print style too)."""

    address: str
    everything: frozenset[Path]
    own: frozenset[Path]

    @property
    def language(self) -> str:
        return "id, en" if self.address == "404.html" else "en" if self.address.startswith("en/") else "id"

    @property
    def template(self) -> str:
        return next(name for name, fits in TEMPLATES.items() if re.fullmatch(fits, self.address.removeprefix("en/")))


def packed(files: Iterable[Path], kind: str) -> int:
    """Return the bytes of the packed copies that a host sends; ``kind`` is gz or br."""
    return sum(file.with_name(f"{file.name}.{kind}").stat().st_size for file in files)


def weigh(site: Path) -> list[Weight]:
    """Return the heaviest page of each template and language, in the order of TEMPLATES."""
    addresses = [file.relative_to(site).as_posix().removesuffix("index.html") for file in sorted(site.rglob("*.html"))]
    named = {address: named_files(site, address) for address in addresses}
    times = Counter(file for files in named.values() for file in files)
    weights = [Weight(address, frozenset(files), frozenset(f for f in files if times[f] == 1)) for address, files in named.items()]
    heaviest: dict[tuple[str, str], Weight] = {}
    for weight in sorted(weights, key=lambda weight: packed(weight.everything, "gz")):
        heaviest[weight.template, weight.language] = weight
    order = list(TEMPLATES)
    return sorted(heaviest.values(), key=lambda weight: (order.index(weight.template), weight.language != "id"))


def _chapter(site: Path) -> float:
    """Return the gzip KB of a first visit to the heaviest chapter."""
    return max(packed(weight.everything, "gz") for weight in weigh(site) if weight.template == "chapter") / 1000


def _ours(site: Path) -> Table:
    table = Table("heaviest page", "first visit\ngzip", "\nbrotli", "next page\ngzip", "\nbrotli", "requests",
                  title=f"Bytes a page (budget of a first visit: {BUDGET:,} gzip)")
    for weight in weigh(site):
        sizes = [f"{packed(files, kind):,}" for files in (weight.everything, weight.own) for kind in ("gz", "br")]
        table.add_row(f"{weight.template}, {weight.language}\n[dim]/{weight.address}[/]", *sizes, str(len(weight.everything)))
    return table


def _beside_peers(ours: dict[str, float]) -> Table:
    table = Table("software", "gzip KB", title=f"First visit to a chapter; {PEER_PAGES} pages a language")
    for name, size in sorted((PEERS | ours).items(), key=lambda item: -item[1]):
        table.add_row(f"[bold]{name}[/]" if name in ours else name, f"{size:.0f}")
    return table


def main() -> None:
    """Build this book, and a made-up one as large as the peers had, each beside its own site."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        console = Console()
        os.environ |= {"SITE_URL": SITE_URL, "REPO_URL": REPO_URL}  # a deployment's pages name their address
        site = build_site(ROOT, folder / "site").site
        console.print(_ours(site))
        heaviest = _chapter(site)
        (folder / "book").mkdir()
        write_book(folder / "book", PEER_PAGES)
        made_up = _chapter(build_site(folder / "book").site)
        console.print(_beside_peers({
            "this one, heaviest chapter of this book": heaviest,
            f"this one, made-up book of {PEER_PAGES} pages": made_up,
        }))


if __name__ == "__main__":
    main()
