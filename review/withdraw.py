"""Withdrawing words from published editions: what goes, what must go with it, and the log of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from agenda.editions import Released, load_editions
from agenda.editions.redact import redacted
from agenda.editions.snapshot import UnreadableSnapshotError, checksum, read_snapshot
from agenda.editions.spots import EDITION, WITHDRAWN, NotWithdrawableError, Spot, spot_of
from agenda.editions.standing import elsewhere, standing_in, words_at
from agenda.editions.words import Words
from agenda.model import Withdrawal
from review.acts import Act, ActRefusedError, refuse_unreadable, save
from review.acts import alone as held
from review.drafts import drafted
from review.noted import files_after, new_problems
from review.reasons import ROLES, listed, refuse_person, refuse_reason, row

ASK: Final = "ask"
WITHDRAW: Final = "withdraw"
LEAVE: Final = "leave"
_DECIDING: Final = 2
"""How many answer for a withdrawal: one who asks and one who agrees."""


@dataclass(frozen=True)
class Wish:
    """What somebody asks to withdraw. ``words`` are more words to look for.

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
    elsewhere: str = ASK


@dataclass(frozen=True)
class Plan:
    """The editions before and after, and the words that are gone."""

    before: tuple[Released, ...]
    after: tuple[Released, ...]
    words: Words

    @property
    def changed(self) -> tuple[Released, ...]:
        """Give the editions that something is withdrawn from."""
        pairs = zip(self.before, self.after, strict=True)
        return tuple(new for old, new in pairs if new.withdrawals != old.withdrawals)


def plan_withdrawal(wish: Wish) -> Plan:
    """Decide what is withdrawn. Raises :class:`ActRefusedError`, and changes nothing."""
    before = load_editions(wish.root / "data")
    named = next((one for one in before if one.edition.id == wish.edition_id), None)
    if named is None:
        known = ", ".join(one.edition.id for one in before) or "ingen"
        raise ActRefusedError(f"Utgåvan ”{wish.edition_id}” är inte utgiven. Utgivna: {known}.")
    try:
        spots = [
            spot_of(named.snapshot, wish.edition_id, entry, field)
            for entry in wish.entries
            for field in wish.fields or (None,)
        ]
        words = Words.of(words_at(named.snapshot, named.edition.note or "", spots), wish.words)
        _refuse_words(wish, words)
        _refuse_unfound(wish, before)
        after = tuple(_after(wish, one, one is named, spots, words) for one in before)
    except NotWithdrawableError as error:
        raise ActRefusedError(str(error)) from None
    return Plan(before, _everywhere(wish, after, words), words)


def _refuse_words(wish: Wish, words: Words) -> None:
    """A log that repeats the words, or names somebody, is worse than what it logs."""
    refuse_reason(wish.reason, "utan att upprepa texten")
    if words.are_repeated_in(wish.reason):
        raise ActRefusedError("Skälet upprepar orden som återtas. Skriv ett skäl utan dem.")
    if any(map(words.are_repeated_in, wish.decided_by)):
        raise ActRefusedError(f"BY eller AND upprepar orden som återtas. {ROLES}")
    if len({who.strip().casefold() for who in wish.decided_by if who.strip()}) < _DECIDING:
        raise ActRefusedError(
            "Ett återtagande beslutas av två. Ange båda, till exempel "
            f'BY="förvaltare" AND="dataskyddsombud". {ROLES}'
        )
    for text in (wish.reason, *wish.decided_by):
        refuse_person(text, "Skälet eller beslutet")


def _refuse_unfound(wish: Wish, editions: Sequence[Released]) -> None:
    """Words that stand nowhere are misspelt, and what was meant would stay. They are not told."""
    asked = [(row, Words.of((), (one,))) for row, one in enumerate(wish.words, 1) if one.strip()]
    lines = (
        f"- rad {row}"
        for row, words in asked
        if not any(True for one in editions for _ in elsewhere(one, words))
    )
    unfound = listed("Det som står här i filen i WORDS står inte i någon utgåva:", lines, _MEND)
    if unfound:
        raise ActRefusedError(unfound)


_MEND: Final = "Rätta raden, eller ta bort den. Kör sedan igen."


def _after(wish: Wish, one: Released, named: bool, spots: Sequence[Spot], words: Words) -> Released:
    """Give an edition without the spots; another edition than the one named if it says the same."""
    for spot in spots:
        if named or (spot.kind != EDITION and standing_in(one, spot, words)):
            one = without(wish, one, spot)
    return one


