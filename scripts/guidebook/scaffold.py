"""What does a new page look like before anyone has written it? Texts for both languages and the navigation."""

import io

from ruamel.yaml import YAML

from .book.book import Book
from .book.data import OutlinePage, OutlinePart
from .book.languages import Language
from .book.yamlfile import read_yaml

_ADVICE = {
    "id": (
        "Satu kalimat: untuk apa halaman ini.", "Siapa yang memakainya dan kapan.", "Mulai dengan tenang.",
        "Langkah pertama", "Tulis langkah pertama di sini.",
    ),
    "en": (
        "One sentence: what this page is for.", "Who uses it and when.", "Begin calmly.",
        "First step", "Write the first step here.",
    ),
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
    plain = read_yaml(f"title: {title}").value == {"title": title} and ":" not in title and "," not in title
    quoted = title if plain else "'" + title.replace("'", "''") + "'"
    return (
        f"---\ntitle: {quoted}\ndescription: '{purpose}'\naudience: '{audience}'\nminutes: 1\nreview:\n  status: draft\n---\n\n"
        f"!!! key-points\n\n    - {point}\n\n## {heading} {{#langkah-pertama}}\n\n{step}\n"
    )


def _place(here: list[str], order: list[str], new: str) -> int:
    """Return where ``new`` belongs: behind the last entry that comes before it; entries unknown to ``order`` stay."""
    before = [n for n, name in enumerate(here) if name in order and order.index(name) < order.index(new)]
    return before[-1] + 1 if before else sum(1 for name in here if name == "")


def nav_with(mkdocs_yml: str, book: Book, part: OutlinePart, slug: str) -> str:
    """Return mkdocs.yml with the page in its part, in the order of the outline; comments stay."""
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 4096
    yaml.indent(mapping=2, sequence=4, offset=2)
    config = yaml.load(mkdocs_yml)
    order = [page.slug for p in book.outline.parts for page in p.pages] if book.outline else []
    parts = [p.title.id for p in book.outline.parts] if book.outline else []
    entry = f"{slug}.md"
    holder = next((item for item in config["nav"] if isinstance(item, dict) and part.title.id in item), None)
    if holder is None:
        names = [next(iter(item)) if isinstance(item, dict) else "" for item in config["nav"]]
        config["nav"].insert(_place(names, parts, part.title.id), {part.title.id: [entry]})
    else:
        if isinstance(holder[part.title.id], str):
            holder[part.title.id] = [holder[part.title.id]]
        slugs = [str(next(iter(i.values())) if isinstance(i, dict) else i).removesuffix(".md") for i in holder[part.title.id]]
        holder[part.title.id].insert(_place(slugs, order, slug), entry)
    for plugin in config.get("plugins", []):
        if isinstance(plugin, dict) and "i18n" in plugin:
            for language in plugin["i18n"]["languages"]:
                if "nav_translations" in language:
                    language["nav_translations"][part.title.id] = part.title.en
    out = io.StringIO()
    yaml.dump(config, out)
    return out.getvalue()
