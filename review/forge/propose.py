"""From a change in the working tree to a proposal on the forge, and what is said of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from review.forge import words
from review.forge.api import Api
from review.forge.branch import add_commit, is_ours, tip_of
from review.forge.comments import put_comment

CHECKS: Final = ("check.yml", "test.yml")
"""The workflows whose jobs a proposal must pass."""


@dataclass(frozen=True)
class Wish:
    """A change that lies in the working tree, what it is to be called, and its issue."""

    branch: str
    title: str
    message: str
    body: str
    issue: int


@dataclass(frozen=True)
class Turn:
    """How it went: what to say on the issue, and the proposal, if it is there to be tried."""

    answer: str
    number: int | None = None


def propose(api: Api, repository: Path, wish: Wish, base: str) -> Turn:
    """Open a proposal with a change, or bring the open one up to date; never over anybody's work.

    A branch that somebody else has written in is left alone, and so is a proposal that was
    closed or taken in. Raises ForgeError when git or the forge says no.
    """
    tip = tip_of(repository, wish.branch)
    proposals = _proposals(api, wish.branch)
    is_open = [one for one in proposals if one["state"] == "open"]
    number = int(is_open[0]["number"]) if is_open else None
    if proposals and number is None:
        return _closed(proposals)
    if tip and not is_ours(repository, tip):
        return Turn(words.touched(number))
    added = add_commit(repository, wish.branch, tip, wish.message)
    facts = {"title": wish.title, "body": f"{wish.body.rstrip()}\n\nCloses #{wish.issue}\n"}
    if number is None:
        opening = {**facts, "head": wish.branch, "base": base}
        number = int(api.send("POST", "pulls", opening)["number"])
        return Turn(words.opened(number), number)
    if added:
        api.send("PATCH", f"pulls/{number}", facts)
        if _is_reviewed(api, number):
            put_comment(api, number, words.read_anew(wish.issue))
    return Turn(words.renewed(number) if added else words.opened(number), number)


def start(api: Api, number: int, branch: str, base: str) -> None:
    """Start what tries it: a proposal opened with a workflow's token starts nothing itself."""
    for workflow in CHECKS:
        api.send("POST", f"actions/workflows/{workflow}/dispatches", {"ref": branch})
    asked = {"ref": base, "inputs": {"number": str(number)}}
    api.send("POST", "actions/workflows/preview.yml/dispatches", asked)


def _proposals(api: Api, branch: str) -> list[Any]:
    """Give every proposal of a branch of this very repository, the latest first."""
    owner = api.repository.partition("/")[0]
    found = api.every("pulls", head=f"{owner}:{branch}", state="all")
    return [one for one in found if one["head"]["ref"] == branch]


def _closed(proposals: Sequence[Any]) -> Turn:
    latest = max(proposals, key=lambda one: int(one["number"]))
    say = words.taken_in_before if latest["merged_at"] else words.declined_before
    return Turn(say(int(latest["number"])))


def _is_reviewed(api: Api, number: int) -> bool:
    states = {review["state"] for review in api.every(f"pulls/{number}/reviews")}
    return bool(states & {"APPROVED", "CHANGES_REQUESTED"})
