"""From what was filled in to what stands afterwards, whatever has come in between."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from review.forge import words
from review.relay.issue import issue_of
from tests.support.town import Handed, Town
from tests.support.walks import Journey, Walk, Words

LETTERS: Final = ("mail", "file")
"""The ways that end at a steward, without an issue."""
Ask = Callable[[Walk], Handed]
"""Fills in the form in a browser, and gives what leaves it."""


def go(place: Town, ask: Ask, told: Journey) -> list[int]:
    """Walk a journey to its end; give the issues, and none for a letter.

    Main moves when all is filled in and nothing sent. Two are both open before one is taken in.
    """
    left = [ask(one) for one in told.walks]
    if told.main:
        place.move(told.main)
    if told.walks[0].by in LETTERS:
        place.take(left[0].mail if told.walks[0].by == "mail" else left[0].copied)
        return []
    issues = [_filed(place, *both) for both in zip(told.walks, left, strict=True)]
    for pull in place.turns(issues, at_once=told.answer == "opened"):
        if pull:
            place.merge(pull["number"])
    return issues


def _filed(place: Town, told: Walk, left: Handed) -> int:
    if told.by == "relay":
        made = issue_of(left.copied)
        return place.forge.add_issue(made.title, made.body, made.labels)
    return place.file(sent(told, left))


def sent(told: Walk, left: Handed) -> dict[str, str]:
    """Give what the forge is asked to fill an issue with, or what somebody pastes there."""
    if told.by == "copied":
        return {"template": "andring.yml", "post": "Se texten", "yaml": left.copied}
    return {**left.issue}


def answered(place: Town, told: Journey, issues: list[int]) -> None:
    """Fail unless each issue says what came of it, once, and is as open as it should be."""
    for issue in issues:
        is_in = told.answer == "opened" or issue != issues[-1]
        (said,) = place.forge.said(issue)
        pull = place.proposal_of(issue)
        assert bool(pull) == is_in, said
        assert place.forge.issues[issue]["state"] == ("closed" if is_in else "open")
        if pull:
            assert said == words.taken_in(pull["number"])
    for one in told.told:
        assert one in said, said
    for one in told.proposal:
        assert pull and one in pull["body"]


def misplaced(read: Callable[[str], str], asked: Words) -> dict[str, list[str]]:
    """Give what does not stand where it is looked for, one after the other."""
    found: dict[str, list[str]] = {}
    for where, those in asked.items():
        text, start = read(where), 0
        for one in those:
            at = text.find(one, start)
            start = max(at, start)
            if at < 0:
                found.setdefault(where, []).append(one)
    return found


def in_file(place: Town) -> Callable[[str], str]:
    """Give what reads a file of main's."""
    folder: Path = place.main()
    return lambda name: (folder / name).read_text(encoding="utf-8")
