"""How does a form become a sheet that can be filled in on a screen or by hand? Its page of the site, changed for paper."""

from collections.abc import Iterator
from html import escape

from ..book.book import Book
from ..book.finding import Finding
from ..book.form_schema import Form
from .built import BuiltPage
from .chapter import Heading
from .document import Document, css_text
from .edition import Edition
from .glyphs import lacking_glyphs
from .links import place_links
from .shapes import draw_pictures, name_values, prune
from .tree import Element, add_class, by_class, make, move_content, to_html, words_of

LIST = "alat/formulir"
"""Below this page of the site each form has its own, and below that its filled example."""
_LINE = "7mm"


def form_pages(book: Book, site_page: BuiltPage) -> Iterator[tuple[Form, BuiltPage, bool]]:
    """Yield each form of the book with its built page, and whether that is the filled example."""
    for key, form in sorted(book.forms.items(), key=lambda item: item[1].number):
        for example in (False, True):
            slug = f"{LIST}/{form.slug}" + ("/contoh" if example else "")
            page = BuiltPage(site_page.site, slug, site_page.language, f"data/forms/{'examples/' if example else ''}{key}.yml", "")
            if (page.site / page.address / "index.html").is_file():
                yield form, page, example


def _label_of(control: Element, body: Element) -> str:
    """Return what a control asks: its label, with the question above it where it is one of several answers."""
    own = control.get("aria-label") or ""
    if not own and control.get("id"):
        own = next((words_of(label) for label in body.iter("label") if label.get("for") == control.get("id")), "")
    if not own:
        own = next((words_of(node) for node in control.iterancestors("label")), "")
    question = next((words_of(legend) for group in control.iterancestors("fieldset") for legend in group.findall("legend")), "")
    return f"{question}: {own}" if question and question != own else own


def _name_controls(body: Element) -> list[tuple[str, str, str]]:
    """Give each control a name of its own; return (name, label of the field, label of each of its boxes)."""
    named: list[tuple[str, str, str]] = []
    for number, control in enumerate([n for n in body.iter("input", "textarea")], 1):
        label = _label_of(control, body)
        if control.get("type") == "radio":
            name, value = control.get("name") or f"isian-{number}", label.rpartition(": ")[2]
            control.set("value", value)
            question = label.removesuffix(f": {value}")
        else:
            name, question = control.get("id") or f"isian-{number}", label
        control.set("name", name)
        named.append((name, question, label))
        for attribute in ("autocomplete", "aria-describedby", "aria-label", "id"):
            control.attrib.pop(attribute, None)
    return named


def _for_paper(body: Element) -> None:
    """Change the shapes that a sheet of paper needs otherwise."""
    for node in by_class(body, "gb-f__lines"):
        node.drop_tree()
    for area in body.iter("textarea"):
        area.set("style", f"height: calc({int(area.get('rows') or 2)} * {_LINE})")
    for grid in by_class(body, "gb-f__grid"):
        grid.text = None
        for field in grid:
            field.tail = None
    for group in list(body.iter("fieldset", "legend")):
        group.tag = "div" if group.tag == "fieldset" else "p"
    for label in list(body.iter("label")):
        label.attrib.pop("for", None)
        label.tag = "p" if next(label.iter("input"), None) is None else "div"
    for box in by_class(body, "gb-f__tick"):
        for words in box.findall("span"):
            add_class(words, "gb-f__option")


def _answers(body: Element) -> None:
    """Draw the boxes of a filled example: nothing of it can be changed."""
    for control in list(body.iter("input")):
        ticked = control.get("checked") is not None
        drawn = make("span", "☒" if ticked else "☐", class_="gb-f__drawn")
        drawn.tail = " " + (control.tail or "")
        control.tail = None
        control.getparent().replace(control, drawn)


def _margins(form: Form, title: str, edition: Edition, stamp: str) -> str:
    head = f"{title}{f' ({stamp})' if stamp else ''}"
    foot = (f"{form.number}. {edition.say('version')} {form.version}, {edition.date(form.date)}. {edition.say('draft')}. "
            f"{edition.say('site-name')} {edition.version}. {edition.say('licence')}")
    return (f"@page {{ @top-left {{ content: {css_text(head)} }} @bottom-left {{ content: {css_text(foot)} }} "
            f"@bottom-right {{ content: counter(page) '/' counter(pages) }} }}")


def form_document(form: Form, page: BuiltPage, edition: Edition, *, example: bool) -> tuple[Document, list[Finding]]:
    """Return one form as a document: to be filled in, or filled in as an example."""
    body = make("section", "", class_="gb-formsheet", lang=page.language)
    article = page.article()
    findings = place_links(article, page, edition, {page.slug: page.ids})
    move_content(article, body)
    for step in (prune, draw_pictures, name_values):
        step(body)
    if example:
        _answers(body)
        fields: list[tuple[str, str, str]] = []
    else:
        fields = _name_controls(body)
    _for_paper(body)
    headings = []
    for number, node in enumerate(body.iter("h1", "h2", "h3")):
        node.set("id", node.get("id") or f"judul-{number}")
        headings.append(Heading(int(node.tag[1]), words_of(node), node.get("id")))
    findings += lacking_glyphs(body, page)
    title = headings[0].text
    stamp = next((words_of(node) for box in by_class(body, "gb-f__stamp") for node in box.iter("strong")), "") if example else ""
    html = (f'<!DOCTYPE html>\n<html lang="{edition.language}"><head><meta charset="utf-8"><title>{escape(title)}</title>'
            f'<meta name="dcterms.created" content="{form.date.isoformat()}"><meta name="generator" content="guidebook {edition.version}">'
            f"<style>{_margins(form, title, edition, stamp.rstrip('.'))}</style></head><body><form>{to_html(body)}</form></body></html>\n")
    name = f"formulir-{form.number.lower()}-{form.slug}" + ("-contoh" if example else "")
    return Document(name, edition.language, title, html, (), tuple(headings), (page.slug,), "form", page.source, "form",
                    fields=tuple(fields)), findings


def form_documents(book: Book, home: BuiltPage, edition: Edition) -> Iterator[tuple[Document, list[Finding]]]:
    """Yield all forms, and their filled examples, of one language."""
    for form, page, example in form_pages(book, home):
        yield form_document(form, page, edition, example=example)
