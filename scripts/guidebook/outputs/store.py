"""Was this document laid out before? A folder of finished files, each named by a digest of all that decides how it looks."""

import hashlib
import json
import os
import sys
import time
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from .document import Document
from .glyphs import font_files

STYLES = Path(__file__).parent / "styles"
_TOOLS = ("weasyprint", "pydyf", "tinycss2", "tinyhtml5", "cssselect2", "pyphen", "fonttools", "pikepdf", "pypandoc-binary", "pillow",
          "python-docx")
_KEPT_DAYS = 30


@cache
def _common() -> bytes:
    """Return a digest of what every document depends on: our own code, styles and fonts, and the tools with their versions."""
    total = hashlib.sha256(sys.version.encode())
    own = [*sorted(Path(__file__).parent.glob("*.py")), *sorted(p for p in STYLES.iterdir() if p.is_file()), *font_files()]
    for file in own:
        total.update(file.name.encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    for name in _TOOLS:
        try:
            total.update(f"{name} {version(name)}\0".encode())
        except PackageNotFoundError:
            total.update(f"{name} missing\0".encode())
    return total.digest()


def digest(document: Document, site: Path) -> str:
    """Return the name under which a finished document is kept: a digest of its text, its pictures, and what all share."""
    parts = (document.kind, document.style, str(document.fit), repr(document.fields), document.html, *document.cover)
    total = hashlib.sha256(_common() + "\0".join(parts).encode())
    for picture in document.pictures:
        total.update(picture.encode() + b"\0" + hashlib.sha256((site / picture).read_bytes()).digest())
    return f"{total.hexdigest()}{document.suffix}"


@dataclass(frozen=True)
class Made:
    """A finished file: where it is, and how many pages it has (0 where it has none)."""

    file: Path
    pages: int


class Store:
    """Finished files below one folder. A file is there wholly or not at all."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def get(self, key: str) -> Made | None:
        """Return what was made under a digest."""
        file, facts = self.folder / key, self.folder / f"{key}.json"
        try:
            pages = int(json.loads(facts.read_text("utf-8"))["pages"])
        except (OSError, ValueError, KeyError):
            return None
        if not file.is_file():
            return None
        os.utime(facts)
        return Made(file, pages)

    def put(self, key: str, data: bytes, pages: int) -> None:
        """Keep a finished file."""
        self.folder.mkdir(parents=True, exist_ok=True)
        for name, content in ((key, data), (f"{key}.json", json.dumps({"pages": pages}).encode())):
            partial = self.folder / f".{name}.{os.getpid()}"
            partial.write_bytes(content)
            partial.replace(self.folder / name)

    def tidy(self) -> None:
        """Drop what nobody asked for in a month."""
        oldest = time.time() - _KEPT_DAYS * 86400
        for facts in self.folder.glob("*.json"):
            if facts.stat().st_mtime < oldest:
                (self.folder / facts.stem).unlink(missing_ok=True)
                facts.unlink(missing_ok=True)
