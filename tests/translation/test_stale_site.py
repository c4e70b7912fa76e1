"""What a reader sees where a section is behind: a notice; where safety is concerned, the other language's text; and the status page."""

from datetime import date
from urllib.parse import urljoin

import pytest
from guidebook.book.book import Book
from guidebook.book.languages import Language, other
from guidebook.book.load import load_book
from guidebook.book.state import SectionState, State
from guidebook.site.addresses import page_address
from guidebook.site.context import PageContext, PageState
from guidebook.site.extension import GuidebookExtension
from guidebook.site.render import Renderer
from lxml import html
from markdown import Markdown

from ..conftest import ROOT
from .books import write_page

SLUG = "dasar/kontak"
BEHIND = {"en": State.ENGLISH_BEHIND, "id": State.INDONESIAN_BEHIND}
TEXTS = {
    "id": "Pembukaan. [@{a}]\n\n## Satu {{#satu}}\n\nTeks satu. [@{b}] [law]\n\n## Bahaya {{#bahaya}}\n\n"
    "Telepon [contact:polisi-110] menurut [law:uu-21-2007#51(1)]. "
    "[@{b}, p. 3] [@{a}]\n\nLihat [halaman lain](lain.md#sana), [beranda](../index.md) dan "
    "[situs](https://contoh.example/). [guidance]\n\n!!! warning\n\n    Jangan tinggalkan dia.\n\n## Akhir {{#akhir}}\n\nSelesai. [@{b}]\n",
    "en": "Opening. [@{a}]\n\n## One {{#satu}}\n\nText one. [@{b}] [law]\n\n## Danger {{#bahaya}}\n\n"
    "Call [contact:polisi-110] under [law:uu-21-2007#51(1)]. "
    "[@{b}, p. 3] [@{a}]\n\nSee [another page](lain.md#sana), [home](../index.md) and "
    "[site](https://contoh.example/). [guidance]\n\n!!! warning\n\n    Do not leave him.\n\n## End {{#akhir}}\n\nThe end. [@{b}]\n",
}
WORDS = {"id": ("Telepon", "Jangan tinggalkan dia.", "Pasal 51 ayat (1)", "Peringatan"),
         "en": ("Call", "Do not leave him.", "Article 51(1)", "Warning")}
languages = pytest.mark.parametrize("language", ["id", "en"])


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    """Return a book of three pages with the data of this checkout."""
    root = tmp_path_factory.mktemp("stale")
    (root / "data").symlink_to(ROOT / "data")
    keys = sorted(load_book(root).sources)[:2]
    for language, text in TEXTS.items():
        write_page(root, language, SLUG, text.format(a=keys[0], b=keys[1]), safety="bahaya")
        write_page(root, language, "dasar/lain", "## Sana {#sana}\n\nTeks.\n")
        write_page(root, language, "index", "## Status {#status}\n\n[generated:translation-status]\n")
    made = load_book(root)
    assert len(made.pages) == 6
    return made


def render(book: Book, language: Language, *states: SectionState, slug: str = SLUG) -> html.HtmlElement:
    """Return a page as the site's Markdown makes it."""
    state = PageState()
    state.start(PageContext(Renderer(book, language), Renderer(book, other(language)), slug, states))
    extensions = ["admonition", "attr_list", "footnotes", "tables", "toc", GuidebookExtension(state)]
    page = book.page(language, slug)
    assert page is not None
    return html.fromstring(f"<main>{Markdown(extensions=extensions).convert(page.body)}</main>")


def behind(section: str, state: State, slug: str = SLUG) -> SectionState:
    return SectionState(slug, section, state, 7, date(2026, 1, 2))


def say(book: Book, language: Language, key: str) -> str:
    return Renderer(book, language).say(key)


def leads_to(link: html.HtmlElement, language: Language, slug: str = SLUG) -> str:
    """Return where a link on a page leads, from the root of the site."""
    return urljoin("/" + page_address(slug, language).removeprefix("./"), link.get("href"))


