"""Where some words stand in what is on its way into the next edition: data, prose, settings."""

from collections.abc import Iterator
from pathlib import Path

from agenda.editions.positions import SETTINGS_FILE, texts_of
from agenda.editions.search_phrases import Words
from agenda.editions.settings_texts import setting_texts
from agenda.load import load
from agenda.load.display import shown
from agenda.load.layout import EDITIONS
from agenda.problems import RefusedError
from macros.prose.allowed_files import PAGE
from macros.prose.visible_text import lines_saying
from review.acts.release import settings_of


def drafted(root: Path, words: Words) -> Iterator[str]:
    """Give ``file:line`` for each place in data, docs and mkdocs.yml that has the words, in order.

    The files are read as they stand, comments too, since they are published; and the values that
    they hold, since those may be written in other ways. Pages are searched as they are read.
    """
    found = {*_in_files(root, words), *_in_values(root, words), *_in_settings(root, words)}
    yield from (f"{file}:{line}" for file, line in sorted(found))


def _in_files(root: Path, words: Words) -> Iterator[tuple[str, int]]:
    paths = [*(root / "data").rglob("*.yaml"), *(root / "docs").rglob(f"*{PAGE}")]
    for path in paths:
        name = path.relative_to(root).as_posix()
        if name.startswith(f"data/{EDITIONS}/") or path.is_symlink() or not path.is_file():
            continue
        text = path.read_text(encoding="utf-8", errors="replace")
        lines = lines_saying(text, words) if path.suffix == PAGE else words.lines_in(text)
        yield from ((shown(name), first) for first, _ in lines)


def _in_values(root: Path, words: Words) -> Iterator[tuple[str, int]]:
    try:
        loaded = load(root / "data")
    except RefusedError:
        return
    for path, text in texts_of(loaded.agenda, ()):
        if words.are_in(text):
            place = loaded.places.of(path)
            yield place.file, place.line


def _in_settings(root: Path, words: Words) -> Iterator[tuple[str, int]]:
    """What is shown in other words than it is written, or is inherited, is told at line 1."""
    path = root / SETTINGS_FILE
    text = path.read_text(encoding="utf-8", errors="replace")
    lines = [first for first, _ in words.lines_in(text)]
    if not lines and any(words.are_in(value) for _, value in setting_texts(settings_of(path))):
        lines = [1]
    yield from ((SETTINGS_FILE, line) for line in lines)
