"""What changed last, in one or two sentences for the start page."""

from dataclasses import dataclass

from agenda.model import Entry
from agenda.model.dates import latest
from macros.context.addresses import changes_address
from macros.context.agenda_context import AgendaContext
from macros.text.escape import swedish_date


@dataclass(frozen=True)
class LastChanged:
    """The day of the latest change of the texts, and the newest edition with what is new in it."""

    day: str | None
    edition: str | None
    released: str | None
    changes: str | None


def last_changed(context: AgendaContext) -> LastChanged:
    """Give what changed last; each part None where there is none, or nobody has said."""
    versions = context.versions
    newest = versions.editions[-1] if versions.editions else None
    step = next((one for one in versions.steps if one.head is newest), None)
    records = (context.record(record_id) for record_id in context.index.ids)
    days = [str(one.updated_on) for one in records if isinstance(one, Entry) and one.updated_on]
    return LastChanged(
        swedish_date(max(days, key=latest)) if days else None,
        newest.title if newest else None,
        swedish_date(newest.released_on) if newest and newest.released_on else None,
        changes_address(step.base.id, step.head.id) if step else None,
    )
