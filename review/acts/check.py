"""What two logged acts may change of an edition that is out: done again, and held side by side.

Redacting is always done in the same way (:mod:`agenda.editions.redact`). So whoever has the
snapshot from before can do what the new rows say, and see that nothing else was changed.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from agenda.editions import Released, load_editions
from agenda.editions.acts import ROLLBACKS, WITHDRAWALS, load_rollbacks
from agenda.editions.load import CARD, NOTES_FILE, SNAPSHOT_FILE
from agenda.editions.positions import EDITION, WITHDRAWN, NotWithdrawableError
from agenda.editions.redact import redacted
from agenda.editions.snapshot import UnreadableSnapshotError
from agenda.load.layout import EDITIONS
from agenda.model import Edition, Withdrawal
from agenda.problems import RefusedError
from review.acts.withdrawal_files import notes_of


def allowed_changes(before: Path, after: Path) -> frozenset[str]:
    """Give the files of editions that logged acts account for, from the folder with ``data``.

    None where either side has editions that can't be read: then nothing is accounted for.
    """
    try:
        old, new = load_editions(before / "data"), load_editions(after / "data")
        rows = load_rollbacks(after / "data")
        known = load_rollbacks(before / "data")
        if rows[: len(known)] != known:
            return frozenset()
        found = {f"data/{EDITIONS}/{ROLLBACKS}"}
        for row in rows[len(known) :]:
            found |= {
                file.relative_to(before).as_posix()
                for one in old
                if (one.edition.id, one.edition.order, one.edition.sha256)
                == (row.id, row.order, row.sha256)
                for file in (before / "data" / EDITIONS / row.id).iterdir()
            }
        return frozenset({*found, *_withdrawn(old, new, after)})
    except (RefusedError, UnreadableSnapshotError):
        return frozenset()


def _withdrawn(old: Sequence[Released], new: Sequence[Released], after: Path) -> Iterator[str]:
    """Give the files that the new rows of editions account for."""
    there = {one.edition.id: one for one in new}
    pairs = [(one, there[one.edition.id]) for one in old if one.edition.id in there]
    sound = {now.edition.id: _is_just_that(was, now) for was, now in pairs if _rows(was, now)}
    for was, now in pairs:
        home = f"data/{EDITIONS}/{now.edition.id}"
        if sound.get(now.edition.id):
            yield from (f"{home}/{name}" for name in (SNAPSHOT_FILE, WITHDRAWALS))
            if now.edition == _card(was, now, _rows(was, now)):
                yield f"{home}/{CARD}"
    notes, follows = notes_of(new), {b.edition.id: a.edition.id for a, b in pairwise(new)}
    for name in there:
        file = after / "data" / EDITIONS / name / NOTES_FILE
        touched = sound.get(name) or sound.get(follows.get(name, ""))
        if touched and file.is_file() and file.read_bytes() == notes[name].encode():
            yield f"data/{EDITIONS}/{name}/{NOTES_FILE}"


def _rows(was: Released, now: Released) -> tuple[Withdrawal, ...]:
    """Give the rows that are new; none where those before are not as they were."""
    known = len(was.withdrawals)
    return now.withdrawals[known:] if now.withdrawals[:known] == was.withdrawals else ()


def _is_just_that(was: Released, now: Released) -> bool:
    raw = was.raw
    try:
        for row in _rows(was, now):
            raw = redacted(raw, row, was.edition.id)
    except (NotWithdrawableError, UnreadableSnapshotError):
        return False
    return raw == now.raw


def _card(was: Released, now: Released, rows: tuple[Withdrawal, ...]) -> Edition:
    """Give the card as the rows make it."""
    changes: dict[str, object] = {"decision": now.agenda.decision}
    if any(row.kind == EDITION for row in rows):
        changes["note"] = WITHDRAWN
    return was.edition.model_copy(update=changes)
