"""Was a paragraph left in the other language?

lingua tells Indonesian from English offline. Its threshold was measured on labelled sentences (tests/unit/
test_untranslated.py): short pieces and pieces of names only are left alone. Words in emphasis or in quotation marks
are not counted, because an example of a foreign word is written so.
"""

import re
from collections.abc import Iterator
from functools import cache

from lingua import Language as Lingua
from lingua import LanguageDetector, LanguageDetectorBuilder
from markdown_it.tree import SyntaxTreeNode

from ..book.book import Book
from ..book.finding import Finding
from ..book.languages import NAMES, Language
from ..book.page import Page
from .pairs import leaves
from .registry import rule

MIN_WORDS = 4
CONFIDENCE = 0.8
_ENDS = ("", ".", "?", "!", ":")
"""What ends a sentence; nothing, before the first."""
_QUOTED = re.compile(r"[\"“][^\"”]*[\"”]")
_ADDRESS = re.compile(r"https?://\S+|\S+@\S+")
_LINGUA = {"id": Lingua.INDONESIAN, "en": Lingua.ENGLISH}


@cache
def _detector() -> LanguageDetector:
    return LanguageDetectorBuilder.from_languages(*_LINGUA.values()).build()


def own_words(node: SyntaxTreeNode) -> str:
    """Return the running words of ``node`` without emphasis, code, and quotations."""
    if node.type in ("em", "code_inline", "image", "guidebook"):
        return ""
    if node.type == "text":
        return node.content
    if node.type in ("softbreak", "hardbreak"):
        return " "
    return "".join(own_words(child) for child in node.children)


def _common_words(text: str) -> list[str]:
    """Return the words without names and abbreviations: capital letters inside a sentence, or throughout a word."""
    words = []
    for match in re.finditer(r"[^\W\d_]{2,}", text):
        word = match[0]
        if word[0].islower() or (not word.isupper() and text[: match.start()].rstrip()[-1:] in _ENDS):
            words.append(word)
    return words


_FUNCTION_WORDS: dict[Language, frozenset[str]] = {
    "id": frozenset("yang dan dari untuk dengan tidak ia pada atau ini itu dalam oleh kepada agar anda sebelum saat bila jika".split(" ")),
    "en": frozenset("the and of for with not he his him is are that this from by or before when if to you your".split(" ")),
}


def _plainly_own(words: list[str], language: Language) -> bool:
    """Return whether the little words settle it: at least two of the page's language, none of the other.

    This spares the detector nine pieces in ten; whatever is not plain goes to it.
    """
    lower = [word.lower() for word in words]
    own = sum(word in _FUNCTION_WORDS[language] for word in lower)
    return own >= 2 and _FUNCTION_WORDS["en" if language == "id" else "id"].isdisjoint(lower)


def foreign(text: str, language: Language) -> bool:
    """Return whether ``text`` on a page in ``language`` is written in the other language."""
    words = _common_words(_ADDRESS.sub(" ", _QUOTED.sub(" ", text)))
    if len(words) < MIN_WORDS:
        return False
    if _plainly_own(words, language):
        return False
    other = _LINGUA["en" if language == "id" else "id"]
    return _detector().compute_language_confidence(" ".join(words), other) >= CONFIDENCE


def page_untranslated(page: Page) -> Iterator[Finding]:
    """Yield a finding for each piece of a page that is in the other language."""
    for section in page.sections:
        for leaf in leaves(page, section):
            if foreign(own_words(leaf.node), page.language):
                start = " ".join(leaf.words.split()[:6])
                yield Finding(
                    page.path, leaf.line, "untranslated",
                    f"section '{section.id}': this text is not in {NAMES[page.language]}: '{start} …'",
                    "Translate it. An example in the other language stands in *emphasis* or in quotation marks.",
                )


@rule("untranslated", "no paragraph is left in the other language")
def untranslated(book: Book) -> Iterator[Finding]:
    """Paragraphs, items and cells that are written in the other language."""
    for _, page in sorted(book.pages.items()):
        yield from page_untranslated(page)
