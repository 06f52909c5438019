"""The data that a proposal meets: what main's files say now, and what has become of them."""

from pathlib import Path as Folder
from typing import Any, Final

from agenda.edits import Edit, edited, model_of, new_file
from agenda.edits.yaml_positions import read
from agenda.index import Index
from agenda.load import Loaded
from agenda.load.layout import FOLDERS, NESTED, PARTS, RECORD_FILES
from agenda.model import Record
from agenda.model.kinds import KINDS
from agenda.model.record import MODELS
from agenda.model.shape import Path
from review.proposals.outcome import Standing
from review.proposals.plain_data import value_at, with_value
from review.proposals.three_way import known_by

_ALONE: Final = frozenset(
    [*FOLDERS.values(), *RECORD_FILES.values(), *(key for name in NESTED for key in PARTS[name])]
)
"""Those of the agenda's keys whose records have a file each."""


def in_file(loaded: Loaded, path: Path, home: str) -> tuple[str, Path]:
    """Give the name in the data folder of the file that holds a record, and the path in it."""
    name = loaded.places.of(path).file.removeprefix(f"{home}/")
    key = path[0] if path else ""
    if key not in _ALONE:
        return name, path
    return name, path[1:] if key in RECORD_FILES.values() else path[2:]


class Ground:
    """Files as plain data, each read when it is asked for, and written anew once it differs."""

    def __init__(self, data: Folder, loaded: Loaded) -> None:
        self.data: Final = data
        self.agenda: Final = loaded.agenda
        self.index: Final = Index(loaded.agenda)
        self._loaded = loaded
        self._read: dict[str, Any] = {}
        self._values: dict[str, Any] = {}
        self._new: dict[str, Standing] = {}

    def __contains__(self, record_id: str) -> bool:
        return record_id in self.index or record_id in self._new

    @property
    def removed(self) -> dict[str, str]:
        """Give what the ids that are gone were called."""
        return {one.id: one.title or one.id for one in self.agenda.tombstones}

    def kind(self, record_id: str) -> str:
        """Give the kind of an entry. Raises KeyError for no such id."""
        if record_id in self._new:
            return str(self._new[record_id].model.of_kind)
        return self.index.kind(record_id)

    def standing(self, record_id: str) -> Standing:
        """Give where an entry stands. Raises KeyError for no such id."""
        if record_id in self._new:
            return self._new[record_id]
        kind = self.index.kind(record_id)
        name, path = in_file(self._loaded, self.index.path(record_id), self.data.name)
        return Standing(name, self._named(name, path), MODELS[kind])

    def value(self, standing: Standing) -> Any:
        """Give what stands at a place by now; None for nothing."""
        return value_at(self.file(standing.file), standing.steps)

    def file(self, name: str) -> Any:
        """Give what a file says by now; None for one that is not there."""
        return self._values[name] if name in self._values else self._before(name)

    def _before(self, name: str) -> Any:
        """Give what a file says before the proposal."""
        if name not in self._read:
            path = self.data / name
            self._read[name] = read(path.read_bytes().decode()).data if path.is_file() else None
        return self._read[name]

    def put(self, standing: Standing, value: Any) -> None:
        """Let another value stand at a place; None takes it away."""
        self._values[standing.file] = with_value(self.file(standing.file), standing.steps, value)

    def add(self, record_id: str, standing: Standing) -> None:
        """Let a new entry be found by its id."""
        self._new[record_id] = standing

    def files(self) -> dict[str, str | None]:
        """Give the text of each file that has changed; None for one that goes.

        Raises :class:`agenda.edits.EditError` for what can't be written.
        """
        texts: dict[str, str | None] = {}
        for name, values in self._values.items():
            path, model = self.data / name, model_of(name)
            if not path.is_file():
                if values is not None:
                    texts[name] = new_file(values, model)
                continue
            text = path.read_bytes().decode()
            if values is None:
                texts[name] = None
            elif (changed := edited(text, [Edit((), values)], model)) != text:
                texts[name] = changed
        return texts

    def title(self, record_id: str) -> str:
        """Give what an entry is called; its id where it has no name."""
        found = self.value(self.standing(record_id)) if record_id in self else None
        keys = ("short_title", "title", "name", "term")
        return next((str(found[k]) for k in keys if found and found.get(k)), record_id)

    def word(self, record_id: str) -> str:
        """Give an entry's kind and name: ”initiativet Höja kompetensen”."""
        return f"{KINDS[self.kind(record_id)].definite} ”{self.title(record_id)}”"

    def _named(self, name: str, path: Path) -> tuple[str | int, ...]:
        """Give a path with the ids of records in place of their numbers, which may change."""
        steps: list[str | int] = []
        data: Any = self._before(name)
        for step in path:
            data = data[step]
            own = known_by(data) if isinstance(step, int) else None
            steps.append(own or step)
        return tuple(steps)


def model_of_kind(kind: str) -> type[Record] | None:
    """Give the model of a kind that entries may be of; None for no such kind."""
    return MODELS.get(kind)
