"""Which words does a reader see of the data? Each file as a page a language, so that the checks of language read it.

In such a page every text of the data file is an item on the line on which it stands there: findings point to it.
"""

import re
from collections.abc import Iterator, Mapping

import yaml

from .book import Book
from .kept import kept
from .languages import LANGUAGES, Language
from .page import Page
from .yamlfile import YamlText

FORMS = ("data/forms/", "data/form-words.yml")
OTHERS = ("data/contacts.yml", "data/figures/", "data/laws.yml", "data/outline.yml", "data/terms.yml", "data/vocabulary.yml")
_OFFICIAL = frozenset({"address", "name", "operator", "short", "title"})
"""Keys of contacts and laws under which names stand as their owners write them."""
_NAMED = ("data/contacts.yml", "data/laws.yml")
_FOR_THE_OTHERS = frozenset({"switch-language"})
"""Words of the site that are written in the other language, for those who read that one."""
_PLACE = re.compile(r"\{\w+\}")
"""Where the site puts a number or a word into a text."""


def _said(node: yaml.Node | None, language: Language, skipped: frozenset[str]) -> Iterator[tuple[int, str]]:
    """Yield (line from 0, text) of each pair of id and en below ``node``."""
    if isinstance(node, yaml.SequenceNode):
        for child in node.value:
            yield from _said(child, language, skipped)
    elif isinstance(node, yaml.MappingNode):
        keys = {key.value: value for key, value in node.value}
        if set(keys) == set(LANGUAGES) and isinstance(keys[language], yaml.ScalarNode):
            yield keys[language].start_mark.line, _PLACE.sub("0", " ".join(keys[language].value.split()))
        else:
            for key, value in keys.items():
                if key not in skipped:
                    yield from _said(value, language, skipped)


def _page(path: str, read: YamlText, language: Language) -> Page:
    lines: list[str] = []
    skipped = _FOR_THE_OTHERS | (_OFFICIAL if path.startswith(_NAMED) else frozenset())
    for number, text in _said(read.node, language, skipped):
        lines += [""] * (number - len(lines) + 1)
        lines[number] += f"; {text}" if lines[number] else f"- {text}"  # two columns of a table may stand on one line
    return Page(path.removesuffix(".yml"), language, path, "\n".join(lines), 0, None, YamlText(None, None))


Texts = Mapping[tuple[Language, str], Page]


def _texts(book: Book, paths: tuple[str, ...]) -> Texts:
    read = {path: text for path, text in book.yaml.items() if path.startswith(paths)}
    return {(language, path): _page(path, text, language) for path, text in read.items() for language in LANGUAGES}


@kept
def form_texts(book: Book) -> Texts:
    """Return what the forms say, by language and path."""
    return _texts(book, FORMS)


@kept
def sheets(book: Book) -> Texts:
    """Return what is read by itself: the pages of the book and the forms."""
    return {**book.pages, **form_texts(book)}


@kept
def all_texts(book: Book) -> Texts:
    """Return the pages of the book and what the data says: forms, contacts, laws, terms, words of the site."""
    return {**sheets(book), **_texts(book, OTHERS)}
