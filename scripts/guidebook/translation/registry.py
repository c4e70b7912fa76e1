"""Which checks compare the two languages? Each module of this package fills this registry as it is imported."""

from ..book.finding import Registry

REGISTRY = Registry()
rule = REGISTRY.rule
