"""A check of what was checked before: its outcome is kept, by all that a check reads.

Nothing is imported here that a check needs and its outcome does not, so that where nothing has
changed a check takes little more than Python itself.
"""

import os
import re
from collections.abc import Iterable
from dataclasses import astuple, dataclass
from hashlib import blake2b
from pathlib import Path
from stat import S_ISDIR, S_ISLNK, S_ISREG
from typing import Final

from agenda.problems import Place, Problem, Severity
from agenda.readability import Measure
from agenda.step_cache import Plain, Step

ROOT: Final = Path(__file__).resolve().parents[2]
_SETTINGS: Final = ROOT / "mkdocs.yml"
_CODE: Final = ("agenda", "macros")
_THEME: Final = ROOT / "theme"
_BUILDS_ON_OTHERS: Final = re.compile(rb"^\s*[\"']?INHERIT\b", re.MULTILINE)
_MOST_FILES: Final = 50_000
_MOST_BYTES: Final = 100_000_000
"""What is read to know whether it is the same: a check that refuses more does so by itself."""


@dataclass(frozen=True)
class Outcome:
    """What a check found: what stands in the way, what to mend, and how easy each file reads.

    There are no measures where the data makes no site. ``data`` is the folder that was checked.
    """

    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    measures: tuple[tuple[str, Measure], ...]
    data: str | None

    @property
    def all_problems(self) -> tuple[Problem, ...]:
        """Every error in file order, then every warning in file order."""
        return (*self.problems, *self.warnings)


def outcome(data: Path | None, docs: Path | None, config: Path) -> Outcome:
    """Check what :func:`macros.engine.check.examine` checks, unless that was done before."""

    def make() -> Outcome:
        return _examined(data, docs, config)

    try:
        settings = _settings(config)
        folders = FOLDERS.result(settings, lambda: _folders(config)) if settings else None
        if not settings or not folders:
            return make()
        here = [str(data or folders[0]), str(docs or folders[1])]
        if any(Path(one).is_symlink() for one in here):
            return make()  # a digest follows no link, and a check does
        read = [digest_of_folder(one) for one in (*map(Path, here), _THEME)]
    except (OSError, _TooMuchError):
        return make()
    return OUTCOME.result((*settings, *here, *read), make)


def _examined(data: Path | None, docs: Path | None, config: Path) -> Outcome:
    from macros.engine.check import examine  # noqa: PLC0415 - a second of imports

    checked = examine(data, docs, config)
    readings = checked.readings if checked.site else ()
    return Outcome(
        checked.problems,
        checked.all_problems[len(checked.problems) :],
        tuple((one.file, one.measure) for one in readings),
        str(checked.data) if checked.data else None,
    )


def _settings(config: Path) -> tuple[str | bytes, ...]:
    """Give all that the settings say, those from outside too; nothing of settings elsewhere.

    Others than the project's own may build on files and code that nobody here knows of. What is
    set outside counts wherever the settings name it, however that is written.
    """
    if config.resolve() != _SETTINGS or config.is_symlink() or os.environ.get("AGENDA_PROPOSALS"):
        return ()  # what is proposed lies in a file that nobody here looks into
    raw = config.read_bytes()
    if _BUILDS_ON_OTHERS.search(raw):
        return ()
    text = raw.decode("utf-8", "replace")
    given = (f"{name}={os.environ[name]}" for name in sorted(os.environ) if name in text)
    return (str(config), raw, *given)


def _folders(config: Path) -> list[str]:
    """Give the folders of data and texts that the settings name; none where they are refused."""
    from macros.settings.errors import RefusedBuildError  # noqa: PLC0415
    from macros.settings.folders import data_folder  # noqa: PLC0415
    from macros.settings.load import read_settings  # noqa: PLC0415

    try:
        settings = read_settings(config)
        return [str(data_folder(settings)), str(settings.docs_dir)]
    except RefusedBuildError:
        return []


FOLDERS: Final = Step[list[str]]("folders that the settings name", _CODE)


class _TooMuchError(Exception):
    """There is more in a folder than is worth reading to know whether it is the same."""


def digest_of_folder(folder: Path) -> bytes:
    """Give a digest of all names, kinds and bytes below a folder; it follows no link.

    Raises OSError for what can't be read.
    """
    found, read, files = blake2b(digest_size=20), 0, 0
    for path in _below(folder):
        is_what, files = path.lstat(), files + 1
        found.update(f"{path.relative_to(folder)}\0{is_what.st_mode}\0".encode("utf-8", "replace"))
        if S_ISLNK(is_what.st_mode):
            found.update(os.fsencode(path.readlink()))
        elif S_ISREG(is_what.st_mode):
            read += is_what.st_size
            if read > _MOST_BYTES or files > _MOST_FILES:
                raise _TooMuchError
            held = path.read_bytes()
            found.update(b"%d\0" % len(held))
            found.update(held)
    return found.digest()


def _below(folder: Path) -> Iterable[Path]:
    """Give the folder and all below it, in an order of its own."""
    yield folder
    if S_ISDIR(folder.lstat().st_mode):
        for path in sorted(folder.iterdir()):
            yield from _below(path)


def _plain(given: Outcome) -> Plain:
    told = [
        [*astuple(one.place), one.message, one.advice, one.severity.value]
        for one in given.all_problems
    ]
    measures = [[file, *astuple(one)] for file, one in given.measures]
    return [len(given.problems), told, measures, given.data]


def _made(kept: Plain) -> Outcome:
    errors, told, measures, data = kept
    problems = tuple(
        Problem(Place(file, line, column), message, advice, Severity(severity))
        for file, line, column, message, advice, severity in told
    )
    found = tuple((file, Measure(*counts)) for file, *counts in measures)
    return Outcome(problems[:errors], problems[errors:], found, data)


OUTCOME: Final = Step("outcome of a check", _CODE, _plain, _made)
