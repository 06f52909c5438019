"""What somebody asks to withdraw, and one act of it: an edition without what stood at a spot."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from agenda.editions import Released
from agenda.editions.positions import (
    EDITION,
    PROSE,
    WITHDRAWN,
    NotWithdrawableError,
    Spot,
    standing,
)
from agenda.editions.redact import redacted
from agenda.editions.snapshot import UnreadableSnapshotError, checksum, read_snapshot
from agenda.model import Withdrawal
from review.acts.log import row

ASK: Final = "ask"
WITHDRAW: Final = "withdraw"
LEAVE: Final = "leave"


@dataclass(frozen=True)
class Wish:
    """What somebody asks to withdraw. ``words`` are more words to look for.

    ``faults`` are what was wrong already with how it was asked, to be told with the rest.

    ``elsewhere`` says what to do with the same words in other places: tell and stop, withdraw
    them there too, or leave them.
    """

    root: Path
    edition_id: str
    entries: tuple[str, ...]
    fields: tuple[str, ...]
    reason: str
    decided_by: tuple[str, ...]
    day: str
    words: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    elsewhere: str = ASK


def logged(wish: Wish, one: Released, spot: Spot) -> Withdrawal:
    """Make the row of one act. Raises ActRefusedError for what no row can hold."""
    return row(
        Withdrawal,
        kind=spot.kind,
        entry=spot.entry,
        field=spot.field,
        withdrawn_on=wish.day,
        reason=wish.reason,
        decided_by=wish.decided_by,
        before=one.sha256,
        after=one.sha256,
    )


def without(wish: Wish, one: Released, spot: Spot) -> Released:
    """Give an edition with one act more. Raises :class:`NotWithdrawableError`."""
    act = logged(wish, one, spot)
    raw = redacted(one.raw, act, one.edition.id)
    if spot.kind == PROSE and not "".join(standing(read_snapshot(one.raw), spot)).strip():
        raise NotWithdrawableError(
            f"{spot.entry} har inga ord på raden {spot.field} i utgåvan. "
            "Se efter på vilken rad orden står."
        )
    act = act.model_copy(update={"after": checksum(raw)})
    try:
        changes: dict[str, object] = {"decision": read_snapshot(raw).agenda.decision}
    except UnreadableSnapshotError:
        raise NotWithdrawableError(
            f"”{spot}” kan inte vara borta för sig. Ange det som den står i: ett kortare FIELD."
        ) from None
    if spot.kind == EDITION:
        if spot.field != "note":
            raise NotWithdrawableError("Av utgåvans uppgifter kan bara fältet note återtas.")
        if one.edition.note is None:
            raise NotWithdrawableError(f"Utgåvan ”{one.edition.id}” har ingen note att återta.")
        changes["note"] = WITHDRAWN
    edition = one.edition.model_copy(update=changes)
    return replace(one, edition=edition, raw=raw, withdrawals=(*one.withdrawals, act))
