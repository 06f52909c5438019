"""A town with a forge: what the robot and the steward do with what people hand over.

The robot runs the very commands of ``issue.yml`` and ``preview.yml`` in a clone of its own, made
anew from main at each turn, against a bare repository and the fake forge.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from unittest.mock import patch

import yaml

from tests.support.fake_forge import fake_forge
from tests.support.folders import copy_base
from tests.support.forge_state import FakeForge
from tests.support.here import Done, run_here
from tests.support.repository import SETTINGS, commit, git, repository
from tests.support.shared import PROSE
from tests.support.shared_repository import issue_body
from tests.support.site import ROOT
from tests.support.walks import Moved

FORMS: Final = ROOT / ".github" / "ISSUE_TEMPLATE"


@dataclass(frozen=True)
class Handed:
    """What leaves the form: the fields of a new issue, the words of a letter, and a copied text."""

    issue: Mapping[str, str]
    mail: str
    copied: str


@dataclass(frozen=True)
class Town:
    """A bare repository behind a forge, and the clones of the robot and of the steward."""

    forge: FakeForge
    robot: Path
    steward: Path

    def file(self, answers: Mapping[str, str]) -> int:
        """Send an issue as the forge makes it of the fields that its address filled in."""
        form = answers["template"].removesuffix(".yml")
        labels = yaml.safe_load((FORMS / f"{form}.yml").read_text(encoding="utf-8"))["labels"]
        body = issue_body(form, {**answers})
        return self.forge.add_issue(answers.get("title", ""), body, tuple(labels))

    def turn(self, issue: int) -> dict[str, Any] | None:
        """Do what ``issue.yml`` does; give the proposal, where there came one of it."""
        self._anew(self.robot)
        event, result = self.robot / "event.json", self.robot / "build" / "result"
        payload = {"action": "opened", "issue": self.forge.issues[issue]}
        event.write_text(json.dumps(payload), encoding="utf-8")
        data = ("--data", self.robot / "data")
        asked = ("--event", event, "--write", "--result", result, *data)
        if self._runs("scripts/issue_to_change.py", *asked).returncode:
            assert (result / "answer").is_file()
            done = self._runs("scripts/put_comment.py", str(issue), result / "answer")
        else:
            told = ("--issue", str(issue), "--base", "main", "--repository", self.robot)
            done = self._runs("scripts/open_proposal.py", result, *told)
        assert done.returncode == 0, done.stderr
        return self.proposal_of(issue)

    def turns(self, issues: Sequence[int], *, at_once: bool) -> list[dict[str, Any] | None]:
        """Give each its turn; ``at_once`` where a robot of its own may do so for each."""
        return [self.turn(issue) for issue in issues]

    def proposal_of(self, issue: int) -> dict[str, Any] | None:
        """Give the proposal that an issue became, if it did."""
        branch = f"forslag/arende-{issue}"
        found = [one for one in self.forge.pulls.values() if one["head"]["ref"] == branch]
        return found[0] if found else None

    def take(self, letter: str) -> str:
        """Take in a letter as a steward does, and give what was printed."""
        self._anew(self.steward)
        file = self.steward.parent / "brev.txt"
        file.write_bytes(letter.encode())
        data = ("--data", self.steward / "data")
        done = self._runs("scripts/take_proposal.py", file, *data, "--write")
        assert done.returncode == 0, done.stderr
        commit(self.steward, "Ta in ett brev")
        git(self.steward, "push", "--quiet", "origin", "HEAD:main")
        return done.stdout

    def merge(self, number: int) -> None:
        """Take a proposal in, and let the robot tell its issue."""
        self.join(number)
        self.tell(number)

    def tell(self, number: int) -> None:
        """Do what ``preview.yml`` does when a proposal is closed."""
        done = self._runs("scripts/tell_outcome.py", str(number))
        assert done.returncode == 0, done.stderr

    def join(self, number: int) -> None:
        """Take a proposal in, as a steward does."""
        self._anew(self.steward)
        branch = f"origin/{self.forge.pulls[number]['head']['ref']}"
        tried = subprocess.run(
            ["git", "merge", "--quiet", "--no-ff", "--message", "Ta in", branch],
            cwd=self.steward,
            env={**os.environ, **SETTINGS},
            check=False,
            capture_output=True,
        )
        if tried.returncode:  # what git can't tell is one by its lines, the handbook's command can
            mended = self._runs("scripts/resolve.py", "--repository", self.steward, "--write")
            assert mended.returncode == 0, mended.stdout + mended.stderr
            git(self.steward, "commit", "--quiet", "--no-edit")
        git(self.steward, "push", "--quiet", "origin", "HEAD:main")
        self.forge.close(number, merged=True)

    def move(self, changes: Sequence[Moved]) -> None:
        """Let main say something else."""
        self._anew(self.steward)
        for one in changes:
            one.in_folder(self.steward)
        commit(self.steward, "Main går vidare")
        git(self.steward, "push", "--quiet", "origin", "HEAD:main")

    def main(self) -> Path:
        """Give a folder with what main says."""
        self._anew(self.steward)
        return self.steward

    def checked(self) -> str:
        """Check what main says, and give what was told."""
        folder = self.main()
        folders = ("--data", folder / "data", "--docs", folder / "docs")
        return self._runs("scripts/check.py", *folders).stdout

    def _anew(self, clone: Path) -> None:
        git(clone, "fetch", "--quiet", "--prune", "origin", "+refs/heads/*:refs/remotes/origin/*")
        git(clone, "checkout", "--quiet", "--force", "--detach", "origin/main")
        git(clone, "clean", "--quiet", "-x", "-d", "--force")

    def _runs(self, script: str, *arguments: str | Path) -> Done:
        about = {
            "GITHUB_API_URL": self.forge.address,
            "GITHUB_REPOSITORY": self.forge.repository,
            "GH_TOKEN": "hemlig",
        }
        with patch.dict(os.environ, {**SETTINGS, **about}):
            return run_here(script, *arguments)


@contextmanager
def town(parent: Path) -> Iterator[Town]:
    """Found one: the base agenda, with the prose of the fictional region."""
    first, bare = parent / "first", parent / "bare.git"
    copy_base(first)
    shutil.copytree(PROSE, first / "docs")
    repository(first)
    git(parent, "clone", "--quiet", "--bare", str(first), str(bare))
    for name in ("robot", "steward"):
        git(parent, "clone", "--quiet", str(bare), name)
    with fake_forge(bare) as forge:
        yield Town(forge, parent / "robot", parent / "steward")
