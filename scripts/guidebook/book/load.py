"""How does a folder become a book? Reads docs/, data/ and mkdocs.yml; writes nothing, raises nothing on bad input."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from .accessibility import PATH as ACCESSIBILITY
from .accessibility import AccessibilityRecord
from .book import Book
from .changelog import PATH as CHANGELOG
from .changelog import read_changelog
from .data import Contacts, Figure, Laws, Outline, SearchWords, Terms, Vocabulary
from .finding import Edit, Finding
from .form_schema import Form, FormExample, FormWords
from .language_guide import LanguageGuide
from .languages import LANGUAGES
from .page import parse_page
from .schema_errors import schema_findings
from .sources import read_sources
from .yamlfile import YamlText, read_yaml

Model = TypeVar("Model", bound=BaseModel)
_YAML_HINT = "Mend the YAML; indent with two spaces and put a text with ':' in quotes."


class _Reader:
    """Reads files below a root and gathers what is wrong with them."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[Finding] = []
        self.lines: dict[str, int] = {}
        self.yaml: dict[str, YamlText] = {}

    def text(self, path: str) -> str | None:
        file = self.root / path
        if not file.is_file():
            return None
        raw = file.read_bytes()
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError as error:
            line = raw[: error.start].count(b"\n") + 1
            hint = "Save it again as UTF-8."
            self.problems.append(Finding(path, line, "encoding", f"the file is not UTF-8 (byte {error.start})", hint))
            return None
        if "\r\n" in text:
            hint = "Save with LF line ends, or run 'make fix'."
            edit = Edit(path, 0, "\r\n", "\n")
            self.problems.append(Finding(path, 1, "encoding", "the lines end with CR LF", hint, edits=(edit,)))
        return text.replace("\r\n", "\n")

    def model(self, path: str, model: type[Model]) -> Model | None:
        """Return the validated content of a YAML file, or None where it is absent or broken."""
        text = self.text(path)
        if text is None:
            return None
        read = read_yaml(text)
        if read.faults:
            self.problems += [Finding(path, f.line, "data", f.message, _YAML_HINT) for f in read.faults]
            return None
        self.yaml[path] = read
        self.lines |= {
            f"{path}#{key}": read.line([top, key]) for top, keys in (read.value or {}).items() if isinstance(keys, dict) for key in keys
        } if isinstance(read.value, dict) else {}
        try:
            return model.model_validate(read.value or {})
        except ValidationError as error:
            self.problems += schema_findings(error, path, "data", read.line)
            return None

    def folder(self, path: str, model: type[Model]) -> dict[str, Model]:
        """Return the validated YAML files of a folder by their name without ``.yml``."""
        found = {}
        for file in sorted((self.root / path).glob("*.yml")):
            value = self.model(f"{path}/{file.name}", model)
            if value is not None:
                found[file.stem] = value
        return found


def _nav_entries(node: yaml.Node) -> list[tuple[str, int]]:
    if isinstance(node, yaml.ScalarNode):
        return [(node.value.removesuffix(".md"), node.start_mark.line + 1)] if node.value.endswith(".md") else []
    children: list[Any] = node.value if isinstance(node, yaml.SequenceNode) else [v for _, v in node.value]
    return [entry for child in children for entry in _nav_entries(child)]


def _read_nav(reader: _Reader) -> tuple[tuple[str, int], ...]:
    text = reader.text("mkdocs.yml")
    if text is None:
        return ()
    try:
        top = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:  # a control character is an error without a mark
        mark = getattr(error, "problem_mark", None)
        message = getattr(error, "problem", None) or str(error).splitlines()[0]
        reader.problems.append(Finding("mkdocs.yml", mark.line + 1 if mark else 1, "data", message, _YAML_HINT))
        return ()
    pairs = top.value if isinstance(top, yaml.MappingNode) else []
    return tuple(entry for key, value in pairs if key.value == "nav" for entry in _nav_entries(value))


def read_nav(root: Path) -> tuple[tuple[str, int], ...]:
    """Return the pages of the navigation with their lines in mkdocs.yml."""
    return _read_nav(_Reader(root))


def load_book(root: Path) -> Book:
    """Read the book below ``root``. What cannot be read is in ``problems``; the rest is there all the same."""
    reader = _Reader(root)
    pages, unreadable, files = {}, set(), set()
    for file in sorted((root / "docs").rglob("*")):
        if file.is_file():
            files.add(file.relative_to(root / "docs").as_posix())
    for language in LANGUAGES:
        for name in sorted(f for f in files if f.startswith(f"{language}/") and f.endswith(".md")):
            slug = name.removeprefix(f"{language}/").removesuffix(".md")
            page, problems = parse_page(slug, language, f"docs/{name}", (root / "docs" / name).read_bytes())
            reader.problems += problems
            if page is None:
                unreadable.add((language, slug))
            else:
                pages[language, slug] = page
    contacts, laws = reader.model("data/contacts.yml", Contacts), reader.model("data/laws.yml", Laws)
    terms = reader.model("data/terms.yml", Terms)
    record = reader.model(ACCESSIBILITY, AccessibilityRecord)
    guide = reader.model("data/language.yml", LanguageGuide)
    sources, problems = read_sources(reader.text("data/sources.bib") or "", "data/sources.bib")
    reader.problems += problems
    releases, problems = read_changelog(reader.text(CHANGELOG) or "")
    reader.problems += problems
    return Book(
        pages=pages,
        contacts=contacts.contacts if contacts else {},
        laws=laws.laws if laws else {},
        forms=reader.folder("data/forms", Form),
        form_examples=reader.folder("data/forms/examples", FormExample),
        form_words=reader.model("data/form-words.yml", FormWords),
        figures=reader.folder("data/figures", Figure),
        sources=sources,
        terms=terms.terms if terms else {},
        language=guide.entries if guide else {},
        vocabulary=reader.model("data/vocabulary.yml", Vocabulary),
        search_words=reader.model("data/search.yml", SearchWords),
        outline=reader.model("data/outline.yml", Outline),
        accessibility=record.records if record else (),
        releases=tuple(releases),
        today=datetime.now(UTC).date() + timedelta(days=1),  # a day of grace: the other side of the earth is ahead
        lines=reader.lines,
        yaml=reader.yaml,
        words={language: tuple((reader.text(f"data/words/{language}.txt") or "").splitlines()) for language in LANGUAGES},
        known_abbreviations=tuple((reader.text("data/words/abbreviations.txt") or "").splitlines()),
        nav=_read_nav(reader),
        files=frozenset(files),
        unreadable=frozenset(unreadable),
        problems=tuple(reader.problems),
    )
