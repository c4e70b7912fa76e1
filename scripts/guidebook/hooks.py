"""What does mkdocs need to know while it renders? The hooks that mkdocs.yml names; they put the parts together.

mkdocs loads this file by its path, hence the absolute imports. Kept thin: the generator may be replaced, so everything
that decides something stands in other modules.
"""

from dataclasses import replace
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from guidebook import VERSION
from guidebook.book.languages import LANGUAGES, Language, other
from guidebook.book.load import load_book
from guidebook.book.state import SectionState
from guidebook.site.addresses import alternates, edit_address, page_address, sitemap_entries
from guidebook.site.build_day import build_day
from guidebook.site.context import PageContext, PageState
from guidebook.site.extension import GuidebookExtension
from guidebook.site.form_pages import form_page, form_pages
from guidebook.site.render import Renderer
from guidebook.translation_files import current_status

_STATE = PageState()
_EXTENSION = GuidebookExtension(_STATE)
_RENDERERS: dict[Language, Renderer] = {}
_STATES: list[SectionState] = []


def _plugin(config: MkDocsConfig) -> Any:
    return config.plugins["i18n"]


def _language(config: MkDocsConfig) -> Language:
    return _plugin(config).current_language or "id"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read the book once a build (static-i18n calls this once a language) and add our Markdown extension."""
    if not _plugin(config).building:
        root = Path(config.config_file_path).parent
        book = load_book(root)
        _RENDERERS.update({language: Renderer(book, language, build_day()) for language in LANGUAGES})
        _STATES[:] = current_status(root)[0]
    if _EXTENSION not in config.markdown_extensions:
        config.markdown_extensions.append(_EXTENSION)
    return config


def _shared_once(files: Files, config: MkDocsConfig) -> None:
    """Keep what both languages share at one address: static-i18n would copy it below each language."""
    for file in files:
        if getattr(file, "localization", "") is None and Path(file.abs_src_path or "").is_relative_to(config.docs_dir):
            file.dest_uri = file.src_uri
            file.url = file.src_uri
            file.abs_dest_path = str(Path(config.site_dir) / file.src_uri)


def _add_form_pages(files: Files, config: MkDocsConfig) -> None:
    """Add the pages of the forms in the language being built. static-i18n, which runs before, would lose their text."""
    language = _language(config)
    for form in form_pages(_RENDERERS[language].book, language):
        file = File.generated(config, f"{language}/{form.slug}.md", content=form.markdown, inclusion=InclusionLevel.NOT_IN_NAV)
        file.url = page_address(form.slug, language)
        file.dest_uri = f"{file.url}index.html"
        file.abs_dest_path = str(Path(config.site_dir) / file.dest_uri)
        file.locale, file.localization, file.locale_alternate_of, file.alternates = language, language, language, {}
        files.append(file)


def _without_the_theme(files: Files, config: MkDocsConfig) -> None:
    """Leave out what the theme brings for pages of its own: no page of ours asks for it."""
    for file in list(files):
        if file.abs_src_path and not Path(file.abs_src_path).is_relative_to(config.docs_dir):
            files.remove(file)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Run after static-i18n (priority below its -100)."""
    _without_the_theme(files, config)
    _shared_once(files, config)
    _add_form_pages(files, config)
    return files


on_files.mkdocs_priority = -200  # type: ignore[attr-defined]


def _slug(page: Page, language: Language) -> str:
    return page.file.src_uri.removeprefix(f"{language}/").removesuffix(".md")


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Tell the extension which language the page is in; nothing in the Markdown is changed."""
    language = _language(config)
    slug = _slug(page, language)
    here, there = replace(_RENDERERS[language], slug=slug), replace(_RENDERERS[other(language)], slug=slug)
    _STATE.start(PageContext(here, there, slug, tuple(_STATES)))
    return markdown


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Any) -> dict[str, Any]:
    """Give the templates the words of the site and the addresses of this page."""
    language = _language(config)
    slug = _slug(page, language)
    renderer = _RENDERERS[language]
    context["ui"] = renderer.say
    context["ui_other"] = _RENDERERS[other(language)].say
    context["language"], context["other_language"] = language, other(language)
    form = form_page(renderer.book, language, slug)
    context["form_page"], context["form_words"] = form, renderer.book.form_words
    context["book_page"] = form or renderer.book.page(language, slug)
    context["switch_address"] = page_address(slug, other(language))
    context["alternates"] = alternates(slug, config.site_url or "")
    context["review_date"], context["today"], context["version"] = renderer.date, renderer.today, VERSION
    context["open_sections"] = sum(not state.settled for state in _STATES if state.slug == slug)
    page.edit_url = edit_address(page.file.src_uri, config.repo_url or "", config.edit_uri or "", form)
    return context


on_page_context.mkdocs_priority = -200  # type: ignore[attr-defined]


def on_template_context(context: dict[str, Any], template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    """Give the page for missing addresses the words of both languages, and the sitemap its entries."""
    context["say"] = {language: renderer.say for language, renderer in _RENDERERS.items()}
    context["sitemap"] = sitemap_entries(_RENDERERS["id"].book, config.site_url or "")
    return context


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Write no sitemap where the address of the site is not known: its addresses would be invented."""
    return "" if template_name == "sitemap.xml" and not config.site_url else output_content
