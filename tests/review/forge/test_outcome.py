"""What came of a proposal, told on its issue and on no other."""

import pytest

from review.forge import words
from review.forge.api import Api
from review.forge.outcome import is_open, tell
from review.issues.response import MARKER
from tests.support.forge_state import FakeForge


@pytest.fixture
def proposal(forge: FakeForge) -> int:
    """The robot's proposal 8 of issue 7."""
    forge.origin = None
    forge.issues[7] = {"number": 7, "state": "open", "title": "T", "user": {"login": "anna"}}
    opening = {"head": "forslag/arende-7", "base": "main", "title": "T", "body": ""}
    return int(forge.open_pull(opening)["number"])


def test_an_open_one_tells_nothing(api: Api, forge: FakeForge, proposal: int) -> None:
    assert is_open(api, proposal)
    assert tell(api, proposal) is None
    assert forge.said(7) == []


def test_what_is_taken_in_is_told_and_closes_the_issue(
    api: Api, forge: FakeForge, proposal: int
) -> None:
    forge.close(proposal, merged=True)
    assert not is_open(api, proposal)
    assert tell(api, proposal) == tell(api, proposal) == 7
    assert forge.said(7) == [words.taken_in(proposal)]
    assert forge.issues[7]["state"] == "closed"


def test_what_is_declined_is_told_with_where_the_reason_stands(
    api: Api, forge: FakeForge, proposal: int
) -> None:
    forge.close(proposal, merged=False)
    assert tell(api, proposal) == 7
    assert forge.said(7) == [words.declined(proposal)]
    assert f"#{proposal} togs inte in. Skälet står i förslaget" in words.declined(proposal)
    assert forge.issues[7]["state"] == "open"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("user", {"login": "anna"}),
        ("head", {"ref": "forslag/arende-7", "repo": {"full_name": "x/y"}}),
        ("head", {"ref": "forslag/arende-7", "repo": None}),
        ("head", {"ref": "forslag/arende-7\n", "repo": {"full_name": "agenda/agenda"}}),
        ("head", {"ref": "forslag/annat", "repo": {"full_name": "agenda/agenda"}}),
    ],
)
def test_anybody_s_own_proposal_tells_no_issue(
    api: Api, forge: FakeForge, proposal: int, key: str, value: object
) -> None:
    forge.close(proposal, merged=True)
    forge.pulls[proposal][key] = value
    assert tell(api, proposal) is None
    assert forge.said(7) == []


def test_each_turn_is_the_same_comment() -> None:
    said = [words.opened, words.renewed, words.touched, words.declined_before]
    said += [words.taken_in_before, words.taken_in, words.declined]
    assert words.MARKER == MARKER
    assert all(say(7).splitlines()[0] == MARKER for say in said)
    assert len({say(7) for say in said}) == len(said)
