"""The guidebook: reads, checks, renders and exports the bilingual book."""

from importlib.metadata import version

VERSION = version("guidebook")
"""The version of the book and its software, as pyproject.toml says it; it stands on every print."""
