"""The page of a risk: what it threatens, first of all."""

from dataclasses import dataclass

from agenda.model.risks import Risk

from macros.context.agenda_context import AgendaContext
from macros.views.parts.base import SourceLine, Target, source_lines, targets


@dataclass(frozen=True)
class RiskView:
    risk: Risk
    threatened: tuple[Target, ...]
    sources: tuple[SourceLine, ...]


def risk_view(context: AgendaContext, risk: Risk) -> RiskView:
    return RiskView(risk, targets(context, risk.priorities), source_lines(context, risk.citations))
