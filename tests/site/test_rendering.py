"""Does the built page hold what the checks read in the Markdown? Two parsers read each page; they must agree."""

from collections import Counter

import pytest
from guidebook.book.markdown import admonition_kind, walk
from guidebook.book.page import Page
from guidebook.checks.headings import GENERATED
from guidebook.site.addresses import page_address
from lxml import html

from tests.this_book import this_book

BOOK = this_book()
PAGES = [page for _, page in sorted(BOOK.pages.items())]
_TAGS = {"bullet_list": "ul", "ordered_list": "ol", "list_item": "li", "table": "table", "tr": "tr"}


def _read(page: Page) -> Counter[str]:
    counts: Counter[str] = Counter()
    for node in walk(page.tree.children):
        if node.type == "heading":
            counts[node.tag] += 1
        elif node.type == "admonition":
            counts[f"box {admonition_kind(node)}"] += 1
        elif node.type in _TAGS:
            counts[_TAGS[node.type]] += 1
    return counts


def _built(article: html.HtmlElement) -> Counter[str]:
    counts: Counter[str] = Counter()
    for node in article.iter("h2", "h3", "h4", "ul", "ol", "li", "table", "tr", "div"):
        classes = (node.get("class") or "").split()
        if node.get("id") in GENERATED or "gb-sources" in classes:
            continue
        if (node.get("id") or "").startswith("sumber-") or node.xpath("ancestor::*[@data-generated]"):
            continue
        if node.tag == "div":
            if classes[:1] == ["admonition"]:
                counts[f"box {classes[1]}"] += 1
        else:
            counts[node.tag] += 1
    return counts


@pytest.mark.parametrize("page", PAGES, ids=[p.path for p in PAGES])
def test_both_parsers_see_the_same_page(page: Page, chapters: dict[str, html.HtmlElement]) -> None:
    address = page_address(page.slug, page.language).removeprefix("./")
    (article,) = chapters[address].xpath("//article")
    assert _built(article) == _read(page)


def test_no_bracket_of_ours_is_left_unrendered(chapters: dict[str, html.HtmlElement]) -> None:
    for address, page in chapters.items():
        text = page.xpath("string(//article)")
        for left in ("[@", "[law", "[guidance]", "[research", "[proposal]", "[contact:", "[form:", "[figure:", "!!!", "{#"):
            assert left not in text, f"{address}: {left}"


def test_every_citation_leads_to_a_listed_source_and_back(chapters: dict[str, html.HtmlElement]) -> None:
    for address, page in chapters.items():
        listed = page.xpath("//ol[contains(@class, 'gb-sources')]/li/@id")
        notes = page.xpath("//sup[contains(@class, 'gb-cite')]/a")
        assert {note.get("href")[1:] for note in notes} == set(listed), address
        back = {link.get("href")[1:] for link in page.xpath("//ol[contains(@class, 'gb-sources')]//a[contains(@class, 'gb-back')]")}
        assert back == {note.get("id") for note in notes}, address


def test_a_page_that_uses_marks_explains_them(chapters: dict[str, html.HtmlElement]) -> None:
    for address, page in chapters.items():
        legend = page.xpath("//dl[contains(@class, 'gb-legend')]//span/@class")
        used = page.xpath("//article//span[contains(@class, 'gb-mark--')][not(ancestor::dl)]/@class")
        assert set(used) == set(legend), address


def test_every_telephone_link_comes_from_the_data(chapters: dict[str, html.HtmlElement]) -> None:
    known = {channel.address for contact in BOOK.contacts.values() if contact.shown for channel in contact.channels}
    for address, page in chapters.items():
        for href in page.xpath("//a/@href[starts-with(., 'tel:') or contains(., 'wa.me')]"):
            assert href in known, f"{address}: {href}"
