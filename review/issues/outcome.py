"""What comes of an issue: a change of the data, or what is missing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from review.proposals.outcome import Lack, Question, Remarked, Spoken

__all__ = ["Change", "Draft", "ForAPersonError", "IssueError", "Lack", "Notes"]


@dataclass(frozen=True)
class Notes:
    """What a reviewer must know beside the change itself; all of it may be what somebody wrote."""

    why: str = ""
    sender: str = ""
    """The organisation that it comes from."""
    questions: tuple[Question, ...] = ()
    already: tuple[Spoken, ...] = ()
    remarks: tuple[Remarked, ...] = ()
    whole: bool = False
    """It came as a whole entry, which does not say what each value was."""


@dataclass(frozen=True)
class Change:
    """A change that passes the checker, ready for a branch that is named after the issue.

    ``files`` are whole new texts by name in the data folder, None for a file that goes;
    ``pages`` are those of the folder of prose. Branch, title and message hold nothing that
    somebody wrote but ids, which are letters, digits and hyphens.
    """

    files: Mapping[str, str | None]
    branch: str
    title: str
    message: str
    pages: Mapping[str, str] = field(default_factory=dict)
    notes: Notes = field(default_factory=Notes)


@dataclass(frozen=True)
class Draft:
    """A change as far as it goes, and what is already known to be missing.

    ``post`` is the id of what it is about, ``what`` says in a few words of ours what it does.
    """

    files: Mapping[str, str | None]
    post: str
    what: str
    lacks: tuple[Lack, ...] = ()
    pages: Mapping[str, str] = field(default_factory=dict)
    notes: Notes = field(default_factory=Notes)


class IssueError(Exception):
    """An issue that does not make a change; carries all that is missing, each once."""

    def __init__(self, lacks: Iterable[Lack]) -> None:
        self.lacks = tuple(dict.fromkeys(lacks))
        super().__init__("; ".join(f"{lack.field}: {lack.message}" for lack in self.lacks))


class ForAPersonError(Exception):
    """What changes no file: a person reads it and answers."""

    def __init__(self, notes: Notes) -> None:
        self.notes = notes
        super().__init__("; ".join(one.remark for one in notes.remarks))
