"""How does a built site become searchable? Writes a Pagefind index a language, and what the search needs beside it.

One index a language, in a folder of its own: Pagefind takes the language from the page that is open, so only an index that
holds nothing else can be searched from a page of the other language, and can never answer in the wrong one.
"""

import gzip
import hashlib
import json
import os
import shutil
import subprocess
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path
from typing import Any

from lxml import html
from pagefind_bin import get_executable
from zopfli.gzip import compress

from ..book.book import Book
from ..book.freshness import Freshness, contact_freshness
from ..book.languages import Language
from .addresses import page_address
from .registers import CONTACTS_PAGE
from .render import Renderer
from .search_records import Record, language_of, records
from .search_words import search_words, shared

FOLDER = "pagefind"
_CHUNK = "500"
"""Size of a piece of the index in Pagefind's own count; its default of 20000 makes 33 KB of a word, this makes 1."""
_KEPT = ("pagefind.js", "pagefind-entry.json", "*.pf_meta", "index/*", "fragment/*")
"""What the search fetches. Pagefind also writes user interfaces of its own and a worker."""
_SIGNATURE = b"pagefind_dcd"


def site_records(site: Path) -> dict[Language, list[Record]]:
    """Return the records of a built site by language."""
    found: dict[Language, list[Record]] = defaultdict(list)
    for file in sorted(site.rglob("index.html")):
        page = html.fromstring(file.read_bytes().decode("utf-8"))
        folder = file.parent.relative_to(site).as_posix()
        if language := language_of(page):
            found[language] += records(page, "" if folder == "." else f"{folder}/")
    return found


def _document(record: Record, language: Language) -> str:
    """Return a record as Pagefind reads it: titles are fields, which it weighs by themselves, not part of the text."""
    fields = {"title": record.title, "section": record.section, "lead": record.lead}
    head = "".join(f"<p data-pagefind-ignore data-pagefind-meta={key}>{escape(value)}</p>" for key, value in fields.items() if value)
    return f"<!doctype html><html lang={language}><body data-pagefind-body>{head}<p>{escape(record.text)}</p></body></html>"


def _index(found: Iterable[Record], language: Language, folder: Path) -> None:
    """Run Pagefind over one small file a record. (Its Python service answers ten times a second: minutes for a book.)"""
    with tempfile.TemporaryDirectory() as name:
        for record in found:
            page, _, section = record.address.partition("#")
            file = Path(name, page, f"{section or 'index'}.html")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(_document(record, language), "utf-8")
        command = [get_executable(), "--site", name, "--output-path", folder, "--force-language", language, "--quiet"]
        environment = os.environ | {"PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": _CHUNK}
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=300)
    if done.returncode != 0:
        raise RuntimeError(" ".join((done.stderr or done.stdout).split()) or f"pagefind stopped with {done.returncode}")


def _tidy(folder: Path, language: Language) -> None:
    """Remove what no reader fetches."""
    kept = {file for pattern in (*_KEPT, f"wasm.{language}.pagefind") for file in folder.glob(pattern)}
    for file in folder.rglob("*"):
        if file.is_file() and file not in kept:
            file.unlink()


def _repack(file: Path, cache: Path) -> None:
    """Pack what Pagefind packed once more, slowly and smaller; ``cache`` keeps it for the next build."""
    packed = file.read_bytes()
    kept = cache / f"{hashlib.sha256(packed).hexdigest()}.zopfli"
    if not kept.is_file():
        cache.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(compress(gzip.decompress(packed)))
    file.write_bytes(kept.read_bytes())


def fragments(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the name and the content of each record that Pagefind wrote."""
    for file in sorted((folder / "fragment").glob("*.pf_fragment")):
        yield file.stem, json.loads(gzip.decompress(file.read_bytes()).removeprefix(_SIGNATURE))


def pages_of(named: Iterable[tuple[str, str]], registers: set[str]) -> str:
    """Return a line a page: its folder and the short names of its records, from (name, address) of each record.

    The folder of a register or form is marked with ``~``: its many short entries must not stand before the chapters.

    A name is cut to the first letters that no other name has. Results tell names only: with this list the browser puts
    the sections of a page together before it fetches any.
    """
    named = sorted((name.split("_")[-1], address.rpartition("/")[0].strip("/")) for name, address in named)
    pages: dict[str, list[str]] = defaultdict(list)
    for at, (name, page) in enumerate(named):
        beside = [named[near][0] for near in (at - 1, at + 1) if 0 <= near < len(named)]
        common = max((shared(name, other) for other in beside), default=0)
        pages[page].append(name[: common + 1])
    return "\n".join(
        " ".join((f"{'~' if page in registers else ''}/{page}", *sorted(names))) for page, names in sorted(pages.items())
    )


def dialog_words(book: Book, language: Language) -> dict[str, Any]:
    """Return what the dialog says, and whom it names where nothing is found: from the data, so that it is current."""
    renderer = Renderer(book, language)
    assert book.vocabulary is not None
    spoken = {key: words.get(language) for key, words in book.vocabulary.interface.items() if key.startswith("search")}
    urgent = [
        {"name": contact.name.get(language), "number": channel.value, "address": channel.address}
        for contact in book.contacts.values()
        if contact.shown and contact.needs[0] == "emergency"
        and (book.today is None or contact_freshness(contact, book.today) != Freshness.STALE)
        for channel in contact.channels[:1]
    ]
    contacts = page_address(CONTACTS_PAGE, language) if book.page(language, CONTACTS_PAGE) else ""
    return {"words": spoken, "urgent": urgent, "contacts": contacts, "all": page_address("index", language) + "#daftar-isi",
            "all-words": renderer.say("all-pages")}


def _write(path: Path, value: Any) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")), "utf-8")


def write_search(site: Path, book: Book, cache: Path) -> None:
    """Make the built ``site`` searchable; ``cache`` keeps packed files from build to build.

    Raises whatever goes wrong; the caller says so to people.
    """
    shutil.rmtree(site / FOLDER, ignore_errors=True)
    for language, found in site_records(site).items():
        folder = site / FOLDER / language
        _index(found, language, folder)
        _tidy(folder, language)
        for file in (folder / f"wasm.{language}.pagefind", *folder.glob("*.pf_meta")):
            _repack(file, cache)
        registers = {record.address.rpartition("/")[0] for record in found if record.entry}
        pages = pages_of([(name, fragment["url"]) for name, fragment in fragments(folder)], registers)
        _write(folder / "words.json", {**search_words(book, found, language), "pages": pages})
        _write(folder / "dialog.json", dialog_words(book, language))