def below(page: html.HtmlElement, ident: str) -> list[html.HtmlElement]:
    """Return what stands below a heading, up to the next one."""
    found = []
    for node in page.get_element_by_id(ident).itersiblings():
        if node.tag in ("h1", "h2", "h3"):
            break
        found.append(node)
    return found


def text(nodes: list[html.HtmlElement]) -> str:
    return " ".join(" ".join(node.text_content() for node in nodes).split())


@languages
def test_what_is_in_sync_shows_nothing(book: Book, language: Language) -> None:
    away = State.INDONESIAN_BEHIND if language == "en" else State.ENGLISH_BEHIND
    states = [behind("satu", State.IN_SYNC), behind("bahaya", away), behind("akhir", State.NEVER_ACCEPTED),
              behind("akhir", BEHIND[language], slug="dasar/lain")]
    page = render(book, language, *states)
    assert not page.find_class("gb-stale") and not page.find_class("gb-borrowed")
    assert html.tostring(page) == html.tostring(render(book, language))


@languages
def test_a_section_behind_shows_a_notice_in_its_language_with_a_link_to_the_other(book: Book, language: Language) -> None:
    page = render(book, language, behind("satu", BEHIND[language]))
    (notice,) = page.find_class("gb-stale")
    assert below(page, "satu")[0] is notice and not page.find_class("gb-borrowed")
    assert say(book, language, "stale") in text([notice])
    (link,) = notice.iter("a")
    assert link.text_content() == say(book, language, "stale-link")
    assert leads_to(link, language) == f"/{page_address(SLUG, other(language))}#satu"


@languages
def test_the_opening_can_be_behind_too(book: Book, language: Language) -> None:
    page = render(book, language, behind("_", BEHIND[language]))
    (notice,) = page.find_class("gb-stale")
    assert notice.getprevious() is None
    assert leads_to(next(notice.iter("a")), language) == f"/{page_address(SLUG, other(language))}"


@languages
def test_where_both_changed_both_pages_say_so_and_nothing_is_borrowed(book: Book, language: Language) -> None:
    page = render(book, language, behind("bahaya", State.BOTH_CHANGED))
    (notice,) = page.find_class("gb-stale")
    assert say(book, language, "stale-both") in text([notice]) and not page.find_class("gb-borrowed")
    assert WORDS[language][1] in text(below(page, "bahaya"))


@languages
def test_a_safety_section_behind_shows_the_other_text_marked_with_its_language(book: Book, language: Language) -> None:
    there = other(language)
    page = render(book, language, behind("bahaya", BEHIND[language]))
    (block,) = page.find_class("gb-borrowed")
    assert block.get("lang") == there
    assert all(word in text([block]) for word in WORDS[there])
    assert not any(word in text(below(page, "bahaya")) for word in WORDS[language]), "no stale advice is left"
    notice, after = below(page, "bahaya")
    assert say(book, language, "stale-borrowed") in text([notice]) and after is block
    assert page.get_element_by_id("bahaya").text == {"id": "Bahaya", "en": "Danger"}[language]
    assert [h.get("id") for h in page.iter("h2")][:3] == ["satu", "bahaya", "akhir"]
    assert WORDS[language][0] not in text(below(page, "akhir")) and below(page, "satu")[0].tag == "p"


@languages
def test_links_of_the_borrowed_text_lead_to_its_own_language(book: Book, language: Language) -> None:
    there = other(language)
    (block,) = render(book, language, behind("bahaya", BEHIND[language])).find_class("gb-borrowed")
    led = {leads_to(link, language) for link in block.iter("a") if not link.get("href").startswith(("#", "tel:"))}
    home = "/" + page_address("index", there).removeprefix("./")
    assert {f"/{page_address('dasar/lain', there)}#sana", home, "https://contoh.example/"} <= led
    assert not any(address.endswith(".md") for address in led if address.startswith("/"))


