"""Slips that have been mended, and where."""

from dataclasses import dataclass

from agenda.compare.entries import owner_of
from agenda.model import Correction
from macros.context.agenda_context import AgendaContext
from macros.text.citing import SourceLine
from macros.text.escape import swedish_date
from macros.views.parts.base import Target, label, source_lines, target


@dataclass(frozen=True)
class CorrectionView:
    """One correction: the entry, the Swedish label of the field, and when."""

    correction: Correction
    target: Target
    field: str
    date: str
    sources: tuple[SourceLine, ...]


def corrections_view(context: AgendaContext) -> tuple[CorrectionView, ...]:
    """Give what has been mended, the oldest first."""
    ordered = sorted(context.agenda.corrections, key=lambda one: (one.date, one.id))
    return tuple(_view(context, one) for one in ordered)


def _view(context: AgendaContext, one: Correction) -> CorrectionView:
    record = context.record(one.about)
    model, name = owner_of(record.of_kind, tuple(one.field.split(".")))
    return CorrectionView(
        one,
        target(context, record),
        label(model, name).lower(),
        swedish_date(one.date),
        source_lines(context, one.citations),
    )
