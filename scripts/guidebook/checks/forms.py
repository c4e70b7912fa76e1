"""Are the forms safe to fill in and whole: no names, numbers that stay, nothing named that is not there, a sound example?"""

import re
from collections.abc import Iterator, Sequence

from ..book.book import Book
from ..book.both import Both
from ..book.data_text import form_texts
from ..book.finding import Finding
from ..book.form_schema import CHOICES, UNFILLED, Form, FormExample, FormField
from .references import broken
from .registry import rule

_NAME = re.compile(r"(?<!bukan )(?<!tanpa )\bnama\b|(?<!not a )(?<!no )(?<!not )(?<!without )\bnames?\b", re.IGNORECASE)
_NAME_KEYS = frozenset({"name", "names", "nama"})
_NUMBER = re.compile(r"\bF-\d\d\b")
YES_NO = ("yes", "no", "not-asked")


def _path(key: str) -> str:
    return f"data/forms/{key}.yml"


def _line(book: Book, path: str, *where: str | int) -> int:
    return book.yaml[path].line(where) if path in book.yaml else 0


def _placed(form: Form) -> Iterator[tuple[FormField, tuple[str | int, ...]]]:
    """Yield each field with the way to it in the data file."""
    for number, section in enumerate(form.sections):
        for place, field in enumerate(section.fields):
            yield field, ("sections", number, "fields", place)


def asks_for_a_name(field: FormField) -> bool:
    """Return whether the key, the label or a column of a field asks for a name."""
    parts = (field, *field.columns)
    keys = {word for part in parts for word in part.key.split("-")}
    said = " / ".join(words for part in parts for words in (part.label.id, part.label.en))
    return field.kind != "reminder" and bool(keys & _NAME_KEYS or _NAME.search(said))


@rule("form-name", "no form asks for a name where a case code, a role or a staff code will do")
def form_name(book: Book) -> Iterator[Finding]:
    """Fields that ask for a name without a reason, and reasons beside fields that ask for none."""
    for key, form in sorted(book.forms.items()):
        for field, where in _placed(form):
            asks = asks_for_a_name(field)
            if asks and not field.name_because:
                yield Finding(
                    _path(key), _line(book, _path(key), *where, "label"), "form-name", f"the field '{field.key}' asks for a name",
                    "Ask for a case code, a role or a staff code; if it must be a name, say why in 'name_because'.",
                )
            elif field.name_because and not asks:
                yield Finding(
                    _path(key), _line(book, _path(key), *where, "name_because"), "form-name",
                    f"the field '{field.key}' asks for no name and needs no reason", "Remove 'name_because'.",
                )


@rule("form-number", "every form has a number and an address of its own")
def form_number(book: Book) -> Iterator[Finding]:
    """Numbers and addresses that two forms share, and addresses that a page of the book has already."""
    taken: dict[str, str] = {}
    for key, form in sorted(book.forms.items()):
        for name, value in (("number", form.number), ("slug", form.slug)):
            if value in taken:
                yield Finding(_path(key), _line(book, _path(key), name), "form-number",
                              f"the form '{taken[value]}' has the {name} {value} too",
                              "Give the newer form a free one; those of a form that was printed never change.")
            taken.setdefault(value, key)
        if any(slug == f"alat/formulir/{form.slug}" for _, slug in book.pages):
            yield Finding(_path(key), _line(book, _path(key), "slug"), "form-number",
                          f"a page has the address alat/formulir/{form.slug} too",
                          "Choose another slug, or remove the page: the page of a form is made from its data.")


@rule("form-reference", "every stage, contact, law and form that a form names exists")
def form_reference(book: Book) -> Iterator[Finding]:
    """What a form names by key or by number and what is not there."""
    for key, form in sorted(book.forms.items()):
        path = _path(key)
        if book.form_words and form.stage not in book.form_words.stages:
            yield Finding(path, _line(book, path, "stage"), "form-reference", f"no stage has the key '{form.stage}'",
                          f"Use one of: {', '.join(book.form_words.stages)}.")
        for number, section in enumerate(form.sections):
            for contact in section.contacts if not broken(book, "data/contacts.yml") else ():
                if contact not in book.contacts or not book.contacts[contact].shown:
                    yield Finding(path, _line(book, path, "sections", number, "contacts"), "form-reference",
                                  f"the contact '{contact}' is not there or not shown", "Use a contact that data/contacts.yml shows.")
            for law in section.laws if not broken(book, "data/laws.yml") else ():
                name, _, part = law.partition("#")
                if name not in book.laws or (part and part not in book.laws[name].articles):
                    yield Finding(path, _line(book, path, "sections", number, "laws"), "form-reference",
                                  f"the register has no '{law}'", "Mend it, or add it to data/laws.yml.")
    yield from _unknown_numbers(book)


def _unknown_numbers(book: Book) -> Iterator[Finding]:
    known = {form.number for form in book.forms.values()}
    for (_, path), page in sorted(form_texts(book).items()):
        for line, text in enumerate(page.text.split("\n"), 1):
            for number in _NUMBER.findall(text):
                if number not in known:
                    yield Finding(path, line, "form-reference", f"no form has the number {number}", "Mend the number.")


@rule("form-example", "an example fills in its form, the whole of it, and says that it is fictional")
def form_example(book: Book) -> Iterator[Finding]:
    """Examples of no form, and answers that are missing, unknown or of the wrong kind."""
    for key, example in sorted(book.form_examples.items()):
        path = f"data/forms/examples/{key}.yml"
        if key not in book.forms:
            yield Finding(path, 1, "form-example", f"there is no form '{key}'", "Name the file like the form that it fills in.")
            continue
        for message, where in _faults(book.forms[key], example):
            yield Finding(path, _line(book, path, *where), "form-example", message, f"Compare with data/forms/{key}.yml.")


def _faults(form: Form, example: FormExample) -> Iterator[tuple[str, Sequence[str | int]]]:
    if "fiktif" not in example.story.id.lower() or "fictional" not in example.story.en.lower():
        yield "the story does not say that it is fictional", ("story",)
    fields = {field.key: field for field in form.fields if field.kind not in UNFILLED}
    for key in example.answers:
        if key not in fields:
            yield f"the form has no field '{key}' to fill in", ("answers", key)
    for key, field in fields.items():
        if key not in example.answers:
            yield f"the field '{key}' is not filled in", ("answers",)
        elif fault := _misfit(field, example.answers[key]):
            yield f"'{key}': {fault}", ("answers", key)
    for box in form.head:
        if box not in example.head:
            yield f"the box '{box}' is not filled in", ("head",)


def _misfit(field: FormField, answer: object) -> str:
    """Return what is wrong with an answer, or ''."""
    options = tuple(option.key for option in field.options) if field.kind in CHOICES else YES_NO
    match field.kind:
        case "choose-one" | "yes-no" | "tick":
            return "" if answer in options else f"is none of {', '.join(options)}"
        case "choose-many":
            unknown = [one for one in answer if one not in options] if isinstance(answer, tuple) else ["a list is wanted"]
            return f"{unknown[0]}: choose from {', '.join(options)}" if unknown else ""
        case "table":
            rows = answer if isinstance(answer, tuple) else ()
            fits = all(isinstance(row, tuple) and len(row) == len(field.columns) for row in rows)
            return "" if rows and fits and len(rows) <= field.row_count else "the rows do not fit the table"
    return "" if isinstance(answer, Both) else "words in both languages are wanted"