@languages
def test_citations_stay_consistent_where_text_is_borrowed(book: Book, language: Language) -> None:
    plain, page = render(book, language), render(book, language, behind("bahaya", BEHIND[language]))
    ids = [node.get("id") for node in page.iter() if isinstance(node.tag, str) and node.get("id")]
    assert len(ids) == len(set(ids))
    anchors = {link.get("href")[1:] for link in page.iter("a") if link.get("href").startswith("#")}
    assert anchors <= set(ids), "no note and no arrow leads nowhere"
    cited = [[link.get("href") for link in note.iter("a")] for note in page.find_class("gb-cite")]
    assert cited == [[link.get("href") for link in note.iter("a")] for note in plain.find_class("gb-cite")]
    notes = {link.get("id") for note in page.find_class("gb-cite") for link in note.iter("a")}
    arrows = {link.get("href")[1:] for link in page.find_class("gb-back")}
    assert notes == arrows, "every note can be reached from its source, the borrowed ones too"
    assert len(page.find_class("gb-sources")[0]) == 2


@languages
def test_marks_of_the_borrowed_text_are_explained_in_the_language_of_the_page(book: Book, language: Language) -> None:
    page = render(book, language, behind("bahaya", BEHIND[language]))
    legend = text(page.find_class("gb-legend"))
    assert {"id": "Pedoman", "en": "Guidance"}[language] in legend and {"id": "Guidance", "en": "Pedoman"}[language] not in legend


@languages
def test_the_status_page_shows_every_section_in_the_language_of_the_page(book: Book, language: Language) -> None:
    states = [behind("_meta", State.IN_SYNC), behind("_", State.IN_SYNC), behind("satu", BEHIND["en"]),
              SectionState(SLUG, "bahaya", State.NEVER_ACCEPTED, 12), behind("sana", State.MOVED, "dasar/lain")]
    page = render(book, language, *states, slug="index")
    (block,) = page.find_class("gb-status")
    head = f"3 {say(book, language, 'status-of')} 5 {say(book, language, 'status-sections')}."
    assert " ".join(block[0].text_content().split()) == head
    first, second = block.iter("table")
    rows = [[" ".join(cell.text_content().split()) for cell in row.iter("td")] for row in first.iter("tr")][1:]
    day = {"id": "2 Januari 2026", "en": "2 January 2026"}[language]
    titles = {"id": ("Satu", "Bahaya"), "en": ("One", "Danger")}[language]
    assert rows[2] == [titles[0], say(book, language, "state-english-behind"), "7", day]
    assert rows[3] == [titles[1], say(book, language, "state-never-accepted"), "12", say(book, language, "status-never")]
    assert [row[0] for row in rows[:2]] == [say(book, language, "status-meta"), say(book, language, "status-opening")]
    assert all(th.get("scope") == "col" for th in first.iter("th")) and len(list(second.iter("tr"))) == 2
    names = [" ".join(summary.text_content().split()) for summary in block.iter("summary")]
    title = {"id": "Judul halaman", "en": "Title of the page"}[language]
    ends = [f"{n} {say(book, language, 'status-of')} {of} {say(book, language, 'status-sections')}" for n, of in ((2, 4), (1, 1))]
    assert all(name.startswith(title) and name.endswith(end) for name, end in zip(names, ends, strict=True))
    assert [d.get("open") is not None for d in block.iter("details")] == [True, False]


@pytest.mark.parametrize("state", list(State))
def test_every_state_has_words(book: Book, state: State) -> None:
    assert say(book, "id", f"state-{state}") and say(book, "en", f"state-{state}")


def test_words_of_every_language_are_in_the_vocabulary(book: Book) -> None:
    keys = ("stale", "stale-both", "stale-borrowed", "stale-link")
    assert all(say(book, "id", key) != say(book, "en", key) for key in keys)
