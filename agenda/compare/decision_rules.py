"""What an adopted agenda may not change by a merge alone."""

from agenda.compare.changes import Change, ChangeKind
from agenda.compare.spelling import only_spelling
from agenda.model import Agenda, Decision
from agenda.model.choices import State


def undecided(base: Agenda, head: Agenda, changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """Give the changes that need a new edition and its decision, and have none.

    A declared correction needs none when only the spelling differs, or when it shows the
    source that the words were copied from: declaring alone never turns a sentence round.
    """
    if base.state != State.adopted or _newly_decided(base, head):
        return ()
    return tuple(change for change in changes if change.official and not _needs_no_decision(change))


def _needs_no_decision(change: Change) -> bool:
    """Say whether a change is a declared correction that anybody can see is one."""
    if change.kind != ChangeKind.correction:
        return False
    declared, before, after = change.because, change.before, change.after
    cited = isinstance(declared, dict) and bool(declared.get("citations"))
    texts = isinstance(before, str) and isinstance(after, str)
    return cited or (texts and only_spelling(str(before), str(after)))


def _newly_decided(base: Agenda, head: Agenda) -> bool:
    """Say whether the head is another edition, and rests on another decision."""
    if head.edition == base.edition or head.decision is None:
        return False
    return base.decision is None or not _same(base.decision, head.decision)


def _same(one: Decision, other: Decision) -> bool:
    """Say whether two decisions are one: a decision keeps its id, and an id makes none."""
    return one.id == other.id or one.model_copy(update={"id": other.id}) == other
