"""The whole agenda on one page."""

from dataclasses import dataclass
from typing import Final

from agenda.model.kinds import need_code
from macros.context.agenda_context import AgendaContext
from macros.kinds import KINDS, plain_kinds
from macros.views.entries import (
    FocusAreaView,
    InitiativeView,
    PriorityView,
    focus_area_view,
    initiative_view,
    priority_view,
)
from macros.views.headers import agenda_facts
from macros.views.lists import FrameworkView, frameworks_view
from macros.views.parts.unsaid import Sheet
from macros.views.records import KindPart, kind_parts
from macros.views.reference import (
    EventView,
    SectionView,
    TermView,
    history_view,
    section_view,
    terms_view,
)

_OWN: Final = (
    "agenda framework principle goal focus_area priority initiative section paragraph term event"
)
need_code(KINDS, "whole", __name__, _OWN)


@dataclass(frozen=True)
class WholeView:
    """Everything that is read from beginning to end, in the agenda's own order."""

    facts: Sheet
    frameworks: tuple[FrameworkView, ...]
    areas: tuple[tuple[FocusAreaView, tuple[PriorityView, ...]], ...]
    initiatives: tuple[InitiativeView, ...]
    sections: tuple[SectionView, ...]
    terms: tuple[TermView, ...]
    events: tuple[EventView, ...]
    plain: tuple[KindPart, ...]
    """Kinds without templates of their own."""


def whole_view(context: AgendaContext) -> WholeView:
    """Give the whole agenda: the views of all pages, in the order to read them."""
    return WholeView(
        agenda_facts(context),
        frameworks_view(context),
        tuple(
            (
                focus_area_view(context, area),
                tuple(priority_view(context, priority) for priority in context.priorities_of(area)),
            )
            for area in context.focus_areas
        ),
        tuple(initiative_view(context, initiative) for initiative in context.agenda.initiatives),
        tuple(section_view(context, section) for section in context.sections),
        terms_view(context),
        history_view(context),
        kind_parts(context, plain_kinds(lambda kind: kind.whole)),
    )
