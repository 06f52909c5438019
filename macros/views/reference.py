"""The pages around the thread: actors, background, history, sources, what was removed."""

from dataclasses import dataclass

from agenda.model import (
    Actor,
    Decision,
    Event,
    Paragraph,
    Section,
    Source,
    Term,
    Tombstone,
)
from agenda.model.dates import latest
from macros.context.agenda_context import AgendaContext
from macros.text.citing import SourceLine
from macros.text.escape import swedish_date, swedish_order
from macros.text.unsaid import HERE
from macros.views.parts.base import (
    InitiativeLine,
    PageOut,
    Target,
    date_fact,
    fact,
    initiative_line,
    pages_out,
    source_lines,
    target,
    url_fact,
)
from macros.views.parts.decision import decision_facts
from macros.views.parts.unsaid import Sheet, sheet


@dataclass(frozen=True)
class ActorView:
    actor: Actor
    facts: Sheet
    leads: tuple[InitiativeLine, ...]
    partners: tuple[InitiativeLine, ...]
    frameworks: tuple[Target, ...]
    decisions: tuple["DecisionLine", ...]
    is_unplaced: bool
    """Nobody says what it takes part in; who runs the site takes part in nothing, for sure."""
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True)
class DecisionLine:
    """A decision by somebody: what kind, when, and what it was about."""

    form: str
    date: str | None
    to: str
    subject: str


def _decisions_of(context: AgendaContext, actor: Actor) -> tuple[DecisionLine, ...]:
    """Give what an actor has decided, wherever the decision is recorded."""
    agenda = context.agenda
    found: list[tuple[Decision | None, str, str]] = [(agenda.decision, agenda.id, agenda.title)]
    found += [(event.decision, event.id, event.text) for event in agenda.events]
    found += [(one.decision, one.id, one.title) for one in agenda.initiatives]
    found += [(one.decision, one.id, f"Önskad lydelse: {one.proposed}") for one in agenda.wordings]
    return tuple(
        DecisionLine(
            decision.form.label,
            swedish_date(decision.date, approximate=decision.approximate)
            if decision.date
            else None,
            to,
            subject,
        )
        for decision, to, subject in found
        if decision is not None and decision.body == actor.id
    )


def actor_view(context: AgendaContext, actor: Actor) -> ActorView:
    """Give an actor with the initiatives it leads, those it takes part in, and its decisions."""
    initiatives = context.initiatives_of(actor)
    owned = [f for f in context.agenda.frameworks if f.owner == actor.id]
    decisions = _decisions_of(context, actor)
    is_placed = bool(initiatives or owned or decisions)
    return ActorView(
        actor,
        _actor_facts(actor),
        tuple(initiative_line(context, i) for i in initiatives if i.lead == actor.id),
        tuple(initiative_line(context, i) for i in initiatives if actor.id in i.partners),
        tuple(target(context, framework) for framework in owned),
        decisions,
        not is_placed and actor.id != context.agenda.publisher,
        source_lines(context, actor.citations),
    )


def _actor_facts(actor: Actor) -> Sheet:
    facts = (
        fact(Actor, "kind", actor.kind.label),
        *(() if actor.role else (fact(Actor, "role"),)),
        fact(Actor, "organisation_number", actor.organisation_number),
        url_fact(Actor, "url", actor.url),
    )
    return sheet(actor.id, facts, HERE)


@dataclass(frozen=True)
class ParagraphView:
    paragraph: Paragraph
    pages: tuple[PageOut, ...]
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True)
class SectionView:
    section: Section
    count: int
    paragraphs: tuple[ParagraphView, ...]
    sources: tuple[SourceLine, ...]
    previous: Target | None
    following: Target | None


def section_view(context: AgendaContext, section: Section) -> SectionView:
    """Give a section with its sources, and the sections before and after it."""
    place = context.sections.index(section)
    beside = [target(context, other) for other in context.sections]
    return SectionView(
        section,
        len(beside),
        tuple(_paragraph_view(context, paragraph) for paragraph in section.paragraphs),
        source_lines(context, section.citations),
        beside[place - 1] if place else None,
        beside[place + 1] if place + 1 < len(beside) else None,
    )


def _paragraph_view(context: AgendaContext, paragraph: Paragraph) -> ParagraphView:
    cited = paragraph.citations
    return ParagraphView(paragraph, pages_out(context, cited), source_lines(context, cited))


@dataclass(frozen=True)
class EventView:
    event: Event
    date: str
    facts: Sheet
    sources: tuple[SourceLine, ...]


def event_view(context: AgendaContext, event: Event) -> EventView:
    """Give an event with its day in words, its decision and its sources."""
    return EventView(
        event,
        swedish_date(event.date, approximate=event.approximate),
        sheet(event.id, decision_facts(context, event.decision), HERE),
        source_lines(context, event.citations),
    )


def history_view(context: AgendaContext) -> tuple[EventView, ...]:
    """What has happened, the oldest first; a bare year comes after its months."""
    events = sorted(context.agenda.events, key=lambda event: latest(event.date))
    return tuple(event_view(context, event) for event in events)


@dataclass(frozen=True)
class SourceView:
    source: Source
    facts: Sheet


def sources_view(context: AgendaContext) -> tuple[SourceView, ...]:
    """Give every source that the agenda rests on, in the order of the data."""
    return tuple(SourceView(source, _source_facts(source)) for source in context.agenda.sources)


def _source_facts(source: Source) -> Sheet:
    of = Source
    facts = (
        fact(of, "publisher", source.publisher),
        date_fact(of, "published_on", source.published_on),
        date_fact(of, "retrieved_on", source.retrieved_on),
        url_fact(of, "url", source.url),
        *(
            (
                fact(of, "file", source.file),
                fact(of, "line_count", str(source.line_count)),
                fact(of, "sha256", source.sha256),
            )
            if source.file
            else ()
        ),
    )
    return sheet(source.id, facts, HERE)


@dataclass(frozen=True)
class TombstoneView:
    tombstone: Tombstone
    title: str
    replaced_by: Target | None


def tombstone_view(context: AgendaContext, tombstone: Tombstone) -> TombstoneView:
    """Give what is said of a removed record, and the record that took its place, if any."""
    after = context.record(tombstone.replaced_by) if tombstone.replaced_by else None
    title = tombstone.title or tombstone.id
    return TombstoneView(tombstone, title, target(context, after) if after else None)


@dataclass(frozen=True)
class TermView:
    term: Term
    sources: tuple[SourceLine, ...]


def terms_view(context: AgendaContext) -> tuple[TermView, ...]:
    """The glossary in Swedish alphabetical order: å, ä, ö last."""
    terms = sorted(context.agenda.terms, key=lambda term: swedish_order(term.term))
    return tuple(TermView(term, source_lines(context, term.citations)) for term in terms)
