"""A small book that a test may change, built for real."""

import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = """---
title: {title}
description: {title}
audience: {title}
minutes: 1
review:
  status: draft
---

{text}
"""
TEXTS = {
    "id": ("Bab", "## Langkah {#langkah}\n\nMulailah dengan tenang dan dengarkan orangnya sampai selesai.\n"),
    "en": ("Chapter", "## Step {#langkah}\n\nBegin calmly and listen to the person until he has finished.\n"),
}


def write_page(book: Path, language: str, slug: str, title: str, text: str) -> None:
    """Write one page of a book."""
    file = book / "docs" / language / f"{slug}.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(PAGE.format(title=title, text=text), "utf-8")


def share_packed(book: Path) -> None:
    """Let a book use the packed copies of styles and scripts that this checkout has made: they are kept by their content."""
    kept = ROOT / ".cache/packed"
    kept.mkdir(parents=True, exist_ok=True)
    (book / ".cache").mkdir(parents=True, exist_ok=True)
    (book / ".cache/packed").symlink_to(kept)


def write_book(book: Path, chapters: tuple[str, ...] = ("dasar/satu", "dasar/dua")) -> None:
    """Write a book of a home page and a few chapters, with this checkout's theme and words."""
    for name in ("overrides", "scripts"):
        shutil.copytree(ROOT / name, book / name, ignore=shutil.ignore_patterns("__pycache__", "fonts"))
    shutil.copytree(ROOT / "docs/assets", book / "docs/assets")
    share_packed(book)
    (book / "data").mkdir()
    shutil.copy(ROOT / "data/vocabulary.yml", book / "data/vocabulary.yml")
    settings = (ROOT / "mkdocs.yml").read_text("utf-8").split("\nnav:\n")[0]
    nav = "\n".join(["  - Beranda: index.md", *(["  - Dasar:"] if chapters else []), *(f"      - {slug}.md" for slug in chapters)])
    (book / "mkdocs.yml").write_text(f"{settings}\nnav:\n{nav}\n", "utf-8")
    for language, (title, text) in TEXTS.items():
        for number, slug in enumerate(("index", *chapters)):
            write_page(book, language, slug, f"{title} {number}", text)
