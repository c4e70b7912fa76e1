"""What does a new page look like before anyone has written it? Texts for both languages and the navigation."""

import io

from ruamel.yaml import YAML

from .book.book import Book
from .book.data import OutlinePage, OutlinePart
from .book.languages import Language

_ADVICE = {
    "id": ("Satu kalimat: untuk apa halaman ini.", "Siapa yang memakainya dan kapan.", "Mulai …", "Langkah pertama", "Tulis langkah pertama."),
    "en": ("One sentence: what this page is for.", "Who uses it and when.", "Begin …", "First step", "Write the first step."),
}


def outline_entry(book: Book, slug: str) -> tuple[OutlinePart, OutlinePage] | None:
    """Return the part and the page of the outline that have this slug."""
    for part in book.outline.parts if book.outline else ():
        for page in part.pages:
            if page.slug == slug:
                return part, page
    return None


def page_text(language: Language, title: str) -> str:
    """Return a page that fits the schema and the structure, ready to be written."""
    purpose, audience, point, heading, step = _ADVICE[language]
    quoted = f"'{title}'" if ":" in title or "," in title else title
    return (
        f"---\ntitle: {quoted}\ndescription: '{purpose}'\naudience: '{audience}'\nminutes: 1\nreview:\n  status: draft\n---\n\n"
        f"!!! key-points\n\n    - {point}\n\n## {heading} {{#langkah-pertama}}\n\n{step}\n"
    )


def nav_with(mkdocs_yml: str, book: Book, part: OutlinePart, slug: str) -> str:
    """Return mkdocs.yml with the page in its part, in the order of the outline; comments stay."""
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 4096
    yaml.indent(mapping=2, sequence=4, offset=2)
    config = yaml.load(mkdocs_yml)
    order = [page.slug for p in book.outline.parts for page in p.pages] if book.outline else []
    entry = f"{slug}.md"
    section = next((item[part.title.id] for item in config["nav"] if isinstance(item, dict) and part.title.id in item), None)
    if section is None:
        parts = [p.title.id for p in book.outline.parts] if book.outline else []
        place = sum(1 for item in config["nav"] if not isinstance(item, dict) or parts.index(next(iter(item))) < parts.index(part.title.id))
        config["nav"].insert(place, {part.title.id: [entry]})
    else:
        place = sum(1 for item in section if order.index(str(item).removesuffix(".md")) < order.index(slug))
        section.insert(place, entry)
    for plugin in config["plugins"]:
        if isinstance(plugin, dict) and "i18n" in plugin:
            for language in plugin["i18n"]["languages"]:
                if "nav_translations" in language:
                    language["nav_translations"][part.title.id] = part.title.en
    out = io.StringIO()
    yaml.dump(config, out)
    return out.getvalue()
