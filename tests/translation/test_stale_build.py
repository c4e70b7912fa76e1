"""A whole build, as strict as the real one, of a small book with sections behind: it succeeds, and both pages say what they should."""

import shutil
from pathlib import Path
from urllib.parse import urljoin

import pytest
from guidebook.book.languages import other
from guidebook.site.addresses import page_address
from guidebook.site.build import BuildFailed, build_site
from lxml import html

from ..conftest import ROOT
from ..small_book import share_packed
from .books import accept_pages, edit, write_page

SLUG = "dasar/kontak"
BODIES = {
    "id": "Pembukaan.\n\n## Satu {#satu}\n\nTeks satu.\n\n## Bahaya {#bahaya}\n\nTelepon polisi.\n\n"
    "![Peta jalan](../../assets/images/peta.svg)\n\nLihat [awal](#satu) dan [beranda](../index.md#awal).\n",
    "en": "Opening.\n\n## One {#satu}\n\nText one.\n\n## Danger {#bahaya}\n\nCall the police.\n\n"
    "![Road map](../../assets/images/peta.svg)\n\nSee [the start](#satu) and [home](../index.md#awal).\n",
}
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>'
HOME = {"id": "## Awal {#awal}\n\n[generated:translation-status]\n", "en": "## Start {#awal}\n\n[generated:translation-status]\n"}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a book whose English page is behind in one section and in one that concerns safety, the Indonesian in one."""
    root = tmp_path_factory.mktemp("build") / "book"
    for name in ("data", "overrides", "scripts", "docs/assets"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__", "translations.lock"))
    share_packed(root)
    settings = (ROOT / "mkdocs.yml").read_text("utf-8").split("\nnav:\n")[0]
    (root / "mkdocs.yml").write_text(f"{settings}\nnav:\n  - Beranda: index.md\n  - Dasar:\n      - {SLUG}.md\n", "utf-8")
    (root / "docs/assets/images").mkdir(exist_ok=True)
    (root / "docs/assets/images/peta.svg").write_text(PICTURE, "utf-8")
    for language in ("id", "en"):
        write_page(root, language, SLUG, BODIES[language], safety="bahaya")
        write_page(root, language, "index", HOME[language])
    accept_pages(root)
    edit(root, "id", SLUG, "Telepon polisi.", "Telepon ambulans.")
    edit(root, "id", SLUG, "Teks satu.", "Teks satu yang baru.")
    edit(root, "en", SLUG, "Opening.", "Opening of this page.")
    try:
        return build_site(root).site
    except BuildFailed as failure:
        pytest.fail("; ".join(finding.message for finding in failure.findings))


def _page(site: Path, language: str) -> html.HtmlElement:
    return html.fromstring((site / page_address(SLUG, language) / "index.html").read_text("utf-8"))  # type: ignore[arg-type]


def _target(site: Path, language: str, address: str) -> Path:
    return site / urljoin("/" + page_address(SLUG, language), address).lstrip("/").partition("#")[0]  # type: ignore[arg-type]


def test_a_book_with_sections_behind_is_built(site: Path) -> None:
    english, indonesian = _page(site, "en"), _page(site, "id")
    assert len(english.find_class("gb-stale")) == 2 and len(indonesian.find_class("gb-stale")) == 1
    (block,) = english.find_class("gb-borrowed")
    assert block.get("lang") == "id" and "Telepon ambulans." in block.text_content()
    assert "Call the police." not in english.text_content() and not indonesian.find_class("gb-borrowed")


@pytest.mark.parametrize("language", ["id", "en"])
def test_links_and_pictures_of_notices_and_borrowed_text_lead_somewhere(site: Path, language: str) -> None:
    page = _page(site, language)
    blocks = [*page.find_class("gb-stale"), *page.find_class("gb-borrowed")]
    links = [a.get("href") for block in blocks for a in block.iter("a")]
    pictures = [image.get("src") for block in blocks for image in block.iter("img")]
    assert links and len(pictures) == {"en": 1, "id": 0}[language]
    for address in links:
        target = _target(site, language, address)
        assert (target / "index.html").is_file(), address
        anchor = address.partition("#")[2]
        assert not anchor or f'id="{anchor}"' in (target / "index.html").read_text("utf-8")
    assert all(_target(site, language, address).is_file() for address in pictures), pictures
    notices = [a for block in page.find_class("gb-stale") for a in block.iter("a")]
    assert {_target(site, language, a.get("href")) for a in notices} == {site / page_address(SLUG, other(language))}  # type: ignore[arg-type]


def test_the_status_is_on_the_page_in_both_languages(site: Path) -> None:
    for address, words in (("", "bahasa Inggris tertinggal"), ("en", "English behind")):
        page = html.fromstring((site / address / "index.html").read_text("utf-8"))
        (block,) = page.find_class("gb-status")
        assert words in block.text_content()
