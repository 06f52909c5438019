"""Where some words stand in what is on its way into the next edition: data and prose."""

from collections.abc import Iterator
from pathlib import Path

from agenda.editions.spots import texts_of
from agenda.editions.words import Words
from agenda.load import load
from agenda.load.files import EDITIONS
from agenda.load.shown import shown
from agenda.problems import RefusedError


def drafted(root: Path, words: Words) -> Iterator[str]:
    """Give ``file:line`` for each place in ``data/`` and ``docs/`` that has the words, in order.

    The files are read as they stand, comments too, since they are published; and the values that
    they hold, since those may be written in other ways.
    """
    found = {*_in_files(root, words), *_in_values(root, words)}
    yield from (f"{file}:{line}" for file, line in sorted(found))


def _in_files(root: Path, words: Words) -> Iterator[tuple[str, int]]:
    paths = [*(root / "data").rglob("*.yaml"), *(root / "docs").rglob("*.md")]
    for path in paths:
        name = path.relative_to(root).as_posix()
        if name.startswith(f"data/{EDITIONS}/") or path.is_symlink() or not path.is_file():
            continue
        text = path.read_text(encoding="utf-8", errors="replace")
        yield from ((shown(name), first) for first, _ in words.lines_in(text))


def _in_values(root: Path, words: Words) -> Iterator[tuple[str, int]]:
    try:
        loaded = load(root / "data")
    except RefusedError:
        return
    for path, text in texts_of(loaded.agenda, ()):
        if words.are_in(text):
            place = loaded.places.of(path)
            yield place.file, place.line
