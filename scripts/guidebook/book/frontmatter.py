"""What must the head of a page say? The schema of the front matter; an unknown key is an error."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, pattern=r"^[^\n]+$")]


class Strict(BaseModel):
    """A model that accepts no key it does not know and never changes."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Review(Strict):
    """Who has read the page, and when it is read again. Roles, not names, unless the person agrees."""

    status: Literal["draft", "reviewed", "approved"]
    reviewers: tuple[Line, ...] = ()
    on: date | None = None
    next: date | None = None


class FrontMatter(Strict):
    """``minutes`` is reading time; ``safety`` lists section ids whose text must never be stale.

    ``quick_exit`` gives a page the button that leaves it at once; ``tab`` is what the browser's tab then shows instead of
    a title that would tell others what is being read.
    """

    title: Line
    description: Annotated[Line, Field(max_length=200)]
    audience: Line
    minutes: Annotated[int, Field(ge=1, le=60)]
    review: Review
    template: Literal["home.html"] | None = None
    safety: tuple[Line, ...] = ()
    quick_exit: bool = False
    tab: Line | None = None

    @model_validator(mode="after")
    def _neutral_tab(self) -> "FrontMatter":
        if self.quick_exit != (self.tab is not None):
            raise ValueError("'quick_exit: true' and 'tab' go together: a few neutral words for the tab, for example 'Kontak'")
        return self


READER_FIELDS = ("title", "description", "audience", "tab")
"""The fields whose words a reader sees: they are translated; the others are the same in both languages."""


def reader_fields(meta: FrontMatter) -> dict[str, str]:
    """Return the words of the head that a reader sees, by field, those that a page has."""
    return {key: str(value) for key in READER_FIELDS if (value := getattr(meta, key)) is not None}
