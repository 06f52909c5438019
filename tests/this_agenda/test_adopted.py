"""The three adopted wordings that are known: three rewordings come out, and nothing else.

The adopted version is no edition of this site; it stands here as what the design says of it.
"""

import pytest

from agenda import load_agenda
from agenda.compare import ChangeKind, Comparison, compare
from agenda.model import Agenda
from agenda.model.choices import State
from tests.support.site import ROOT

ADOPTED = {
    "kompetens-1": (" kompetens.", " kompetens, vilket motverkar digitalt utanförskap."),
    "ledning-2": ("företag.", "företag och offentliga organisationer."),
    "ledning-4": ("privata och offentliga", "privata styrelser och offentliga"),
}


@pytest.fixture(scope="module")
def base() -> Agenda:
    return load_agenda(ROOT / "data")


def adopted(agenda: Agenda) -> Agenda:
    """Give the agenda with the known wordings."""
    priorities = []
    for priority in agenda.priorities:
        old, new = ADOPTED.get(priority.id, ("", ""))
        assert priority.wording.count(old) == 1 or not old
        wording = priority.wording.replace(old, new) if old else priority.wording
        priorities.append(priority.model_copy(update={"wording": wording}))
    return agenda.model_copy(update={"priorities": tuple(priorities)})


@pytest.fixture(scope="module")
def found(base: Agenda) -> Comparison:
    return compare(base, adopted(base))


def test_three_rewordings_come_out_and_nothing_else(found: Comparison) -> None:
    told = [(change.kind, change.node.id, change.path) for change in found.changes]
    assert told == [(ChangeKind.reworded, name, ("wording",)) for name in ADOPTED]
    assert all(change.official for change in found.changes)


def test_the_words_that_were_added_are_told(found: Comparison) -> None:
    added = ["".join(s.text for s in c.words if s.mark == "added") for c in found.changes]
    assert added == [
        ", vilket motverkar digitalt utanförskap",
        " och offentliga organisationer",
        " styrelser",
    ]


def test_a_consultation_version_needs_no_decision_and_an_adopted_one_does(
    base: Agenda, found: Comparison
) -> None:
    assert found.undecided == ()
    decided = base.model_copy(update={"state": State.adopted})
    assert compare(decided, adopted(decided)).undecided == found.changes
