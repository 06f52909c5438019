"""Putting what came of a proposal into a working copy: all of it, or nothing."""

from collections.abc import Mapping
from pathlib import Path

from agenda.atomic_write import write_files


def write_change(
    data: Path, docs: Path, files: Mapping[str, str | None], pages: Mapping[str, str]
) -> None:
    """Write files of the data folder and pages of prose; a file whose text is None goes."""
    kept = {name: text.encode() for name, text in files.items() if text is not None}
    if kept:
        write_files(data, kept)
    if pages:
        write_files(docs, {name: text.encode() for name, text in pages.items()})
    for name in files:
        if name not in kept:
            (data / name).unlink(missing_ok=True)
