"""What stands at the head and the foot of each printed sheet of a form? Style rules made from data: one kind of sheet a page.

Only style can write into the margin of a sheet, and the site allows no style within a page; so these rules are added to
the style of the forms when the site is built.
"""

from .form_pages import FormPage, form_pages
from .render import Renderer

STYLE = "assets/stylesheets/forms.css"


def _text(words: str) -> str:
    """Return words as a string of CSS."""
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _rules(renderer: Renderer, page: FormPage) -> str:
    assert renderer.book.form_words is not None
    words = {key: both.get(renderer.language) for key, both in renderer.book.form_words.words.items()}
    name = page.sheet(renderer.language)
    title = page.title.upper() if page.example else page.title
    code = _text(f"{words['print-head']}:") if "case-code" in page.form.head else "none; border: 0"
    version = f"{renderer.say('version')} {page.form.version}, {renderer.date(page.form.date)}. {renderer.say('draft')}."
    rights = f"{renderer.say('site-name')}. {renderer.say('licence')}"
    foot = f"{_text(version)} '\\a' {_text(rights)}"
    return (
        f".{name} {{ page: {name} }}\n"
        f"@page {name} {{ @top-left {{ content: {_text(title)} }} @top-right {{ content: {code} }} @bottom-left {{ content: {foot} }}"
        f" @bottom-right {{ content: {_text(words['sheet'] + ' ')} counter(page) '/' counter(pages) }} }}\n"
        f"@page {name}:first {{ @top-left {{ content: none }} @top-right {{ content: none; border: 0 }} }}\n"  # its head says both
    )


def print_style(written: str, renderers: list[Renderer]) -> str:
    """Return the style of the forms as it is ``written``, with the rules for the sheets of each form in each language."""
    rules = [_rules(renderer, page) for renderer in renderers for page in form_pages(renderer.book, renderer.language)]
    return written + "\n" + "".join(rules)
