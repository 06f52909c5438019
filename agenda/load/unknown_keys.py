"""What is said of a key that a record does not have."""

from collections.abc import Iterable

from agenda.load.confusable_signs import odd_sign
from agenda.load.suggestions import did_you_mean
from agenda.load.whitespace import at_edges, bare
from agenda.model import Record


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
    meant = _by_label(owner, name)
    near = f"Menade du ”{meant}”?" if meant else did_you_mean(name, known)
    advice = near or f"Kända nycklar: {', '.join(known)}."
    return f"är okänd i {owner.swedish.lower()}.", advice


def _by_label(owner: type[Record], word: str) -> str | None:
    """Give the key whose Swedish label somebody wrote: ``fas`` for ``phase``."""
    labels = {(info.title or "").lower(): name for name, info in owner.model_fields.items()}
    return labels.get(word.lower())
