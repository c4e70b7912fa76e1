"""What did the programs that look for barriers find last? The schema of ``data/accessibility.yml``.

``make accessibility`` writes the file and the accessibility statement shows it; nobody writes numbers by hand.
"""

from datetime import date
from typing import Annotated, Literal, get_args

from pydantic import Field, NonNegativeInt, PositiveInt, model_validator

from .frontmatter import Line, Strict

PATH = "data/accessibility.yml"
Tool = Literal["axe", "Nu Html Checker", "veraPDF", "Ace by DAISY", "EPUBCheck"]
TOOLS: tuple[Tool, ...] = get_args(Tool)
"""In the order in which they are shown."""


class ToolRecord(Strict):
    """What one program found on one day: ``rules`` names each rule that was broken, and how often.

    ``widths`` (in pixels) and ``schemes`` are those in which a browser showed each page; programs that read files have none.
    """

    tool: Tool
    version: Line
    checked_on: date
    things: Literal["pages", "pdfs", "epubs"]
    looked_at: PositiveInt
    widths: tuple[PositiveInt, ...] = ()
    schemes: tuple[Literal["light", "dark"], ...] = ()
    faults: NonNegativeInt
    rules: Annotated[dict[Line, PositiveInt], Field(default_factory=dict)]

    @model_validator(mode="after")
    def _adds_up(self) -> "ToolRecord":
        if self.faults != sum(self.rules.values()):
            raise ValueError(f"'faults' is {self.faults}, but 'rules' counts {sum(self.rules.values())}")
        if {bool(self.widths), bool(self.schemes)} != {self.tool == "axe"}:
            raise ValueError("'widths' and 'schemes' stand with axe, and only there")
        return self


class AccessibilityRecord(Strict):
    """``data/accessibility.yml``: one record a program."""

    records: tuple[ToolRecord, ...]

    @model_validator(mode="after")
    def _one_each_in_order(self) -> "AccessibilityRecord":
        tools = [record.tool for record in self.records]
        if tools != [tool for tool in TOOLS if tool in tools]:
            raise ValueError(f"each program has one record, in this order: {', '.join(TOOLS)}")
        return self
