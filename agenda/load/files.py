"""Which files an agenda has, and what each of them holds. The one table of the layout."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from agenda.load.near import nearest
from agenda.load.read import read_text
from agenda.load.shown import quoted, shown
from agenda.load.tree import Mapping, Node, Scalar, Sequence, parse
from agenda.model.fields import ID_PATTERN
from agenda.problems import Place, Problem

ROOT_FILE: Final = "agenda.yaml"
LIST_FILES: Final = {
    "background.yaml": "sections",
    "actors.yaml": "actors",
    "glossary.yaml": "terms",
    "sources.yaml": "sources",
    "history.yaml": "events",
    "tombstones.yaml": "tombstones",
}
RECORD_FILES: Final = {"accessibility.yaml": "accessibility"}
"""Files that hold one record each: their keys are the record's own."""
FOLDERS: Final = {"initiatives": "initiatives"}
_OTHER_FOLDERS: Final = ("schema",)
_YAML: Final = "Filer här ska heta som postens id, med .yaml efter."


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
    unread = _strangers(folder, home, problems)
    root = _mapping(folder / ROOT_FILE, f"{home}/{ROOT_FILE}", "title", problems)
    items = dict(root.items) if root else {}
    for name, key in (LIST_FILES | RECORD_FILES | FOLDERS).items():
        _refuse_key(items, key, f"{name}/" if name in FOLDERS else name, problems)
        read = _reader(name)
        if (folder / name).is_symlink() or (folder / name).exists():
            found = read(folder / name, f"{home}/{name}", key, problems)
            items |= {key: found.value} if found.value else {}
            unread |= set() if found.whole or name in RECORD_FILES else {key}
    return Folder(Mapping(root.place, items), frozenset(unread)) if root else None


def _reader(name: str) -> "Callable[[Path, str, str, list[Problem]], _Found]":
    if name in FOLDERS:
        return _record_folder
    return _record_file if name in RECORD_FILES else _list_file


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
    names = (ROOT_FILE, *LIST_FILES, *RECORD_FILES, *FOLDERS, *_OTHER_FOLDERS)
    known = {Path(name).stem: name for name in names}
    missed: set[str] = set()
    for path in sorted(folder.iterdir()):
        if path.name in known.values() or path.name.startswith("."):
            continue
        meant = known.get(nearest(path.stem, known) or "")
        advice = (
            f"Menade du ”{meant}”?" if meant else f"Filerna heter: {', '.join(known.values())}."
        )
        place = Place(f"{home}/{shown(path.name)}")
        problems.append(Problem(place, f"{_word(path)} är okänd.", advice))
        if meant in {**LIST_FILES, **FOLDERS} and not (folder / meant).exists():
            missed.add({**LIST_FILES, **FOLDERS}[meant])
    return missed


def _word(path: Path) -> str:
    return "Mappen" if path.is_dir() else "Filen"


def _mapping(path: Path, name: str, key: str, problems: list[Problem]) -> Mapping | None:
    text = read_text(path, name, problems)
    node = parse(text, name, problems) if text is not None else None
    if node is None or isinstance(node, Mapping):
        return node
    problems.append(Problem(node.place, "Filen ska bestå av nycklar.", f"Skriv {key}: först."))
    return None


@dataclass(frozen=True)
class _Found:
    """The value of one of the agenda's lists, and whether it is all that was written."""

    value: tuple[Place, Node] | None
    whole: bool


def _list_file(path: Path, name: str, key: str, problems: list[Problem]) -> _Found:
    found = _mapping(path, name, key, problems)
    if found is None:
        return _Found(None, whole=False)
    for word, (place, _) in found.items.items():
        if word != key:
            advice = f"Filen ska ha nyckeln ”{key}”."
            problems.append(Problem(place, f"Nyckeln {quoted(word)} är okänd.", advice))
    if key not in found.items:
        problems.append(Problem(found.place, f"Nyckeln ”{key}” saknas.", f"Skriv {key}: först."))
        return _Found(None, whole=False)
    return _Found(found.items[key], whole=True)


def _record_file(path: Path, name: str, _: str, problems: list[Problem]) -> _Found:
    """Read a file that is one record, without a key around it."""
    found = _mapping(path, name, "service", problems)
    return _Found((found.place, found) if found else None, whole=found is not None)


def _record_folder(folder: Path, home: str, _: str, problems: list[Problem]) -> _Found:
    """Read a folder with one record a file; a file is named after its record's id."""
    if folder.is_symlink() or not folder.is_dir():
        fault = "en symbolisk länk" if folder.is_symlink() else "ingen mapp"
        advice = "Gör en vanlig mapp med det namnet."
        problems.append(Problem(Place(home), f"”{folder.name}” är {fault}.", advice))
        return _Found(None, whole=False)
    records: list[Node | None] = []
    for path in sorted(folder.iterdir()):
        name = f"{home}/{shown(path.name)}"
        if path.name.startswith("."):
            continue
        if path.suffix != ".yaml":
            problems.append(Problem(Place(name), f"{_word(path)} är okänd.", _YAML))
            records.append(None)
            continue
        record = _mapping(path, name, "id", problems)
        if record is not None:
            _named_after_id(record, path.stem, problems)
        records.append(record)
    place = Place(home)
    sound = tuple(record for record in records if record is not None)
    return _Found((place, Sequence(place, sound)), whole=len(sound) == len(records))


def _named_after_id(record: Mapping, stem: str, problems: list[Problem]) -> None:
    _, found = record.items.get("id", (record.place, Scalar(record.place, None)))
    if not isinstance(found, Scalar) or found.text is None or found.text == stem:
        return
    if re.fullmatch(ID_PATTERN, found.text):
        message = f"Filen heter {quoted(stem + '.yaml')} men id är ”{found.text}”."
        advice = f"Filen ska heta {found.text}.yaml."
        problems.append(Problem(found.place, message, advice))
