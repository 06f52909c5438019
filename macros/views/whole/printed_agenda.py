"""The agenda as a document for print: the same views as the pages, in an order to be read."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from agenda.exports.publication import Publication
from agenda.model import Priority
from agenda.model.choices import Origin
from agenda.model.kinds import LeftOut, need_code
from agenda.model.levels import LevelName
from macros.context.agenda_context import AgendaContext
from macros.kinds import KINDS, ShownKind, Within, plain_kinds
from macros.text.escape import swedish_date
from macros.views.audiences import AudienceView, audience_view
from macros.views.consultations import ConsultationView, consultations_view
from macros.views.entries import (
    FocusAreaView,
    InitiativeView,
    PriorityView,
    focus_area_view,
    initiative_view,
    priority_view,
)
from macros.views.follow_up.gaps import GapsView, gaps_view
from macros.views.follow_up.progress import FollowUp, follow_up
from macros.views.headers import agenda_facts
from macros.views.lists import (
    AspectView,
    Counts,
    DomainView,
    FrameworkView,
    aspects_view,
    counts,
    domains_view,
    frameworks_view,
)
from macros.views.map.printed import PrintedMap, printed_map
from macros.views.parts.unsaid import Sheet
from macros.views.records import KindPart, kind_parts
from macros.views.reference import (
    ActorView,
    EventView,
    SectionView,
    SourceView,
    TermView,
    TombstoneView,
    actor_view,
    history_view,
    section_view,
    sources_view,
    terms_view,
    tombstone_view,
)

_OWN: Final = (
    "agenda framework principle goal aspect domain audience focus_area priority initiative "
    "indicator section paragraph event decision consultation reply actor term source tombstone"
)
need_code(KINDS, "printed", __name__, _OWN)


@dataclass(frozen=True)
class Edition:
    """What the cover, the head and the foot of every page say."""

    id: str
    title: str
    short_title: str | None
    state: str
    edition: str
    made_on: str | None
    root: str
    owner: str
    publisher: str
    official: bool
    licence: str | None


@dataclass(frozen=True)
class AreaPart:
    """A focus area with all that is told under it: an initiative once, under its first area."""

    view: FocusAreaView
    priorities: tuple[PriorityView, ...]
    initiatives: tuple[InitiativeView, ...]


@dataclass(frozen=True)
class Around:
    """What stands after the agenda itself: what it rests on, and the lists at the back."""

    frameworks: tuple[FrameworkView, ...]
    aspects: tuple[AspectView, ...]
    domains: tuple[DomainView, ...]
    audiences: tuple[AudienceView, ...]
    sections: tuple[SectionView, ...]
    events: tuple[EventView, ...]
    consultations: tuple[ConsultationView, ...]
    actors: tuple[ActorView, ...]
    terms: tuple[TermView, ...]
    sources: tuple[SourceView, ...]
    tombstones: tuple[TombstoneView, ...]
    plain: tuple[KindPart, ...]
    """Kinds without templates of their own."""


@dataclass(frozen=True)
class Document:
    """The whole document."""

    edition: Edition
    summary: str
    note: str | None
    purpose: str | None
    facts: Sheet
    counts: Counts
    map: PrintedMap
    areas: tuple[AreaPart, ...]
    follow_up: FollowUp
    gaps: GapsView
    around: Around
    levels: Mapping[str, Mapping[str, str]]
    """What the levels are called, in the forms that sentences need."""
    unprinted: tuple[str, ...]
    """Ids that no place in the document has: what names one is no link."""


def document(context: AgendaContext, published: Publication) -> Document:
    """Give everything that is printed. What is about the web site itself is left to it."""
    agenda = context.agenda
    return Document(
        _edition(published),
        agenda.summary,
        agenda.note,
        agenda.purpose,
        agenda_facts(context),
        counts(context),
        printed_map(context),
        _areas(context),
        follow_up(context),
        gaps_view(context),
        _around(context),
        {kind: _forms(level) for kind, level in context.levels.items()},
        tuple(one for one in context.index.ids if not _is_place(KINDS[context.index.kind(one)])),
    )


def _forms(level: LevelName) -> dict[str, str]:
    """Give the words of a level as templates of Typst ask for them."""
    forms = ("singular", "plural", "definite", "definite_plural", "label", "heading", "none")
    return {form: getattr(level, form) for form in forms}


def _is_place(row: ShownKind) -> bool:
    return not isinstance(row.printed, LeftOut) and row.where != Within(anchored=False)


def _edition(published: Publication) -> Edition:
    agenda, made = published.agenda, published.generated_at
    return Edition(
        agenda.id,
        agenda.title,
        agenda.short_title,
        agenda.state.label,
        agenda.edition,
        swedish_date(made[:10]) if made else None,
        published.root,
        published.owner.name,
        published.publisher.name,
        agenda.official,
        agenda.licence,
    )


def _areas(context: AgendaContext) -> tuple[AreaPart, ...]:
    """Decided and mentioned initiatives stand before proposals."""
    told: dict[str, list[InitiativeView]] = {area.id: [] for area in context.focus_areas}
    for initiative in sorted(context.agenda.initiatives, key=lambda i: i.origin == Origin.proposed):
        told[context.area_of(initiative).id].append(initiative_view(context, initiative))
    return tuple(
        AreaPart(
            focus_area_view(context, area),
            tuple(_without_wishes(context, one) for one in context.priorities_of(area)),
            tuple(told[area.id]),
        )
        for area in context.focus_areas
    )


def _without_wishes(context: AgendaContext, priority: Priority) -> PriorityView:
    """Give what the agenda says. What somebody wishes it said stands on the site alone."""
    return replace(priority_view(context, priority), wishes=())


def _around(context: AgendaContext) -> Around:
    agenda = context.agenda
    return Around(
        frameworks_view(context),
        aspects_view(context),
        domains_view(context),
        tuple(audience_view(context, audience) for audience in agenda.audiences),
        tuple(section_view(context, section) for section in context.sections),
        history_view(context),
        consultations_view(context),
        tuple(actor_view(context, actor) for actor in agenda.actors),
        terms_view(context),
        sources_view(context),
        tuple(tombstone_view(context, tombstone) for tombstone in agenda.tombstones),
        kind_parts(context, plain_kinds(lambda kind: kind.printed)),
    )
