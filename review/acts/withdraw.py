"""Withdrawing words from published editions: what goes, what must go with it, and the log of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import product
from typing import Final

from agenda.editions import Released, load_editions
from agenda.editions.act_rules import too_early
from agenda.editions.positions import EDITION, NotWithdrawableError, Spot, spot_of
from agenda.editions.search_phrases import Words
from macros.prose.withdrawn_words import standing_in, words_at
from review.acts.commit import Act, ActRefusedError, faults_of, refuse, refuse_unreadable, save
from review.acts.commit import alone as held
from review.acts.log import ROLES, faults_of_person, faults_of_reason, listed
from review.acts.occurrences import everywhere, refuse_unfound
from review.acts.withdrawal_files import files_after, new_problems
from review.acts.withdrawal_request import Wish, logged, without

_DECIDING: Final = 2
"""How many answer for a withdrawal: one who asks and one who agrees."""


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
    faults = [*wish.faults, *_faults_of_log(wish)]
    faults += faults_of(lambda: refuse_unfound(wish, before))
    if named is None:
        known = ", ".join(one.edition.id for one in before) or "ingen"
        unknown = f"Utgåvan ”{wish.edition_id}” är inte utgiven. Utgivna: {known}."
        raise ActRefusedError("\n".join((unknown, *faults)))
    spots, missing = _spots(wish, named)
    words = Words.of(_said(named, spots) if not missing else (), wish.words)
    refuse([*missing, *faults, *_repeated(wish, words), *_unfit(wish, named, spots)])
    try:
        after = tuple(_after(wish, one, one is named, spots, words) for one in before)
    except NotWithdrawableError as error:
        raise ActRefusedError(str(error)) from None
    return Plan(before, everywhere(wish, after, words), words)


def _spots(wish: Wish, named: Released) -> tuple[list[Spot], list[str]]:
    """Give the spots that are asked for, and why the rest are none."""
    spots: list[Spot] = []
    missing: list[str] = []

    def add(entry: str, field: str | None) -> None:
        spots.append(spot_of(named.snapshot, wish.edition_id, entry, field))

    for entry, field in product(wish.entries, wish.fields or (None,)):
        missing += faults_of(partial(add, entry, field))
    if faults_of(lambda: _said(named, spots)):
        for spot in spots:
            missing += faults_of(partial(_said, named, [spot]))
    return spots, missing


def _said(named: Released, spots: Sequence[Spot]) -> list[str]:
    return words_at(named.snapshot, named.edition.note or "", spots)


def _faults_of_log(wish: Wish) -> Iterator[str]:
    """Say why a log can't say this: a log that names somebody is worse than what it logs."""
    yield from faults_of_reason(wish.reason, "utan att upprepa texten")
    if len({who.strip().casefold() for who in wish.decided_by if who.strip()}) < _DECIDING:
        yield (
            "Ett återtagande beslutas av två. Ange båda, till exempel "
            f'BY="förvaltare" AND="dataskyddsombud". {ROLES}'
        )
    for text in (wish.reason, *wish.decided_by):
        yield from faults_of_person(text, "Skälet eller beslutet")


def _repeated(wish: Wish, words: Words) -> Iterator[str]:
    """Say where a log would repeat the words."""
    if words.are_repeated_in(wish.reason):
        yield "Skälet upprepar orden som återtas. Skriv ett skäl utan dem."
    if any(map(words.are_repeated_in, wish.decided_by)):
        yield f"BY eller AND upprepar orden som återtas. {ROLES}"


def _unfit(wish: Wish, named: Released, spots: Sequence[Spot]) -> Iterator[str]:
    """Say what no row of the log can hold, be it right otherwise, else which spots can't go."""
    given = tuple(who for who in wish.decided_by if who.strip())
    wish = replace(wish, reason=wish.reason or "-", decided_by=given)
    try:
        row = logged(wish, named, Spot(EDITION, wish.edition_id, None))
    except ActRefusedError as error:
        yield str(error)
        return
    yield from (f"{one.message} {one.advice}" for one in too_early((), row, named))
    for spot in spots:
        yield from faults_of(partial(without, wish, named, spot))


def _after(wish: Wish, one: Released, named: bool, spots: Sequence[Spot], words: Words) -> Released:
    """Give an edition without the spots; another edition than the one named if it says the same."""
    for spot in spots:
        if named or (spot.kind != EDITION and standing_in(one, spot, words)):
            one = without(wish, one, spot)
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
    "- Orden finns kvar i förrådets historia: i handbook/forvaltaren.md står vad du kan göra.",
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
