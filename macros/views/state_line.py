"""One line a page: which text this is, whether it is decided, and where the one in force is."""

from dataclasses import dataclass
from typing import Final

from agenda.model import Source
from agenda.model.choices import State
from macros.context.agenda_context import AgendaContext

DECIDED: Final = {
    State.draft: "inte beslutat",
    State.consultation: "inte beslutad",
    State.adopted: "beslutad",
    State.superseded: "ersatt av en nyare",
    State.repealed: "upphävd",
}
"""Whether the text holds, as a word after its name. The tests demand one for every state."""

_ON_ITS_WAY: Final = "Utkast till nästa utgåva"


@dataclass(frozen=True)
class StateLine:
    """What is said of the text, once a page: ``title, decided``, and more for who asks.

    ``in_force`` tells of the text that holds, where this one is not it.
    """

    title: str
    decided: str
    note: str | None
    in_force: Source | None


def state_line(context: AgendaContext) -> StateLine:
    """Say what the text of this version is. A draft beside editions is no edition's text."""
    agenda, versions = context.agenda, context.versions
    here = versions.here if versions.version else None
    if here is None:
        return _line(context, _name(agenda.state), agenda.state)
    if here.edition is None:
        return _line(context, _ON_ITS_WAY, State.draft)
    return _line(context, here.title, here.edition.state)


def _line(context: AgendaContext, title: str, state: State) -> StateLine:
    """Fill the line; only a text that is not in force itself leads to the one that is."""
    source = None if state is State.adopted else context.agenda.in_force
    in_force = context.index.get(source, Source) if source else None
    return StateLine(title, DECIDED[state], context.agenda.note, in_force)


def _name(state: State) -> str:
    """Call a text by its state; one that is decided is simply the agenda."""
    own = state in (State.draft, State.consultation)
    return state.label if own else "Agendan"
