"""How does a whole form look, and the list of all forms? What a page of a form and the page alat/formulir hold."""

import xml.etree.ElementTree as etree

from ..book.form_schema import Form, FormExample, FormSection
from .form_fields import Fields
from .form_pages import LIST, form_slug
from .render import Renderer, element


def form_sheet(renderer: Renderer, key: str, *, example: bool) -> etree.Element:
    """Return a form to fill in, or its filled example."""
    form = renderer.book.forms[key]
    filled = renderer.book.form_examples[key] if example else None
    fields = Fields(renderer, filled.answers if filled else None)
    # Spelling helps and writing suggestions of some browsers send the words to a service.
    sheet = element("div", class_="gb-form", data_generated="", spellcheck="false", writingsuggestions="false")
    sheet.extend(_opening(renderer, fields, key, filled))
    sheet.append(_facts(renderer, fields, form))
    if form.head:
        sheet.append(_head(renderer, fields, form, filled))
    sheet.extend(_section(fields, section) for section in form.sections)
    return sheet


def _link(renderer: Renderer, slug: str, words: str) -> etree.Element:
    return element("a", words, href=renderer.relative(slug))


def _opening(renderer: Renderer, fields: Fields, key: str, filled: FormExample | None) -> list[etree.Element]:
    form = renderer.book.forms[key]
    ways = element("p", class_="gb-screen gb-f__ways")
    links = [(LIST, "back")] if renderer.book.page(renderer.language, LIST) else []
    if filled:
        links.append((form_slug(form), "example-back"))
    elif key in renderer.book.form_examples:
        links.append((form_slug(form, example=True), "example-link"))
    for slug, word in links:
        link = _link(renderer, slug, fields.word(word))
        link.tail = " "
        ways.append(link)
    opening = [ways] if links else []
    if filled:
        stamp = element("strong", fields.word("example").upper() + ".")
        stamp.tail = f" {fields.word('example-note')} {filled.story.get(renderer.language)}"
        return [*opening, element("p", "", stamp, class_="gb-f__stamp")]
    private = element("strong", fields.word("nothing-stored"))
    private.tail = " " + fields.word("on-paper")
    return [*opening, element("p", "", private, class_="gb-screen gb-f__private")]


def _facts(renderer: Renderer, fields: Fields, form: Form) -> etree.Element:
    """Return for what, by whom, when, and where and how long it is kept."""
    said = [
        (renderer.say("filled-by"), form.filled_by), (renderer.say("when"), form.when), (renderer.say("kept"), form.kept),
        (fields.word("keep-for"), form.keep_for),
    ]
    rows = [element("div", "", element("dt", name), element("dd", words.get(renderer.language))) for name, words in said]
    return element("dl", "", *rows, class_="gb-f__facts")


def _head(renderer: Renderer, fields: Fields, form: Form, filled: FormExample | None) -> etree.Element:
    words = renderer.book.form_words
    assert words is not None
    if filled:
        fields = Fields(renderer, filled.head)
    boxes = element("div", class_="gb-f__grid gb-f__head")
    for key in form.head:
        box = fields.text(key, words.head[key].label, words.head[key].help)
        box.set("class", "gb-f gb-f--half")
        boxes.append(box)
    return boxes


def _section(fields: Fields, section: FormSection) -> etree.Element:
    renderer, language = fields.renderer, fields.renderer.language
    classes = ["gb-f__section"] + ["gb-f__section--urgent"] * section.urgent + ["gb-f__section--sheet"] * section.new_sheet
    made = element("section", class_=" ".join(classes))
    made.append(element("h2", section.heading.get(language), id=section.key))
    if section.note:
        made.append(element("p", section.note.get(language), class_="gb-f__note"))
    for law in section.laws:
        made.append(element("p", "", renderer.law_link(*law.partition("#")[::2]), class_="gb-f__note"))
    if section.contacts:
        made.append(_contacts(fields, section))
    grid = element("div", "", *(fields.field(field) for field in section.fields), class_="gb-f__grid")
    made.append(grid)
    return made


def _contacts(fields: Fields, section: FormSection) -> etree.Element:
    """Return whom to call, each with the day on which it was checked: a print grows old."""
    renderer = fields.renderer
    line = element("p", f"{fields.word('call')}: ", class_="gb-f__call")
    for place, key in enumerate(section.contacts):
        contact = renderer.book.contacts[key]
        shown = renderer.contact_inline(contact)
        checked = f" ({renderer.say('verified').lower()} {renderer.date(contact.verified.on)})"
        shown.tail = checked + ("; " if place + 1 < len(section.contacts) else ".")
        line.append(shown)
    return line


def form_list(renderer: Renderer) -> etree.Element:
    """Return all forms by the stage of service, each with what it is for and when."""
    block = element("div", data_generated="")
    words = renderer.book.form_words
    for stage, named in (words.stages if words else {}).items():
        here = sorted((f.number, key) for key, f in renderer.book.forms.items() if f.stage == stage)
        if not here:
            continue
        block.append(element("h3", named.title.get(renderer.language), id=f"tahap-{stage}"))
        cards = element("ul", class_="gb-cards")
        for _, key in here:
            cards.append(element("li", "", _card(renderer, key), class_="gb-cards__item"))
        block.append(cards)
    return block


def _card(renderer: Renderer, key: str) -> etree.Element:
    form = renderer.book.forms[key]
    title = element("p", f"{form.number} ", renderer.form_inline(form), class_="gb-card__title")
    card = element("div", "", title, element("p", form.purpose.get(renderer.language)), class_="gb-card gb-card--form", id=key)
    card.append(element("p", f"{renderer.say('when')}: {form.when.get(renderer.language)}.", class_="gb-card__note"))
    if key in renderer.book.form_examples:
        words = Fields(renderer).word("example-link")
        card.append(element("p", "", _link(renderer, form_slug(form, example=True), words)))
    return card
