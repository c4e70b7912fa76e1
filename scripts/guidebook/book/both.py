"""How does data say the same thing in both languages, and what is a key?"""

from typing import Annotated

from pydantic import StringConstraints

from .frontmatter import Line, Strict
from .languages import Language

Key = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]*$")]


class Both(Strict):
    """The same words in both languages."""

    id: Line
    en: Line

    def get(self, language: Language) -> str:
        """Return the words in ``language``."""
        return self.id if language == "id" else self.en
