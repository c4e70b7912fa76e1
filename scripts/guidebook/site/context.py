"""Which page is being rendered, and what has it cited so far? What the rendering modules share."""

from dataclasses import dataclass

from ..book.inline import Embed
from ..book.state import SectionState
from .render import Renderer


@dataclass(frozen=True)
class PageContext:
    """Which page is rendered, in which language, and how its sections stand to the other language."""

    renderer: Renderer
    counterpart: Renderer
    slug: str
    states: tuple[SectionState, ...] = ()


class PageState:
    """What the page being rendered has cited and marked so far. mkdocs renders one page at a time."""

    def __init__(self) -> None:
        self.start(None)

    def start(self, context: PageContext | None) -> None:
        """Begin a page."""
        self.context = context
        self.renderer = context.renderer if context else None
        self.cited: dict[str, int] = {}
        self.marks: set[str] = set()
        self.notes = 0
        self.borrowed: list[tuple[str, str]] = []  # (address of the source, id of the note) in borrowed text
        self.embeds: list[Embed] = []

    def borrow(self) -> "PageState":
        """Return the state for a fragment of the other language that counts its notes on in this page's list."""
        assert self.context is not None
        inner = PageState()
        inner.context, inner.renderer = self.context, self.context.counterpart
        inner.cited, inner.marks, inner.notes, inner.borrowed = self.cited, self.marks, self.notes, self.borrowed
        return inner
