"""Are addresses outside asked once, remembered, and reported without failing anything?"""

import json
from pathlib import Path

from click.testing import CliRunner
from guidebook.cli import main
from guidebook.outside import Answer, addresses, ask, check_addresses, read_cache

from ..serving import serve
from .helpers import FIRST, book_of, page_of


def test_an_address_that_answers_is_good_and_one_that_does_not_is_told(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("x", "utf-8")
    with serve(tmp_path) as host:
        assert ask(f"{host}/").good
        gone = ask(f"{host}/gone")
    assert (gone.status, gone.good) == (404, False)
    silent = ask("http://127.0.0.1:9/")
    assert (silent.status, silent.good) == (0, False)


def test_a_good_answer_is_remembered_and_a_bad_one_is_asked_again(tmp_path: Path) -> None:
    site, cache = tmp_path / "site", tmp_path / "cache" / "links.json"
    site.mkdir()
    (site / "index.html").write_text("x", "utf-8")
    with serve(site) as host:
        wanted = [f"{host}/", f"{host}/later.html"]
        first = check_addresses(wanted, cache)
        (site / "later.html").write_text("x", "utf-8")
        second = check_addresses(wanted, cache)
    assert [first[a].good for a in wanted] == [True, False]
    assert [second[a].good for a in wanted] == [True, True]
    assert second[wanted[0]] == first[wanted[0]], "it was not asked again"
    assert check_addresses(wanted, cache) == second, "nobody answers any more, yet both are remembered"


def test_an_old_answer_is_asked_again(tmp_path: Path) -> None:
    cache = tmp_path / "links.json"
    cache.write_text(json.dumps({"http://127.0.0.1:9/": {"status": 200, "reason": "", "asked": "2020-01-01T00:00:00+00:00"}}), "utf-8")
    assert check_addresses(["http://127.0.0.1:9/"], cache)["http://127.0.0.1:9/"].status == 0


def test_a_broken_cache_is_forgotten(tmp_path: Path) -> None:
    cache = tmp_path / "links.json"
    cache.write_text("{", "utf-8")
    assert read_cache(cache) == {}


def test_hosts_that_turn_programs_away_are_not_called_dead() -> None:
    assert Answer(403, "", "").good and Answer(429, "", "").good and not Answer(500, "", "").good


def test_addresses_are_named_with_their_place() -> None:
    page = page_of("Baca [laporan](https://contoh.example/a) dan [lagi](https://contoh.example/a).\n")
    assert addresses(book_of(page)) == {"https://contoh.example/a": f"{page.path}:{FIRST}"}


def test_the_command_reports_and_never_fails(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data/sources.bib").write_text("@misc{a, author={{A}}, title={T}, year={2020}, url={http://127.0.0.1:9/}}\n", "utf-8")
    done = CliRunner().invoke(main, ["links", "--root", str(tmp_path)])
    assert done.exit_code == 0
    assert "1 addresses, 1 do not answer" in done.output and "data/sources.bib: a" in done.output
