"""How much a data folder may hold in all: what can be checked in the time that a check has."""

import os
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final

from agenda.problems import Place, Problem

MOST_BYTES: Final = 12_000_000
"""An agenda of 5,000 initiatives has 9,000,000."""
MOST_FILES: Final = 13_000
"""As many initiatives and replies as the model allows, and the rest."""


def too_much(folder: Path, home: str, aside: Collection[str]) -> Problem | None:
    """Say why a folder is not even opened, if so; what lies in ``aside`` does not count."""
    size = 0
    for number, path in enumerate(_files(folder, aside), 1):
        size += path.lstat().st_size
        if number > MOST_FILES:
            message = f"Mappen har fler än {MOST_FILES} filer."
            return Problem(Place(home), message, "Ta bort filer som inte hör till agendan.")
        if size > MOST_BYTES:
            message = f"Filerna är tillsammans större än {MOST_BYTES} byte."
            return Problem(Place(home), message, "Korta texterna, eller dela agendan i flera.")
    return None


def _files(folder: Path, aside: Collection[str]) -> Iterator[Path]:
    for here, folders, files in os.walk(folder):
        if Path(here) == folder:
            folders[:] = [name for name in folders if name not in aside]
        yield from (Path(here) / name for name in files)
