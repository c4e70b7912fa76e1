"""How does a section stand in its file? The Markdown as written, to show it to a person."""

from ..book.frontmatter import reader_fields
from ..book.page import Page
from .digest import META


def section_source(page: Page, section: str) -> str:
    """Return the Markdown of a section, without the blank lines around it; '' where the page has none of this id."""
    if section == META:
        return "\n".join(f"{key}: {value}" for key, value in reader_fields(page.meta).items()) if page.meta else ""
    lines = page.text.split("\n")
    starts = [s.line for s in page.sections] + [len(lines) + 1]
    for number, found in enumerate(page.sections):
        if found.id == section:
            start = page.body_line + 1 if number == 0 else found.line
            return "\n".join(lines[start - 1 : starts[number + 1] - 1]).strip("\n")
    return ""
