"""Which address has a page, in each language? Pure: slugs and configured addresses in, addresses out."""

import posixpath
from collections.abc import Iterator

from ..book.book import Book
from ..book.languages import LANGUAGES, SOURCE, Language
from .form_pages import FormPage, form_pages


def page_address(slug: str, language: Language) -> str:
    """Return a page's address relative to the root of the site; the source language has no prefix."""
    path = slug.removesuffix("index").rstrip("/")
    prefix = "" if language == SOURCE else f"{language}/"
    return f"{prefix}{path}/" if path else prefix or "./"


def alternates(slug: str, site_url: str) -> list[tuple[str, str]]:
    """Return (hreflang, absolute address) of both versions and ``x-default``; nothing where the site has no address."""
    if not site_url:
        return []
    root = site_url.rstrip("/") + "/"
    versions = [(language, root + page_address(slug, language).removeprefix("./")) for language in LANGUAGES]
    return [*versions, ("x-default", versions[0][1])]


def sitemap_entries(book: Book, site_url: str) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Yield (absolute address, its alternates) of every page that exists in both languages."""
    for page in (*(source for source, _ in book.pairs()), *form_pages(book, SOURCE)):
        versions = alternates(page.slug, site_url)
        for _, address in versions[:-1]:
            yield address, versions


def edit_address(src_uri: str, repo_url: str, edit_uri: str, form: FormPage | None = None) -> str | None:
    """Return where a page's source is edited (for a form: its data); None where no repository is configured."""
    if not repo_url:
        return None
    middle = edit_uri or "edit/main/docs/"
    if form:
        return f"{repo_url.rstrip('/')}/{posixpath.normpath(f'{middle}/../{form.source}').strip('/')}"
    return f"{repo_url.rstrip('/')}/{middle.strip('/')}/{src_uri}"
