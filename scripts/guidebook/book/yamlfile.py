"""What does this YAML text say, and on which line does each value stand?

PyYAML reads; this module keeps the line of every node, so that a fault found later by a schema can name its line.
It also refuses what PyYAML lets pass: the same key twice.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import yaml


class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Reads true and false alone as truth values (YAML 1.2): a key ``on:`` stays a word."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
    for first, resolvers in Loader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"(?:true|false)\Z"), list("tf"))


@dataclass(frozen=True)
class YamlFault:
    """A syntax fault: ``line`` counts from 1 within the text."""

    line: int
    message: str


@dataclass(frozen=True)
class YamlText:
    """The value of a YAML text and its node tree."""

    value: Any
    node: yaml.Node | None
    faults: tuple[YamlFault, ...] = ()

    def line(self, location: Sequence[str | int]) -> int:
        """Return the line (from 1) of the deepest part of ``location`` that exists."""
        node, line = self.node, 1
        for step in location:
            entry = _child(node, step)
            if entry is None:
                break
            line, node = entry
        return line


def _child(node: yaml.Node | None, step: str | int) -> tuple[int, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == str(step):
                return key.start_mark.line + 1, value
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        value = node.value[step]
        return value.start_mark.line + 1, value
    return None


def _doubled(node: yaml.Node | None) -> list[YamlFault]:
    faults, open_nodes, done = [], [node], set()
    while open_nodes:
        current = open_nodes.pop()
        if id(current) in done:  # an alias may lead back to its own mapping
            continue
        done.add(id(current))
        if isinstance(current, yaml.MappingNode):
            seen: set[str] = set()
            for key, value in current.value:
                if isinstance(key.value, str) and key.value in seen:
                    faults.append(YamlFault(key.start_mark.line + 1, f"the key '{key.value}' stands twice"))
                seen.add(str(key.value))
                open_nodes.append(value)
        elif isinstance(current, yaml.SequenceNode):
            open_nodes.extend(current.value)
    return faults


def read_yaml(text: str) -> YamlText:
    """Parse ``text``. Faults are returned, never raised; with a syntax fault the value is None."""
    try:
        loader = Loader(text)
        try:
            node = loader.get_single_node()
            value = loader.construct_document(node) if node is not None else None
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        return YamlText(None, None, (YamlFault(mark.line + 1 if mark else 1, error.problem or "cannot be read"),))
    except (yaml.YAMLError, ValueError) as error:
        return YamlText(None, None, (YamlFault(1, str(error).splitlines()[0]),))
    return YamlText(value, node, tuple(_doubled(node)))
