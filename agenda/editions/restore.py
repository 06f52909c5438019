"""From a published edition back to the files that it was made from."""

from collections.abc import Iterator, Sequence

from agenda.data_files import create_files, create_record
from agenda.editions.acts import WITHDRAWALS, create_withdrawals
from agenda.editions.load import CARD, NOTES_FILE, SNAPSHOT_FILE
from agenda.editions.released_edition import Released
from agenda.load.layout import EDITIONS

_MARK = "Ur utgåvan {}. Ändras inte."


def create_edition_files(editions: Sequence[Released], edition_id: str) -> dict[str, bytes]:
    """Give every file of ``data/`` and ``docs/`` that makes the site of an edition.

    With them come the editions up to that one, so that the site knows no more than it did, but
    for what has been withdrawn since.
    Raises KeyError for an edition that is not published.
    """
    known = list(_up_to(editions, edition_id))
    snapshot, mark = known[-1].snapshot, _MARK.format(edition_id)
    data = create_files(snapshot.agenda, mark)
    return {
        **{f"data/{name}": text.encode() for name, text in data.items()},
        **{f"docs/{name}": text.encode() for name, text in snapshot.prose.items()},
        **{f"data/{name}": raw for one in known for name, raw in edition_files(one).items()},
    }


def edition_files(released: Released, notes: str | None = None) -> dict[str, bytes]:
    """Give the files of one edition below the data folder."""
    home, rows = f"{EDITIONS}/{released.edition.id}", released.withdrawals
    card = create_record(released.edition, "Skriven när utgåvan gavs ut. Ändras aldrig.")
    files = {f"{home}/{CARD}": card.encode(), f"{home}/{SNAPSHOT_FILE}": released.raw}
    files |= {f"{home}/{WITHDRAWALS}": create_withdrawals(rows).encode()} if rows else {}
    return files | ({f"{home}/{NOTES_FILE}": notes.encode()} if notes is not None else {})


def _up_to(editions: Sequence[Released], edition_id: str) -> Iterator[Released]:
    for released in sorted(editions, key=lambda one: one.edition.order):
        yield released
        if released.edition.id == edition_id:
            return
    raise KeyError(edition_id)
