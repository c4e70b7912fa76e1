"""What can be found, and which words lead to which? The pure parts of the search index."""

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from guidebook.book.data import SearchWords
from guidebook.site import build
from guidebook.site.search_index import pages_of
from guidebook.site.search_records import Record, records
from guidebook.site.search_words import affixes, families, groups, packed, root, words
from lxml import html

from tests.small_book import write_book
from tests.this_book import this_book

PAGE = """<html lang="id"><body><main><article>
<h1>Alur</h1><p>Pembuka <span class="gb-mark">Hukum</span>tanpa tanda</p><p data-search-exclude>Draf</p>
<h2 id="satu">Langkah 1<a class="headerlink" href="#satu">#</a></h2><p>Isi satu.</p><p lang="en">Foreign words.</p>
<h2 id="kosong">Kosong</h2><h3 id="dua">Langkah 2</h3><dl><dt>Siapa</dt><dd>Pekerja sosial</dd></dl>
<div><section class="gb-entry" id="uu-1"><p class="gb-card__title">UU 1</p><p>Isi pasal.</p></section></div>
</article></main></body></html>"""


def test_a_page_becomes_a_record_a_section() -> None:
    """What repeats on every page, other languages and headings without text are left out."""
    assert list(records(html.fromstring(PAGE), "dasar/alur/")) == [
        Record("dasar/alur/", "Alur", "", "Pembuka tanpa tanda."),
        Record("dasar/alur/#satu", "Alur", "Langkah 1", "Isi satu."),
        Record("dasar/alur/#dua", "Alur", "Langkah 2", "Siapa: Pekerja sosial."),
        Record("dasar/alur/#uu-1", "Alur", "UU 1", "Isi pasal.", entry=True),
    ]


def test_what_stands_side_by_side_on_a_form_does_not_run_together() -> None:
    page = """<html lang="id"><main><article class="gb-formpage"><h1>F-10</h1><p class="gb-lead">Merujuk dengan aman.</p>
    <fieldset><legend>Ia setuju</legend><span class="gb-f__help">Tanyakan</span>
    <label><span>Ya</span></label><label><span>Belum</span></label></fieldset></article></main></html>"""
    assert list(records(html.fromstring(page), "f/")) == [
        Record("f/", "F-10", "", "Merujuk dengan aman. Ia setuju. Tanyakan. Ya. Belum.", entry=True, lead="Merujuk dengan aman."),
    ]


@pytest.mark.parametrize("word", ["rujuk", "merujuk", "rujukan", "dirujuk", "perujukan", "merujuknya"])
def test_forms_of_a_word_have_one_root(word: str) -> None:
    assert root(word, "id") == "rujuk"


def test_roots_do_not_join_what_differs() -> None:
    assert root("persetujuan", "id") != root("tujuan", "id")
    assert root("consent", "en") != root("present", "en")
    assert root("trafficked", "en") == root("trafficking", "en")


def test_a_family_names_one_word_a_stem_first() -> None:
    line, = families(Counter({"rujukan": 5, "merujuk": 3, "dirujuk": 1, "rujukannya": 1}), "id")
    looked_for, _, rest = line.partition("|")
    assert looked_for.split() == ["rujukan", "merujuk"]
    assert rest.split() == ["dirujuk", "rujuk"]  # 'rujukannya' the browser takes back by itself


def test_packed_families_count_what_they_share() -> None:
    assert packed(["acara", "acuan acuannya|acu", "bp2mi"]) == "AacaraCuan 5nya|3Abp2mi"


@pytest.mark.parametrize(("typed", "meant"), [
    ("ngobrol", "obrol"), ("nyimpan", "simpan"), ("nuntut", "tuntut"), ("mukulin", "pukul"), ("digebukin", "gebuk"), ("ngasih", "kasih"),
])
def test_spoken_forms_lead_to_their_word(typed: str, meant: str) -> None:
    found = [re.fullmatch(pattern, typed) for pattern, _, _ in affixes("id")]
    assert meant in [before + match[1] + after for match, (_, before, after) in zip(found, affixes("id"), strict=True) if match]


def test_groups_look_only_for_what_the_book_says() -> None:
    book = replace(this_book(), terms={}, search_words=SearchWords.model_validate(
        {"same": {"id": [["rumah perlindungan", "shelter"], ["sakelar", "saklar"]]}, "small": {}}
    ))
    assert groups(book, Counter(["rumah", "perlindungan"]), "id") == ["rumah perlindungan|shelter"]


def test_affixes_are_patterns_that_a_browser_reads_too() -> None:
    for language in ("id", "en"):
        assert all("(?P" not in pattern and "(?<" not in pattern for pattern, _, _ in affixes(language))


def test_words_of_a_text() -> None:
    assert words("Laki-laki di RPTC, UU 21/2007.") == ["laki", "laki", "di", "rptc", "uu", "21", "2007"]


def test_short_names_tell_records_apart() -> None:
    named = [("id_abcd123", "/a/satu.html"), ("id_abce456", "/a/index.html"), ("id_ffff000", "/index.html")]
    assert pages_of(named, {"a"}) == "/ f\n~/a abcd abce"


def test_a_search_that_fails_leaves_the_good_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise OSError("no room")

    write_book(tmp_path / "book")
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("good", "utf-8")
    monkeypatch.setattr(build, "_render", lambda *_: [])
    monkeypatch.setattr(build, "write_search", broken)
    with pytest.raises(build.BuildFailed) as caught:
        build.build_site(tmp_path / "book", site)
    assert [(finding.rule, "no room" in finding.message) for finding in caught.value.findings] == [("search", True)]
    assert (site / "index.html").read_text("utf-8") == "good"
