"""How to refer to a page: who said it, in which edition, and where it was read."""

from dataclasses import dataclass

from agenda.model import Actor, Priority
from macros.context.agenda_context import AgendaContext
from macros.text.escape import swedish_date


@dataclass(frozen=True)
class Citing:
    """What a reference is made of. Only the agenda's own words are its owner's.

    All else on the site is written by whoever runs it, so that is its author.
    """

    author: str
    part: str
    quote: str | None
    agenda: str
    edition: str
    read_at: str | None
    updated: str | None


def _frozen(context: AgendaContext) -> str:
    """Say since when the words stand still, or that they do not; nothing of a lone site."""
    here = context.versions.here if context.versions.version else None
    if here is None:
        return ""
    day = here.released_on
    return (
        (f", fryst {swedish_date(day)}" if day else "") if here.edition else ", utkast, kan ändras"
    )


def citing(
    context: AgendaContext, record_id: str | None, title: str, updated: str | None
) -> Citing:
    """Say how to refer to a page: of a record, or of prose when ``record_id`` is None."""
    agenda = context.agenda
    owner = context.index.get(agenda.about, Actor).name
    publisher = context.index.get(agenda.publisher, Actor).name
    record = context.record(record_id) if record_id and record_id in context.index else None
    if isinstance(record, Priority):
        part, author, quote = f"{context.word(record)} {record.id}", owner, record.wording
    else:
        part, author, quote = title, publisher, None
    read_at = publisher if author != publisher else None
    edition = agenda.state.label.lower()
    if agenda.edition != edition:
        edition = f"{edition}, utgåva {agenda.edition}"
    edition += _frozen(context)
    return Citing(author, part, quote, agenda.title, edition, read_at, updated)
