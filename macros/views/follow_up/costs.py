"""What it costs: amounts set aside and spent by focus area, with what is missing said."""

from dataclasses import dataclass

from macros.context.agenda_context import AgendaContext
from macros.views.parts.base import AreaLook, area_look
from macros.views.parts.money import MoneySum, money_sum


@dataclass(frozen=True)
class AreaCost:
    look: AreaLook
    sum: MoneySum


@dataclass(frozen=True)
class Costs:
    """The sum of the whole, and of each area that has an amount."""

    whole: MoneySum
    areas: tuple[AreaCost, ...]


def costs(context: AgendaContext) -> Costs | None:
    """Give what the initiatives cost, each under its first area; None where nobody says."""
    work = context.levels["initiative"]
    whole = money_sum(context.agenda.initiatives, work)
    if whole is None:
        return None
    rows = []
    for area in context.focus_areas:
        here = (i for i in context.agenda.initiatives if context.area_of(i) == area)
        found = money_sum(here, work)
        rows += [AreaCost(area_look(area), found)] if found else []
    return Costs(whole, tuple(rows))
