"""The book: pages, sections, front matter and data as typed objects. Imports nothing from its sister packages."""
