"""What is said of a key that a record does not have."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from agenda.load.confusable_signs import odd_sign
from agenda.load.suggestions import did_you_mean
from agenda.load.whitespace import at_edges, bare
from agenda.model import Record

_NEAR: Final = 0.7
"""How near a key must be to be offered; keys are short, and by less ”place” is ”phase”."""
_MOST_HOMES: Final = 3
"""Kinds of record that are named; a key that more of them have is nobody's own."""


def odd_key(name: str, known: Iterable[str]) -> tuple[str, str] | None:
    """Name what does not show in a key, or looks like another sign, if anything."""
    if bare(name) in known:
        return at_edges(name)
    sign = odd_sign(name)
    return (f"har {sign.told}.", sign.advice) if sign else None


def unknown_key(owner: type[Record], name: str) -> tuple[str, str]:
    """Say what is wrong with a key: what does not show, or looks like another, comes first."""
    known = list(owner.model_fields)
    odd = odd_key(name, known)
    if odd:
        return odd
    if name.isdecimal():
        return "är bara siffror.", "Är det decimaler? Skriv dem efter en punkt: 82.1, inte 82,1."
    homes = _homes(name)
    if 0 < len(homes) <= _MOST_HOMES:
        where = " och ".join(filter(None, (", ".join(homes[:-1]), homes[-1])))
        return f"är okänd i {owner.swedish.lower()}.", f"Den hör hemma i {where}."
    meant = _by_label(owner, name)
    near = f"Menade du ”{meant}”?" if meant else did_you_mean(name, known, _NEAR)
    advice = near or f"Kända nycklar: {', '.join(known)}."
    return f"är okänd i {owner.swedish.lower()}.", advice


@cache
def _homes(name: str) -> tuple[str, ...]:
    """Give the kinds of record, in words, that have a key of exactly this name."""
    return tuple(sorted({one.swedish.lower() for one in _records() if name in one.model_fields}))


def _records(above: type[Record] = Record) -> Iterator[type[Record]]:
    for model in above.__subclasses__():
        yield model
        yield from _records(model)


def _by_label(owner: type[Record], word: str) -> str | None:
    """Give the key whose Swedish label somebody wrote: ``fas`` for ``phase``."""
    labels = {(info.title or "").lower(): name for name, info in owner.model_fields.items()}
    return labels.get(word.lower())
