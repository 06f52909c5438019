"""The law of the acts: sums that lead from one to the next, and acts that did what they say."""

from collections.abc import Iterator, Sequence

from agenda.editions.redact import is_withdrawn
from agenda.editions.released_edition import Released
from agenda.editions.snapshot import UnreadableSnapshotError, checksum
from agenda.model import Agenda, Rollback, Withdrawal
from agenda.model.dates import earliest, latest
from agenda.model.shape import Path
from agenda.rules import Finding

_BACK = "Hämta tillbaka filen som den var. Bara make withdraw lägger till rader."
_TWO = 2


def broken_withdrawals(released: Released) -> Iterator[Finding]:
    """Give what is wrong with the rows of an edition; paths begin at the file's own key."""
    expected = released.edition.sha256
    for number, row in enumerate(released.withdrawals):
        at = ("withdrawals", number)
        yield from _alone(at, row, released)
        if row.before != expected:
            message = "Återtagandet börjar inte med den summa som raden före slutar med."
            yield Finding((*at, "before"), message, _BACK)
        expected = row.after
    if released.withdrawals and checksum(released.raw) == expected:
        yield from _are_done(released)


def _alone(at: Path, row: Withdrawal, released: Released) -> Iterator[Finding]:
    if len({who.casefold() for who in row.decided_by}) < _TWO:
        message = "Ett återtagande beslutas av två."
        yield Finding((*at, "decided_by"), message, "Skriv två olika roller, aldrig personnamn.")
    yield from too_early(at, row, released)


def too_early(at: Path, row: Withdrawal, released: Released) -> Iterator[Finding]:
    """Words are not withdrawn before they came out."""
    if latest(row.withdrawn_on) < earliest(released.edition.released_on):
        message = "Texten kan inte vara återtagen innan utgåvan gavs ut."
        yield Finding((*at, "withdrawn_on"), message, "Rätta dagen.")


def _are_done(released: Released) -> Iterator[Finding]:
    """What a row says is withdrawn is gone."""
    try:
        snapshot = released.snapshot
    except UnreadableSnapshotError:
        return
    for number, row in enumerate(released.withdrawals):
        if not is_withdrawn(snapshot, row, released.edition.note):
            message = f"Raden säger att ”{row.entry}” är återtaget, men det står kvar."
            yield Finding(("withdrawals", number, "entry"), message, _BACK)


def broken_rollbacks(rows: Sequence[Rollback], editions: Sequence[Released]) -> Iterator[Finding]:
    """An edition is out or taken back, never both; and an id that was out is not used again."""
    there = {one.edition.id for one in editions}
    seen: set[str] = set()
    for number, row in enumerate(rows):
        at = ("rollbacks", number)
        if row.id in there:
            message = f"Utgåvan ”{row.id}” är tillbakatagen, men ligger kvar i data/editions/."
            advice = "Ett id som varit utgivet används inte igen. Ge utgåvan ett annat id."
            yield Finding((*at, "id"), message, advice)
        if row.id in seen:
            message = f"Utgåvan ”{row.id}” står redan bland de tillbakatagna."
            yield Finding((*at, "id"), message, "Behåll en av raderna.")
        if latest(row.rolled_back_on) < earliest(row.released_on):
            message = "Utgåvan kan inte vara tillbakatagen innan den gavs ut."
            yield Finding((*at, "rolled_back_on"), message, "Rätta dagen.")
        seen.add(row.id)


def names_taken_back(agenda: Agenda, rows: Sequence[Rollback]) -> Iterator[Finding]:
    """A draft does not lean on an edition that was taken back: readers have no such edition.

    It stops nothing, since a roll back leaves the draft as it is.
    """
    gone = {row.id for row in rows}
    if agenda.edition in gone:
        message = f"Utkastet har samma id som utgåvan ”{agenda.edition}”, som är tillbakatagen."
        advice = "Ett id som varit utgivet används inte igen. Välj ett nytt, till exempel "
        yield Finding(("edition",), message, f"{advice}{agenda.edition}-2.")
    named = [
        (("consultations", at, "edition"), one.edition)
        for at, one in enumerate(agenda.consultations)
    ]
    named += [
        (("tombstones", at, "removed_in"), one.removed_in)
        for at, one in enumerate(agenda.tombstones)
    ]
    for path, edition in named:
        if edition in gone:
            message = f"Här nämns utgåvan ”{edition}”, som är tillbakatagen."
            yield Finding(path, message, "Ange en utgåva som finns, eller id för nästa.")
