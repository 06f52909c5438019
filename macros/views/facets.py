"""The ways to choose among initiatives: what each can be chosen by, and how many there are."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from agenda.model import Initiative, Period
from agenda.model.choices import Phase, Status
from macros.context.agenda_context import AgendaContext

NONE = "-"
"""Stands in an address for what has no value: no id, no year and no choice looks like this."""
SCALES = frozenset(("fas", "status"))
"""The facets whose choices are explained elsewhere."""


@dataclass(frozen=True)
class Option:
    """A choice: its value in the address, its label, and how many initiatives it holds."""

    value: str
    label: str
    count: int


@dataclass(frozen=True)
class Facet:
    """Something to choose by. ``name`` stands in the address; ``values`` says who has what."""

    name: str
    label: str
    options: tuple[Option, ...]
    values: dict[str, tuple[str, ...]]


def facets(context: AgendaContext) -> tuple[Facet, ...]:
    """Give the facets of the list of initiatives that leave a choice, in the order shown."""
    return tuple(facet for facet in _all_facets(context) if len(facet.options) > 1)


def _all_facets(context: AgendaContext) -> tuple[Facet, ...]:
    title = _titles(context)
    areas = [area.id for area in context.focus_areas]
    priorities = [p.id for area in context.focus_areas for p in context.priorities_of(area)]
    audiences = [audience.id for audience in context.agenda.audiences]
    actors = sorted((actor.id for actor in context.agenda.actors), key=title)
    years = sorted({year for one in context.agenda.initiatives for year in _years(one.period)})
    phases = {phase.value: phase.label for phase in Phase}
    statuses = {status.value: status.label for status in Status}
    return (
        _facet(
            context,
            ("omrade", context.levels["focus_area"].label),
            areas,
            title,
            lambda i: _areas(context, i),
        ),
        _facet(
            context,
            ("prioritering", context.levels["priority"].label),
            priorities,
            title,
            lambda i: i.priorities,
        ),
        _facet(context, ("malgrupp", "Målgrupp"), audiences, title, lambda i: i.audiences),
        _facet(context, ("aktor", "Aktör"), actors, title, _actors),
        _facet(context, ("fas", "Fas"), phases, phases.__getitem__, _phase),
        _facet(context, ("status", "Status"), statuses, statuses.__getitem__, _status),
        _facet(context, ("ar", "År"), years, str, lambda i: _years(i.period)),
    )


def _facet(
    context: AgendaContext,
    names: tuple[str, str],
    order: Iterable[str],
    label: Callable[[str], str],
    of: Callable[[Initiative], Iterable[str]],
) -> Facet:
    """Count every value; one that no initiative has is left out, none at all stands last."""
    values = {i.id: tuple(dict.fromkeys(of(i))) or (NONE,) for i in context.agenda.initiatives}
    counts = Counter(value for found in values.values() for value in found)
    options = [Option(value, label(value), counts[value]) for value in order if counts[value]]
    options += [Option(NONE, "Inte känt", counts[NONE])] if counts[NONE] else []
    return Facet(*names, tuple(options), values)


def _titles(context: AgendaContext) -> Callable[[str], str]:
    return lambda record_id: context.title(context.record(record_id))


def _areas(context: AgendaContext, initiative: Initiative) -> list[str]:
    return [context.priority(record_id).focus_area for record_id in initiative.priorities]


def _actors(initiative: Initiative) -> list[str]:
    return [*((initiative.lead,) if initiative.lead else ()), *initiative.partners]


def _phase(initiative: Initiative) -> list[str]:
    return [] if initiative.phase is Phase.unknown else [initiative.phase.value]


def _status(initiative: Initiative) -> list[str]:
    return [] if initiative.status is Status.no_data else [initiative.status.value]


def _years(period: Period | None) -> list[str]:
    """Give the years that a period is known to touch; an open end reaches no further than known."""
    ends = [end for end in (period.start, period.end) if end] if period else []
    years = [int(end[:4]) for end in ends]
    return [str(year) for year in range(min(years), max(years) + 1)] if years else []
