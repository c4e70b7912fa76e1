"""What does a first visit weigh, by page? Prints gzip bytes of each page with all that it names."""

import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from guidebook.site.build import build_site

from tests.site.test_weight import first_visit

ROOT = Path(__file__).resolve().parents[2]


def main() -> None:
    """Build this book beside its own site and weigh every page."""
    with tempfile.TemporaryDirectory() as name:
        site = build_site(ROOT, Path(name) / "site").site
        table = Table("page", "first visit, gzip bytes")
        for file in sorted(site.rglob("index.html")):
            address = file.parent.relative_to(site).as_posix()
            table.add_row(address, f"{first_visit(site, address):,}")
        Console().print(table)


if __name__ == "__main__":
    main()
