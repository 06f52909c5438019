"""Problems as the forge's workflow commands, which it shows on file and line.

The one place that makes text safe in that language: a command is one line, and what is written
in it can neither end it nor begin another. The signs are those of the forge's own toolkit.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from agenda.problems import Problem, Severity

_DATA: Final = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY: Final = {**_DATA, ":": "%3A", ",": "%2C"}


def create_annotations(problems: Iterable[Problem]) -> str:
    """Give one command a line for each problem, errors and warnings alike; "" for none."""
    return "".join(f"{_command(problem)}\n" for problem in problems)


def _command(problem: Problem) -> str:
    kind = "warning" if problem.severity == Severity.warning else "error"
    place = problem.place
    told = f"{problem.message} {problem.advice}".strip()
    return (
        f"::{kind} file={_escaped(place.file, _PROPERTY)},line={place.line},col={place.column}"
        f"::{_escaped(told, _DATA)}"
    )


def _escaped(text: str, signs: Mapping[str, str]) -> str:
    return "".join(signs.get(sign, sign) for sign in text)
