"""Does the other language use the fixed counterpart of a term? Warnings with the expected word.

Words are compared by their Snowball stems, so that affixes and endings do not matter (*direstitusi*, *victims*).
Only terms with ``check: true`` in data/terms.yml are looked for; ``also`` lists other words that are accepted.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from ..book.book import Book
from ..book.data import Term
from ..book.finding import Finding, Severity
from ..book.languages import Language, other
from ..book.page import Page, Section
from ..book.words import stem
from .pairs import all_section_pairs, leaves
from .registry import rule

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
Stems = str
"""Stems with a blank before and behind each: `` stem stem ``, so that a sequence is found as a part of the text."""


@lru_cache(maxsize=4096)
def stems(text: str, language: Language) -> Stems:
    """Return the stems of the words of ``text``; the parts of a hyphenated word count one by one."""
    words = [part for word in _WORD.findall(text.lower()) for part in re.split(r"[-’']", word)]
    return f" {' '.join(stem(word, language) for word in words)} "


def contains(haystack: Stems, needle: Stems) -> bool:
    """Return whether the stems ``needle`` stand in ``haystack`` one after the other."""
    return needle in haystack


def _found(text: Stems, forms: tuple[str, ...], language: Language) -> str:
    return next((form for form in forms if contains(text, stems(form, language))), "")


def _forms(term: Term, language: Language) -> tuple[str, ...]:
    return term.id if language == "id" else term.en


def _accepted(term: Term, language: Language) -> tuple[str, ...]:
    return (*_forms(term, language), *(term.also.id if language == "id" else term.also.en))


def _text(page: Page, section: Section) -> Stems:
    return stems(" ; ".join(leaf.words for leaf in leaves(page, section)), page.language)


@rule("terms", "a term has its fixed counterpart in the other language")
def terms(book: Book) -> Iterator[Finding]:
    """Sections that use a term while the other language's section does not use its counterpart."""
    checked = [term for term in book.terms.values() if term.check]
    for source, left, translation, right in all_section_pairs(book):
        texts = {"id": _text(source, left), "en": _text(translation, right)}
        for term in checked:
            for page, section, twin in ((translation, right, left), (source, left, right)):
                there: Language = other(page.language)
                used = _found(texts[there], _forms(term, there), there)
                if used and not _found(texts[page.language], _accepted(term, page.language), page.language):
                    expected = " / ".join(_forms(term, page.language))
                    yield Finding(
                        page.path, section.line, "terms",
                        f"section '{section.id}': the other language says '{used}', expected here: '{expected}'",
                        f"Use that word (compare line {twin.line} there), or add yours under 'also' in data/terms.yml.",
                        Severity.WARNING,
                    )
