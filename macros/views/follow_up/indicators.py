"""What is measured: the indicators of all initiatives, drawn side by side."""

from dataclasses import dataclass
from typing import Final

from agenda.model import Indicator, Initiative
from macros.context.agenda_context import AgendaContext
from macros.views.entries import IndicatorView, indicator_view
from macros.views.follow_up.progress import is_proposed, split
from macros.views.parts.base import Target, target

MOST_SHOWN: Final = 6
"""So many indicators are drawn here; every one of them is drawn on its initiative's page."""


@dataclass(frozen=True)
class Measured:
    """An indicator and the initiative that it belongs to."""

    initiative: Target
    not_decided: bool
    view: IndicatorView


@dataclass(frozen=True)
class MeasuredView:
    finding: str
    total: int
    shown: tuple[Measured, ...]


def measured_view(context: AgendaContext) -> MeasuredView:
    """Give the indicators, decided work before proposals and the most measured first."""
    pairs = [(i, one) for i in context.agenda.initiatives for one in i.indicators]
    ordered = sorted(pairs, key=lambda pair: (is_proposed(pair[0]), -len(pair[1].values)))
    shown = tuple(_measured(context, *pair) for pair in ordered[:MOST_SHOWN])
    return MeasuredView(_finding(context), len(pairs), shown)


def _measured(context: AgendaContext, initiative: Initiative, indicator: Indicator) -> Measured:
    view = indicator_view(context, indicator)
    return Measured(target(context, initiative), is_proposed(initiative), view)


def _finding(context: AgendaContext) -> str:
    work = context.levels["initiative"]
    measuring = tuple(i for i in context.agenda.initiatives if i.indicators)
    count, proposals = split(measuring)
    of, _ = split(context.agenda.initiatives)
    if not measuring:
        return f"{'Inget' if work.neuter else 'Ingen'} {work.singular} har någon indikator."
    besides = f" Det har också {proposals} förslag." if proposals else ""
    return f"{count} av {of} {work.plural} har indikatorer.{besides}"
