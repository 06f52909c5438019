"""How the work goes, in numbers: by focus area, phase, status and priority, and the scales."""

from dataclasses import dataclass
from typing import Final

from agenda.model import Initiative, Priority
from agenda.model.choices import Choice, Origin, Phase, Status
from agenda.model.levels import LevelName
from macros.context.agenda_context import AgendaContext
from macros.views.facets import NONE
from macros.views.parts.bar_plots import Bar, BarPlot, bar_plot
from macros.views.parts.base import PHASE, STATUS, area_look, label

UNSAID = (Phase.unknown, Status.no_data)
"""The values that say that the agenda does not say."""


def is_proposed(initiative: Initiative) -> bool:
    """Whether nobody has decided on an initiative yet."""
    return initiative.origin == Origin.proposed


def split(initiatives: tuple[Initiative, ...]) -> tuple[int, int]:
    """Count initiatives and, apart from them, proposals."""
    proposals = sum(map(is_proposed, initiatives))
    return len(initiatives) - proposals, proposals


def lacking(named: LevelName, missing: int, of: int, what: str) -> str:
    """Say in a sentence how many initiatives lack something."""
    if not of:
        return f"Inga {named.plural} finns ännu, bara förslag. Här står deras {what}."
    if of == 1:
        return f"{named.only} {'saknar' if missing else 'har'} uppgift om {what}."
    if missing in (0, of):
        return f"{named.some_of(of - missing, of)} har uppgift om {what}."
    return f"{named.some_of(missing, of)} saknar uppgift om {what}."


@dataclass(frozen=True)
class FollowUp:
    """The initiatives counted three ways; no plots where there is nothing to count."""

    initiatives: int
    proposals: int
    plots: tuple[BarPlot, ...]


def follow_up(context: AgendaContext) -> FollowUp:
    """Give the plots of how the work goes; none for an agenda without initiatives."""
    count, proposals = split(context.agenda.initiatives)
    if not context.agenda.initiatives:
        return FollowUp(0, 0, ())
    plots = (
        area_plot(context),
        scale_plot(context, "phase", Phase),
        scale_plot(context, "status", Status),
    )
    return FollowUp(count, proposals, tuple(plot for plot in plots if says_something(plot)))


def says_something(plot: BarPlot) -> bool:
    """Say whether a plot has a bar of something known: else words say it, and no chart."""
    return any(row.bar.count + row.bar.proposals for row in plot.rows if not row.bar.quiet)


def area_plot(context: AgendaContext) -> BarPlot:
    """Initiatives by focus area, as the list has them: under each area they contribute to."""
    bars = []
    for area in context.focus_areas:
        named = {i.id: i for p in context.priorities_of(area) for i in context.initiatives_of(p)}
        bars.append(
            Bar(
                area.title,
                *split(tuple(named.values())),
                look=area_look(area),
                to=area.id,
                query=f"omrade={area.id}",
            )
        )
    counted = sum(bar.count + bar.proposals for bar in bars)
    areas, work = context.levels["focus_area"], context.levels["initiative"]
    note = (
        f"{work.heading_indefinite} som bidrar till flera {areas.plural} "
        f"räknas i {areas.each} av dem."
    )
    return bar_plot(
        "antal-omraden",
        _spread(areas, work, [bar.count for bar in bars]),
        areas.label,
        bars,
        note=note if counted > len(context.agenda.initiatives) else "",
        sums=counted == len(context.agenda.initiatives),
    )


def _spread(areas: LevelName, work: LevelName, counts: list[int]) -> str:
    """Say how evenly the initiatives are spread over the focus areas."""
    without, of = counts.count(0), len(counts)
    if without == of:
        nothing = f"{'Inget' if areas.neuter else 'Ingen'} {areas.singular}"
        return f"{nothing} har {'något' if work.neuter else 'någon'} {work.singular} ännu."
    if without:
        return f"{without} av {of} {areas.plural} har {work.none}."
    low, high = min(counts), max(counts)
    return f"Varje {areas.singular} har {work.plural}: minst {low} och högst {high}."


_ASKED: Final = {"phase": "fas", "status": "status"}
"""What the filter of the list calls them."""


def _scale_bar(name: str, value: Choice, held: tuple[Initiative, ...]) -> Bar:
    """Give the bar of a value; what is not said goes by the filter's own sign for it."""
    asked = NONE if value in UNSAID else value.value
    label = "Inte känt" if value in UNSAID else value.label
    query = f"{_ASKED[name]}={asked}"
    return Bar(label, *split(held), quiet=value in UNSAID, meaning=value.meaning, query=query)


def scale_plot(context: AgendaContext, name: str, scale: type[Choice]) -> BarPlot:
    """Initiatives by each value of a scale, in its own order; what is not said stands last."""
    bars = []
    for value in scale:
        held = tuple(i for i in context.agenda.initiatives if getattr(i, name) == value)
        bars.append(_scale_bar(name, value, held))
    of, _ = split(context.agenda.initiatives)
    head = label(Initiative, name)
    return bar_plot(
        f"antal-{head.lower()}",
        lacking(context.levels["initiative"], bars[-1].count, of, head.lower()),
        head,
        bars,
    )


@dataclass(frozen=True)
class PriorityPlot:
    """How many initiatives each priority has."""

    plot: BarPlot
    drawn: bool
    """Whether there is anything to draw: where nothing is counted, the list says it."""
    total: int
    without: tuple[Bar, ...]


def priority_plot(context: AgendaContext) -> PriorityPlot:
    """Give how many initiatives each priority has, and those that have none."""
    bars = tuple(
        _priority_bar(context, p)
        for area in context.focus_areas
        for p in context.priorities_of(area)
    )
    wanted, work = context.levels["priority"], context.levels["initiative"]
    without = tuple(bar for bar in bars if not bar.count)
    if without:
        finding = f"{len(without)} av {len(bars)} {wanted.plural} har {work.none}."
    else:
        finding = f"Alla {len(bars)} {wanted.plural} har minst {work.indefinite}."
    note = (
        f"{work.heading_indefinite} kan bidra till flera {wanted.plural}. "
        f"Då räknas {'det' if work.neuter else 'den'} vid {wanted.each}."
    )
    plot = bar_plot("antal-prioriteringar", finding, wanted.label, bars, note=note, sums=False)
    return PriorityPlot(plot, says_something(plot), len(bars), without)


def _priority_bar(context: AgendaContext, priority: Priority) -> Bar:
    look = area_look(context.area_of(priority))
    return Bar(
        context.title(priority),
        *split(context.initiatives_of(priority)),
        look=look,
        to=priority.id,
        query=f"prioritering={priority.id}",
    )


@dataclass(frozen=True)
class ScaleView:
    """A scale: what it measures, and every value with what it means."""

    anchor: str
    title: str
    about: str
    choices: tuple[Choice, ...]


def scales(context: AgendaContext) -> tuple[ScaleView, ...]:
    """Give the scales that initiatives are placed on: the same in every agenda that has any."""
    if not context.agenda.initiatives:
        return ()
    return tuple(
        ScaleView(
            meaning.anchor,
            label(Initiative, name),
            Initiative.model_fields[name].description or "",
            tuple(scale),
        )
        for name, scale, meaning in (("phase", Phase, PHASE), ("status", Status, STATUS))
    )
