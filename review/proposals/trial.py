"""Trying a proposal on a copy of the data: what the checker would say once it is taken in."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from agenda import Agenda, RefusedError, load_agenda
from agenda.problems import Problem
from macros.pages.all_macros import macro_names
from macros.prose.page_source import read_prose


@dataclass(frozen=True)
class Tried:
    """What comes of a trial: all that is wrong, or the agenda as it would be."""

    problems: tuple[Problem, ...]
    agenda: Agenda | None


def tried(
    data: Path, files: Mapping[str, str | None], pages: Mapping[str, str] | None = None
) -> Tried:
    """Check the data with some files written anew, or taken away (None), and give what it is then.

    ``pages`` are new texts of pages of prose, each tried by itself.
    """
    problems: list[Problem] = []
    agenda: Agenda | None = None
    with TemporaryDirectory() as scratch:
        copy = Path(scratch) / data.name
        shutil.copytree(data, copy, symlinks=True)
        for name, text in files.items():
            put(copy / name, text)
        try:
            agenda = load_agenda(copy)
        except RefusedError as refused:
            problems += refused.problems
    for name, text in (pages or {}).items():
        read_prose(text, f"docs/{name}", macro_names(), problems)
    return Tried(tuple(problems), agenda)


def put(path: Path, text: str | None) -> None:
    """Write a file, or take it away when there is no text."""
    if text is None:
        path.unlink(missing_ok=True)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8"))
