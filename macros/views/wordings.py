"""Wishes for another wording, as they are told on the page of their priority."""

from dataclasses import dataclass

from agenda.compare.changes import Mark, Stretch
from agenda.compare.word_diff import stretches
from agenda.model import Actor, Priority, WordingProposal
from macros.context.agenda_context import AgendaContext
from macros.text.citing import SourceLine
from macros.text.unsaid import HERE
from macros.views.parts.base import Target, date_fact, linked_fact, source_lines, target
from macros.views.parts.decision import decision_facts
from macros.views.parts.unsaid import Sheet, sheet


@dataclass(frozen=True)
class WishView:
    """One wish: whose it is, what differs from the words that it is about, and the answer."""

    wish: WordingProposal
    from_whom: str
    before: tuple[Stretch, ...]
    """The words that it is about, with those that would go."""
    proposed: tuple[Stretch, ...]
    """The words that are wished, with those that would come."""
    is_of_other_words: bool
    """The agenda has got other words since."""
    answered_by: Target | None
    """The body that has decided."""
    facts: Sheet
    sources: tuple[SourceLine, ...]


def wishes_about(context: AgendaContext, priority: Priority) -> tuple[WishView, ...]:
    """Give the wishes for other words of a priority, as the files have them."""
    found = (one for one in context.agenda.wordings if one.priority == priority.id)
    return tuple(_wish(context, one, priority) for one in found)


def _wish(context: AgendaContext, wish: WordingProposal, priority: Priority) -> WishView:
    of = WordingProposal
    actor = context.index.get(wish.actor, Actor) if wish.actor else None
    body = context.index.get(wish.decision.body, Actor) if wish.decision else None
    words = stretches(wish.wording, wish.proposed)
    facts = (
        linked_fact(context, of, "actor", (wish.actor,) if wish.actor else ()),
        date_fact(of, "received_on", wish.received_on),
        date_fact(of, "answered_on", wish.answered_on),
        *decision_facts(context, wish.decision),
        date_fact(of, "updated_on", wish.updated_on),
    )
    return WishView(
        wish,
        context.title(actor) if actor else wish.organisation or "Utan avsändare",
        tuple(one for one in words if one.mark != Mark.added),
        tuple(one for one in words if one.mark != Mark.removed),
        wish.wording != priority.wording,
        target(context, body) if body else None,
        sheet(wish.id, facts, HERE),
        source_lines(context, wish.citations),
    )
