"""Putting what came of a proposal into a working copy: all of it, or nothing."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from agenda.atomic_write import write_files


def write_change(
    data: Path, docs: Path, files: Mapping[str, str | None], pages: Mapping[str, str]
) -> None:
    """Write files of the data folder and pages of prose; a file whose text is None goes.

    Raises OSError for what the system refuses, and then all is as it was; so it is for whoever
    breaks it off. What is killed midway is finished by taking in the same proposal again.
    """
    kept = {name: text.encode() for name, text in files.items() if text is not None}
    paths = [*(data / name for name in files), *(docs / name for name in pages)]
    before = {path: path.read_bytes() if path.is_file() else None for path in paths}
    try:
        if kept:
            write_files(data, kept)
        if pages:
            write_files(docs, {name: text.encode() for name, text in pages.items()})
        for name in files:
            if name not in kept:
                (data / name).unlink(missing_ok=True)
    except BaseException:
        for path, raw in before.items():
            _put_back(path, raw)
        raise


def _put_back(path: Path, raw: bytes | None) -> None:
    """Let a file be as it was, as far as the system lets it."""
    with suppress(OSError):
        if raw is None:
            path.unlink(missing_ok=True)
        elif not path.is_file() or path.read_bytes() != raw:
            write_files(path.parent, {path.name: raw})
