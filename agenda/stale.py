"""Which entries it is time to look at again. The day is an argument: nothing here has a clock."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from agenda.index import identified
from agenda.model import Actor, Agenda, Entry, Initiative, Record
from agenda.model.choices import RemovedKind
from agenda.model.dates import latest

MONTHS: Final = 24
"""After so long an entry that nobody has touched is worth a look."""
_MONTH: Final = timedelta(days=365.25 / 12)


@dataclass(frozen=True)
class Stale:
    """An entry to look at. ``due`` is the day that was promised; else nobody touched it since."""

    record: Entry
    responsible: str
    """Id of the actor: who leads an initiative, else who runs the site."""
    due: str | None
    untouched_since: str | None


def stale_entries(agenda: Agenda, today: str, months: int = MONTHS) -> tuple[Stale, ...]:
    """Give the entries past their day, then those untouched for so many months, oldest first.

    ``today`` is a whole date. An entry without any date says nothing, and is not guessed at.
    """
    found = [_stale(agenda, record, today, months) for record in _shown(agenda)]
    return tuple(sorted(filter(None, found), key=_rank))


def _rank(one: Stale) -> tuple[bool, str, str]:
    return one.due is None, one.due or one.untouched_since or "", one.record.id


def _shown(agenda: Agenda) -> Iterator[Entry]:
    """Give the entries that have a page: what a reader meets by itself."""
    kinds = {*RemovedKind}
    for _, record in identified(agenda):
        if isinstance(record, Entry) and record.of_kind in kinds:
            yield record


def _stale(agenda: Agenda, record: Entry, today: str, months: int) -> Stale | None:
    due = record.next_update_due if isinstance(record, Initiative) else None
    if due is not None:
        late = latest(due) < today
        return Stale(record, _responsible(agenda, record), due, None) if late else None
    touched = record.updated_on
    if touched is None or latest(touched) >= _before(today, months):
        return None
    return Stale(record, _responsible(agenda, record), None, touched)


def _before(today: str, months: int) -> str:
    return (date.fromisoformat(today) - months * _MONTH).isoformat()


def _responsible(agenda: Agenda, record: Record) -> str:
    if isinstance(record, Actor):
        return record.id
    lead = record.lead if isinstance(record, Initiative) else None
    return lead or agenda.publisher
