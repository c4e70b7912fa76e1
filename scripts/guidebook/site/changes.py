"""What changed for readers? The change log in the language of the page, from CHANGELOG.md."""

import xml.etree.ElementTree as etree

from ..book.changelog import Release
from .render import Renderer, element


def _release(renderer: Renderer, release: Release) -> etree.Element:
    entry = element("section", class_="gb-entry", id=f"versi-{release.slug}")
    when = f", {renderer.date(release.on)}" if release.on else ""
    name = f"{renderer.say('version')} {release.name}" if release.on else renderer.say("unreleased")
    entry.append(element("p", name + when, class_="gb-card__title"))
    entry.append(element("ul", "", *(element("li", change) for change in release.changes[renderer.language])))
    return entry


def changelog(renderer: Renderer) -> etree.Element:
    """Return the releases, newest first."""
    block = element("div", data_generated="", data_search_exclude="")
    block.extend(_release(renderer, release) for release in renderer.book.releases)
    return block
