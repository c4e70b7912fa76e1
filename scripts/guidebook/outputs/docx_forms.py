"""How does a form become a document of a word processor? From the data itself: a label, a control, a line to write on."""

import io
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from typing import Any

from docx.shared import Mm

from ..book.book import Book
from ..book.both import Both
from ..book.finding import Finding
from ..book.form_schema import Form, FormField, FormSection
from ..book.languages import Language
from .body_picture import body_picture
from .built import BuiltPage
from .document import Document
from .docx_parts import Controls, a4, grid, page_field, underline
from .edition import Edition
from .forms import form_pages

YES_NO = ("yes", "no", "not-asked")


class _Sheet:
    """Writes one form into one document."""

    def __init__(self, book: Book, form: Form, edition: Edition) -> None:
        self.book, self.form, self.edition = book, form, edition
        self.document, self.controls = a4(edition.language), Controls()

    def get(self, words: Both) -> str:
        return words.get(self.edition.language)

    def word(self, key: str) -> str:
        assert self.book.form_words is not None
        return self.get(self.book.form_words.words[key])

    def say(self, words: str, style: str) -> Any:
        """Write a paragraph."""
        return self.document.add_paragraph(words, style=style)

    def line(self, key: str, label: str, *, day: bool = False, lines: int = 1) -> None:
        """Write a control on a line, with more lines below it for handwriting."""
        paragraph = self.say("", "Form Answer")
        paragraph._p.append(self.controls.text(key, label, self.edition.say("form-type-here"), day=day))
        underline(paragraph)
        for _ in range(lines - 1):
            underline(self.say("\u00a0", "Form Answer"))

    def boxes(self, field: FormField, options: list[tuple[str, str]]) -> None:
        """Write boxes to tick, side by side where they are short."""
        long = any(len(label) > 30 for _, label in options)
        paragraph = self.say("", "Form Answer")
        for number, (key, label) in enumerate(options):
            if number and long:
                paragraph = self.say("", "Form Answer")
            paragraph._p.append(self.controls.box(f"{field.key}.{key}", f"{self.get(field.label)}: {label}"))
            paragraph.add_run(f" {label}" + ("" if long else "\u2003"))

    def field(self, field: FormField) -> None:
        """Write one field."""
        label = self.get(field.label)
        if field.kind == "tick":
            paragraph = self.say("", "Form Label")
            paragraph._p.append(self.controls.box(field.key, label))
            paragraph.add_run(f" {label}")
            self.help(field)
            return
        if field.kind == "reminder":
            underline(self.say(label, "Form Notice"), box=True)
            return
        hint = {"choose-one": f" ({self.word('one')})", "choose-many": f" ({self.word('many')})",
                "date": f" ({self.word('date-format')})"}.get(field.kind, "")
        self.say(label + ("" if field.kind == "date" and "(" in label else hint), "Form Label")
        self.help(field)
        self.answer(field, label)

    def help(self, field: FormField) -> None:
        if field.help:
            self.say(self.get(field.help), "Form Help")

    def answer(self, field: FormField, label: str) -> None:
        """Write where a field is answered."""
        match field.kind:
            case "choose-one" | "choose-many":
                self.boxes(field, [(option.key, self.get(option.label)) for option in field.options])
            case "yes-no":
                self.boxes(field, [(key, self.word(key)) for key in YES_NO])
            case "table":
                self.table(field)
            case "signature":
                underline(self.say("\n\n", "Form Answer"), box=True)
            case "body-map":
                picture = self.document.add_picture(io.BytesIO(body_picture(*(self.word(k) for k in ("front", "behind")))), height=Mm(60))
                picture._inline.docPr.set("descr", self.word("body-map"))
            case _:
                self.line(field.key, label, day=field.kind == "date", lines=field.lines or 1)

    def table(self, field: FormField) -> None:
        table = grid(self.document, [self.get(column.label) for column in field.columns], field.row_count)
        for number, row in enumerate(table.rows[1:]):
            for column, cell in zip(field.columns, row.cells, strict=True):
                cell.paragraphs[0].style = "Form Cell"
                if field.row_names and column is field.columns[0]:
                    cell.paragraphs[0].add_run(self.get(field.row_names[number]))
                    continue
                where = self.get(field.row_names[number]) if field.row_names else f"{self.word('row')} {number + 1}"
                key = f"{field.key}.{number + 1}.{column.key}"
                cell.paragraphs[0]._p.append(self.controls.text(key, f"{self.get(column.label)}, {where}", "\u2003"))

    def section(self, section: FormSection) -> None:
        """Write the fields under one heading."""
        heading = self.document.add_heading(self.get(section.heading), level=2)
        heading.paragraph_format.page_break_before = section.new_sheet
        if section.urgent:
            underline(heading, box=True)
        if section.note:
            self.say(self.get(section.note), "Form Notice")
        if calls := [self._call(key) for key in section.contacts]:
            self.say(f"{self.word('call')}: {'; '.join(calls)}.", "Form Notice")
        for field in section.fields:
            self.field(field)

    def _call(self, key: str) -> str:
        contact = self.book.contacts[key]
        day = self.edition.date(contact.verified.on)
        return f"{self.get(contact.name)}: {contact.channels[0].value} ({self.edition.say('verified').lower()} {day})"

    def facts(self) -> None:
        """Write for what, by whom, when, and where and how long it is kept; and what the form is not."""
        form, say = self.form, self.edition.say
        self.say(self.get(form.purpose), "Normal")
        draft = [f"{say('version')} {form.version}, {self.edition.date(form.date)}", say("draft"),
                 *([say("proposal")] if form.status == "proposal" else []), self.word("official-first"), say("not-endorsed")]
        underline(self.say(" ".join(part.rstrip(".") + "." for part in draft), "Form Facts"), box=True)
        for name, words in ((say("filled-by"), form.filled_by), (say("when"), form.when), (say("kept"), form.kept),
                            (self.word("keep-for"), form.keep_for)):
            paragraph = self.say("", "Form Facts")
            paragraph.add_run(f"{name}: ").bold = True
            paragraph.add_run(self.get(words))

    def write(self) -> bytes:
        """Return the whole document."""
        form, edition = self.form, self.edition
        title = f"{form.number} {self.get(form.title)}"
        self.document.add_heading(title, level=1)
        self.facts()
        assert self.book.form_words is not None
        for key in form.head:
            words = self.book.form_words.head[key]
            self.say(self.get(words.label), "Form Label")
            self.line(key, self.get(words.label))
        for section in form.sections:
            self.section(section)
        section = self.document.sections[0]
        section.header.paragraphs[0].text = title
        foot = section.footer.paragraphs[0]
        foot.text = (f"{form.number}. {edition.say('version')} {form.version}, {edition.date(form.date)}. {edition.say('draft')}. "
                     f"{edition.say('site-name')}. {edition.say('licence')} ")
        page_field(foot, "PAGE")
        foot.add_run("/")
        page_field(foot, "NUMPAGES")
        return _saved(self.document, title, edition.language, form)


