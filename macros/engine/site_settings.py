"""A site with all that the settings say of it: where it is published, and what it previews."""

from dataclasses import replace
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from macros.context.forge import Forge
from macros.context.render import Renderer
from macros.engine.export_files import where_and_when
from macros.engine.preview_mode import given
from macros.engine.source_files import source_files
from macros.pages.site import Site
from macros.settings.relay import relay_address
from macros.settings.ribbon import ribbon_drawing
from macros.views.changes.proposed import Proposed


def with_settings(site: Site, data: Path, config: MkDocsConfig) -> Site:
    """Give the site of an agenda in the folder ``data`` as the settings want it published.

    Raises RefusedBuildError for settings that it can't be published with.
    """
    preview = given(config)
    return replace(
        site,
        renderer=Renderer(site.context, asks=preview is None),
        sources=source_files(data),
        forge=Forge.of(config.repo_url, config.extra),
        publication=where_and_when(site.context, config),
        ribbon=ribbon_drawing(config),
        relay=relay_address(config),
        preview=Proposed(site.context, preview) if preview else None,
    )
