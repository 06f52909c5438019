"""What every view is made of: targets, facts, sources and connections."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from agenda.model import Citation, FocusArea, Initiative, Link, Period, Priority, Record, Source
from agenda.model.choices import Basis, Origin, Status
from agenda.model.fields import UNKNOWN
from macros.context.agenda_context import AgendaContext
from macros.text.citing import SourceLine
from macros.text.escape import line_span, swedish_date

AREA_COLOURS = 10
"""Colours in the style sheet; an eleventh focus area starts over, told apart by icon and name."""


@dataclass(frozen=True)
class Target:
    """Something to link to: its id, what it is called, and what kind of thing it is."""

    id: str
    title: str
    kind: str
    detail: str = ""
    area: "AreaLook | None" = None


@dataclass(frozen=True)
class AreaLook:
    """How a focus area is recognised: number of its colour, icon and name, always together."""

    id: str
    title: str
    colour: int
    icon: str | None


@dataclass(frozen=True)
class FactValue:
    """One value of a fact: text, with a link inside the site, out of it, or to a letter box."""

    text: str
    to: str | None = None
    url: str | None = None
    email: str | None = None
    anchors: tuple[str, ...] = ()
    """Ids of the records that are told in it, each a place to link to."""


@dataclass(frozen=True)
class Meaning:
    """Where a scale is explained, and the words of the link that leads there."""

    anchor: str
    question: str


PHASE = Meaning("_skalan-fas_", "Vad betyder fasen?")
STATUS = Meaning("_skalan-status_", "Vad betyder statusen?")


@dataclass(frozen=True)
class Fact:
    """A line of a definition list. Without values it is one of the things that nobody has said.

    ``field`` is where the proposal form asks for it, ``unknown`` what is said where it is missing.
    """

    label: str
    values: tuple[FactValue, ...] = ()
    meaning: Meaning | None = None
    field: str = ""
    unknown: str = ""


@dataclass(frozen=True)
class Connection:
    """A link to something else, and who made it."""

    target: Target
    basis: Basis
    reason: str | None
    sources: tuple[SourceLine, ...]


def area_look(area: FocusArea) -> AreaLook:
    """Give the colour and icon of a focus area; colours are numbers from 1, by its order."""
    colour = (area.order - 1) % AREA_COLOURS + 1
    return AreaLook(area.id, area.title, colour, area.icon.value if area.icon else None)


def target(context: AgendaContext, record: Record, detail: str = "") -> Target:
    """Give the link to a record, with the look of its focus area where it has one."""
    area, record_id = context.area_around(record), str(record.__dict__["id"])
    look = area_look(area) if area else None
    return Target(record_id, context.title(record), context.word(record), detail, look)


def targets(context: AgendaContext, ids: Iterable[str]) -> tuple[Target, ...]:
    """Give where links to these ids lead, with titles. Raises KeyError for an unknown id."""
    return tuple(target(context, context.record(record_id)) for record_id in ids)


def label(model: type[Record], name: str) -> str:
    """Give the Swedish label of a field: it stands once, on the model."""
    return model.model_fields[name].title or name


def fact(model: type[Record], name: str, *values: str | None) -> Fact:
    """A fact with plain texts; those that are None are left out."""
    return _of(model, name, tuple(FactValue(value) for value in values if value))


def _of(model: type[Record], name: str, values: tuple[FactValue, ...]) -> Fact:
    """Give a fact with the words that stand on the field."""
    return Fact(label(model, name), values, field=name, unknown=unknown_words(model, name))


def unknown_words(model: type[Record], name: str) -> str:
    """Give the words for a field that nobody has said anything of; none where it needs none."""
    extra = model.model_fields[name].json_schema_extra
    return str(extra.get(UNKNOWN, "")) if isinstance(extra, dict) else ""


def date_fact(
    model: type[Record], name: str, value: str | None, *, approximate: bool = False
) -> Fact:
    """Give a date as a fact, in Swedish; what is not known has no value."""
    shown = swedish_date(value, approximate=approximate) if value else None
    return fact(model, name, shown)


def linked_fact(
    context: AgendaContext, model: type[Record], name: str, ids: Iterable[str | None]
) -> Fact:
    """A fact whose values are other records."""
    found = (context.record(record_id) for record_id in ids if record_id)
    values = tuple(FactValue(context.title(r), to=str(r.__dict__["id"])) for r in found)
    return _of(model, name, values)


def url_fact(model: type[Record], name: str, url: str | None, text: str | None = None) -> Fact:
    """Give an address as a fact that is a link; ``text`` is shown instead of the address."""
    values = (FactValue(text or url, url=url),) if url else ()
    return _of(model, name, values)


def period_text(period: Period | None) -> str | None:
    """Say a period in words: ``2021–mars 2023``, ``från 2021``, ``pågår``."""
    if period is None:
        return None
    start = swedish_date(period.start) if period.start else ""
    end = swedish_date(period.end) if period.end else ""
    words = f"{start}–{end}" if start and end else ""
    words = words or (f"från {start}" if start else "") or (f"till {end}" if end else "")
    return ", ".join(part for part in (words, "pågår" if period.ongoing else "") if part) or None


def source_lines(
    context: AgendaContext, citations: Iterable[Citation | None]
) -> tuple[SourceLine, ...]:
    """Say where the citations lead, in the order given."""
    return tuple(_source_line(context, citation) for citation in citations if citation)


def _source_line(context: AgendaContext, citation: Citation) -> SourceLine:
    source = context.index.get(citation.source, Source)
    where = [line_span(citation.lines)] if citation.lines else []
    where += [f"sida {citation.page}"] if citation.page else []
    short = source.cited_as or source.publisher
    return SourceLine(source.id, source.title, short, ", ".join(where), citation.quote)


@dataclass(frozen=True)
class PageOut:
    """A page on another site, and who answers for it."""

    title: str
    publisher: str
    url: str


def pages_out(context: AgendaContext, citations: Iterable[Citation]) -> tuple[PageOut, ...]:
    """Give the pages that a text rests on, if it rests on pages alone: there a reader goes on."""
    sources = [context.index.get(citation.source, Source) for citation in citations]
    found = [PageOut(one.title, one.publisher, one.url) for one in sources if one.url]
    return tuple(dict.fromkeys(found)) if len(found) == len(sources) else ()


def connections(context: AgendaContext, links: Iterable[Link]) -> tuple[Connection, ...]:
    """Give where links lead, who says so, and why."""
    return tuple(
        Connection(
            target(context, context.record(link.to)),
            link.basis,
            link.reason,
            source_lines(context, (link.citation,)),
        )
        for link in links
    )


@dataclass(frozen=True)
class InitiativeLine:
    """An initiative in a list."""

    target: Target
    summary: str
    origin: str
    not_decided: bool
    status: str
    """How it goes, where it does not go as planned; else nothing."""


_AS_PLANNED: Final = (Status.on_track, Status.no_data)


def initiative_line(context: AgendaContext, initiative: Initiative) -> InitiativeLine:
    """Give an initiative as a line of a list."""
    return InitiativeLine(
        target(context, initiative),
        initiative.summary,
        initiative.origin.label,
        initiative.origin == Origin.proposed,
        "" if initiative.status in _AS_PLANNED else initiative.status.label,
    )


@dataclass(frozen=True)
class PriorityLine:
    """A priority in a list: its name, and its exact words where the name does not say them all."""

    target: Target
    number: int
    wording: str
    initiatives: int


def priority_line(context: AgendaContext, priority: Priority) -> PriorityLine:
    """Give a priority as a line of a list, with the number of its initiatives."""
    count = len(context.initiatives_of(priority))
    where = target(context, priority)
    wording = "" if where.title == priority.wording.removesuffix(".") else priority.wording
    return PriorityLine(where, priority.order, wording, count)
