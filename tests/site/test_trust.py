"""Does every law, telephone number and source that a reader sees come from data, with its date?"""

import copy
import re
from pathlib import Path

from lxml import html

from tests.this_book import this_book

BOOK = this_book()
Pages = dict[str, html.HtmlElement]
_ARTICLE = re.compile(r"\b(?:Pasal|Article)\s+\d+")


def test_every_telephone_link_has_a_date_beside_it_or_leads_to_one(chapters: Pages) -> None:
    known = {channel.address for contact in BOOK.contacts.values() if contact.shown for channel in contact.channels}
    for address, page in chapters.items():
        for link in page.xpath("//a[starts-with(@href, 'tel:')]"):
            assert link.get("href") in known, address
        for card in page.xpath("//div[contains(@class, 'gb-card--contact')]"):
            assert re.search(r"(Diperiksa|Checked) \d+ \w+ \d{4}", card.text_content()), address


def test_every_article_of_a_law_comes_from_the_register(chapters: Pages) -> None:
    """Outside of register, sources, notes and figures, 'Pasal 5' or 'Article 5' stands only in a link made from data."""
    for address, page in chapters.items():
        (article,) = copy.deepcopy(page).xpath("//article")  # other tests read the same pages
        for made in article.xpath(
            ".//*[contains(@class, 'gb-law') or contains(@class, 'gb-cite') or contains(@class, 'gb-sources')"
            " or @data-generated or contains(@class, 'gb-card') or contains(@class, 'gb-glossary')]"
        ):
            made.drop_tree()
        assert not _ARTICLE.search(article.text_content()), (address, _ARTICLE.search(article.text_content()))


def test_a_contact_that_is_not_confirmed_is_on_no_page(site: Path) -> None:
    hidden = [c.value for contact in BOOK.contacts.values() if not contact.shown for c in contact.channels if len(c.value) > 6]
    shown = {c.value for contact in BOOK.contacts.values() if contact.shown for c in contact.channels}
    for file in site.rglob("*.html"):
        text = file.read_text("utf-8")
        for value in hidden:
            assert value in shown or value not in text, f"{file}: {value}"


def test_every_law_link_leads_into_the_register(chapters: Pages) -> None:
    for language in ("", "en/"):
        names = ("peraturan", "peraturan-layanan", "peraturan-pelaksana")
        registers = {name: set(chapters[f"{language}alat/{name}/"].xpath("//@id")) for name in names}
        for address, page in chapters.items():
            if address.startswith("en/") == (language == "en/"):
                for href in page.xpath("//a[contains(@class, 'gb-law')]/@href"):
                    target, _, ident = href.partition("#")
                    name = (target if target not in ("", "./") else address).rstrip("/").rpartition("/")[2]
                    assert ident in registers[name], (address, href)


def test_each_page_says_that_it_is_a_draft_and_prints_its_version(chapters: Pages) -> None:
    for address, page in chapters.items():
        word = "Draft" if address.startswith("en/") else "Draf"
        assert word in page.xpath("string(//p[contains(@class, 'gb-review')])"), address
        assert re.search(r"(Versi|Version) \d+\.\d+\.\d+", page.xpath("string(//p[@class='gb-print-foot'])")), address


def test_every_term_marked_on_a_page_is_defined_there_and_in_the_glossary(chapters: Pages) -> None:
    used = 0
    for address, page in chapters.items():
        ids = page.xpath("//@id")
        for link in page.xpath("//a[contains(@class, 'gb-term')]"):
            used += 1
            assert ids.count(link.get("href")[1:]) == 1, (address, link.get("href"))
            assert link.get("href")[1:].removeprefix("arti-") in BOOK.terms
    assert used > 0
