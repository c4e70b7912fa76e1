"""How does a table stay readable on a phone? Each cell carries the name of its column, so that a row can stand as a block.

Browsers of the last years read a table to assistive technology even where its cells are laid out as blocks, and the HTML
checker rightly refuses roles that only repeat what the elements say; so none are written.
"""

import xml.etree.ElementTree as etree


def _words(node: etree.Element) -> str:
    return " ".join("".join(node.itertext()).split())


def stackable(root: etree.Element) -> None:
    """Prepare every table below ``root`` that has a head: scopes, and the names of columns in the cells."""
    for table in root.iter("table"):
        heads = table.findall("thead/tr/th")
        if not heads or table.get("class"):  # the tables of forms look after themselves
            continue
        table.set("class", "gb-stack")
        for head in heads:
            head.set("scope", "col")
        names = [_words(head) for head in heads]
        for row in table.findall("tbody/tr"):
            for name, cell in zip(names, row.findall("td"), strict=False):
                if name:
                    cell.set("data-head", name)
