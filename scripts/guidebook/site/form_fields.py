"""How does one field of a form look? Labels, inputs and tables that work on a phone, in print and with a screen reader.

The inputs stand in no ``<form>`` and have no address to send to; a name only joins the radio buttons of one question.
The browser is told to keep nothing (autocomplete), and not to send words to a speller (the sheet sets spellcheck).
"""

import xml.etree.ElementTree as etree
from collections.abc import Mapping
from dataclasses import dataclass

from ..book.both import Both
from ..book.form_schema import Answer, FormField, Named
from .body_map import body_map
from .render import Renderer, element

YES_NO = ("yes", "no", "not-asked")
LONG = 30
"""Letters of an option; longer ones stand in columns, where they are found faster."""


@dataclass(frozen=True)
class Fields:
    """Renders the fields of one form; with ``answers`` they are shown filled in and cannot be changed."""

    renderer: Renderer
    answers: Mapping[str, Answer] | None = None

    def word(self, key: str) -> str:
        """Return one of the words that all forms share."""
        assert self.renderer.book.form_words is not None
        return self.renderer.book.form_words.words[key].get(self.renderer.language)

    def _get(self, words: Both) -> str:
        return words.get(self.renderer.language)

    def field(self, field: FormField) -> etree.Element:
        """Return one field."""
        match field.kind:
            case "choose-one" | "choose-many" | "yes-no":
                made = self._choice(field)
            case "tick":
                made = self._tick(field)
            case "table":
                made = self._table(field)
            case "signature":
                made = self._signature(field)
            case "body-map":
                made = element("div", "", *self._caption(field), body_map(self))
            case "reminder":
                made = element("p", self._get(field.label), class_="gb-f__reminder")
            case _:
                made = self.text(field.key, field.label, field.help, lines=field.lines, day=field.kind == "date")
        half = field.half or field.kind == "signature"
        made.set("class", " ".join(filter(None, ("gb-f", "gb-f--half" if half else "", made.get("class")))))
        return made

    def text(
        self, key: str, label: Both, help_: Both | None = None, *, lines: int | None = None, day: bool = False,
    ) -> etree.Element:
        """Return a field for words: one line, or a box of ``lines`` lines."""
        block = element("div")
        shown = self._get(label) + (f" ({self.word('date-format')})" if day and "(" not in self._get(label) else "")
        if self.answers is not None:
            answer = self.answers.get(key)
            block.append(element("p", shown, class_="gb-f__label"))
            block.append(element("p", self._get(answer) if isinstance(answer, Both) else self.word("blank-answer"), class_="gb-f__answer"))
            return block
        block.append(element("label", shown, class_="gb-f__label", for_=f"isian-{key}"))
        box = element("textarea", rows=str(lines)) if lines else element("input", type="text")
        box.set("id", f"isian-{key}")
        box.set("autocomplete", "off")
        if help_:
            block.append(self._help(key, help_))
            box.set("aria-describedby", f"bantuan-{key}")
        block.append(self._with_lines(box, lines) if lines else box)
        return block

    def _with_lines(self, box: etree.Element, lines: int) -> etree.Element:
        """Return a box with empty lines behind it, which only a print shows."""
        empty = element("span", "", *(element("i") for _ in range(lines)), class_="gb-f__lines", aria_hidden="true")
        return element("span", "", box, empty, class_="gb-f__write")

    def _help(self, key: str, words: Both) -> etree.Element:
        return element("span", self._get(words), id=f"bantuan-{key}", class_="gb-f__help")

    def _caption(self, field: FormField) -> list[etree.Element]:
        caption = [element("p", self._get(field.label), class_="gb-f__label")]
        return [*caption, self._help(field.key, field.help)] if field.help else caption

    def _group(self, field: FormField, hint: str = "") -> etree.Element:
        legend = element("legend", self._get(field.label), class_="gb-f__label")
        if hint:
            legend.append(element("span", f" ({hint})", class_="gb-f__hint"))
        group = element("fieldset", "", legend)
        if field.help:
            group.append(self._help(field.key, field.help))
            group.set("aria-describedby", f"bantuan-{field.key}")
        return group

    def _choice(self, field: FormField) -> etree.Element:
        if field.kind == "yes-no":
            options = [(key, self.word(key)) for key in YES_NO]
        else:
            options = [(option.key, self._get(option.label)) for option in field.options]
        many = field.kind == "choose-many"
        group = self._group(field, "" if field.kind == "yes-no" else self.word("many" if many else "one"))
        chosen = (self.answers or {}).get(field.key)
        long = not field.half and any(len(text) > LONG for option in field.options for text in (option.label.id, option.label.en))
        boxes = element("div", class_="gb-f__options" + (" gb-f__options--long" if long else ""))
        for key, label in options:
            box = element("input", type="checkbox" if many else "radio")
            if not many:
                box.set("name", field.key)
            self._settle(box, key in chosen if isinstance(chosen, tuple) else key == chosen)
            boxes.append(element("label", "", box, element("span", label), class_="gb-f__tick"))
        group.append(boxes)
        return group

    def _settle(self, box: etree.Element, ticked: bool) -> None:
        """Fix a box as the example has it."""
        if self.answers is not None:
            box.set("disabled", "disabled")
            if ticked:
                box.set("checked", "checked")

    def _tick(self, field: FormField) -> etree.Element:
        box = element("input", type="checkbox")
        self._settle(box, (self.answers or {}).get(field.key) == "yes")
        made = element("div", "", element("label", "", box, element("span", self._get(field.label)), class_="gb-f__tick gb-f__label"))
        if field.help:
            made.append(self._help(field.key, field.help))
            box.set("aria-describedby", f"bantuan-{field.key}")
        return made

    def _table(self, field: FormField) -> etree.Element:
        head = element("tr", "", *(element("th", self._get(column.label), scope="col") for column in field.columns))
        body = element("tbody", "", *(self._row(field, number) for number in range(field.row_count)))
        group = self._group(field)
        group.append(element("table", "", element("thead", "", head), body, class_="gb-f__table"))
        return group

    def _row(self, field: FormField, number: int) -> etree.Element:
        row, columns = element("tr"), field.columns
        name = f"{self.word('row')} {number + 1}"
        if field.row_names:
            name = self._get(field.row_names[number])
            row.append(element("th", name, scope="row"))
            columns = columns[1:]
        skipped = len(field.columns) - len(columns)
        for place, column in enumerate(columns, skipped):
            row.append(self._cell(field, column, name, number, place))
        return row

    def _cell(self, field: FormField, column: Named, name: str, number: int, place: int) -> etree.Element:
        label = self._get(column.label)
        cell = element("td", data_column=label)
        if self.answers is None:
            cell.append(element("input", type="text", autocomplete="off", aria_label=f"{label}, {name}"))
            return cell
        rows = self.answers.get(field.key, ())
        answer = rows[number][place] if isinstance(rows, tuple) and number < len(rows) else None
        cell.text = self._get(answer) if isinstance(answer, Both) else ""
        return cell

    def _signature(self, field: FormField) -> etree.Element:
        box = element("div", "", element("span", self.word("sign-here"), class_="gb-screen"), class_="gb-f__sign")
        return element("div", "", *self._caption(field), box)
