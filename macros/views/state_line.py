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
    note, source = agenda.note, agenda.in_force
    in_force = context.index.get(source, Source) if source else None
    if here is not None and here.edition is None:
        return StateLine(_ON_ITS_WAY, "inte beslutat", note, in_force)
    if here is not None and here.edition is not None:
        return StateLine(here.title, DECIDED[here.edition.state], note, in_force)
    return StateLine(_name(agenda.state), DECIDED[agenda.state], note, in_force)


def _name(state: State) -> str:
    """Call a text by its state; one that is decided is simply the agenda."""
    own = state in (State.draft, State.consultation)
    return state.label if own else "Agendan"
