"""What comes of an issue: a change of the data, or what is missing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from review.proposals.outcome import Lack

__all__ = ["Change", "Draft", "IssueError", "Lack"]


@dataclass(frozen=True)
class Change:
    """A change that passes the checker, ready for a branch that is named after the issue.

    ``files`` are whole new texts by name in the data folder. Branch, title and message hold
    nothing that somebody wrote but ids, which are letters, digits and hyphens.
    """

    files: Mapping[str, str]
    branch: str
    title: str
    message: str


@dataclass(frozen=True)
class Draft:
    """A change as far as it goes, and what is already known to be missing.

    ``post`` is the id of what it is about, ``what`` says in a few words of ours what it does.
    """

    files: Mapping[str, str]
    post: str
    what: str
    lacks: tuple[Lack, ...] = ()


class IssueError(Exception):
    """An issue that does not make a change; carries all that is missing, each once."""

    def __init__(self, lacks: Iterable[Lack]) -> None:
        self.lacks = tuple(dict.fromkeys(lacks))
        super().__init__("; ".join(f"{lack.field}: {lack.message}" for lack in self.lacks))
