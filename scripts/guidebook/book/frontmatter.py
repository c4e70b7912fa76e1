"""What must the head of a page say? The schema of the front matter; an unknown key is an error."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

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
    """``minutes`` is reading time; ``safety`` lists section ids whose text must never be stale."""

    title: Line
    description: Annotated[Line, Field(max_length=200)]
    audience: Line
    minutes: Annotated[int, Field(ge=1, le=60)]
    review: Review
    template: Literal["home.html"] | None = None
    safety: tuple[Line, ...] = ()


READER_FIELDS = ("title", "description", "audience")
"""The fields whose words a reader sees: they are translated; the others are the same in both languages."""
