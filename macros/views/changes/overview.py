"""What a comparison says to people: in groups, with what needs a decision and what to check."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from agenda.compare import Change, ChangeKind, Comparison, Side, checklist
from agenda.compare.renamed import is_same
from agenda.model import Agenda
from agenda.model.choices import State
from macros.views.changes.kind_words import in_words
from macros.views.changes.names import Names
from macros.views.changes.sentences import Told, told

_MOST_NAMED: Final = 5
_MOST_OPEN: Final = 10
"""Entries whose changes stand open; those of the others wait in a fold."""
_COUNTED: Final = {
    ChangeKind.added: ("ny post", "nya poster"),
    ChangeKind.removed: ("borttagen post", "borttagna poster"),
    ChangeKind.moved: ("flytt", "flyttar"),
    ChangeKind.reworded: ("ny lydelse", "nya lydelser"),
    ChangeKind.reconnected: ("ändrad koppling", "ändrade kopplingar"),
    ChangeKind.status_changed: ("nytt läge", "nya lägen"),
    ChangeKind.correction: ("rättelse", "rättelser"),
    ChangeKind.updated: ("ändrad uppgift", "ändrade uppgifter"),
}
_REWRITTEN: Final = ("ändrad text", "ändrade texter")
_RENAMED: Final = ("bytt id", "bytta id")
_BESIDE: Final = {ChangeKind.reworded: (_REWRITTEN,), ChangeKind.removed: (_RENAMED,)}
"""What is counted apart, right after the changes of its kind."""
_ALL_COUNTED: Final = (
    *(words for kind in _COUNTED for words in (_COUNTED[kind], *_BESIDE.get(kind, ()))),
)
_STATES: Final = {state.value: state.label.lower() for state in State}


@dataclass(frozen=True)
class Group:
    """The changes of one focus area, or of what belongs to none."""

    id: str
    title: str
    changes: tuple[Told, ...]
    most: int | None = None
    """How many of those that say something stand open; None for all."""

    @property
    def first(self) -> tuple[Told, ...]:
        """Give what stands open."""
        return self.told[: self.most]

    @property
    def rest(self) -> tuple[Told, ...]:
        """Give what waits in a fold, since there is so much before it."""
        return self.told[len(self.first) :]

    @property
    def told(self) -> tuple[Told, ...]:
        """Give what says something else than when."""
        return tuple(one for one in self.changes if not one.quiet)

    @property
    def quiet(self) -> tuple[Told, ...]:
        """Give what only says when: it may wait in a fold."""
        return tuple(one for one in self.changes if one.quiet)


@dataclass(frozen=True)
class Question:
    """One question to the reviewer, and the entries that it is about, in words."""

    text: str
    about: str


@dataclass(frozen=True)
class Wanted:
    """Whether what the agenda wants differs: its own words and its structure. Told first of all.

    Each names the entries in words; both are empty when nothing of it differs.
    """

    changed: str
    corrected: str


@dataclass(frozen=True)
class SideView:
    """One of the two agendas, as it is named."""

    title: str
    edition: str
    state: str


@dataclass(frozen=True)
class ChangesView:
    """All that is told of a comparison. ``tally`` counts the changes in words; empty for none."""

    base: SideView
    head: SideView
    tally: str
    groups: tuple[Group, ...]
    undecided: tuple[Told, ...]
    questions: tuple[Question, ...]
    wanted: "Wanted"

    def about(self, record_id: str) -> tuple[Told, ...]:
        """Give what is told of one entry, for a mark on its own page."""
        found = (one for group in self.groups for one in group.changes)
        return tuple(one for one in found if one.change.node.id == record_id)


def changes_view(comparison: Comparison, base: Agenda, head: Agenda) -> ChangesView:
    """Give what a comparison of these two agendas says to people."""
    names = Names(base, head)
    areas = {area.id: area.title for agenda in (base, head) for area in agenda.focus_areas}
    undecided = set(map(_spot, comparison.undecided))
    changes = _without_copies(comparison)
    every = [told(one, names, undecided=_spot(one) in undecided) for one in changes]
    groups: dict[tuple[str, str], list[Told]] = {}
    for one in every:  # a group stands once, in whichever order its changes came
        groups.setdefault(_group(one, areas), []).append(one)
    return ChangesView(
        base=_side(comparison.base),
        head=_side(comparison.head),
        tally=_tally(comparison),
        groups=tuple(_folded(groups)),
        undecided=tuple(one for one in every if one.undecided),
        questions=_questions(comparison, names),
        wanted=_wanted(comparison, names),
    )


def _without_copies(comparison: Comparison) -> list[Change]:
    """Leave out what came only by another id: that is told where the old id went."""
    gone = {one.node.id: one for one in comparison.changes if one.kind == ChangeKind.removed}
    return [
        one
        for one in comparison.changes
        if one.kind != ChangeKind.added or not one.renamed or not is_same(gone[one.renamed], one)
    ]


def _folded(groups: dict[tuple[str, str], list[Told]]) -> Iterator[Group]:
    """Let the changes of the first entries stand open, and fold those of the rest."""
    seen: set[tuple[str, str]] = set()
    for key, found in groups.items():
        group = Group(*key, tuple(found))
        most = 0
        for one in group.told:
            seen.add((one.change.node.kind, one.change.node.id))
            most += len(seen) <= _MOST_OPEN
        yield replace(group, most=most)


def _spot(change: Change) -> tuple[str, str, tuple[str, ...]]:
    """Give what tells one change of a comparison from all others."""
    return change.node.kind, change.node.id, change.path


def _side(side: Side) -> SideView:
    return SideView(side.title, side.edition, _STATES[side.state])


def _group(one: Told, areas: dict[str, str]) -> tuple[str, str]:
    area = one.change.node.focus_area
    if area in areas:
        # No id ends with a hyphen, so an area of that name is kept apart from our own groups.
        return f"{area}-" if area in ("agenda", "around") else area or "", areas[area or ""]
    return ("agenda", "Agendan som helhet") if _is_root(one) else ("around", "Runt agendan")


def _is_root(one: Told) -> bool:
    return one.change.node.kind == Agenda.of_kind


def _tally(comparison: Comparison) -> str:
    told = _without_copies(comparison)
    counted = [_counted_as(change) for change in told]
    counts = ((counted.count(words), words) for words in _ALL_COUNTED)
    return in_words([f"{n} {words[n > 1]}" for n, words in counts if n])


def _questions(comparison: Comparison, names: Names) -> tuple[Question, ...]:
    found = []
    for check in checklist(comparison):
        found.append(Question(check.text, _named(check.changes, names)))
    return tuple(found)


def _wanted(comparison: Comparison, names: Names) -> Wanted:
    official = [one for one in comparison.changes if one.official]
    is_slip = [one.kind == ChangeKind.correction for one in official]
    return Wanted(
        changed=_named(
            (one for one, slip in zip(official, is_slip, strict=True) if not slip), names
        ),
        corrected=_named((one for one, slip in zip(official, is_slip, strict=True) if slip), names),
    )


def _counted_as(change: Change) -> tuple[str, str]:
    """Give the words that a change is counted by; a wording is one of the agenda's own."""
    if change.kind == ChangeKind.removed and change.renamed:
        return _RENAMED
    if change.kind == ChangeKind.reworded and not change.official:
        return _REWRITTEN
    return _COUNTED[change.kind]


def _named(changes: Iterable[Change], names: Names) -> str:
    """Name the entries that changes are about, the first of them, and count the others."""
    named = list(dict.fromkeys(names.subject(change.node) for change in changes))
    more = len(named) - _MOST_NAMED
    return in_words(named[:_MOST_NAMED] + ([f"{more} till"] if more > 0 else []))
