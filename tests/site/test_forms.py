"""Is every form there, whole, the same in both languages, and unable to send or keep what is typed?"""

import re
from collections import Counter
from pathlib import Path

import pytest
from guidebook.book.form_schema import UNFILLED
from lxml import html

from tests.this_book import this_book

Pages = dict[str, html.HtmlElement]
BOOK = this_book()
ANNEX = (
    "first-contact screening layered-consent short-intake health-triage full-assessment safety-plan case-plan referral loss-restitution "
    "return-risk family-preparation livelihood closure incident staff-care service-directory complaint age-doubt case-conference"
).split()
"""The forms that the guidebook promises; pages name them by these keys."""
FORMS = sorted(BOOK.forms.items())
EXAMPLES = sorted(BOOK.form_examples)
each_form = pytest.mark.parametrize(("key", "form"), FORMS, ids=[key for key, _ in FORMS])
each_language = pytest.mark.parametrize("language", ["", "en/"], ids=["id", "en"])


def sheet(pages: Pages, language: str, slug: str) -> html.HtmlElement:
    """Return the form on its page."""
    (found,) = pages[f"{language}alat/formulir/{slug}/"].find_class("gb-form")
    return found


def shape(node: html.HtmlElement) -> list[tuple[str, ...]]:
    """Return what must not differ between the languages: elements with their ids, kinds and groups, in order."""
    return [(str(n.tag), n.get("id") or "", n.get("type") or "", n.get("name") or "", n.get("class") or "") for n in node.iter()
            if isinstance(n.tag, str)]


def test_every_form_of_the_annex_is_there() -> None:
    assert sorted(ANNEX) == sorted(BOOK.forms)
    assert sorted(form.number for form in BOOK.forms.values()) == [f"F-{n:02}" for n in range(1, len(ANNEX) + 1)]


@each_language
@each_form
def test_each_form_has_a_page_with_every_field(chapters: Pages, key: str, form, language: str) -> None:
    page = sheet(chapters, language, form.slug)
    names = {box.get("name") for box in page.iter("input")}
    tables = len(page.find_class("gb-f__table"))
    assert tables == sum(field.kind == "table" for field in form.fields)
    code = "en" if language else "id"
    text = " ".join(page.text_content().split())
    for field in form.fields:
        assert field.label.get(code) in text
        if field.kind in ("short-text", "long-text", "date"):
            assert page.xpath(f".//*[@id='isian-{field.key}']"), field.key
        elif field.kind in ("yes-no", "choose-one"):
            assert field.key in names
    for words in (form.purpose, form.when, form.filled_by, form.kept, form.keep_for):
        assert words.get(code) in " ".join(chapters[f"{language}alat/formulir/{form.slug}/"].text_content().split())


@each_form
def test_both_languages_are_built_alike(chapters: Pages, key: str, form) -> None:
    assert shape(sheet(chapters, "", form.slug)) == shape(sheet(chapters, "en/", form.slug))


@each_language
@each_form
def test_nothing_typed_can_be_sent_or_kept(chapters: Pages, key: str, form, language: str) -> None:
    article = chapters[f"{language}alat/formulir/{form.slug}/"].find(".//article")
    page = sheet(chapters, language, form.slug)
    assert page.get("spellcheck") == "false"
    assert not article.xpath(".//form|.//button|.//script|.//*[@action]|.//*[@formaction]|.//*[@value]|.//input[@type='submit']")
    for box in page.xpath(".//input|.//textarea"):
        if box.get("type") not in ("checkbox", "radio"):  # HTML has no autocomplete for these: there is nothing to complete
            assert box.get("autocomplete") == "off"
        assert box.get("type", "text") in ("text", "checkbox", "radio"), "a keyboard for numbers would be type=text all the same"
        assert box.get("type") == "radio" or box.get("name") is None


@each_language
@each_form
def test_every_input_has_a_label(chapters: Pages, key: str, form, language: str) -> None:
    page = sheet(chapters, language, form.slug)
    ids = Counter(chapters[f"{language}alat/formulir/{form.slug}/"].xpath("//@id"))
    assert max(ids.values()) == 1
    for box in page.xpath(".//input|.//textarea"):
        named = box.get("aria-label") or page.xpath(f".//label[@for='{box.get('id')}']") or box.xpath("ancestor::label")
        assert named, html.tostring(box)
        assert (box.get("aria-describedby") or next(iter(ids))) in ids
    for group in page.iter("fieldset"):
        assert group[0].tag == "legend" and group[0].text_content().strip()


@each_language
@pytest.mark.parametrize("key", EXAMPLES)
def test_an_example_says_so_and_leaves_nothing_to_fill_in(chapters: Pages, key: str, language: str) -> None:
    form = BOOK.forms[key]
    page = sheet(chapters, language, f"{form.slug}/contoh")
    assert ("EXAMPLE" if language else "CONTOH") in page.text_content()
    assert not page.xpath(".//input[not(@disabled)]|.//textarea")
    assert len(page.find_class("gb-f__answer")) == len(form.head) + sum(
        field.kind in ("short-text", "long-text", "date") for field in form.fields if field.kind not in UNFILLED
    )
    assert f"{form.number} " in chapters[f"{language}alat/formulir/{form.slug}/contoh/"].xpath("string(//h1)")


@each_language
def test_the_list_leads_to_every_form_and_example(chapters: Pages, language: str) -> None:
    links = chapters[f"{language}alat/formulir/"].xpath("//article//a/@href")
    for key, form in FORMS:
        assert f"{form.slug}/" in links, key
    assert [f"{BOOK.forms[key].slug}/contoh/" for key in EXAMPLES] == [link for link in links if link.endswith("/contoh/")]


def test_a_form_named_on_a_chapter_is_a_link_to_its_page(chapters: Pages) -> None:
    slugs = {form.slug for form in BOOK.forms.values()}
    seen = 0
    for address, page in chapters.items():
        for link in page.find_class("gb-form-name"):
            seen += 1
            assert re.search(r"([^/]+)/?$", link.get("href")).group(1) in slugs, address
    assert seen > 40


def test_only_form_pages_load_the_style_of_forms(chapters: Pages) -> None:
    for address, page in chapters.items():
        loads = bool(page.xpath("//link[contains(@href, 'stylesheets/forms.')]"))
        assert loads == bool(page.find_class("gb-form")), address


@each_language
@each_form
def test_each_printed_sheet_has_number_version_and_box(site: Path, chapters: Pages, key: str, form, language: str) -> None:
    address = f"{language}alat/formulir/{form.slug}/"
    styles = [(site / address / href).resolve() for href in chapters[address].xpath("//link[@rel='stylesheet']/@href")]
    rules = "".join(style.read_text("utf-8") for style in styles if style.name.startswith("page."))
    code = "en" if language else "id"
    assert f"{form.number}  {form.title.get(code)}" in rules and f" {form.version}, " in rules
    assert ("Kode kasus:" in rules or "Case code:" in rules) == ("case-code" in form.head)


def test_the_screen_does_not_wait_for_the_print_style(site: Path, chapters: Pages) -> None:
    for language in ("", "en/"):
        for _, form in FORMS:
            address = f"{language}alat/formulir/{form.slug}/"
            own = [link for link in chapters[address].xpath("//link[@rel='stylesheet']") if "/page." in link.get("href")]
            assert [link.get("media") for link in own] == ["print"], address
            assert "@page" in (site / address / own[0].get("href")).read_text("utf-8")
