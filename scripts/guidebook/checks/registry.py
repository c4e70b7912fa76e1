"""Which checks are there? Each rule family fills this registry as it is imported."""

from ..book.finding import Registry

REGISTRY = Registry()
rule = REGISTRY.rule
