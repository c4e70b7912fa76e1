"""Is BibTeX read into plain entries, and is every fault in it a finding?"""

import pytest
from guidebook.book.sources import read_sources

GOOD = """@report{nexus2016,
  author = {{NEXUS Institute} and Surtees, Rebecca},
  title = {Pulang \\& {pulih}: 10--12},
  institution = {NEXUS},
  year = {2016},
  url = {https://example.org/a},
  urldate = {2026-01-05},
  langid = {english},
  note = {retrieved in full}
}

@book{who2003,
  title = {Safety first},
  editor = {Zimmerman, Cathy},
  date = {2003-05-01},
  langid = {indonesian}
}
"""


def test_entries_are_read_with_what_a_reader_is_shown() -> None:
    sources, findings = read_sources(GOOD, "data/sources.bib")
    assert not findings and list(sources) == ["nexus2016", "who2003"]
    nexus, who = sources["nexus2016"], sources["who2003"]
    assert nexus.title == "Pulang & pulih: 10–12" and nexus.authors == ("NEXUS Institute", "Surtees, Rebecca")
    assert (nexus.year, nexus.language, nexus.retrieved, nexus.accessed) == ("2016", "en", True, "2026-01-05")
    assert who.authors == ("Zimmerman, Cathy",) and (who.year, who.language, who.retrieved) == ("2003", "id", False)


def test_institution_stands_for_a_missing_author() -> None:
    sources, _ = read_sources("@report{a, institution = {Kementerian Sosial}, title = {Pedoman}}\n", "s.bib")
    assert sources["a"].authors == ("Kementerian Sosial",)


FAULTS = {
    "brace not closed": ("@book{a,\n  title = {x\n}\n", "syntax error"),
    "comma missing": ("@book{a,\n  title = {x}\n  year = {2003}\n}\n", "syntax error"),
    "key twice": ("@book{a,\n  title = {x}\n}\n@book{a,\n  title = {y}\n}\n", "repeated"),
    "key twice in another case": ("@book{a,\n  title = {x}\n}\n@book{A,\n  title = {y}\n}\n", "repeated"),
    "field twice": ("@book{a,\n  title = {x},\n  title = {y}\n}\n", "duplicate title"),
    "word without braces": ("@book{a,\n  title = judul\n}\n", "undefined string"),
    "stray at sign": ("@book{a,\n  title = {x}\n}\n\nlihat @ sini\n", "syntax error"),
    "too many commas in a name": ("@book{a,\n  title = {x},\n  author = {A, B, C, D, E}\n}\n", "commas"),
}


@pytest.mark.parametrize(("text", "word"), FAULTS.values(), ids=FAULTS)
def test_fault_is_one_finding_on_a_line_of_the_file(text: str, word: str) -> None:
    _, findings = read_sources(text, "data/sources.bib")
    assert len(findings) == 1, findings
    finding = findings[0]
    assert (finding.path, finding.rule) == ("data/sources.bib", "data") and word.lower() in finding.message.lower()
    assert 1 <= finding.line <= text.count("\n") + 1 and finding.hint


@pytest.mark.parametrize("second", ["@book{a,", "@book{A,", "@book{ a ,", "@book {a,"])
def test_repeated_key_is_reported_where_it_stands_again(second: str) -> None:
    _, findings = read_sources(f"@book{{a,\n  title = {{x}}\n}}\n{second}\n  title = {{y}}\n}}\n", "s.bib")
    assert [f.line for f in findings] == [4]


@pytest.mark.parametrize("text", ["", "\n", "% hanya komentar\n"])
def test_empty_bibliography_is_no_fault(text: str) -> None:
    assert read_sources(text, "s.bib") == ({}, [])


def test_fault_of_one_reading_does_not_stay_for_the_next() -> None:
    """pybtex keeps state in modules: a mended file must be clean in the same process (live preview)."""
    read_sources("@book{a, title = {x}\n", "s.bib")
    assert not read_sources(GOOD, "s.bib")[1] and not read_sources(GOOD, "s.bib")[1]
