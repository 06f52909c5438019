"""Loading: a folder of YAML in, a checked agenda or every problem out."""

from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from agenda.load.layout import read_folder
from agenda.load.positions import Places
from agenda.load.records import MOST_FAULTS, and_more, build
from agenda.model import Agenda
from agenda.problems import Problem, RefusedError
from agenda.rules import Finding, broken_rules

__all__ = ["Loaded", "Places", "check_agenda", "load", "load_agenda"]


@dataclass(frozen=True)
class Loaded:
    """A sound agenda and where each of its values was written."""

    agenda: Agenda
    places: Places


def load(folder: Path) -> Loaded:
    """Read and check a data folder. Raises :class:`RefusedError` with every problem."""
    problems: list[Problem] = []
    read = read_folder(Path(folder), problems)
    if read is None:
        raise RefusedError(problems)
    places = Places(read.root)
    agenda = build(read, places, problems)
    broken = list(islice(broken_rules(agenda, whole=not problems), MOST_FAULTS + 1))
    problems += [_problem(found, places) for found in broken[:MOST_FAULTS]]
    problems += [and_more(places)] if len(broken) > MOST_FAULTS else []
    if problems:
        raise RefusedError(problems)
    return Loaded(agenda, places)


def load_agenda(folder: Path) -> Agenda:
    """Read and check a data folder and give the agenda. Raises :class:`RefusedError`."""
    return load(folder).agenda


def check_agenda(folder: Path) -> tuple[Problem, ...]:
    """Give every problem of a data folder, in file order; none when it is sound."""
    try:
        load(folder)
    except RefusedError as refused:
        return refused.problems
    return ()


def _problem(found: Finding, places: Places) -> Problem:
    see = f"Se {places.of(found.see)}." if found.see else ""
    advice = " ".join(part for part in (found.advice, see) if part)
    return Problem(places.of(found.path), found.message, advice)
