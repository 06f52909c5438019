"""What the agenda means for one audience: gathered, and told in its words."""

from collections.abc import Iterable
from dataclasses import dataclass

from agenda.model import Advice, Audience, Initiative, Paragraph, Priority, Section
from agenda.model.choices import Basis
from macros.context.agenda_context import AgendaContext
from macros.text.citing import SourceLine
from macros.text.escape import paragraphs
from macros.views.parts.base import (
    AreaLook,
    InitiativeLine,
    PageOut,
    Target,
    area_look,
    initiative_line,
    pages_out,
    source_lines,
    target,
)
from macros.views.parts.unsaid import Unsaid, unsaid_fields

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
    note: str | None
    pages: tuple[PageOut, ...]


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
    unsaid: Unsaid | None


def address_of(audience: Audience) -> str:
    """Give the name that an audience is addressed by."""
    return audience.address or audience.title


def meaning_for(audience: Audience) -> str:
    """Give what the agenda means for an audience, in a few words."""
    return audience.meaning or audience.summary


def audience_view(context: AgendaContext, audience: Audience) -> AudienceView:
    """Give what the agenda means for an audience: at most ``MOST_INITIATIVES`` initiatives."""
    initiatives = context.initiatives_of(audience)
    return AudienceView(
        audience,
        address_of(audience),
        meaning_for(audience),
        tuple(_advice(context, advice) for advice in audience.advice),
        concern_groups(context, audience),
        tuple(initiative_line(context, found) for found in _undecided_last(initiatives))[
            :MOST_INITIATIVES
        ],
        len(initiatives),
        tuple(_support(context, record_id) for record_id in audience.support),
        tuple(
            target(context, other, address_of(other))
            for other in context.agenda.audiences
            if other is not audience
        ),
        source_lines(context, audience.citations),
        unsaid_fields(Audience, audience.id, _missing(audience)),
    )


def _missing(audience: Audience) -> Iterable[str]:
    return (name for name in ("advice", "support") if not getattr(audience, name))


def _undecided_last(initiatives: tuple[Initiative, ...]) -> list[Initiative]:
    return sorted(initiatives, key=lambda initiative: initiative.origin.value == "proposed")


def _advice(context: AgendaContext, advice: Advice) -> AdviceView:
    about = target(context, context.record(advice.about)) if advice.about else None
    return AdviceView(advice.text, about, source_lines(context, (advice.citation,)))


def concern_groups(context: AgendaContext, audience: Audience) -> tuple[ConcernGroup, ...]:
    """Give the priorities that concern an audience, by focus area; areas with none are left out."""
    groups = (
        ConcernGroup(
            area_look(area),
            tuple(
                Concern(target(context, priority), paragraphs(priority.plain_language)[0], basis)
                for priority in context.priorities_of(area)
                for basis in _bases(priority, audience)
            ),
        )
        for area in context.focus_areas
    )
    return tuple(group for group in groups if group.concerns)


def _bases(priority: Priority, audience: Audience) -> list[Basis]:
    return [link.basis for link in priority.audiences if link.to == audience.id][:1]


def _support(context: AgendaContext, record_id: str) -> Support:
    record = context.record(record_id)
    if isinstance(record, Paragraph):
        pages = pages_out(context, record.citations)
        return Support(target(context, record), record.text, record.note, pages)
    section = context.index.get(record_id, Section)
    return Support(target(context, section), section.summary, None, ())
