"""Finding records by id."""

import pytest

from agenda import load_agenda
from agenda.index import Index, identified
from agenda.model import Actor, Entry, Initiative, Record
from agenda.model.shape import walk
from tests.support.folders import BASE

INDEX = Index(load_agenda(BASE))


@pytest.mark.parametrize(
    ("record_id", "kind", "path"),
    [
        ("exempelagendan", "agenda", ()),
        ("beslut-agenda", "decision", ("decision",)),
        ("mal-vardag", "goal", ("frameworks", 0, "goals", 0)),
        ("varfor-1", "paragraph", ("sections", 0, "paragraphs", 0)),
        ("antal-besok", "indicator", ("initiatives", 0, "indicators", 0)),
        ("natets-karta", "initiative", ("initiatives", 1)),
    ],
)
def test_a_record_is_found_with_kind_and_path(
    record_id: str, kind: str, path: tuple[str | int, ...]
) -> None:
    assert record_id in INDEX
    assert INDEX.kind(record_id) == kind
    assert INDEX.path(record_id) == path
    assert INDEX.get(record_id, Record).__dict__["id"] == record_id


def test_every_entry_decision_and_shortcoming_is_found_and_nothing_else() -> None:
    entries = {record.id for _, record in walk(INDEX.agenda) if isinstance(record, Entry)}
    decisions = {"beslut-agenda", "beslut-historik", "beslut-kvallar", "beslut-lydelse"}
    assert set(INDEX.ids) == entries | decisions | {"brist-karta"}
    assert [record.__dict__["id"] for _, record in identified(INDEX.agenda)] == list(INDEX.ids)


def test_what_has_been_removed_is_not_found() -> None:
    assert "gamla-kvallar" not in INDEX


def test_an_unknown_id_is_a_key_error() -> None:
    for find in (INDEX.kind, INDEX.path, lambda name: INDEX.get(name, Record)):
        with pytest.raises(KeyError, match="finns-inte"):
            find("finns-inte")


def test_a_record_of_another_kind_is_a_type_error() -> None:
    assert INDEX.get("biblioteket", Actor).name == "Biblioteket i Exempelbygden"
    with pytest.raises(TypeError, match="biblioteket is a actor, not a initiative"):
        INDEX.get("biblioteket", Initiative)


def test_the_first_of_an_id_counts() -> None:
    agenda = INDEX.agenda
    double = agenda.actors[0].model_copy(update={"name": "En annan"})
    index = Index(agenda.model_copy(update={"actors": (*agenda.actors, double)}))
    assert index.get(double.id, Actor) is agenda.actors[0]
    assert index.ids == INDEX.ids


def test_a_value_stands_inside_the_nearest_record_with_an_id() -> None:
    agenda = load_agenda(BASE)
    index = Index(agenda)
    goal = agenda.frameworks[0].goals[0].id
    assert index.around((*index.path(goal), "citations", 0)) == goal
    assert index.around(index.path(goal)) == agenda.frameworks[0].id
    assert index.around(("title",)) == agenda.id
