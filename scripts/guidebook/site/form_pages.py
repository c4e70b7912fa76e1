"""Which pages do the forms have? Their addresses, and for mkdocs a page each that nobody wrote."""

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from ..book.book import Book
from ..book.form_schema import Form
from ..book.languages import Language

LIST = "alat/formulir"
EXAMPLE = "contoh"


def form_slug(form: Form, *, example: bool = False) -> str:
    """Return the page of a form, or of its filled example."""
    return f"{LIST}/{form.slug}" + (f"/{EXAMPLE}" if example else "")


@dataclass(frozen=True)
class FormPage:
    """The page of a form. Like a page of the book it has a slug and, as ``meta``, what the templates show of it."""

    key: str
    form: Form
    example: bool
    title: str
    description: str

    @property
    def slug(self) -> str:
        """Return its path below the language."""
        return form_slug(self.form, example=self.example)

    @property
    def meta(self) -> "FormPage":
        """Return itself: title and description."""
        return self

    @property
    def source(self) -> str:
        """Return the data file from which it is made."""
        return f"data/forms/{'examples/' if self.example else ''}{self.key}.yml"

    @property
    def markdown(self) -> str:
        """Return a Markdown page whose text the extension writes."""
        head = yaml.safe_dump({"title": self.title, "description": self.description, "template": "form.html"}, allow_unicode=True)
        return f"---\n{head}---\n\n[generated:form-sheet]\n"


def form_pages(book: Book, language: Language) -> Iterator[FormPage]:
    """Yield the pages of all forms; none where the words that they share are missing."""
    words = book.form_words
    for key, form in sorted(book.forms.items()) if words else ():
        title = f"{form.number} {form.title.get(language)}"
        yield FormPage(key, form, False, title, form.purpose.get(language))
        if key in book.form_examples:
            yield FormPage(key, form, True, f"{title}: {words.words['example-title'].get(language)}", form.purpose.get(language))


def form_page(book: Book, language: Language, slug: str) -> FormPage | None:
    """Return the page of a form by its path, or None where it is another page."""
    if not slug.startswith(f"{LIST}/"):
        return None
    return next((page for page in form_pages(book, language) if page.slug == slug), None)
