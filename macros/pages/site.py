"""A site before MkDocs makes it: the agenda, its pages, and where they are published.

Frozen: a stage of the build that knows more makes a new one with :func:`dataclasses.replace`.
The stages stand in ``macros/engine/stages.py``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from agenda.exports import DATA
from agenda.exports.linked.graph import Linked
from agenda.exports.pdf import NAME as PDF_NAME
from agenda.exports.publication import Publication
from macros.context.addresses import DATA_PAGE
from macros.context.agenda_context import AgendaContext
from macros.context.forge import Forge
from macros.context.proposal_log import ProposalLog
from macros.context.render import Renderer
from macros.pages.page_specs import PageSpec, page_specs
from macros.prose.page_source import Prose
from macros.views.changes.proposed import Proposed
from macros.views.ways_to_propose import HandingIn


@dataclass(frozen=True)
class Site:
    """What pages and macros are made of. :func:`new_site` makes one of an agenda alone.

    ``sources`` are the data files that are published as they stand, by their addresses from the
    root; ``prose`` the pages of docs/ by their source addresses, as they were read.
    """

    context: AgendaContext
    renderer: Renderer
    specs: tuple[PageSpec, ...]
    publication: Publication
    forge: Forge | None = None
    preview: Proposed | None = None
    prose: Mapping[str, Prose] = field(default_factory=dict)
    sources: Mapping[str, Path] = field(default_factory=dict)
    ribbon: str = ""
    """The drawing of the place, in SVG; nothing where the settings name none."""
    relay: str = ""
    """Where the form hands proposals over without an account; "" where nowhere."""
    proposals: ProposalLog | None = None
    """What has been proposed and how it went; None where nobody has fetched it."""
    given: dict[str, str] = field(default_factory=dict)
    """What macros gave, by page and call: the build asks for what the check has asked for."""

    @cached_property
    def linked(self) -> Linked:
        """The agenda as linked data, with the addresses of where it is published."""
        return Linked(self.publication)

    @property
    def handing_in(self) -> HandingIn:
        """Say who can hand a proposal in from here, and how."""
        contact = self.context.agenda.contact
        return HandingIn(contact, bool(self.relay), self.forge is not None)

    @property
    def pdf(self) -> str | None:
        """Give the address of the printed agenda, from the root; None where there is none."""
        return f"{DATA}{PDF_NAME}" if self.publication.printed else None


def new_site(context: AgendaContext) -> Site:
    """Give the site of an agenda that nobody has said yet where it is published."""
    return Site(context, Renderer(context), tuple(page_specs(context)), publication(context, ""))


def publication(
    context: AgendaContext, root: str, generated_at: str | None = None, *, printed: bool = False
) -> Publication:
    """Say where and when an agenda is published; without a root addresses are from the site's."""
    versions = context.versions
    return Publication(
        index=context.index,
        root=root,
        generated_at=generated_at,
        page=context.address,
        guide=DATA_PAGE,
        above=root.removesuffix(f"{versions.version}/") if versions.version else None,
        editions=tuple(one.edition for one in versions.editions if one.edition),
        printed=printed,
    )
