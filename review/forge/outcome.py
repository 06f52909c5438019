"""What came of a proposal, told on the issue that it was made of."""

import re
from typing import Any, Final

from review.forge import words
from review.forge.api import Api
from review.forge.comments import put_comment

_BRANCH: Final = re.compile(r"forslag/arende-([1-9][0-9]{0,8})")


def issue_of(api: Api, proposal: Any) -> int | None:
    """Give the issue that the robot made a proposal of; None for a proposal of anybody's.

    The name of a branch is what its owner likes, so that it only counts in this repository,
    and on a proposal that the robot has opened.
    """
    head, repository = proposal["head"], proposal["head"].get("repo") or {}
    found = _BRANCH.fullmatch(head["ref"])
    ours = proposal["user"]["login"] == api.robot and repository.get("full_name") == api.repository
    return int(found[1]) if found and ours else None


def tell(api: Api, number: int) -> int | None:
    """Say on its issue whether a closed proposal was taken in, and close the issue if it was.

    Gives the issue; None when there is none to tell, or the proposal is open.
    """
    proposal = api.get(f"pulls/{number}")
    issue = issue_of(api, proposal)
    if issue is None or proposal["state"] != "closed":
        return None
    is_in = bool(proposal["merged_at"])
    put_comment(api, issue, words.taken_in(number) if is_in else words.declined(number))
    if is_in:
        api.send("PATCH", f"issues/{issue}", {"state": "closed", "state_reason": "completed"})
    return issue


def is_open(api: Api, number: int) -> bool:
    """Say whether a proposal is still to be looked at."""
    return bool(api.get(f"pulls/{number}")["state"] == "open")
