"""The site: what mkdocs needs while it renders. Imports only ``book``."""
