"""What do all programs that look for barriers have in common? Each gives faults; the tests and the record read the same ones."""

from typing import NamedTuple


class Fault(NamedTuple):
    """One fault: the page or file, the rule as its program names it, what is wrong, and how grave (where the program says so)."""

    where: str
    rule: str
    what: str
    impact: str = ""
