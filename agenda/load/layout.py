"""Which files an agenda has, and what each of them holds, by the rows of the kinds."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from agenda.load.display import shown
from agenda.load.parsed_file import mapping
from agenda.load.parts import (
    NOTHING,
    Found,
    list_file,
    nested_folder,
    record_file,
    record_folder,
    word,
)
from agenda.load.size_limits import too_much
from agenda.load.suggestions import did_you_mean, nearest
from agenda.load.yaml_tree import Mapping, Node
from agenda.model.kinds import KINDS, REGISTRY, RecordKind
from agenda.model.rows import KindError
from agenda.problems import Place, Problem

ROOT_FILE: Final = "agenda.yaml"
_NESTED_DEPTH: Final = 3
_WRITTEN: Final = {row.list: PurePosixPath(row.file) for row in KINDS.values() if row.list}
"""Where each of the agenda's lists is written."""
LIST_FILES: Final = {
    file.name: name
    for name, file in _WRITTEN.items()
    if len(file.parts) == 1 and file.name != ROOT_FILE
}
RECORD_FILES: Final = {"accessibility.yaml": "accessibility"}
"""Files that hold one record each: their keys are the record's own."""
FOLDERS: Final = {
    file.parts[0]: name for name, file in _WRITTEN.items() if file.parts[1:] == ("*.yaml",)
}
"""Folders with one record a file."""
NESTED: Final = {
    file.parts[0]: file.name
    for file in _WRITTEN.values()
    if len(file.parts) == _NESTED_DEPTH and file.name != "*.yaml"
}
"""Folders of folders, and the file in each that says what it is; its other files belong to it."""
PARTS: Final = {
    **{name: (key,) for name, key in (LIST_FILES | RECORD_FILES | FOLDERS).items()},
    **{
        folder: tuple(name for name, file in _WRITTEN.items() if file.parts[0] == folder)
        for folder in NESTED
    },
}
"""Every part of the data folder but the root, and the agenda's lists or record that it holds."""


_READ: Final = r"[^/* ]+(/\*)?\.yaml|([^/* ]+/)\*/\*\.yaml \2\*/[^/* ]+\.yaml"
"""The places of one kind, or of the two that share a folder of folders, in alphabetical order."""


def _unread() -> Iterator[str]:
    """Tell of kinds whose row names a place that nothing is read from, or that is another's."""
    homes: dict[str, list[RecordKind]] = defaultdict(list)
    for row in KINDS.values():
        if row.list and row.file != ROOT_FILE:
            homes[row.file.split("/")[0]].append(row)
    for home, rows in homes.items():
        files, kinds = " ".join(sorted(row.file for row in rows)), [row.name for row in rows]
        advice = 'Skriv till exempel "risker.yaml" eller "risker/*.yaml".'
        if home in (*RECORD_FILES, *_OTHER_FOLDERS):
            yield f"Posttypen {kinds[0]}: {home} är upptaget (file i {REGISTRY}). {advice}"
        elif not re.fullmatch(_READ, files) and len(rows) == 1:
            said = f'file="{files}" i {REGISTRY}'
            yield f"Posttypen {kinds[0]}: {said} är ingen plats som läses. {advice}"
        elif not re.fullmatch(_READ, files):
            said = f"Posttyperna {' och '.join(kinds)} kan inte dela {home} (file i {REGISTRY})"
            yield f"{said}. Ge var och en sin plats. {advice}"


EDITIONS: Final = "editions"
"""Folder of what has been published; read by :mod:`agenda.editions`, not part of the agenda."""
_OTHER_FOLDERS: Final = ("schema", EDITIONS)
_UNREAD: Final = tuple(_unread())
if _UNREAD:
    raise KindError(_UNREAD)


@dataclass(frozen=True)
class Folder:
    """A data folder as one tree, and the agenda's lists of which some file was not read."""

    root: Mapping
    unread: frozenset[str]


def read_folder(folder: Path, problems: list[Problem]) -> Folder | None:
    """Read every file of a data folder into one tree with the agenda at its root.

    File names in problems are relative to the folder's parent: ``data/agenda.yaml``.
    """
    home = folder.name or folder.absolute().name
    if not (folder / ROOT_FILE).is_file():
        advice = "Ange en mapp som har den filen."
        problems.append(Problem(Place(f"{home}/{ROOT_FILE}"), "Filen saknas.", advice))
        return None
    refused = too_much(folder, home, _OTHER_FOLDERS)
    if refused:
        problems.append(refused)
        return None
    unread = _strangers(folder, home, problems)
    root = mapping(folder / ROOT_FILE, f"{home}/{ROOT_FILE}", "title", problems)
    items = dict(root.items) if root else {}
    for name, keys in PARTS.items():
        there = (folder / name).is_symlink() or (folder / name).exists()
        found = _read_part(folder / name, f"{home}/{name}", problems) if there else {}
        kept_in = name if name.endswith(".yaml") else f"{name}/"
        for key in keys:
            _refuse_key(items, key, kept_in, problems)
            value = found.get(key, NOTHING)
            items |= {key: value.value} if value.value else {}
            unread |= set() if value.whole or name in RECORD_FILES else {key}
    return Folder(Mapping(root.place, items), frozenset(unread)) if root else None


def _read_part(path: Path, name: str, problems: list[Problem]) -> dict[str, Found]:
    """Give what a file or a folder of the agenda holds, by the agenda's own names."""
    keys = PARTS[path.name]
    if path.name in NESTED:
        found = nested_folder(path, name, NESTED[path.name], problems)
        return dict(zip(keys, found, strict=True))
    if path.name in FOLDERS:
        return {keys[0]: record_folder(path, name, problems)}
    read = record_file if path.name in RECORD_FILES else list_file
    return {keys[0]: read(path, name, keys[0], problems)}


def _refuse_key(
    items: dict[str, tuple[Place, Node]], key: str, home: str, problems: list[Problem]
) -> None:
    if key in items:
        place, _ = items.pop(key)
        problems.append(Problem(place, f"”{key}” hör inte hemma här.", f"Skriv i {home}."))


def _strangers(folder: Path, home: str, problems: list[Problem]) -> set[str]:
    """Name what lies in the folder and would silently not be read.

    Gives the agenda's lists that are not read because their file has the wrong name.
    """
    names = (ROOT_FILE, *PARTS, *_OTHER_FOLDERS)
    known = {Path(name).stem: name for name in names}
    missed: set[str] = set()
    for path in sorted(folder.iterdir()):
        if path.name in known.values() or path.name.startswith("."):
            continue
        meant = known.get(nearest(path.stem, known) or "")
        near = did_you_mean(path.name, [meant]) if meant else ""
        advice = near or f"Filerna heter: {', '.join(known.values())}."
        place = Place(f"{home}/{shown(path.name)}")
        problems.append(Problem(place, f"{word(path)} är okänd.", advice))
        if meant in PARTS and meant not in RECORD_FILES and not (folder / meant).exists():
            missed.update(PARTS[meant])
    return missed
