"""The kinds of part that a data folder is made of: a list, a record, a folder of records."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from agenda.load.confusable_signs import plain_looks
from agenda.load.display import quoted, shown
from agenda.load.parsed_file import mapping
from agenda.load.unknown_keys import odd_key
from agenda.load.whitespace import bare
from agenda.load.yaml_tree import Mapping, Node, Scalar, Sequence
from agenda.model.fields import DEVICES, ID_PATTERN
from agenda.problems import Place, Problem

_YAML: Final = "Filer här ska heta som postens id, med .yaml efter."


def word(path: Path) -> str:
    """Say in Swedish whether a path is a file or a folder."""
    return "Mappen" if path.is_dir() else "Filen"


@dataclass(frozen=True)
class Found:
    """The value of one of the agenda's lists, and whether it is all that was written."""

    value: tuple[Place, Node] | None
    whole: bool


NOTHING: Final = Found(None, whole=True)


def list_file(path: Path, name: str, key: str, problems: list[Problem]) -> Found:
    """Read a file that is one list, under the list's own key."""
    found = mapping(path, name, key, problems)
    if found is None:
        return Found(None, whole=False)
    for other, (place, _) in found.items.items():
        if other != key:
            wanted = ("är okänd.", f"Filen ska ha nyckeln ”{key}”.")
            message, advice = odd_key(other, [key]) or wanted
            problems.append(Problem(place, f"Nyckeln {quoted(other)} {message}", advice))
    if key not in found.items:
        if key not in map(plain_looks, found.items):  # else what it really is has been told
            message = f"Nyckeln ”{key}” saknas."
            problems.append(Problem(found.place, message, f"Skriv {key}: först."))
        return Found(None, whole=False)
    return Found(found.items[key], whole=True)


def record_file(path: Path, name: str, _: str, problems: list[Problem]) -> Found:
    """Read a file that is one record, without a key around it."""
    found = mapping(path, name, "service", problems)
    return Found((found.place, found) if found else None, whole=found is not None)


def record_folder(folder: Path, home: str, problems: list[Problem]) -> Found:
    """Read a folder with one record a file; a file is named after its record's id."""
    if not is_folder(folder, home, problems):
        return Found(None, whole=False)
    return _records(home, [_record(path, home, problems) for path in visible(folder)])


def nested_folder(
    folder: Path, home: str, own_file: str, problems: list[Problem]
) -> tuple[Found, Found]:
    """Read a folder of folders: the record that each is about, and the records within."""
    if not is_folder(folder, home, problems):
        return Found(None, whole=False), Found(None, whole=False)
    owners: list[Node | None] = []
    within: list[Node | None] = []
    for path in visible(folder):
        name = f"{home}/{shown(path.name)}"
        if not is_folder(path, name, problems):
            owners.append(None)
            continue
        owners.append(owner_record(path, name, own_file, problems))
        others = [file for file in visible(path) if file.name != own_file]
        for file in others:
            within.append(_record(file, name, problems))
            _lies_with_its_owner(within[-1], path.name, Path(own_file).stem, problems)
    return _records(home, owners), _records(home, within)


def visible(folder: Path) -> list[Path]:
    """Give what lies in a folder, by name; hidden files are nobody's."""
    names = sorted(one.name for one in folder.iterdir())
    return [folder / name for name in names if not name.startswith(".")]


def is_folder(folder: Path, home: str, problems: list[Problem]) -> bool:
    """Say whether there is a real folder; a file or a link in its place is a problem."""
    if folder.is_dir() and not folder.is_symlink():
        return True
    fault = "en symbolisk länk" if folder.is_symlink() else "ingen mapp"
    advice = "Gör en vanlig mapp med det namnet."
    problems.append(Problem(Place(home), f"{quoted(folder.name)} är {fault}.", advice))
    return False


def owner_record(folder: Path, home: str, own_file: str, problems: list[Problem]) -> Node | None:
    """Read the record that a folder is about; the folder is named after its id."""
    path, name = folder / own_file, f"{home}/{own_file}"
    if not path.is_symlink() and not path.exists():
        advice = f"Lägg filen {own_file} i mappen: den säger vad mappen gäller."
        problems.append(Problem(Place(name), "Filen saknas.", advice))
        return None
    record = mapping(path, name, "id", problems)
    if record is not None:
        _named_after_id(record, folder.name, "Mappen", problems)
    return record


def _record(path: Path, home: str, problems: list[Problem]) -> Node | None:
    name = f"{home}/{shown(path.name)}"
    if path.suffix != ".yaml":
        problems.append(Problem(Place(name), f"{word(path)} är okänd.", _YAML))
        return None
    record = mapping(path, name, "id", problems)
    if record is not None:
        _named_after_id(record, path.stem, "Filen", problems)
    return record


def _lies_with_its_owner(
    record: Node | None, folder: str, key: str, problems: list[Problem]
) -> None:
    """Refuse a record that says it belongs to something else than the folder it lies in."""
    if not isinstance(record, Mapping) or key not in record.items:
        return
    _, owner = record.items[key]
    if isinstance(owner, Scalar) and owner.text and bare(owner.text) != folder:
        message = f"Filen ligger i mappen {quoted(folder)} men {key} är {quoted(owner.text)}."
        problems.append(Problem(owner.place, message, "Flytta filen eller rätta värdet."))


def _records(home: str, records: list[Node | None]) -> Found:
    sound = tuple(record for record in records if record is not None)
    place = Place(home)
    return Found((place, Sequence(place, sound)), whole=len(sound) == len(records))


def _named_after_id(record: Mapping, stem: str, what: str, problems: list[Problem]) -> None:
    """Refuse a file or a folder with another name than the id of its record."""
    _, found = record.items.get("id", (record.place, Scalar(record.place, None)))
    if not isinstance(found, Scalar) or found.text is None or found.text == stem:
        return
    if re.fullmatch(ID_PATTERN, found.text) and found.text not in DEVICES:
        ending = ".yaml" if what == "Filen" else ""
        message = f"{what} heter {quoted(stem + ending)} men id är ”{found.text}”."
        problems.append(Problem(found.place, message, f"{what} ska heta {found.text}{ending}."))
