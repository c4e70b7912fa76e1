"""What does a reader see before the text? Title, language, version, day, what this is and is not, and the contents."""

from collections.abc import Sequence

from .chapter import Heading
from .edition import Edition
from .qr import qr_picture
from .tree import Element, make, to_html


def imprint(edition: Edition) -> Element:
    """Return the lines that every print carries: language, version, day, draft, relation to the guidebook of 2023."""
    facts = f"{edition.say('language-name')}. {edition.say('version')} {edition.version}, {edition.printed_on}. {edition.say('licence')} "
    return make("p", facts + edition.say("print-relation"), class_="gb-imprint")


def cover(edition: Edition, part: str = "") -> str:
    """Return the first page of a part or of the book."""
    rows = [
        (edition.say("languages"), edition.say("language-name")),
        (edition.say("version"), f"{edition.version}, {edition.printed_on}"),
    ]
    body = [make("p", edition.say("site-name"), class_="gb-cover__title")]
    if part:
        body.append(make("p", part, class_="gb-cover__part"))
    facts = make("div", "", class_="gb-cover__facts")
    for name, value in rows:
        facts.append(make("p", "", make("span", name, class_="gb-dt"), make("span", value, class_="gb-dd"), class_="gb-row"))
    body += [
        facts,
        make("p", edition.say("draft") + ".", class_="gb-cover__draft"),
        make("p", edition.say("not-endorsed")),
        make("p", edition.say("print-relation")),
        make("p", edition.say("print-call-first")),
        make("p", edition.say("licence")),
    ]
    if address := edition.absolute("" if edition.language == "id" else f"{edition.language}/"):
        body.append(make("p", "", qr_picture(address, f"{edition.say('print-code')} {address}"),
                         make("a", address, href=address, class_="gb-address"), class_="gb-cover__code"))
    return to_html(make("section", "", *body, class_="gb-cover"))


def contents(title: str, headings: Sequence[Heading], kind: str, ident: str = "", *, as_html: bool = False) -> Element | str:
    """Return a list of contents with the page of each heading. With ``ident`` its title is a heading of the document."""
    rows = [
        make("li", "", make("a", heading.text, href=f"#{heading.id}"), class_=f"gb-contents__{heading.level}")
        for heading in headings
    ]
    head = make("h1", title, id=ident) if ident else make("p", title, class_="gb-contents__title")
    made = make("section" if ident else "div", "", head, make("ul", "", *rows), class_=kind)
    return to_html(made) if as_html else made
