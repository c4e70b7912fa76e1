"""Which words do we avoid, what do we say instead, and why? The schema of ``data/language.yml``."""

from typing import Annotated, Literal, get_args

from pydantic import Field, model_validator

from .data import Both, Key
from .frontmatter import Line, Strict
from .languages import Language

Context = Literal[
    "quoting_law", "official_title", "language_guide", "persons_own_words",
    "clinical_or_technical_term", "attributed_source_quote", "unrelated_meaning",
]
"""Where a word to avoid may stand all the same; ``[allowed: quoting_law]`` names one on a page."""
CONTEXTS: tuple[str, ...] = get_args(Context)

GuideSeverity = Literal["error", "warning", "suggestion"]
SEVERITIES: tuple[GuideSeverity, ...] = get_args(GuideSeverity)
Forms = Annotated[tuple[Line, ...], Field(min_length=1)]


class LanguageEntry(Strict):
    """A word to avoid. ``avoid`` is shown to readers; ``look_for`` replaces it for the check (see book/forms.py).

    ``unless`` holds phrases in which the word means something else. An entry with ``lint: false`` needs a human reader.
    """

    lang: Language
    avoid: Forms
    prefer: Line
    why: Both
    severity: GuideSeverity
    allowed_when: tuple[Context, ...]
    lint: bool
    look_for: Forms | None = None
    unless: Forms | None = None

    @model_validator(mode="after")
    def _looks_for_something(self) -> "LanguageEntry":
        if not self.lint and (self.look_for or self.unless):
            raise ValueError("'look_for' and 'unless' belong to entries with 'lint: true'")
        if self.lint and not self.sought:
            raise ValueError("nothing is looked for: every form ends with a condition in brackets")
        return self

    @property
    def sought(self) -> tuple[str, ...]:
        """Return the forms that a machine looks for; one that ends with a condition in brackets needs a human reader."""
        return self.look_for or tuple(form for form in self.avoid if not form.endswith(")"))


class LanguageGuide(Strict):
    """``data/language.yml``."""

    entries: dict[Key, LanguageEntry]
