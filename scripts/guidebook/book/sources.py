"""Which sources may a page cite? Reads BibTeX with pybtex into plain entries."""

import re
from dataclasses import dataclass

from pybtex.database import BibliographyData, BibliographyDataError
from pybtex.database.input.bibtex import Parser
from pybtex.exceptions import PybtexError
from pybtex.scanner import PybtexSyntaxError, TokenRequired

from .finding import Finding

_HINT = "Mend the entry; each field ends with a comma, each brace has its pair, each key stands once."


@dataclass(frozen=True)
class Source:
    """A bibliography entry. ``retrieved`` says whether its text was seen; the reader is told where it was not."""

    key: str
    kind: str
    authors: tuple[str, ...]
    title: str
    year: str
    container: str
    publisher: str
    url: str
    doi: str
    isbn: str
    language: str
    accessed: str
    retrieved: bool
    further_reading: bool = False
    line: int = 0


def _clean(value: str) -> str:
    return " ".join(value.replace("{", "").replace("}", "").replace("\\&", "&").replace("--", "–").split())


def _source(key: str, entry, line: int) -> Source:
    def get(*names: str) -> str:
        return next((_clean(entry.fields[name]) for name in names if name in entry.fields), "")

    people = entry.persons.get("author") or entry.persons.get("editor") or []
    return Source(
        key=key,
        kind=entry.type,
        authors=tuple(_clean(str(person)) for person in people) or tuple(filter(None, [get("institution", "organization")])),
        title=get("title"),
        year=get("year") or get("date")[:4],
        container=get("journal", "journaltitle", "booktitle"),
        publisher=get("publisher", "institution", "organization", "howpublished"),
        url=get("url"),
        doi=get("doi"),
        isbn=get("isbn"),
        language={"english": "en", "indonesian": "id"}.get(get("langid"), ""),
        accessed=get("urldate"),
        retrieved=get("note").startswith("retrieved"),
        further_reading="further-reading" in get("keywords"),
        line=line,
    )


def read_sources(text: str, path: str) -> tuple[dict[str, Source], list[Finding]]:
    """Parse BibTeX ``text``. Return the entries by key, and a finding where it cannot be read."""
    parser = Parser(encoding="utf-8")
    parser.data = BibliographyData()
    try:
        data = parser.parse_string(text)
    except (PybtexSyntaxError, TokenRequired) as error:
        line = getattr(error, "lineno", 1) or 1
        return {}, [Finding(path, line, "data", f"BibTeX: {str(error).splitlines()[0]}", _HINT)]
    except BibliographyDataError as error:
        key = str(error).rsplit(": ", 1)[-1]
        start = re.compile(rf"\s*@\s*\w+\s*[{{(]\s*{re.escape(key)}\s*,", re.IGNORECASE)
        lines = [n for n, line in enumerate(text.split("\n"), 1) if start.match(line)]
        return {}, [Finding(path, lines[-1] if lines else 1, "data", f"BibTeX: {error}", _HINT)]
    except PybtexError as error:  # a name that cannot be read, for one
        what = re.search(r"'([^']*)'", str(error))
        lines = [n for n, line in enumerate(text.split("\n"), 1) if what and what[1] in line]
        return {}, [Finding(path, lines[0] if lines else 1, "data", f"BibTeX: {str(error).splitlines()[0]}", _HINT)]
    lines = {
        match[1].lower(): number for number, line in enumerate(text.split("\n"), 1)
        if (match := re.match(r"\s*@\s*\w+\s*[{(]\s*([^\s,]+)\s*,", line))
    }  # pybtex does not keep where an entry stands
    return {key: _source(key, entry, lines.get(key.lower(), 0)) for key, entry in data.entries.items()}, []
