"""Checks of one page or one file at a time: pure functions from a Book to findings. One file a rule family."""

from . import forms, headings, links, lists, pages, prose, raw_html, reading, references, spelling, trust, wording
from .registry import REGISTRY

RULES = REGISTRY.rules

__all__ = [
    "RULES", "forms", "headings", "links", "lists", "pages", "prose", "raw_html", "reading", "references", "spelling", "trust", "wording",
]
