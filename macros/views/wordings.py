"""Wishes for another wording, as they are told on the page of their priority."""

from dataclasses import dataclass

from agenda.compare.changes import Mark
from agenda.compare.word_diff import stretches
from agenda.model import Actor, Priority, WordingProposal
from macros.context.agenda_context import AgendaContext
from macros.text.citing import SourceLine
from macros.text.unsaid import HERE
from macros.views.parts.base import Target, date_fact, source_lines, target
from macros.views.parts.decision import decision_facts
from macros.views.parts.unsaid import Sheet, sheet


@dataclass(frozen=True)
class WishView:
    """One wish: whose it is, what differs from the words that it is about, and the answer."""

    wish: WordingProposal
    actor: Target | None
    proposed: tuple[tuple[str, bool], ...]
    """The words that are wished, in stretches, and whether each is new."""
    is_of_other_words: bool
    """The agenda has got other words since."""
    facts: Sheet
    sources: tuple[SourceLine, ...]


def wishes_about(context: AgendaContext, priority: Priority) -> tuple[WishView, ...]:
    """Give the wishes for other words of a priority, as the files have them."""
    found = (one for one in context.agenda.wordings if one.priority == priority.id)
    return tuple(_wish(context, one, priority) for one in found)


def _wish(context: AgendaContext, wish: WordingProposal, priority: Priority) -> WishView:
    of = WordingProposal
    facts = (
        date_fact(of, "received_on", wish.received_on),
        date_fact(of, "answered_on", wish.answered_on),
        *decision_facts(context, wish.decision),
        date_fact(of, "updated_on", wish.updated_on),
    )
    return WishView(
        wish,
        target(context, context.index.get(wish.actor, Actor)) if wish.actor else None,
        tuple(
            (one.text, one.mark == Mark.added)
            for one in stretches(wish.wording, wish.proposed)
            if one.mark != Mark.removed
        ),
        wish.wording != priority.wording,
        sheet(wish.id, facts, HERE),
        source_lines(context, wish.citations),
    )
