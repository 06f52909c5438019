"""The agenda as a document for print: the same views as the pages, in an order to be read."""

from dataclasses import dataclass

from agenda.exports.published import Published
from agenda.model.choices import Origin
from macros.book import Book
from macros.text import swedish_date
from macros.views.around import (
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
from macros.views.audiences import AudienceView, audience_view
from macros.views.base import Fact
from macros.views.consulting import ConsultationView, consultations_view
from macros.views.entries import (
    FocusAreaView,
    InitiativeView,
    PriorityView,
    focus_area_view,
    initiative_view,
    priority_view,
)
from macros.views.follow_up import FollowUp, follow_up
from macros.views.gaps import GapsView, gaps_view
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
from macros.views.printed_map import PrintedMap, printed_map


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


@dataclass(frozen=True)
class Document:
    """The whole document."""

    edition: Edition
    summary: str
    note: str | None
    purpose: str | None
    facts: tuple[Fact, ...]
    counts: Counts
    map: PrintedMap
    areas: tuple[AreaPart, ...]
    follow_up: FollowUp
    gaps: GapsView
    around: Around


def document(book: Book, published: Published) -> Document:
    """Give everything that is printed. What is about the web site itself is left to it."""
    agenda = book.agenda
    return Document(
        _edition(published),
        agenda.summary,
        agenda.note,
        agenda.purpose,
        agenda_facts(book),
        counts(book),
        printed_map(book),
        _areas(book),
        follow_up(book),
        gaps_view(book),
        _around(book),
    )


def _edition(published: Published) -> Edition:
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


def _areas(book: Book) -> tuple[AreaPart, ...]:
    """Decided and mentioned initiatives stand before proposals."""
    told: dict[str, list[InitiativeView]] = {area.id: [] for area in book.focus_areas}
    for initiative in sorted(book.agenda.initiatives, key=lambda i: i.origin == Origin.proposed):
        told[book.area_of(initiative).id].append(initiative_view(book, initiative))
    return tuple(
        AreaPart(
            focus_area_view(book, area),
            tuple(priority_view(book, priority) for priority in book.priorities_of(area)),
            tuple(told[area.id]),
        )
        for area in book.focus_areas
    )


def _around(book: Book) -> Around:
    agenda = book.agenda
    return Around(
        frameworks_view(book),
        aspects_view(book),
        domains_view(book),
        tuple(audience_view(book, audience) for audience in agenda.audiences),
        tuple(section_view(book, section) for section in book.sections),
        history_view(book),
        consultations_view(book),
        tuple(actor_view(book, actor) for actor in agenda.actors),
        terms_view(book),
        sources_view(book),
        tuple(tombstone_view(book, tombstone) for tombstone in agenda.tombstones),
    )
