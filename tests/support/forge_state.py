"""What a fake forge holds of one repository; ``fake_forge`` answers questions about it."""

import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from tests.support.repository import git

ROBOT: Final = "github-actions[bot]"
NOW: Final = "2026-01-01T12:00:00Z"


@dataclass
class FakeForge:
    """The state of one repository on it. ``refused`` says what it answers no to, and how."""

    origin: Path | None = None
    repository: str = "agenda/agenda"
    address: str = ""
    issues: dict[int, dict[str, Any]] = field(default_factory=dict)
    pulls: dict[int, dict[str, Any]] = field(default_factory=dict)
    comments: dict[int, dict[str, Any]] = field(default_factory=dict)
    reviews: dict[int, list[dict[str, Any]]] = field(default_factory=dict)
    started: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    artifacts: dict[int, tuple[str, str, bytes]] = field(default_factory=dict)
    settings: dict[str, Any] = field(default_factory=dict)
    calls: list[tuple[str, str, Any]] = field(default_factory=list)
    answered: list[tuple[str, str, dict[str, str], Any, int, Any]] = field(default_factory=list)
    tokens: list[str] = field(default_factory=list)
    refused: dict[str, tuple[int, str]] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def next_number(self) -> int:
        """Issues and proposals are numbered together."""
        return max([0, *self.issues, *self.pulls]) + 1

    def said(self, number: int) -> list[str]:
        """Give what is written under an issue or a proposal, in order."""
        return [one["body"] for one in self.comments.values() if one["of"] == number]

    def add_issue(self, title: str, body: str, labels: tuple[str, ...] = ()) -> int:
        return int(self.file_issue({"title": title, "body": body}, "anna", labels)["number"])

    def comment(self, number: int, body: str, login: str = "anna") -> dict[str, Any]:
        at = max([0, *self.comments]) + 1
        made = {"id": at, "body": body, "user": user(login)}
        self.comments[at] = {**made, "of": number}
        return self.comments[at]

    def close(self, number: int, *, merged: bool) -> None:
        """Close a proposal as a maintainer does, and keep what its branch was at."""
        pull = self.pulls[number]
        pull["head"]["sha"] = self._sha(pull["head"]["ref"])
        pull.update(state="closed", merged=merged, merged_at=NOW if merged else None)

    def file_issue(self, body: Any, login: str, labels: tuple[str, ...] = ()) -> dict[str, Any]:
        number = self.next_number()
        rows = [{"id": at, "name": name} for at, name in enumerate(labels)]
        base = {"number": number, "state": "open", "user": user(login), "labels": rows}
        base["created_at"] = NOW
        self.issues[number] = {"state_reason": None, **base, **body}
        return self.issues[number]

    def open_pull(self, body: Any) -> dict[str, Any]:
        number = self.next_number()
        head = {"ref": body["head"], "repo": {"full_name": self.repository}}
        self.pulls[number] = {
            "number": number,
            "state": "open",
            "title": body["title"],
            "body": body["body"],
            "user": user(ROBOT),
            "merged": False,
            "merged_at": None,
            "head": {**head, "sha": ""},
            "base": {"ref": body["base"]},
        }
        return self.pulls[number]

    def shown(self, pull: dict[str, Any]) -> dict[str, Any]:
        if pull["state"] == "open":
            pull["head"]["sha"] = self._sha(pull["head"]["ref"])
        return pull

    def _sha(self, branch: str) -> str:
        return git(self.origin, "rev-parse", branch) if self.origin else "0" * 40


def user(login: str) -> dict[str, Any]:
    return {"login": login, "id": 1, "type": "Bot" if login == ROBOT else "User"}
