"""The book of this checkout, read once a process: reading takes seconds, and what the checks work out of a page stays with it."""

from functools import cache
from pathlib import Path

from guidebook.book.book import Book
from guidebook.book.load import load_book

ROOT = Path(__file__).resolve().parents[1]


@cache
def this_book() -> Book:
    """Return the book of this checkout. Nothing in it is to be changed."""
    return load_book(ROOT)
