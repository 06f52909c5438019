"""A decision, told with what holds it."""

from dataclasses import replace

from agenda.model import Decision
from macros.context.agenda_context import AgendaContext
from macros.views.parts.base import Fact, date_fact, fact, linked_fact


def decision_facts(context: AgendaContext, decision: Decision | None) -> tuple[Fact, ...]:
    """A decision's facts, to be told of what holds it; nothing where there is no decision."""
    if decision is None:
        return ()
    of = Decision
    facts = (
        fact(of, "form", decision.form.label),
        linked_fact(context, of, "body", (decision.body,)),
        date_fact(of, "date", decision.date, approximate=decision.approximate),
        fact(of, "paragraph", decision.paragraph),
        fact(of, "diary_number", decision.diary_number),
    )
    return tuple(replace(one, field="decision") for one in facts)
