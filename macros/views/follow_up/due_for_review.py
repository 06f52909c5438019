"""What it is time to look at, by the actor who answers for it, for whoever keeps the agenda."""

from collections.abc import Iterable
from dataclasses import dataclass

from agenda.model import Actor
from agenda.stale import Stale
from macros.context.agenda_context import AgendaContext
from macros.text.escape import swedish_date


@dataclass(frozen=True)
class StaleLine:
    title: str
    kind: str
    file: str
    due: str | None
    untouched_since: str | None


@dataclass(frozen=True)
class StaleGroup:
    """The entries of one actor."""

    actor: str
    lines: tuple[StaleLine, ...]


def stale_view(context: AgendaContext, found: Iterable[Stale]) -> tuple[StaleGroup, ...]:
    """Give the entries by actor, in the order in which the first of each was found."""
    groups: dict[str, list[StaleLine]] = {}
    for one in found:
        groups.setdefault(one.responsible, []).append(_line(context, one))
    return tuple(
        StaleGroup(context.index.get(actor, Actor).name, tuple(lines))
        for actor, lines in groups.items()
    )


def _line(context: AgendaContext, one: Stale) -> StaleLine:
    return StaleLine(
        context.title(one.record),
        context.word(one.record).lower(),
        context.place(one.record.id).file,
        swedish_date(one.due) if one.due else None,
        swedish_date(one.untouched_since) if one.untouched_since else None,
    )
