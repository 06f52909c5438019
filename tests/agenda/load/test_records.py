"""From tree to records: what is faulty is left out and told, and nothing else is."""

from copy import deepcopy
from functools import reduce
from typing import Any

import pytest
from pydantic import ValidationError

from agenda import Agenda, Problem, load_agenda
from agenda.load.layout import Folder, read_folder
from agenda.load.positions import Places, plain
from agenda.load.pydantic_messages import TRANSLATED, problem
from agenda.load.records import build, partial
from agenda.model import Record
from agenda.model.shape import shapes, walk
from tests.support.folders import BASE

Path = tuple[str | int, ...]


def _folder() -> Folder:
    folder = read_folder(BASE, [])
    assert folder is not None
    return folder


FOLDER = _folder()
PLACES = Places(FOLDER.root)
SOUND = load_agenda(BASE)
VALUES: dict[str, Any] = plain(FOLDER.root, Agenda)
BAD: tuple[Any, ...] = (
    *("", " ", "x\ny", "Ogiltigt Värde", "utkast", "2021-02-30", "-1", "y" * 7000),
    *([], [None], ["x", ["y"]], {}, {"okänd": "x"}, [{}], ["1", "2", "3"]),
)


def _fields() -> dict[tuple[type[Record], str], Path]:
    """Give one path for each field of each model, as far as the base fills it in."""
    found: dict[tuple[type[Record], str], Path] = {}
    for path, record in walk(SOUND):
        for name in sorted(record.model_fields_set):
            found.setdefault((type(record), name), (*path, name))
    return found


FIELDS = _fields()


def _at(start: Any, path: Path) -> Any:
    return reduce(lambda found, step: found[step], path, start)


def test_sound_values_are_built_the_same_either_way() -> None:
    assert partial(Agenda, VALUES) == Agenda.model_validate(VALUES) == SOUND


@pytest.mark.parametrize("model, name", FIELDS)
def test_only_the_faulty_value_is_left_out(model: type[Record], name: str) -> None:
    way, shape = FIELDS[model, name], shapes(model)[name]
    sound = _at(VALUES, way[:-1])
    expected = {**partial(model, sound).__dict__, name: None}
    for bad in BAD:
        values = {**sound, name: bad}
        errors, built = _errors(model, values), partial(model, values)
        if not errors:
            assert built == model.model_validate(values)
        elif shape.model is None and not shape.many:
            assert name not in built.__dict__
        assert {error["type"] for error in errors} <= TRANSLATED
        for error in errors:
            assert error["loc"][0] == name
            told = _told({**error, "loc": (*way[:-1], *error["loc"])})
            assert "går att använda" not in told
            assert f"”{name}”" in told or len(error["loc"]) > 1
        assert {**built.__dict__, name: None} == expected


def _errors(model: type[Record], values: dict[str, Any]) -> list[Any]:
    try:
        model.model_validate(values)
    except ValidationError as error:
        return list(error.errors())
    return []


def _told(error: Any) -> str:
    return str(problem(error, Agenda, PLACES))


def test_what_has_no_words_of_its_own_still_gets_some() -> None:
    error: Any = {"type": "value_error", "loc": ("title",), "msg": "?", "input": "x", "ctx": {}}
    assert _told(error) == (
        "data/agenda.yaml:3:8: ”title” (Titel) har ett värde som inte går att använda. "
        "Agendans namn."
    )


def test_a_list_keeps_its_slots() -> None:
    values = deepcopy(VALUES)
    values["initiatives"][0]["priorities"] = ["larande-1", "Fel", "natet-1"]
    values["actors"][1] = "exempelbygden"
    built = partial(Agenda, values)
    assert list(built.initiatives[0].priorities) == ["larande-1", None, "natet-1"]
    assert "id" not in built.actors[1].__dict__
    assert built.actors[2].id == "bygderadet"


def test_reading_a_faulty_value_is_an_attribute_error() -> None:
    values = deepcopy(VALUES)
    values["state"] = "x"
    with pytest.raises(AttributeError):
        assert partial(Agenda, values).state


def test_a_file_that_was_not_read_leaves_a_record_without_values() -> None:
    problems: list[Problem] = []
    built = build(Folder(FOLDER.root, frozenset({"initiatives"})), PLACES, problems)
    assert problems == []
    assert built.initiatives[:-1] == SOUND.initiatives
    assert "id" not in built.initiatives[-1].__dict__
