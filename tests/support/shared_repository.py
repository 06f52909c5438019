"""A shared repository on this machine, and what people do with it: the forge, without a forge."""

import html
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.support.folders import copy_base
from tests.support.here import run_here
from tests.support.repository import git, repository
from tests.support.site import ROOT, BuiltSite, build

ADDRESS = "https://preview.example/7/"


@dataclass(frozen=True)
class Review:
    """What a reviewer gets: what the check said, the preview's folder and the comment as read."""

    checked: str
    status: int
    site: Path
    comment: str


@dataclass(frozen=True)
class Shared:
    """A bare repository, a clone to work in, and a folder for what is built of it."""

    bare: Path
    clone: Path
    parent: Path

    def site(self, name: str) -> BuiltSite:
        """Build the site of what lies in the clone."""
        data, docs = self.clone / "data", self.clone / "docs"
        return build(self.parent / name, data=data, docs=docs)

    def propose(self, branch: str, files: dict[str, str]) -> None:
        """Put files on a branch of their own, beside main, and share it."""
        git(self.clone, "switch", "--quiet", "--create", branch, "main")
        for name, text in files.items():
            (self.clone / name).write_bytes(text.encode())
        git(self.clone, "add", "--all")
        git(self.clone, "commit", "--quiet", "--message", f"Förslag {branch}")
        git(self.clone, "push", "--quiet", "origin", branch)

    def review(self, branch: str) -> Review:
        """Check and preview a branch, as the forge's workflows do."""
        folders = ("--data", self.clone / "data", "--docs", self.clone / "docs")
        checked = run_here("scripts/check.py", *folders)
        site, comment = self.parent / "preview", self.parent / "comment.md"
        where = ("--repository", self.bare, "--site", site, "--comment", comment)
        told = ("--number", "7", "--address", ADDRESS)
        done = run_here("scripts/preview.py", "main", branch, *where, *told)
        assert comment.is_file(), done.stderr
        text = html.unescape(comment.read_text(encoding="utf-8"))
        return Review(checked.stdout, done.returncode, site, text)

    def merge(self, branch: str) -> None:
        """Take a proposal in."""
        git(self.clone, "switch", "--quiet", "main")
        git(self.clone, "merge", "--quiet", "--no-ff", "--message", "Ta in", branch)
        git(self.clone, "push", "--quiet", "origin", "main")


def shared_repository(parent: Path) -> Shared:
    """Share the base agenda: a bare repository with a branch main, and a clone of it."""
    first, bare, clone = parent / "first", parent / "shared.git", parent / "clone"
    copy_base(first)
    shutil.copytree(ROOT / "docs", first / "docs")
    repository(first)
    git(parent, "clone", "--quiet", "--bare", str(first), str(bare))
    git(parent, "clone", "--quiet", str(bare), str(clone))
    return Shared(bare, clone, parent)


def issue_body(form: str, answers: dict[str, str]) -> str:
    """Give the text of an issue as the forge makes it of a form's answers."""
    path = ROOT / ".github" / "ISSUE_TEMPLATE" / f"{form}.yml"
    asked = yaml.safe_load(path.read_text(encoding="utf-8"))["body"]
    parts = [_answer(one, answers) for one in asked if one["type"] != "markdown"]
    return "\n\n".join(parts) + "\n"


def _answer(asked: dict[str, Any], answers: dict[str, str]) -> str:
    """Give one answer under its heading; boxes that must be ticked are."""
    attributes = asked["attributes"]
    if asked["type"] == "checkboxes":
        text = "\n".join(f"- [x] {option['label']}" for option in attributes["options"])
    else:
        text = answers.get(asked["id"], "") or "_No response_"
        text = f"```{attributes['render']}\n{text}\n```" if "render" in attributes else text
    return f"### {attributes['label']}\n\n{text}"
