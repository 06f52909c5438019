"""Each kind of proposal through the real workflows: an event, what they do, and the answer.

What is filled in is filled in by one engine after the other: all of them hand over the same.
"""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import pytest

from tests.engines.engine import Engine
from tests.engines.installed import makers
from tests.engines.proposing import walk
from tests.engines.taken import LETTERS, answered, go, in_file, misplaced
from tests.support.act import Runner, runner
from tests.support.fake_forge import fake_forge
from tests.support.folders import BASE
from tests.support.repository import git
from tests.support.site import BuiltPage
from tests.support.town import Handed, Town
from tests.support.walks import Journey, Walk, journeys

WAYS: Final = {
    f"{folder}/{one.name}": one
    for folder in ("kinds", "meanwhile", "both")
    for one in journeys(folder)
}
WITH_OTHERS: Final = ("meanwhile/samma-ord", "both/tva-aktorer", "both/samma-aktor")
"""What goes together with all the kinds in one town; the rest is tried without act."""
NAMES: Final = [
    *WITH_OTHERS,
    *(
        name
        for name, one in WAYS.items()
        if name.startswith("kinds/") and one.walks[0].by not in LETTERS
    ),
]
pytestmark = [pytest.mark.browser, pytest.mark.soak]


@dataclass(frozen=True)
class Acted(Town):
    """A town whose robot is the workflows."""

    machine: Runner
    checked_of: dict[int, str] = field(default_factory=dict)
    """By issue, what the check said of its proposal; nothing where it passed."""

    def turn(self, issue: int) -> dict[str, Any] | None:
        self.machine.run("issue", "issues", {"action": "opened", "issue": self.forge.issues[issue]})
        found = self.proposal_of(issue)
        if found:
            head = self.forge.shown(found)["head"]
            asked = [name for name, told in self.forge.started if told["ref"] == head["ref"]]
            assert asked == ["check.yml", "test.yml"]
            done = self.machine.started("check", "workflow_dispatch", {}, commit=head["sha"])
            assert "Inga problem" in done.stdout
            self.checked_of[issue] = done.stdout if done.returncode else ""
        return found

    def turns(self, issues: Sequence[int], *, at_once: bool) -> list[dict[str, Any] | None]:
        with ThreadPoolExecutor(len(issues) if at_once else 1) as both:
            return list(both.map(self.turn, issues))

    def tell(self, number: int) -> None:
        pull = self.forge.pulls[number]
        event = {"action": "closed", "number": number, "pull_request": pull}
        self.machine.run("preview", "pull_request_target", event)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Acted]:
    home = tmp_path_factory.mktemp("act")
    with fake_forge() as forge:
        machine = runner(home, forge, BASE)
        for name in ("robot", "steward"):
            git(home, "clone", "--quiet", str(machine.origin), name)
        yield Acted(forge, home / "robot", home / "steward", machine)


@pytest.mark.parametrize("name", NAMES)
def test_an_issue_is_turned_tried_taken_in_and_answered(
    name: str, place: Acted, begun: Callable[[str], Engine], base_url: str
) -> None:
    engines = ["chromium", *makers()]
    engine = begun(engines[NAMES.index(name) % len(engines)])

    def ask(told: Walk) -> Handed:
        return walk(engine, base_url, told)

    told: Journey = WAYS[name]
    issues = go(place, ask, told)
    answered(place, told, issues)
    for issue in issues:
        said = place.checked_of.get(issue, "")
        assert told.decision in said
        assert bool(said) == bool(told.decision), said


def test_what_was_taken_in_is_published(place: Acted, tmp_path: Path) -> None:
    """Comes last: reads the pages of all that the workflows have taken in."""
    place.machine.run("publish", "push", {"ref": "refs/heads/main"})
    git(place.machine.origin, "worktree", "add", "--quiet", str(tmp_path / "pages"), "pages")
    file = in_file(place)

    def read(where: str) -> str:
        page = tmp_path / "pages" / "utkast" / where.strip("/") / "index.html"
        return BuiltPage(page).main_text if where.startswith("/") else file(where)

    lacking = {name: misplaced(read, WAYS[name].stands) for name in NAMES}
    assert {name: one for name, one in lacking.items() if one} == {}
