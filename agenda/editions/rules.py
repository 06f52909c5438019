"""The law of editions: each is as it was published, and they come one after another."""

from collections.abc import Iterator, Sequence

from agenda.editions.released_edition import Released
from agenda.editions.snapshot import UnreadableSnapshotError, checksum
from agenda.model.choices import State
from agenda.model.dates import earliest, latest
from agenda.rules import Finding

SNAPSHOT = "snapshot"
"""Last step of the path to the snapshot of an edition, which is a file of its own."""


def broken_rules(editions: Sequence[Released]) -> Iterator[Finding]:
    """Give all that breaks a rule. A path is (place of the edition in the list, field)."""
    for number, released in enumerate(editions):
        for finding in _alone(released):
            yield Finding((number, *finding.path), finding.message, finding.advice)
    yield from _in_order(editions)


def _alone(released: Released) -> Iterator[Finding]:
    unchanged = checksum(released.raw) == released.sha256
    yield from _has_decision(released)
    if not unchanged:
        message = (
            f"Ögonblicksbilden av utgåvan ”{released.edition.id}” är ändrad sedan den gavs ut."
        )
        advice = "Det som är utgivet ändras aldrig. Hämta tillbaka filen som den var."
        yield Finding((SNAPSHOT,), message, advice)
        return
    try:
        yield from _is_what_it_says(released)
    except UnreadableSnapshotError as error:
        message = f"Ögonblicksbilden går inte att läsa: {error}."
        yield Finding((SNAPSHOT,), message, "Hämta tillbaka filen som den var.")


def _has_decision(released: Released) -> Iterator[Finding]:
    """An edition that says it is adopted says who adopted it; a draft is not published."""
    edition = released.edition
    if edition.state == State.adopted and edition.decision is None:
        message = f"Utgåvan ”{edition.id}” är antagen men har inget beslut."
        yield Finding(("state",), message, "Hämta tillbaka edition.yaml som den var.")
    if edition.state == State.draft:
        yield Finding(("state",), "Ett utkast ges inte ut.", "Hämta tillbaka filen som den var.")


def _is_what_it_says(released: Released) -> Iterator[Finding]:
    """The card agrees with what it lies on."""
    edition, agenda = released.edition, released.agenda
    for name, said, is_so in (
        ("id", edition.id, agenda.edition),
        ("state", edition.state, agenda.state),
        ("decision", edition.decision, agenda.decision),
    ):
        if said != is_so:
            message = f"”{name}” i edition.yaml stämmer inte med ögonblicksbilden."
            yield Finding((name,), message, "Hämta tillbaka edition.yaml som den var.")


def _in_order(editions: Sequence[Released]) -> Iterator[Finding]:
    """Numbers are 1, 2, 3; no date goes back; each edition names the one that it follows."""
    in_order = sorted(range(len(editions)), key=lambda at: editions[at].edition.order)
    before: Released | None = None
    for expected, at in enumerate(in_order, start=1):
        edition = editions[at].edition
        if edition.order != expected:
            message = f"Utgåvan ”{edition.id}” har nummer {edition.order}, men {expected} väntades."
            advice = "En utgåva är borttagen eller har fått fel nummer. Hämta tillbaka den."
            yield Finding((at, "order"), message, advice)
            return
        if edition.previous != (before.edition.sha256 if before else None):
            after = f"”{before.edition.id}” som den ligger här" if before else "ingen annan utgåva"
            message = f"Utgåvan ”{edition.id}” följer inte på {after}."
            yield Finding((at, "previous"), message, "Hämta tillbaka utgåvorna som de var.")
        if before and latest(edition.released_on) < earliest(before.edition.released_on):
            message = f"Utgåvan ”{edition.id}” är utgiven före ”{before.edition.id}”."
            yield Finding((at, "released_on"), message, "Rätta ordningen eller datumet.")
        before = editions[at]
