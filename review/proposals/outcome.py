"""What comes of a proposal: changed files, what was there already, what is asked, what lacks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Lack:
    """Something missing or wrong: the form's name of the field, what, and what to do."""

    field: str
    message: str
    advice: str = ""


@dataclass(frozen=True)
class Arrival:
    """What is known of how a proposal came: the day, and the ids that other open ones have."""

    received_on: str | None = None
    elsewhere: Mapping[str, str] = field(default_factory=dict)
    """New ids in other open proposals, each with the name of the proposal."""


@dataclass(frozen=True)
class Spoken:
    """A field in words: the entry's id and what it is called, and the field's label."""

    id: str
    title: str
    label: str


@dataclass(frozen=True)
class Question:
    """What has been changed meanwhile, and otherwise than is proposed.

    What stands now stands. ``now`` and ``becomes`` are in words; empty where nothing stands.
    """

    field: Spoken
    now: str
    becomes: str


@dataclass(frozen=True)
class Remarked:
    """What somebody says of some words, for a person to read; no file changes by it."""

    about: str
    """The entry's id, or the page's address."""
    words: str
    remark: str


@dataclass(frozen=True)
class Result:
    """All that comes of a proposal.

    ``files`` are whole new texts by name in the data folder, None for a file that goes;
    ``pages`` are those of the folder of prose. ``posts`` are the ids that it is about.
    """

    files: Mapping[str, str | None]
    pages: Mapping[str, str]
    posts: tuple[str, ...]
    already: tuple[Spoken, ...] = ()
    questions: tuple[Question, ...] = ()
    remarks: tuple[Remarked, ...] = ()
    lacks: tuple[Lack, ...] = ()
    told: tuple[str, ...] = ()
    """What each change does, in a few words of ours: ”ändring av hoja-ai-kompetens”."""


@dataclass(frozen=True)
class Standing:
    """A value in the data: in which file, and by which steps from the file's root."""

    file: str
    steps: tuple[str | int, ...]
    model: Any
