"""The last gate: what is about to be written is first read as the checker will read it."""

import shutil
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from agenda.load import check_agenda
from agenda.load.layout import EDITIONS
from agenda.problems import Problem


def refused(data: Path, files: Mapping[Path, bytes]) -> tuple[Problem, ...]:
    """Give what the checker says of the data with these files; nothing is written in it.

    ``data`` is sound without them: so each problem came of them, wherever it is told.
    """
    if not files:
        return ()
    with TemporaryDirectory() as scratch:
        copy = Path(scratch) / data.name
        shutil.copytree(data, copy, symlinks=True, ignore=shutil.ignore_patterns(EDITIONS))
        for name, content in files.items():
            (copy / name).write_bytes(content)
        return check_agenda(copy)
