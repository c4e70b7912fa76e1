"""What does a rendered site still need before it is served? Names that change with content, the policy, packed copies."""

import gzip
import hashlib
import os
import re
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli
from rjsmin import jsmin

from .policy import apache, netlify, with_policy

RENAMED = (".css", ".js", ".svg", ".png")
"""Kinds of files below assets/ that get a name of their content, so that a browser may keep them for ever."""
PACKED = (".html", ".css", ".js", ".svg", ".xml", ".json", ".txt")
"""Kinds of files that get a packed copy beside them."""
_BROTLI_QUALITY = 10
"""One step below the slowest: 2 % larger, three times as fast (measured on this book)."""


_STYLE = re.compile(r"<style((?: [^>]*)?)>(.*?)</style>", re.DOTALL)
_CSS_SPARE = re.compile(
    r"""(?P<string>"[^"\n]*"|'[^'\n]*')|(?P<comment>/\*.*?\*/\s*)|\s*;?\s*(?P<end>\})\s*|\s*(?P<sign>[{;])\s*|\s*\n\s*""", re.DOTALL,
)


def content_name(name: str, mark: str) -> str:
    """Return ``guidebook.css`` as ``guidebook.<mark>.css``."""
    stem, _, kind = name.rpartition(".")
    return f"{stem}.{mark}.{kind}"


def renamed_text(text: str, names: dict[str, str]) -> str:
    """Return a page, style or script with the names of files replaced where they end an address."""
    if not names:
        return text
    found = re.compile(rf"(?<=[/\"'(])({'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})(?=[\"')?#])")
    return found.sub(lambda match: names[match[1]], text)


def lean_style(text: str) -> str:
    """Return a style sheet without comments and indentation, about a sixth smaller when packed; strings stay as they are."""

    def kept(match: re.Match[str]) -> str:
        return match["string"] or match["end"] or match["sign"] or ("" if match["comment"] else " ")

    return _CSS_SPARE.sub(kept, text).strip()


_LEAN = {".css": lean_style, ".js": jsmin}


def _rename(site: Path) -> dict[str, str]:
    """Rename what is below assets/. One mark for all: a change anywhere renames all, and links between them stay simple."""
    for file in (site / "assets").rglob("*"):
        if file.suffix in _LEAN:  # before the names: they stand for what is served
            file.write_text(_LEAN[file.suffix](file.read_text("utf-8")), "utf-8")
    files = sorted(file for file in (site / "assets").rglob("*") if file.suffix in RENAMED)
    total = hashlib.sha256()
    for file in files:
        total.update(file.name.encode() + b"\0" + file.read_bytes())
    mark = total.hexdigest()[:8]
    names = {file.name: content_name(file.name, mark) for file in files}
    for file in files:
        file.rename(file.with_name(names[file.name]))
    for file in (site / "assets").rglob("*"):
        if file.suffix in _LEAN:
            file.write_text(renamed_text(file.read_text("utf-8"), names), "utf-8")
    return names


def _packed(raw: bytes, cache: Path) -> tuple[bytes, bytes]:
    """Return the gzip and brotli copies of a text; the slow one is kept in ``cache`` by the digest of the text."""
    kept = cache / f"{hashlib.sha256(raw).hexdigest()}.q{_BROTLI_QUALITY}.br"
    if kept.is_file():
        return gzip.compress(raw, 9, mtime=0), kept.read_bytes()
    made = brotli.compress(raw, quality=_BROTLI_QUALITY)
    kept.write_bytes(made)
    return gzip.compress(raw, 9, mtime=0), made


def pack(files: Iterable[Path], cache: Path) -> None:
    """Write ``.gz`` and ``.br`` beside each file. brotli works outside Python's lock, so two threads use two cores."""
    cache.mkdir(parents=True, exist_ok=True)

    def one(file: Path) -> Path:
        zipped, brotlied = _packed(file.read_bytes(), cache)
        file.with_name(file.name + ".gz").write_bytes(zipped)
        file.with_name(file.name + ".br").write_bytes(brotlied)
        return file

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(one, files))


def _styles_out(text: str, page: Path, site: Path) -> str:
    """Return a page with the styles that its template wrote moved into files: the policy allows none inline."""

    def moved(match: re.Match[str]) -> str:
        style = "\n".join(line.strip() for line in match[2].strip().splitlines()) + "\n"
        file = site / "assets" / "stylesheets" / content_name("page.css", hashlib.sha256(style.encode()).hexdigest()[:8])
        file.write_text(style, "utf-8")
        return f'<link rel="stylesheet"{match[1]} href="{os.path.relpath(file, page.parent)}">'

    return _STYLE.sub(moved, text)


def finish(site: Path, cache: Path) -> None:
    """Finish the site in this folder, in place. ``cache`` keeps packed copies from build to build."""
    names = _rename(site)
    for page in site.rglob("*.html"):
        text = renamed_text(page.read_text("utf-8"), names)
        page.write_text(with_policy(_styles_out(text, page, site)), "utf-8")
    (site / "_headers").write_text(netlify(), "utf-8")
    (site / ".htaccess").write_text(apache(), "utf-8")
    pack([file for file in sorted(site.rglob("*")) if file.suffix in PACKED], cache)
