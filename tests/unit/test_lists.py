"""Does every list that the site renders otherwise than an editor shows it get a finding?

The site uses Python-Markdown; web editors and our checks read CommonMark. Where both read alike nothing is to be
reported; where they differ 'list-form' must say so, or the author sees one thing and the reader another.
"""

import re

import markdown
import pytest
from guidebook.book.data import Vocabulary
from guidebook.rules import run_rules
from markdown_it import MarkdownIt

from .helpers import book_of, found, page_of

ALIKE = {
    "plain": "Teks.\n\n- a\n- b\n",
    "nested by four": "Teks.\n\n- a\n    - b\n- c\n",
    "numbered with bullets": "Teks.\n\n1. a\n    - b\n    - c\n2. d\n",
    "paragraph in an item": "Teks.\n\n1. a\n\n    lanjutan\n\n2. b\n",
    "in a quotation": "> Teks.\n>\n> - a\n> - b\n",
    "loose": "Teks.\n\n- a\n\n- b\n",
    "after a heading with a blank line": "## Judul {#judul}\n\n- a\n",
}
OTHERWISE = {
    "no blank line": "Teks.\n- a\n- b\n",
    "nested by two": "Teks.\n\n- a\n  - b\n",
    "nested by three in a numbered list": "Teks.\n\n1. a\n   - b\n",
    "second nested item by three": "Teks.\n\n- a\n    - b\n   - c\n",
    "paragraph of an item by two": "Teks.\n\n- a\n\n  lanjutan\n\n- b\n",
    "number with a bracket": "Teks.\n\n1) a\n2) b\n",
}


def _shape(html: str) -> list[str]:
    """Return lists, items, and the paragraphs that stand outside of them, in order; looseness does not count."""
    tags, depth = [], 0
    for tag in re.findall(r"</?(?:ul|ol|li|p|blockquote)\b", html):
        name = tag.strip("</")
        depth += (name == "li") * (-1 if tag.startswith("</") else 1)
        if name != "p" or not depth:
            tags.append(tag)
    return tags


def _site(text: str) -> list[str]:
    return _shape(markdown.markdown(re.sub(r" \{#.*\}", "", text)))


def _editor(text: str) -> list[str]:
    return _shape(MarkdownIt("commonmark").render(re.sub(r" \{#.*\}", "", text)))


@pytest.mark.parametrize("text", ALIKE.values(), ids=ALIKE)
def test_list_that_both_read_alike_is_left_alone(text: str) -> None:
    assert _site(text) == _editor(text)
    assert not found("list-form", page_of(text))


@pytest.mark.parametrize("text", OTHERWISE.values(), ids=OTHERWISE)
def test_list_that_the_site_renders_otherwise_is_reported(text: str) -> None:
    assert _site(text) != _editor(text), "this example no longer shows a difference"
    assert found("list-form", page_of(text))


def test_box_that_only_the_checks_know_is_reported() -> None:
    """'???' opens a folding box for markdown-it; the site shows the marks as text."""
    words = Vocabulary.model_validate({"admonitions": {"do": {"id": "Lakukan", "en": "Do"}}, "marks": {}, "interface": {}})
    for marks, faulty in (("!!!", False), ("???", True), ("???+", True)):
        page = page_of(f"{marks} do\n\n    Sebutkan nama Anda.\n")
        assert bool(run_rules(book_of(page, vocabulary=words), ["box"])) is faulty, marks
