"""What is a form? What it is for, where it is kept, and its fields in both languages; and a filled example of one.

A form is filled in beside a man who may be in danger. So its schema asks for what keeps him safe: what comes first is
marked urgent, a field that takes a name says why a case code will not do, and nothing is asked that has no kind.
"""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from .both import Both, Key
from .frontmatter import Line, Strict

Number = Annotated[str, StringConstraints(pattern=r"^F-[0-9]{2}$")]
Version = Annotated[str, StringConstraints(pattern=r"^[0-9]+\.[0-9]+$")]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z]+(-[a-z0-9]+)*$")]
LawKey = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+(#.+)?$")]

Kind = Literal[
    "short-text", "long-text", "date", "choose-one", "choose-many", "yes-no", "tick", "signature", "table", "body-map", "reminder"
]
CHOICES = ("choose-one", "choose-many")
UNFILLED = ("signature", "body-map", "reminder")
"""Kinds that take no typed answer."""
HEAD = ("case-code", "date", "worker", "place", "officer")
"""The boxes that many forms share at their top; their words are in ``data/form-words.yml``."""


class Named(Strict):
    """A column or an option: its key and its words."""

    key: Key
    label: Both


class FormField(Strict):
    """One thing a form asks for. ``lines`` are those for handwriting, ``rows`` those of a table: a number or their names."""

    key: Key
    kind: Kind
    label: Both
    help: Both | None = None
    half: bool = False
    lines: Annotated[int, Field(ge=1, le=5)] | None = None
    options: tuple[Named, ...] = ()
    columns: Annotated[tuple[Named, ...], Field(max_length=4)] = ()
    rows: Annotated[int, Field(ge=1, le=8)] | tuple[Both, ...] | None = None
    name_because: Line | None = None

    @model_validator(mode="after")
    def _has_what_its_kind_needs(self) -> "FormField":
        needs = {
            "options": self.kind in CHOICES, "columns": self.kind == "table", "rows": self.kind == "table",
            "lines": self.kind == "long-text",
        }
        for name, wanted in needs.items():
            if bool(getattr(self, name)) != wanted:
                raise ValueError(f"'{name}' {'is missing for' if wanted else 'has no place in'} a field of the kind {self.kind}")
        for what, parts in (("option", self.options), ("column", self.columns)):
            if twice := _twice(part.key for part in parts):
                raise ValueError(f"the {what} '{twice}' stands twice")
        return self

    @property
    def row_names(self) -> tuple[Both, ...]:
        """Return the named rows of a table; none where its rows are only counted."""
        return self.rows if isinstance(self.rows, tuple) else ()

    @property
    def row_count(self) -> int:
        """Return how many rows a table has."""
        return len(self.rows) if isinstance(self.rows, tuple) else self.rows or 0


class FormSection(Strict):
    """Fields under one heading.

    ``urgent``: danger and medical signs, which come before everything else. ``new_sheet``: begins on a sheet of its own,
    such as the plan that the man keeps.
    """

    key: Key
    heading: Both
    urgent: bool = False
    new_sheet: bool = False
    note: Both | None = None
    contacts: tuple[Key, ...] = ()
    laws: tuple[LawKey, ...] = ()
    fields: tuple[FormField, ...]


class Form(Strict):
    """A form. ``number`` and ``slug`` never change: prints and links depend on them; ``version`` grows with each change."""

    number: Number
    version: Version
    date: date
    slug: Slug
    stage: Key
    title: Both
    purpose: Both
    filled_by: Both
    when: Both
    kept: Both
    keep_for: Both
    status: Literal["proposal", "validated"]
    head: tuple[Literal[HEAD], ...] = ()  # type: ignore[valid-type]
    sections: tuple[FormSection, ...]

    @model_validator(mode="after")
    def _is_whole(self) -> "Form":
        if not self.sections or not all(section.fields for section in self.sections):
            raise ValueError("a form has a section, and each section a field")
        if twice := _twice(section.key for section in self.sections):
            raise ValueError(f"the section '{twice}' stands twice")
        if twice := _twice(field.key for field in self.fields):
            raise ValueError(f"the field '{twice}' stands twice")
        first_calm = next((n for n, section in enumerate(self.sections) if not section.urgent), len(self.sections))
        if any(section.urgent for section in self.sections[first_calm:]):
            raise ValueError("an urgent section stands below one that is not: what saves a life comes first")
        return self

    @property
    def fields(self) -> Iterator[FormField]:
        """Yield the fields of all sections."""
        for section in self.sections:
            yield from section.fields


class FormStage(Strict):
    """A stage of the service, under which forms are listed."""

    title: Both


class HeadField(Strict):
    """The words of a box at the top."""

    label: Both
    help: Both | None = None


class FormWords(Strict):
    """``data/form-words.yml``: the stages in order, the boxes at the top, and the words that all forms share."""

    stages: dict[Key, FormStage]
    head: dict[Literal[HEAD], HeadField]  # type: ignore[valid-type]
    words: dict[Key, Both]


Answer = Both | Key | tuple[Key, ...] | tuple[tuple[Both, ...], ...]
"""Words; the key of an option; several keys; or the rows of a table."""


class FormExample(Strict):
    """A form filled in for a man who does not exist; the name of the file is the key of the form."""

    story: Both
    head: dict[Literal[HEAD], Both]  # type: ignore[valid-type]
    answers: dict[Key, Answer]


def _twice(keys: Iterator[str]) -> str | None:
    seen: set[str] = set()
    return next((key for key in keys if key in seen or seen.add(key)), None)
