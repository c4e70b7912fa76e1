"""Do the addresses outside the book still answer? Asks each at most once in a while and remembers.

Nothing here fails a pull request: a host that is down is not the author's fault. Crisis lines and other telephone
numbers are never tried.
"""

import json
import urllib.error
import urllib.request
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from .book.book import Book
from .book.links import links_of

KEEP = timedelta(days=7)
_TIMEOUT = 15
_AGENT = "guidebook link check"


@dataclass(frozen=True)
class Answer:
    """What an address answered: ``status`` is the HTTP status, 0 where none came; ``asked`` is in UTC."""

    status: int
    reason: str
    asked: str

    @property
    def good(self) -> bool:
        """Return whether a reader would get a page. 401, 403 and 429 are hosts that turn programs away."""
        return 200 <= self.status < 400 or self.status in (401, 403, 429)


def addresses(book: Book) -> dict[str, str]:
    """Return each web address that readers may follow, with the first place where it stands."""
    found: dict[str, str] = {}
    for _, page in sorted(book.pages.items()):
        for link in links_of(page):
            if link.written.startswith("http"):
                found.setdefault(link.written, f"{page.path}:{link.line}")
    for key, source in book.sources.items():
        if source.url:
            found.setdefault(source.url, f"data/sources.bib: {key}")
    for key, law in book.laws.items():
        if law.url:
            found.setdefault(law.url, f"data/laws.yml: {key}")
    return found


def ask(address: str) -> Answer:
    """Ask one address, without sending more than its path."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    try:
        request = urllib.request.Request(address, headers={"User-Agent": _AGENT})
        with urllib.request.urlopen(request, timeout=_TIMEOUT) as response:
            return Answer(response.status, response.reason or "", now)
    except urllib.error.HTTPError as error:
        return Answer(error.code, str(error.reason), now)
    except (OSError, ValueError) as error:
        return Answer(0, str(getattr(error, "reason", error)), now)


def _fresh(answer: Answer) -> bool:
    return answer.good and datetime.fromisoformat(answer.asked) > datetime.now(UTC) - KEEP


def read_cache(file: Path) -> dict[str, Answer]:
    """Return what was answered before; nothing where the file is absent or broken."""
    try:
        return {address: Answer(**answer) for address, answer in json.loads(file.read_text("utf-8")).items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def check_addresses(wanted: Iterable[str], cache: Path) -> dict[str, Answer]:
    """Return an answer for each address; good answers younger than KEEP come from ``cache``, which is written anew."""
    known = read_cache(cache)
    wanted = list(wanted)
    due = [address for address in wanted if address not in known or not _fresh(known[address])]
    with ThreadPoolExecutor(max_workers=8) as pool:
        known |= dict(zip(due, pool.map(ask, due), strict=True))
    cache.parent.mkdir(parents=True, exist_ok=True)
    kept = {address: asdict(known[address]) for address in sorted(wanted)}
    cache.write_text(json.dumps(kept, indent=1), "utf-8")
    return {address: known[address] for address in wanted}