def without(wish: Wish, one: Released, spot: Spot) -> Released:
    """Give an edition with one act more. Raises :class:`NotWithdrawableError`."""
    act = row(
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
    raw = redacted(one.raw, act, one.edition.id)
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


def _everywhere(wish: Wish, after: tuple[Released, ...], words: Words) -> tuple[Released, ...]:
    """Deal with the same words in other places. Raises :class:`ActRefusedError`."""
    if wish.elsewhere == LEAVE:
        return after
    found = [(one, spot) for one in after for spot in elsewhere(one, words)]
    if found and wish.elsewhere == ASK:
        lines = (f"- utgåvan {one.edition.id}: {spot}" for one, spot in found)
        raise ActRefusedError(
            listed("Samma ord, eller ord som börjar så, står också här:", lines, _AGAIN)
        )
    after = tuple(_swept(wish, one, words) for one in after)
    lines = (f"- {place}" for place in drafted(wish.root, words))
    left = listed("Orden står kvar i det som är på väg in i nästa utgåva:", lines, _FIRST)
    if left:
        raise ActRefusedError(left)
    return after


_AGAIN: Final = (
    "Kör igen med ELSEWHERE=withdraw för att återta dem där också, "
    "eller ELSEWHERE=leave om de ska stå kvar."
)
_FIRST: Final = "Ta bort dem där först och spara i git. Kör sedan samma kommando igen."


def _swept(wish: Wish, one: Released, words: Words) -> Released:
    """Withdraw the words wherever they stand in an edition; the last place in a list first."""
    try:
        for spot in reversed(list(elsewhere(one, words))):
            one = without(wish, one, spot)
    except NotWithdrawableError as error:
        raise ActRefusedError(str(error)) from None
    left = [f"- utgåvan {one.edition.id}: {spot}" for spot in elsewhere(one, words)]
    if left:
        raise ActRefusedError(listed("Orden går inte att ta bort här:", left, ""))
    return one


def withdraw(wish: Wish) -> tuple[str, ...]:
    """Withdraw, save it as one commit, and give what to tell. Raises :class:`ActRefusedError`."""
    with held(wish.root):
        plan = plan_withdrawal(wish)
        named = ", ".join(one.edition.id for one in plan.changed)
        said = "\n".join(_acts(plan))
        message = f"Withdraw words from {named}\n\n{said}\n\nSkäl: {wish.reason}"
        act = Act(files_after(wish.root, plan.before, plan.after), message)
        refuse_unreadable(wish.root, act)
        problems = listed(
            "Då skulle utgåvan inte gå att visa:",
            new_problems(wish.root, plan.before, plan.after),
            "" if wish.fields else _WHOLE,
        )
        if problems:
            raise ActRefusedError(problems)
        commit = save(wish.root, act)
    saved = f"Sparat i git ({commit[:12]}). Orden står inte i loggen."
    alone = (_ALONE,) if plan.words.are_alone else ()
    return (*_told(plan), saved, *alone, *_LEFT)


_WHOLE: Final = "Ange FIELD för att återta en text i posten i stället för hela posten."
_ALONE: Final = (
    "En text av ett enda ord letas inte upp på andra ställen. "
    "Står ordet där: kör igen med det i en fil, WORDS=fil."
)
_LEFT: Final = (
    "Kvar att göra:",
    "- Skicka till huvudgrenen och publicera. Då byggs utgåvorna om, i ett steg.",
    "- Orden finns kvar i förrådets historia. HACKING.md säger hur det avgörs och görs.",
    "- Paket i arkivet har kvar texten. Gör nya med make archive; arkivet avgör om de gamla.",
)


def _acts(plan: Plan) -> Iterator[str]:
    for old, new in zip(plan.before, plan.after, strict=True):
        for act in new.withdrawals[len(old.withdrawals) :]:
            spot = Spot(act.kind, act.entry, act.field)
            yield f"Utgåvan {new.edition.id}: {spot} är återtaget."


def _told(plan: Plan) -> Iterator[str]:
    """Say what is withdrawn, from where, and the sums that lead there."""
    yield from _acts(plan)
    for old, new in zip(plan.before, plan.after, strict=True):
        if new.sha256 != old.sha256:
            yield f"Utgåvan {new.edition.id}: summa före {old.sha256}, nu {new.sha256}."
