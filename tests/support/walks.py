"""Journeys of proposals as data: what somebody writes in the form, and what has come of it.

A file in ``tests/cases/journeys/`` says ``why`` and:

    asked       what the form is opened for, as its address says it
    fill        rows of a label and what is written, chosen, or ticked (``true``); a third word is
                the class of the part that the label stands in
    by          the way that it is handed over: ``issue``, ``relay``, ``copied`` into an issue, or
                ``mail`` or ``file`` to a steward
    second      another proposal at the same time: ``asked`` and ``fill`` of its own
    main        what main says meanwhile: ``file``, ``was`` and ``becomes``; ``renamed`` is the
                file's new name, or nothing when it is gone
    answer      ``opened``, ``told`` (something is missing) or ``person`` (no file changes)
    decision    what the check says of the proposal, where an adopted agenda needs a decision for it
    told        words of the answer, to the last who came
    proposal    words of the proposal's own text
    stands      by file of the repository, or address of a page: what stands there afterwards, in
                that order
    gone        likewise, what does not
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Self

import yaml

from tests.support.folders import CASES

JOURNEYS: Final = CASES / "journeys"
Words = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Walk:
    """What is opened and filled in, and the way it leaves."""

    asked: str
    fill: tuple[tuple[str, Any, str], ...]
    by: str

    @classmethod
    def of(cls, told: Mapping[str, Any]) -> Self:
        rows = tuple((str(row[0]), row[1], *(row[2:] or [""])) for row in told["fill"])
        return cls(told["asked"], rows, told.get("by", "issue"))


@dataclass(frozen=True)
class Moved:
    """What main says of a file by now."""

    file: str
    was: str = ""
    becomes: str = ""
    renamed: str | None = ""

    def in_folder(self, folder: Path) -> None:
        path = folder / self.file
        if self.renamed is None:
            path.unlink()
            return
        text = path.read_text(encoding="utf-8")
        assert text.count(self.was) == 1, f"{self.was!r} in {self.file}"
        path.write_text(text.replace(self.was, self.becomes), encoding="utf-8")
        if self.renamed:
            path.rename(folder / self.renamed)


@dataclass(frozen=True)
class Journey:
    """One file."""

    name: str
    walks: tuple[Walk, ...]
    main: tuple[Moved, ...]
    answer: str
    decision: str
    told: tuple[str, ...]
    proposal: tuple[str, ...]
    stands: Words = field(default_factory=dict)
    gone: Words = field(default_factory=dict)


def journeys(folder: str) -> Iterator[Journey]:
    """Read those of a folder, by name."""
    for path in sorted((JOURNEYS / folder).glob("*.yaml")):
        told = yaml.safe_load(path.read_text(encoding="utf-8"))
        assert told.pop("why"), path
        both = [told, *([told["second"]] if "second" in told else [])]
        yield Journey(
            path.stem,
            tuple(map(Walk.of, both)),
            tuple(Moved(**one) for one in told.get("main", ())),
            told.get("answer", "opened"),
            told.get("decision", ""),
            tuple(told.get("told", ())),
            tuple(told.get("proposal", ())),
            _words(told.get("stands", {})),
            _words(told.get("gone", {})),
        )


def _words(told: Mapping[str, list[str]]) -> Words:
    return {place: tuple(words) for place, words in told.items()}