def _saved(document: Any, title: str, language: Language, form: Form) -> bytes:
    """Return the bytes of a document; the same form gives the same bytes on any day."""
    day = datetime(form.date.year, form.date.month, form.date.day, tzinfo=UTC).replace(tzinfo=None)
    facts = document.core_properties
    facts.title, facts.language, facts.author, facts.last_modified_by, facts.comments = title, language, "", "", ""
    facts.created = facts.modified = day
    facts.revision = 1
    first, second = io.BytesIO(), io.BytesIO()
    document.save(first)
    with zipfile.ZipFile(first) as source, zipfile.ZipFile(second, "w", zipfile.ZIP_DEFLATED) as target:
        for item in source.infolist():
            made = zipfile.ZipInfo(item.filename, (1980, 1, 1, 0, 0, 0))
            made.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(made, source.read(item))
    return second.getvalue()


def form_docx(book: Book, form: Form, edition: Edition) -> bytes:
    """Return one form as a document of a word processor."""
    return _Sheet(book, form, edition).write()


def docx_documents(book: Book, home: BuiltPage, edition: Edition) -> Iterator[tuple[Document, list[Finding]]]:
    """Yield all forms of one language as documents of a word processor."""
    for form, page, example in form_pages(book, home):
        if example:
            continue
        title = f"{form.number} {form.title.get(edition.language)}"
        called = [book.contacts[key].model_dump_json() for section in form.sections for key in section.contacts]
        words = book.form_words.model_dump_json() if book.form_words else ""
        looks = "\n".join([edition.language, edition.version, form.model_dump_json(), words, *called, repr(sorted(edition.words.items()))])
        name = f"formulir-{form.number.lower()}-{form.slug}"
        yield Document(name, edition.language, title, looks, (), (), (page.slug,), "form", page.source, suffix=".docx",
                       write=partial(form_docx, book, form, edition)), []
