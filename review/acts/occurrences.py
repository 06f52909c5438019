"""The same words in other places than the one named: in every edition, and in the draft."""

from collections.abc import Sequence
from typing import Final

from agenda.editions import Released
from agenda.editions.positions import NotWithdrawableError
from agenda.editions.search_phrases import Words
from macros.prose.withdrawn_words import elsewhere
from review.acts.commit import ActRefusedError
from review.acts.draft_search import drafted
from review.acts.log import listed
from review.acts.withdrawal_request import ASK, LEAVE, Wish, without


def refuse_unfound(wish: Wish, editions: Sequence[Released]) -> None:
    """Refuse words to withdraw that stand in no edition: misspelt, they would leave what was meant.

    Raises ActRefusedError with their rows, counted from 1, and never the words themselves.
    """
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


def everywhere(wish: Wish, after: tuple[Released, ...], words: Words) -> tuple[Released, ...]:
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
