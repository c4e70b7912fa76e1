"""How does a table stay readable on a phone? Each cell carries the name of its column, so that a row can stand as a block.

A block is no table cell to a browser any longer, so the roles are written out: assistive technology still reads a table.
"""

import xml.etree.ElementTree as etree


def _words(node: etree.Element) -> str:
    return " ".join("".join(node.itertext()).split())


def stackable(root: etree.Element) -> None:
    """Prepare every table below ``root`` that has a head: names of columns, scopes and roles."""
    for table in root.iter("table"):
        heads = table.findall("thead/tr/th")
        if not heads or table.get("class"):  # the tables of forms look after themselves
            continue
        table.set("class", "gb-stack")
        table.set("role", "table")
        names = [_words(head) for head in heads]
        for head in heads:
            head.set("scope", "col")
            head.set("role", "columnheader")
        for group in table:
            group.set("role", "rowgroup")
            for row in group:
                row.set("role", "row")
        for row in table.findall("tbody/tr"):
            for name, cell in zip(names, row.findall("td"), strict=False):
                cell.set("role", "cell")
                if name:
                    cell.set("data-head", name)
