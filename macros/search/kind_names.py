"""The kinds of entry in the index, by the rows of the kinds: their weights and their names."""

from collections.abc import Iterator
from typing import Final

from agenda.model import (
    Actor,
    Audience,
    FocusArea,
    Framework,
    Initiative,
    Priority,
    Section,
)
from agenda.model.kinds import KINDS as MODELLED
from macros.kinds import KINDS

PAGE: Final = "page"
"""A page of prose, which is no record."""


def _weights() -> Iterator[tuple[str, float]]:
    """A page of prose weighs as much as one of background, and stands beside it."""
    for kind, row in KINDS.items():
        if isinstance(row.weight, float):
            yield kind, row.weight
            yield from [(PAGE, row.weight)] if kind == Section.of_kind else ()


PRIORS: Final = dict(_weights())
"""What a citizen more likely means, of two that speak as strongly."""
KIND_NAMES: Final = {PAGE: "Sida"} | {
    kind: row.label or MODELLED[kind].label for kind, row in KINDS.items() if kind in PRIORS
}
"""What each kind of entry is called on a line of results."""
OF_THE_AGENDA: Final = frozenset(
    model.of_kind
    for model in (FocusArea, Priority, Audience, Initiative, Section, Actor, Framework)
)
"""What says more of a word than the glossary does."""
