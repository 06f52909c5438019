"""MkDocs' events: which stage of a build each of them calls.

MkDocs keeps nothing between its events but its settings, so what a stage gave is kept there.
"""

import logging
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from macros.context.render import escape_all
from macros.engine import stages
from macros.engine.kept import keep, rendering_of, site_of
from macros.engine.minify import slim
from macros.engine.navigation import pages_of, trail
from macros.engine.page_frame import page_frame, root_frame
from macros.engine.share_pictures import shared
from macros.engine.theme_environment import quicken
from macros.pages.plugin_environment import ask_git_nothing

log = logging.getLogger("mkdocs.plugins.agenda")

_workshops: list[str] = []
"""Folders that editions are unpacked in; MkDocs tells when it is done with them."""


def _workshop() -> Path:
    _workshops.append(mkdtemp(prefix="utgava-"))
    return Path(_workshops[-1])


def on_shutdown() -> None:
    """Leave nothing behind."""
    while _workshops:
        rmtree(_workshops.pop(), ignore_errors=True)


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Check and load the agenda before any plugin asks for it."""
    version = stages.turn_to_version(config, _workshop)
    keep(config, stages.open_site(config, version))
    quicken(config.theme)
    ask_git_nothing()
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add all files of the site to those that MkDocs found."""
    keep(config, stages.add_files(site_of(config), files, config))
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Let every page know where it stands."""
    return stages.place_pages(site_of(config), nav, files)


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    """Tell the theme where its files lie, and let all that it prints through the escaper."""
    escape_all(env)
    env.globals.update(assets=rendering_of(config).assets, pages_of=pages_of)
    keep(config, stages.dress(rendering_of(config), env))
    return env


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Finish what a page says."""
    return stages.finish_content(rendering_of(config), page, html)


@event_priority(-50)  # after all others: some pages are finished here
def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Give the theme what it shows around every page."""
    own = {"frame": page_frame(site_of(config), page, config), "trail": trail(page)}
    own["share"] = shared(site_of(config), page, rendering_of(config).pictures, config)
    return stages.surround(rendering_of(config), page, context | own)


def on_template_context(
    context: dict[str, Any], template_name: str, config: MkDocsConfig
) -> dict[str, Any]:
    """Give the page for missing addresses the same surroundings; its links are absolute."""
    return context | {"frame": root_frame(site_of(config), context["base_url"])}


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Finish the file of a page."""
    return stages.finish_page(rendering_of(config), page, output)


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Treat the page for missing addresses like any other page."""
    return slim(output_content) if template_name.endswith(".html") else output_content


def on_post_build(config: MkDocsConfig) -> None:
    """Write the other files. A link that leads nowhere is a warning, so strict fails."""
    for fault in stages.write_outputs(rendering_of(config), config):
        log.warning(fault)
