"""Does 'guidebook new' begin a page that fits the book, and leave mkdocs.yml as its authors wrote it?"""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from guidebook.book.load import load_book
from guidebook.book.yamlfile import read_yaml
from guidebook.cli import main
from guidebook.rules import run_rules
from guidebook.scaffold import page_text

from tests.this_book import this_book

from ..conftest import ROOT

OUTLINE = this_book().outline
PAGES = [(part, page) for part in OUTLINE.parts for page in part.pages]


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Return a book with the real outline, vocabulary and mkdocs.yml, without the real pages: those grow."""
    (tmp_path / "data").mkdir()
    for name in ("outline.yml", "vocabulary.yml"):
        shutil.copy(ROOT / "data" / name, tmp_path / "data")
    config = (ROOT / "mkdocs.yml").read_text("utf-8")
    # The parts 'beranda', 'dasar' and 'prinsip' with two pages each are enough to see the order.
    nav = ("nav:\n  - Beranda: index.md  # halaman muka\n  - Dasar:\n      - dasar/tentang-pedoman.md\n"
           "      - dasar/alur-layanan.md  # terakhir\n  - Alat kerja:\n      - alat/kontak.md\n")
    (tmp_path / "mkdocs.yml").write_text(config[: config.index("\nnav:") + 1] + nav, "utf-8")
    for slug in ("index", "dasar/tentang-pedoman", "dasar/alur-layanan", "alat/kontak"):
        for language in ("id", "en"):
            file = tmp_path / "docs" / language / f"{slug}.md"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(page_text(language, {"id": "Contoh", "en": "Example"}[language]), "utf-8")
    return tmp_path


def _new(root: Path, slug: str) -> Result:
    return CliRunner().invoke(main, ["new", "--root", str(root), slug])


def _nav(root: Path) -> list[str]:
    return [slug for slug, _ in load_book(root).nav]


def test_new_page_passes_every_check_but_that_it_is_not_written_yet(book: Path) -> None:
    before = run_rules(load_book(book))
    rules = {finding.rule for finding in before if not finding.path.startswith("data/")}  # data/words is left out
    assert rules <= {"page-length"}, "the book of this test must be clean before but for its short pages"
    result = _new(book, "dasar/memahami-tppo")
    assert result.exit_code == 0, result.output
    left = [(finding.rule, finding.path) for finding in run_rules(load_book(book)) if finding not in before]
    assert left == [("page-length", "docs/id/dasar/memahami-tppo.md")]
    for language, title in (("id", "Memahami perdagangan orang terhadap laki-laki"), ("en", "Understanding trafficking of men and boys")):
        assert load_book(book).page(language, "dasar/memahami-tppo").meta.title == title


@pytest.mark.parametrize("slugs", [("dasar/memahami-tppo", "dasar/tanda-peringatan"), ("dasar/tanda-peringatan", "dasar/memahami-tppo")])
def test_page_stands_in_the_order_of_the_outline_whichever_came_first(book: Path, slugs: tuple[str, str]) -> None:
    for slug in slugs:
        assert _new(book, slug).exit_code == 0
    assert _nav(book) == [
        "index", "dasar/tentang-pedoman", "dasar/memahami-tppo", "dasar/tanda-peringatan", "dasar/alur-layanan", "alat/kontak",
    ]


def test_new_part_stands_in_the_order_of_the_outline_with_its_english_name(book: Path) -> None:
    assert _new(book, "layanan/asesmen").exit_code == 0
    assert _nav(book)[-2:] == ["layanan/asesmen", "alat/kontak"]
    assert "Layanan: Services" in (book / "mkdocs.yml").read_text("utf-8")


def test_rest_of_mkdocs_yml_stays_line_by_line(book: Path) -> None:
    """Comments, !ENV tags, quotes and order: the file belongs to people."""
    before = (book / "mkdocs.yml").read_text("utf-8").splitlines()
    _new(book, "dasar/memahami-tppo")
    after = (book / "mkdocs.yml").read_text("utf-8").splitlines()
    added = [line for line in after if line not in before]
    assert [line for line in before if line not in after] == []
    assert [line.strip() for line in added] == ["- dasar/memahami-tppo.md"]
    assert [line for line in after if line not in added] == before


def test_page_of_a_part_that_is_a_single_page_does_not_crash(book: Path) -> None:
    """'Beranda: index.md' is not a list: a second page of that part makes one of it."""
    outline = (book / "data/outline.yml").read_text("utf-8")
    second = "      - {slug: sambutan, title: {id: Sambutan, en: Foreword}}\n  - part: dasar\n"
    (book / "data/outline.yml").write_text(outline.replace("  - part: dasar\n", second, 1), "utf-8")
    result = _new(book, "sambutan")
    assert result.exit_code == 0, repr(result.exception)
    assert _nav(book)[:2] == ["index", "sambutan"]


def test_navigation_with_a_part_the_outline_does_not_know_does_not_crash(book: Path) -> None:
    config = book / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("  - Alat kerja:", "  - Lain-lain:"), "utf-8")
    result = _new(book, "layanan/asesmen")
    assert not isinstance(result.exception, (ValueError, KeyError)), repr(result.exception)


@pytest.mark.parametrize("slug", ["dasar/alur-layanan", "tidak/ada", "../luar"])
def test_existing_or_unknown_page_is_refused_and_nothing_is_written(book: Path, slug: str) -> None:
    before = {f: f.read_bytes() for f in book.rglob("*") if f.is_file()}
    result = _new(book, slug)
    assert result.exit_code == 1 and "mend:" in result.output
    assert {f: f.read_bytes() for f in book.rglob("*") if f.is_file()} == before


@pytest.mark.parametrize("title", [page.title.get(language) for _, page in PAGES for language in ("id", "en")] + [
    "Kontak: 'siapa' dan kapan", "Trainer's guide: sessions", "# pagar", "[kurung]", "- strip", "100", "yes", "\"kutip\"", "a # b"])
def test_title_survives_the_front_matter_whatever_it_holds(title: str) -> None:
    head = page_text("id", title).split("---\n")[1]
    assert read_yaml(head).value["title"] == title
