"""Where each setting stands: the file that says it, its line and its column.

The file is read as YAML without making anything of it, and so are the files that it inherits.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NoReturn

import yaml

from agenda.load.display import quoted
from agenda.problems import Place, Problem
from macros.settings.errors import RefusedBuildError

INHERIT: Final = "INHERIT"
_YAML: Final = "Filen går inte att läsa som YAML från den här raden."
_LOOK: Final = "Kontrollera indrag, kolon och citattecken."


class Written:
    """The settings as they are written; raises RefusedBuildError for what is no settings."""

    def __init__(self, file: Path) -> None:
        self._home = file.parent
        self._name = file.name
        self._files = tuple(self._chain(file))

    def place(self, *path: str) -> Place:
        """Give where a setting stands, or the nearest that it stands in; else the file's start."""
        for name, root in self._files:
            if path and (found := _nearest(root, path)) is not None:
                return _place(name, found.start_mark)
        return Place(self._name)

    def _chain(self, file: Path) -> Iterator[tuple[str, yaml.MappingNode]]:
        """Give each file and what it holds: what is said first stands before what is inherited."""
        seen: set[Path] = set()
        at, file = Place(self._name), file.resolve()
        while file not in seen:
            seen.add(file)
            name = self._called(file)
            root = _read(file, name, at)
            yield name, root
            value = _value(root, INHERIT)
            if value is None:
                return
            at = _place(name, value.start_mark)
            if not isinstance(value, yaml.ScalarNode) or not value.value:
                _refuse(at, f"{INHERIT} ska vara sökvägen till en fil.", "Rätta den.")
            file = (file.parent / value.value).resolve()
        message = f"Inställningarna ärver av sig själva genom {INHERIT}."
        _refuse(at, message, "Ange en annan fil, eller ta bort raden.")

    def _called(self, file: Path) -> str:
        asked = (self._home / self._name).resolve()
        return self._name if file == asked else os.path.relpath(file, asked.parent)


def _read(file: Path, name: str, at: Place) -> yaml.MappingNode:
    """Read one file. ``at`` is where it is asked for."""
    if file.is_dir():
        _refuse(at, f"{name} är en mapp och ingen fil med inställningar.", "Ange filen i den.")
    if not file.is_file():
        _refuse(at, f"Filen {name} finns inte.", "Ange en annan (--config, eller INHERIT).")
    try:
        root = yaml.compose(file.read_text(encoding="utf-8-sig"), Loader=yaml.SafeLoader)
    except UnicodeDecodeError:
        _refuse(Place(name), "Filen är inte UTF-8.", "Spara den som UTF-8.")
    except yaml.YAMLError as error:
        _refuse(yaml_place(error, name), _YAML, _LOOK)
    except RecursionError:
        _refuse(Place(name), "Filen har för många nivåer.", "Rätta den.")
    if not isinstance(root, yaml.MappingNode):
        message = "Filen ska ha en inställning på varje rad, som site_name: Agendan."
        _refuse(Place(name), message, "Rätta den.")
    return root


def yaml_place(error: BaseException | None, name: str) -> Place:
    """Give where YAML stopped."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    return _place(name, mark) if mark else Place(name)


def _refuse(place: Place, message: str, advice: str) -> NoReturn:
    raise RefusedBuildError((Problem(place, message, advice),))


def _place(name: str, mark: yaml.Mark) -> Place:
    return Place(name, mark.line + 1, mark.column + 1)


def _pairs(node: yaml.Node | None) -> Iterator[tuple[yaml.Node, yaml.Node]]:
    """Give the keys and values of a node; of a list, as that of plugins, those of its items."""
    if isinstance(node, yaml.MappingNode):
        yield from node.value
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            if isinstance(item, yaml.MappingNode):
                yield from item.value


def _value(node: yaml.Node, key: str) -> yaml.Node | None:
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return next((value for name, value in pairs if name.value == key), None)


def _nearest(root: yaml.MappingNode, path: tuple[str, ...]) -> yaml.Node | None:
    """Give the key of the setting, or of the nearest around it; None when the first is missing."""
    found: yaml.Node | None = None
    node: yaml.Node | None = root
    for name in path:
        key, node = next(((k, v) for k, v in _pairs(node) if k.value == name), (None, None))
        if key is None:
            break
        found = key
    return found


def written_value(value: object) -> str:
    """Show a value as somebody wrote it."""
    if value is None:
        return "tom"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, list | tuple):
        return "en lista"
    return "en grupp nycklar" if isinstance(value, dict) else str(value)
