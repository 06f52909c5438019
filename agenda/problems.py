"""What can be wrong with an agenda, told to the person who wrote it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import Final


class Severity(StrEnum):
    """How bad a problem is: an error stops the build, a warning never does."""

    error = "error"
    warning = "warning"


def visible(text: str) -> str:
    """Give a whole text on one line: what would act on a terminal, or hide, is spelled out."""
    if text.isprintable():
        return text
    plain = "".join(" " if sign.isspace() else sign for sign in text)
    return "".join(sign if sign.isprintable() else f"\\u{ord(sign):04x}" for sign in plain)


@dataclass(frozen=True, order=True, init=False)
class Place:
    """A spot in a file. Line and column are counted from 1, as editors show them."""

    file: str
    line: int = 1
    column: int = 1

    def __init__(self, file: str, line: int = 1, column: int = 1) -> None:
        """Let no name of a file end the line, or act on the terminal, that it is told on.

        A thousand files have a hundred thousand places: this is the quick way to set a field.
        """
        self.__dict__.update(file=visible(file), line=line, column=column)

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True)
class Problem:
    """One fault: where it is, what is wrong (in Swedish), and what to do about it."""

    place: Place
    message: str
    advice: str = ""
    severity: Severity = Severity.error

    def __post_init__(self) -> None:
        """Let nothing that somebody wrote end the line that it is told on."""
        object.__setattr__(self, "message", visible(self.message))
        object.__setattr__(self, "advice", visible(self.advice))

    def __str__(self) -> str:
        mark = "varning: " if self.severity == Severity.warning else ""
        advice = f" {self.advice}" if self.advice else ""
        return f"{self.place}: {mark}{self.message}{advice}"


MOST_TOLD: Final = 1200
"""Problems told of one file: nobody reads more, and a broken file may have half a million."""


def worth_telling(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Give problems in file order, each once, and of each file no more than anybody reads."""
    found: list[Problem] = []
    for _, group in groupby(sorted(set(problems)), key=lambda problem: problem.place.file):
        these = list(group)
        found += these[:MOST_TOLD]
        if len(these) > MOST_TOLD:
            message = f"Här och nedanför finns {len(these) - MOST_TOLD} problem till i filen."
            found.append(Problem(these[MOST_TOLD].place, message, "Rätta de andra först."))
    return tuple(found)


class RefusedError(Exception):
    """Raised when data does not make an agenda. Carries every error, in file order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = worth_telling(problems)
        super().__init__("\n".join(map(str, self.problems)))
