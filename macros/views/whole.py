"""The whole agenda on one page."""

from dataclasses import dataclass

from macros.book import Book
from macros.views.around import (
    EventView,
    SectionView,
    TermView,
    history_view,
    section_view,
    terms_view,
)
from macros.views.base import Fact
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


@dataclass(frozen=True)
class WholeView:
    """Everything that is read from beginning to end, in the agenda's own order."""

    facts: tuple[Fact, ...]
    frameworks: tuple[FrameworkView, ...]
    areas: tuple[tuple[FocusAreaView, tuple[PriorityView, ...]], ...]
    initiatives: tuple[InitiativeView, ...]
    sections: tuple[SectionView, ...]
    terms: tuple[TermView, ...]
    events: tuple[EventView, ...]


def whole_view(book: Book) -> WholeView:
    return WholeView(
        agenda_facts(book),
        frameworks_view(book),
        tuple(
            (
                focus_area_view(book, area),
                tuple(priority_view(book, priority) for priority in book.priorities_of(area)),
            )
            for area in book.focus_areas
        ),
        tuple(initiative_view(book, initiative) for initiative in book.agenda.initiatives),
        tuple(section_view(book, section) for section in book.sections),
        terms_view(book),
        history_view(book),
    )
