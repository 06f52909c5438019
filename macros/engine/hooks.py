"""MkDocs' events. Each calls functions that can be called without MkDocs too."""

import logging
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from agenda.exports import DATA
from macros.context.assets import gather
from macros.context.forge import Forge
from macros.context.render import escape_all
from macros.context.versions import DRAFT
from macros.engine.check import check
from macros.engine.edition_build import prepare_version, version_asked_for
from macros.engine.export_files import tell_where_and_when, write_exports
from macros.engine.link_check import faults_in_site
from macros.engine.minify import slim
from macros.engine.navigation import set_parents, trail, with_data_pages
from macros.engine.page_frame import page_frame, root_frame
from macros.engine.preview_mode import given, keep_apart
from macros.engine.preview_pages import preview_specs, with_marks
from macros.engine.source_files import publish
from macros.pages.build_state import RefusedBuildError, Site, data_folder
from macros.pages.data_page import DataPage, contents, generated_file, search_page
from macros.pages.prose_page import admit
from macros.settings.security_txt import SECURITY, create_security
from macros.text.escape import Html
from macros.theme_env import quicken
from macros.views.changes.feed import FEED, create_feed
from macros.views.changes.proposed import Proposed

log = logging.getLogger("mkdocs.plugins.agenda")

_NO_DAY = "1970-01-01"
_workshops: list[str] = []
"""Folders that editions are unpacked in; MkDocs tells when it is done with them."""


def _workshop() -> str:
    _workshops.append(mkdtemp(prefix="utgava-"))
    return _workshops[-1]


def on_shutdown() -> None:
    """Leave nothing behind."""
    while _workshops:
        rmtree(_workshops.pop(), ignore_errors=True)


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Check and load the agenda before any plugin asks for it, and add it to the navigation."""
    version = version_asked_for(config)
    if version:
        prepare_version(config, version, Path(_workshop()))
    nav = config.nav or []
    checked = check(data_folder(config), Path(config.docs_dir), config, version)
    asked = checked.problems if config.extra.get("check_prose", True) else checked.unread
    if checked.site is None or asked:
        raise RefusedBuildError(checked.problems)
    checked.site.prose = checked.pages
    if not config.repo_url:
        config.repo_url = config.edit_uri = None  # an empty address is none
    checked.site.forge = Forge.of(config.repo_url, config.extra)
    tell_where_and_when(checked.site, config)
    checked.site.keep(config)
    quicken(config.theme)
    preview = given(config)
    if preview:
        checked.site.preview = Proposed(checked.site.context, preview)
        nav = keep_apart(config, preview, nav)
    config.nav = with_data_pages(nav, checked.site.specs)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add a page for each record that has one, and gather what the browser fetches."""
    site = Site.of(config)
    admit(files, site.prose, config)
    site.assets = gather(files, config, preview=site.preview is not None)
    for spec in (*site.specs, *preview_specs(site)):
        files.append(generated_file(spec, site.renderer, config))
    feed = None if site.preview else create_feed(site.context, config.site_url or "/")
    if feed:
        files.append(File.generated(config, FEED, content=feed))
    publish(files, config)
    here = version_asked_for(config) in ("", DRAFT) and not site.preview
    security = create_security(site, config) if here else None
    if security:
        shown = InclusionLevel.INCLUDED  # a name with a dot first is left out else
        files.append(File.generated(config, SECURITY, content=security, inclusion=shown))
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Give data pages their place in the path, and every page its link to edit."""
    set_parents(nav, files)
    day = (Site.of(config).published.generated_at or _NO_DAY)[: len(_NO_DAY)]
    for file in files.documentation_pages():
        if file.page:
            file.page.update_date = day  # MkDocs would write today's into sitemap.xml.gz
        if isinstance(file.page, DataPage):
            set_edit_address(file.page, config)
    return nav


def set_edit_address(page: DataPage, config: MkDocsConfig) -> None:
    """Point at the file and line that the page comes from."""
    site = Site.of(config)
    if site.forge and page.spec.record_id in site.context.index:
        place = site.context.place(page.spec.record_id)
        # An edition stands elsewhere, so a line of its files is no line of the repository's.
        line = place.line if site.context.versions.is_draft else None
        page.edit_url = site.forge.edit(place.file, line)


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """Tell the theme where its files lie, and let all that it prints through the escaper."""
    escape_all(env)
    assets = Site.of(config).assets
    env.globals.update(assets=assets, material=assets.material if assets else {})
    return env


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Let headings that macros made stand in the contents of a prose page; let all be found."""
    if not isinstance(page, DataPage):
        page.toc = contents(html)
    html = Html(with_marks(Site.of(config), page.url, html))
    search_page(page, html, Site.of(config).index_builder)
    return html


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Give the theme what it shows around every page."""
    context["frame"] = page_frame(Site.of(config), page, config)
    context["trail"] = trail(page)
    return context


def on_template_context(
    context: dict[str, Any], template_name: str, config: MkDocsConfig
) -> dict[str, Any]:
    """Give the page for missing addresses the same surroundings; its links are absolute."""
    context["frame"] = root_frame(Site.of(config), context["base_url"])
    return context


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Send what the reader needs and no more."""
    return slim(Site.of(config).mark_foreign(output))


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Treat the page for missing addresses like any other page."""
    return slim(output_content) if template_name.endswith(".html") else output_content


def on_post_build(config: MkDocsConfig) -> None:
    """Write what the search and machines fetch, then read the built site back.

    A link that leads nowhere is a warning, so strict fails.
    """
    site, folder = Site.of(config), Path(config.site_dir)
    for name, text in site.index_builder.files().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    write_exports(site, folder / DATA)
    alone = not version_asked_for(config)
    for fault in faults_in_site(folder, config.site_url, alone=alone):
        log.warning(fault)
