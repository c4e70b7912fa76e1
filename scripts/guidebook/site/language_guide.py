"""How does the language guide look on its page? For each language its words to avoid, the gravest first.

Definition lists in cards, not a table: four columns of running words do not fit a screen of 360 pixels.
"""

import xml.etree.ElementTree as etree

from ..book.language_guide import SEVERITIES, LanguageEntry
from ..book.languages import LANGUAGES, Language
from .render import Renderer, element


def _row(term: str, text: str, language: Language | None) -> etree.Element:
    """Return a term and its definition; ``language`` marks words of the other language for screen readers."""
    definition = element("dd", text)
    if language:
        definition.set("lang", language)
    return element("div", "", element("dt", term), definition)


def _card(renderer: Renderer, key: str, entry: LanguageEntry) -> etree.Element:
    foreign = entry.lang if entry.lang != renderer.language else None
    rows = [
        _row(renderer.say("guide-avoid"), "; ".join(entry.avoid), foreign),
        _row(renderer.say("guide-better"), entry.prefer, foreign),
        _row(renderer.say("guide-why"), entry.why.get(renderer.language), None),
    ]
    return element("div", "", element("dl", "", *rows, class_="gb-card__facts"), class_="gb-card gb-card--word", id=key)


def language_guide(renderer: Renderer) -> etree.Element:
    """Return all entries: in the same order on both pages, in each language by severity."""
    block = element("div", class_="gb-guide", data_generated="")
    for language in LANGUAGES:  # in the same order on both pages, so that the switch keeps the section
        ours = [(key, entry) for key, entry in renderer.book.language.items() if entry.lang == language]
        block.append(element("h3", renderer.say(f"guide-words-{language}"), id=f"kata-{language}"))
        for severity in SEVERITIES:
            entries = [(key, entry) for key, entry in ours if entry.severity == severity]
            if entries:
                block.append(element("h4", renderer.say(f"guide-{severity}"), id=f"kata-{language}-{severity}"))
                block.extend(_card(renderer, key, entry) for key, entry in entries)
    return block
