"""Which words does a reader see of the forms? Each form as a page a language, so that the checks of language read it.

In such a page every text of the data file is an item on the line on which it stands there: findings point to it.
"""

from collections.abc import Iterator, Mapping

import yaml

from .book import Book
from .kept import kept
from .languages import LANGUAGES, Language
from .page import Page
from .yamlfile import YamlText

FOLDERS = ("data/forms/", "data/form-words.yml")


def _said(node: yaml.Node | None, language: Language) -> Iterator[tuple[int, str]]:
    """Yield (line from 0, text) of each pair of id and en below ``node``."""
    if isinstance(node, yaml.SequenceNode):
        for child in node.value:
            yield from _said(child, language)
    elif isinstance(node, yaml.MappingNode):
        keys = {key.value: value for key, value in node.value}
        if set(keys) == set(LANGUAGES) and isinstance(keys[language], yaml.ScalarNode):
            yield keys[language].start_mark.line, " ".join(keys[language].value.split())
        else:
            for value in keys.values():
                yield from _said(value, language)


def _page(path: str, read: YamlText, language: Language) -> Page:
    lines: list[str] = []
    for number, text in _said(read.node, language):
        lines += [""] * (number - len(lines) + 1)
        lines[number] += f"; {text}" if lines[number] else f"- {text}"  # two columns of a table may stand on one line
    return Page(path.removesuffix(".yml"), language, path, "\n".join(lines), 0, None, YamlText(None, None))


@kept
def form_texts(book: Book) -> Mapping[tuple[Language, str], Page]:
    """Return what the forms say, by language and path."""
    read = {path: text for path, text in book.yaml.items() if path.startswith(FOLDERS)}
    return {(language, path): _page(path, text, language) for path, text in read.items() for language in LANGUAGES}


@kept
def all_texts(book: Book) -> Mapping[tuple[Language, str], Page]:
    """Return the pages of the book and what the forms say."""
    return {**book.pages, **form_texts(book)}
