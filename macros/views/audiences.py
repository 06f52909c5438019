"""What the agenda means for one audience: gathered, and told in its words."""

from dataclasses import dataclass

from agenda.model import Advice, Audience, Initiative, Paragraph, Priority, Section
from agenda.model.choices import Basis
from macros.book import Book
from macros.text import paragraphs
from macros.views.base import (
    AreaLook,
    InitiativeLine,
    SourceLine,
    Target,
    area_look,
    initiative_line,
    source_lines,
    target,
)

MOST_INITIATIVES = 24
"""More than this is a list to search in, not a page to read."""


@dataclass(frozen=True)
class AdviceView:
    text: str
    about: Target | None
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True)
class Concern:
    """A priority in plain words, and who says that it concerns this audience."""

    target: Target
    plain: str
    basis: Basis


@dataclass(frozen=True)
class ConcernGroup:
    look: AreaLook
    concerns: tuple[Concern, ...]


@dataclass(frozen=True)
class Support:
    """A paragraph about support: its heading, its text and where it stands."""

    target: Target
    text: str


@dataclass(frozen=True)
class AudienceView:
    audience: Audience
    address: str
    meaning: str
    advice: tuple[AdviceView, ...]
    groups: tuple[ConcernGroup, ...]
    initiatives: tuple[InitiativeLine, ...]
    initiative_count: int
    support: tuple[Support, ...]
    others: tuple[Target, ...]
    sources: tuple[SourceLine, ...]


def audience_view(book: Book, audience: Audience) -> AudienceView:
    initiatives = book.initiatives_of(audience)
    return AudienceView(
        audience,
        audience.address or audience.title,
        audience.meaning or audience.summary,
        tuple(_advice(book, advice) for advice in audience.advice),
        concern_groups(book, audience),
        tuple(initiative_line(book, found) for found in _undecided_last(initiatives))[
            :MOST_INITIATIVES
        ],
        len(initiatives),
        tuple(_support(book, record_id) for record_id in audience.support),
        tuple(
            target(book, other, other.address or other.title)
            for other in book.agenda.audiences
            if other is not audience
        ),
        source_lines(book, audience.citations),
    )


def _undecided_last(initiatives: tuple[Initiative, ...]) -> list[Initiative]:
    return sorted(initiatives, key=lambda initiative: initiative.origin.value == "proposed")


def _advice(book: Book, advice: Advice) -> AdviceView:
    about = target(book, book.record(advice.about)) if advice.about else None
    return AdviceView(advice.text, about, source_lines(book, (advice.citation,)))


def concern_groups(book: Book, audience: Audience) -> tuple[ConcernGroup, ...]:
    """Give the priorities that concern an audience, by focus area; areas with none are left out."""
    groups = (
        ConcernGroup(
            area_look(area),
            tuple(
                Concern(target(book, priority), paragraphs(priority.plain_language)[0], basis)
                for priority in book.priorities_of(area)
                for basis in _bases(priority, audience)
            ),
        )
        for area in book.focus_areas
    )
    return tuple(group for group in groups if group.concerns)


def _bases(priority: Priority, audience: Audience) -> list[Basis]:
    return [link.basis for link in priority.audiences if link.to == audience.id][:1]


def _support(book: Book, record_id: str) -> Support:
    record = book.record(record_id)
    if isinstance(record, Paragraph):
        return Support(target(book, record), record.text)
    section = book.index.get(record_id, Section)
    return Support(target(book, section), section.summary)
