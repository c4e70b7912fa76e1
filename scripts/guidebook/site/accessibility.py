"""What did programs find when they last looked for barriers? The table of the accessibility statement, from the record alone."""

import xml.etree.ElementTree as etree
from collections.abc import Sequence

from ..book.accessibility import TOOLS, ToolRecord
from .render import Renderer, element

_HEADS = ("checked-program", "checked-things", "checked-faults", "checked-day")


def _number(renderer: Renderer, number: int) -> str:
    """Return a number as this language writes it: 1.280 or 1,280."""
    written = f"{number:,}"
    return written.replace(",", ".") if renderer.language == "id" else written


def _listed(renderer: Renderer, words: Sequence[str]) -> str:
    """Return 'a', 'a and b' or 'a, b and c' (Indonesian: 'a, b, dan c')."""
    *first, last = words
    comma = "," if renderer.language == "id" and len(first) > 1 else ""
    return f"{', '.join(first)}{comma} {renderer.say('checked-and')} {last}" if first else last


def _looked_at(renderer: Renderer, record: ToolRecord) -> str:
    said = renderer.say(f"checked-{record.things}").replace("{n}", _number(renderer, record.looked_at))
    if record.widths:
        widths = _listed(renderer, [_number(renderer, width) for width in record.widths])
        said += f"; {renderer.say('checked-widths').replace('{n}', widths)}"
    if record.schemes:
        said += f"; {_listed(renderer, [renderer.say(f'checked-{scheme}') for scheme in record.schemes])}"
    return said


def _faults(renderer: Renderer, record: ToolRecord) -> etree.Element:
    """Return how many faults there are and of which rules; the names of rules are English."""
    cell = element("td", _number(renderer, record.faults))
    if record.rules:
        named = "; ".join(f"{rule} ({_number(renderer, count)})" for rule, count in record.rules.items())
        cell.text = f"{cell.text}: "
        cell.append(element("span", named, **({} if renderer.language == "en" else {"lang": "en"})))
    return cell


def _row(renderer: Renderer, tool: str, record: ToolRecord | None) -> etree.Element:
    """Return the row of a program; one without a record says so, because a missing row would hide it."""
    names = [renderer.say(head) for head in _HEADS]
    if record is None:
        never = element("td", renderer.say("checked-never"), colspan="3", data_head=names[1])
        return element("tr", "", element("th", tool, scope="row"), never)
    cells = [element("td", _looked_at(renderer, record)), _faults(renderer, record), element("td", renderer.date(record.checked_on))]
    for name, cell in zip(names[1:], cells, strict=True):
        cell.set("data-head", name)  # on a phone each cell stands under the name of its column
    return element("tr", "", element("th", f"{tool} {record.version}", scope="row"), *cells)


def accessibility(renderer: Renderer) -> etree.Element:
    """Return the table of all programs, in the language of the page."""
    records = {record.tool: record for record in renderer.book.accessibility}
    head = element("tr", "", *(element("th", renderer.say(key), scope="col") for key in _HEADS))
    body = element("tbody", "", *(_row(renderer, tool, records.get(tool)) for tool in TOOLS))
    caption = element("caption", renderer.say("checked-caption"))
    table = element("table", "", caption, element("thead", "", head), body, class_="gb-stack")
    return element("div", "", table, data_generated="", data_search_exclude="")
