"""A site with all that the settings say of it: where it is published, and what it previews."""

from dataclasses import replace
from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig

from agenda.problems import Place, Problem
from macros.context.forge import Forge
from macros.context.proposal_log import ProposalLog, UnreadableLogError, read_log
from macros.context.render import Renderer
from macros.engine.export_files import where_and_when
from macros.engine.preview_mode import given
from macros.engine.source_files import source_files
from macros.pages.proposals_page import proposals_spec
from macros.pages.site import Site
from macros.settings.errors import RefusedBuildError
from macros.settings.proposals import proposals_file
from macros.settings.relay import relay_address
from macros.settings.ribbon import ribbon_drawing
from macros.views.changes.proposed import Proposed

SETTINGS: Final = "mkdocs.yml"


def with_settings(site: Site, data: Path, config: MkDocsConfig) -> Site:
    """Give the site of an agenda in the folder ``data`` as the settings want it published.

    Raises RefusedBuildError for settings that it can't be published with.
    """
    preview = given(config)
    forge, proposals = Forge.of(config.repo_url, config.extra), _proposals(config)
    of_draft = preview is None and site.context.versions.is_draft
    return replace(
        site,
        specs=(
            *site.specs,
            *([proposals_spec(site.context, proposals, forge)] if of_draft else ()),
        ),
        proposals=proposals,
        renderer=Renderer(site.context, asks=preview is None),
        sources=source_files(data),
        forge=forge,
        publication=where_and_when(site.context, config),
        ribbon=ribbon_drawing(config),
        relay=relay_address(config),
        preview=Proposed(site.context, preview) if preview else None,
    )


def _proposals(config: MkDocsConfig) -> ProposalLog | None:
    """Give what has been proposed, where the settings name a file of it that is there."""
    file = proposals_file(config)
    try:
        return read_log(file) if file else None
    except UnreadableLogError as error:
        advice = "Hämta den på nytt med scripts/fetch_proposals.py, eller ta bort den."
        raise RefusedBuildError((Problem(Place(SETTINGS), str(error), advice),)) from None
