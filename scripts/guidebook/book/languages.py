"""Which languages does the book speak? The one place that says so."""

from typing import Literal

Language = Literal["id", "en"]

SOURCE: Language = "id"
LANGUAGES: tuple[Language, ...] = ("id", "en")
NAMES = {"id": "Indonesian", "en": "English"}


def other(language: Language) -> Language:
    """Return the counterpart of a language in this two-language book."""
    return "en" if language == "id" else "id"
