"""Translation: do both languages say the same, section by section? Imports only ``book``."""

from . import invariants, structure, terms, untranslated
from .registry import REGISTRY

RULES = REGISTRY.rules

__all__ = ["RULES", "invariants", "structure", "terms", "untranslated"]
