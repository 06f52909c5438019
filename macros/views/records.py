"""A record of any kind, read off its model: for outputs without a view of the kind's own."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from agenda.model import Entry, Link, Record
from agenda.model.choices import Choice
from agenda.model.shape import Shape, shapes, walk
from agenda.names import NAMES
from macros.context.agenda_context import AgendaContext
from macros.context.backlinks import place_of, plural_of
from macros.kinds import KINDS, Within, list_of
from macros.text.citing import SourceLine
from macros.text.escape import line_span, swedish_date, swedish_number
from macros.views.parts.base import (
    Fact,
    FactValue,
    label,
    linked_fact,
    source_lines,
)

_UNTOLD: Final = {"id", "updated_on", "citations"}


@dataclass(frozen=True)
class RecordView:
    """A record: what it is called, its first text, and every other field that has a value."""

    record: Entry
    title: str
    kind: str
    summary: str | None
    facts: tuple[Fact, ...]
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True)
class KindPart:
    """All records of a kind, under the name of the agenda's list; ``place`` is an anchor."""

    place: str
    title: str
    records: tuple[RecordView, ...]


def kind_part(context: AgendaContext, kind: str) -> KindPart:
    """Give all of a kind that the agenda has a list of. Raises NoListError for another."""
    list_of(kind)
    views = tuple(record_view(context, record) for record in context.records(kind))
    return KindPart(place_of(kind), plural_of(kind), views)


def kind_parts(context: AgendaContext, kinds: tuple[str, ...]) -> tuple[KindPart, ...]:
    """Give a part for each of the kinds that the agenda has something of."""
    return tuple(kind_part(context, kind) for kind in kinds if context.records(kind))


def record_view(context: AgendaContext, record: Entry) -> RecordView:
    """Give a record as a reader meets it. What nobody knows is left out."""
    title = context.title(record)
    lead = _lead(record)
    return RecordView(
        record,
        title,
        context.word(record),
        lead_text(record),
        tuple(_facts(context, record, title, lead)),
        source_lines(context, record.citations),
    )


def lead_text(record: Entry) -> str | None:
    """Give the first text of a record, if it has any."""
    lead = _lead(record)
    return getattr(record, lead) if lead else None


def _lead(record: Entry) -> str | None:
    """Give the field that holds it."""
    texts = (name for name, shape in shapes(type(record)).items() if _is_text(shape))
    return next((name for name in texts if getattr(record, name)), None)


def _is_text(shape: Shape) -> bool:
    return not shape.many and not shape.one_line and (shape.editorial or shape.verbatim)


def _facts(context: AgendaContext, record: Entry, title: str, lead: str | None) -> Iterator[Fact]:
    for name, shape, value in _told(record):
        called = name in NAMES and value == title
        if name not in _UNTOLD and name != lead and not called:
            yield _fact(context, type(record), name, shape, value)


def _told(record: Record) -> Iterator[tuple[str, Shape, Any]]:
    """Give each field that somebody has written something in: one of a standing value is not."""
    for name, shape in shapes(type(record)).items():
        value = getattr(record, name)
        standing = type(record).model_fields[name].default
        if value not in (None, ()) and value != standing:
            yield name, shape, value


def _fact(context: AgendaContext, model: type[Record], name: str, shape: Shape, value: Any) -> Fact:
    values = value if shape.many else (value,)
    if shape.reference is not None:
        named = (one.to if isinstance(one, Link) else one for one in values)
        return linked_fact(context, model, name, named)
    return Fact(label(model, name), tuple(_value(context, shape, one) for one in values))


def _value(context: AgendaContext, shape: Shape, value: Any) -> FactValue:
    if shape.type == "address":
        return FactValue(value, url=value)
    if shape.type == "email":
        return FactValue(value, email=value)
    return FactValue(_said(context, shape, value), anchors=_anchors(value))


def _anchors(value: Any) -> tuple[str, ...]:
    """Give the ids that are shown where the record is that they stand in."""
    parts = (one for _, one in walk(value)) if isinstance(value, Record) else ()
    return tuple(
        one.__dict__["id"]
        for one in parts
        if one.of_kind in KINDS and KINDS[one.of_kind].where == Within()
    )


def _said(context: AgendaContext, shape: Shape, value: Any) -> str:
    """Give a value in words: what it names, the parts of what it is, or itself."""
    if shape.reference is not None:
        return context.title(context.record(value.to if isinstance(value, Link) else value))
    if isinstance(value, Record):
        return "; ".join(_parts(context, value))
    return _in_words(shape, value)


def _in_words(shape: Shape, value: Any) -> str:
    """Give a choice, a yes or no, lines of a source, a number, a day or a text."""
    if isinstance(value, Choice):
        return value.label
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, tuple):
        return line_span(value)
    if isinstance(value, int | float):
        return swedish_number(value)
    return swedish_date(value) if shape.dated else str(value)


def _parts(context: AgendaContext, record: Record) -> Iterator[str]:
    """Give the fields of a record that stands inside another, each with its label."""
    for name, shape, value in _told(record):
        if name != "id":
            values = value if shape.many else (value,)
            told = ", ".join(_said(context, shape, one) for one in values)
            yield f"{label(type(record), name).lower()}: {told}"
