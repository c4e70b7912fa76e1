"""Do both languages stand side by side in the built site: languages, alternates, switch, sitemap, edit links?"""

from pathlib import Path

from guidebook.site.form_pages import form_pages
from lxml import etree, html

from tests.this_book import this_book

from .conftest import REPO_URL, ROOT, SITE_URL

Pages = dict[str, html.HtmlElement]


def counterpart(address: str) -> str:
    """Return the address of a page in the other language."""
    return address.removeprefix("en/") if address.startswith("en/") else f"en/{address}"


def test_every_source_page_is_built_in_both_languages(chapters: Pages) -> None:
    sources = {p.relative_to(ROOT / "docs/id").with_suffix("").as_posix() for p in (ROOT / "docs/id").rglob("*.md")}
    sources |= {form.slug for form in form_pages(this_book(), "id")}
    expected = {"" if s == "index" else f"{s}/" for s in sources}
    assert {a for a in chapters if not a.startswith("en/")} == expected
    assert {a.removeprefix("en/") for a in chapters if a.startswith("en/")} == expected


def test_each_page_says_its_language(chapters: Pages) -> None:
    for address, page in chapters.items():
        assert page.get("lang") == ("en" if address.startswith("en/") else "id"), address


def test_alternates_name_both_versions_and_a_default(chapters: Pages) -> None:
    for address, page in chapters.items():
        links = {link.get("hreflang"): link.get("href") for link in page.xpath("//head/link[@rel='alternate']")}
        source = address.removeprefix("en/")
        assert links == {
            "id": SITE_URL + source, "en": f"{SITE_URL}en/{source}", "x-default": SITE_URL + source,
        }, address


def test_the_switch_leads_to_the_same_page(chapters: Pages, site: Path) -> None:
    for address, page in chapters.items():
        (switch,) = page.xpath("//a[@data-language-switch]")
        target = (site / address / switch.get("href")).resolve()
        assert target == (site / counterpart(address)).resolve(), address
        assert switch.get("hreflang") == switch.get("lang") == ("id" if address.startswith("en/") else "en")


def test_heading_ids_are_the_same_in_both_languages(chapters: Pages) -> None:
    for address, page in chapters.items():
        twin = chapters[counterpart(address)]
        query = "//article//*[self::h2 or self::h3 or self::h4]/@id"
        assert page.xpath(query) == twin.xpath(query), address


def test_the_sitemap_lists_each_page_with_its_alternates(site: Path, chapters: Pages) -> None:
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    tree = etree.parse(str(site / "sitemap.xml"))
    listed = {url.findtext("s:loc", namespaces=names): url for url in tree.findall("s:url", names)}
    assert set(listed) == {SITE_URL + address for address in chapters}
    for url in listed.values():
        assert [link.get("hreflang") for link in url.findall("x:link", names)] == ["id", "en", "x-default"]


def test_every_edit_link_leads_to_a_file_that_exists(chapters: Pages) -> None:
    for address, page in chapters.items():
        (edit,) = page.xpath("//a[contains(@rel, 'edit')]/@href")
        prefix = f"{REPO_URL}/edit/main/"
        assert edit.startswith(prefix)
        assert (ROOT / edit.removeprefix(prefix)).is_file(), address


def test_the_page_for_missing_addresses_serves_both_languages(pages: Pages, site: Path) -> None:
    page = pages["404.html"]
    assert page.get("lang") == "id"
    parts = page.xpath("//section[@lang]")
    assert [part.get("lang") for part in parts] == ["id", "en"]
    assert "tidak ditemukan" in parts[0].text_content() and "not found" in parts[1].text_content()
    for href in page.xpath("//section//a/@href"):
        assert (site / href.lstrip("/") / "index.html").is_file(), href


def test_box_titles_are_in_the_language_of_the_page(chapters: Pages) -> None:
    titles = {"id": set(), "en": set()}
    for address, page in chapters.items():
        language = "en" if address.startswith("en/") else "id"
        titles[language] |= {t.text_content().strip() for t in page.xpath("//p[contains(@class, 'admonition-title')]")}
    assert "Poin kunci" in titles["id"] and "Key points" in titles["en"]
    assert titles["id"].isdisjoint(titles["en"])
