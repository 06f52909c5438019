"""What a kind of record lacks is told by name, in a sentence, before anything is built."""

from dataclasses import replace
from typing import Annotated, Any, Final, cast

import pytest

import agenda.model.lists
from agenda.exports.linked import graph
from agenda.load import layout
from agenda.model import Agenda, Entry, Initiative
from agenda.model.fields import Id, Reference, field, listed
from agenda.model.kinds import KINDS, OWN, REMOVABLE, RecordKind
from agenda.model.lists import check_lists
from agenda.model.record import MODELS, Record
from agenda.model.rows import KindError
from macros.context import kind_rows
from macros.kinds import KINDS as SHOWN
from macros.kinds import ShownKind
from macros.pages import page_specs

RISK = RecordKind("risk", "Risk", "risken", "en", list="risks")


def test_a_model_without_a_row() -> None:
    with pytest.raises(
        KindError, match=r"^Posttypen risk \(Risk\) saknar rad i agenda/model/kinds"
    ):
        type("Risk", (Entry,), {"__module__": __name__})


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ({**KINDS, "risk": RISK}, "Posttypen risk i agenda/model/kinds.py har ingen modell"),
        (
            {**KINDS, "term": replace(KINDS["term"], list="words")},
            'Posttypen term säger list="words", men agenda/model/agenda.py har ingen sådan lista.',
        ),
        (
            {**KINDS, "term": replace(KINDS["term"], list="")},
            "Listan terms i agenda/model/agenda.py står inte på raden term",
        ),
        (
            {kind: row for kind, row in KINDS.items() if kind != "goal"},
            "Fältet FocusArea.goals leder till posttypen goal, utan rad i agenda/model/kinds.py.",
        ),
    ],
)
def test_rows_and_lists_that_do_not_name_one_another(
    monkeypatch: pytest.MonkeyPatch, rows: dict[str, RecordKind], said: str
) -> None:
    monkeypatch.setattr(agenda.model.lists, "KINDS", rows)
    with pytest.raises(KindError) as error:
        check_lists()
    assert said in str(error.value)


def wrong_models(monkeypatch: pytest.MonkeyPatch, **models: type[Record]) -> str:
    """Give what is said of rows and models when these are among the models."""
    monkeypatch.setattr(agenda.model.lists, "MODELS", {**MODELS, **models})
    with pytest.raises(KindError) as error:
        check_lists()
    return str(error.value)


class Plan(Record):
    """A record that names others in ways that mean nothing."""

    one: Annotated[Id, Reference(cast("Any", "term"))] = field("Ett", "Ett.")
    other: tuple[Annotated[Id, Reference(())], ...] = listed("Fler", "Fler.", ())


class Around(Record):
    plan: Plan = field("Plan", "Står inuti.")


def test_a_reference_that_names_no_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    said = wrong_models(monkeypatch, term=Around)
    for name, told in (("one", "'term'"), ("other", "()")):
        assert (
            f"Fältet Plan.{name} säger Reference({told}). "
            'Skriv en tupel av posttyper: Reference(("priority",)).'
        ) in said


def test_a_model_that_is_no_entry(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Posttypen term: klassen Plan ärver inte Entry. Ärv Entry, eller" in wrong_models(
        monkeypatch, term=Plan
    )


def test_a_list_that_is_demanded(monkeypatch: pytest.MonkeyPatch) -> None:
    fields = {**Agenda.model_fields, "terms": listed("Ordlista", "Ord.")}
    monkeypatch.setattr(Agenda, "__pydantic_fields__", fields)
    with pytest.raises(KindError) as error:
        check_lists()
    assert str(error.value) == (
        "Listan terms i agenda/model/agenda.py har inte () som värde när inget är skrivet, så en "
        'agenda utan term går inte att läsa. Skriv records("…", "…").'
    )


NEXT: Final = len(REMOVABLE) + 1


@pytest.mark.parametrize("number", [NEXT - 1, NEXT + 1])
def test_a_number_that_is_not_the_next(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    said = rf"^Posttypen risk säger removable={number} i .* är {NEXT}\.$"
    rows = (*(row for row in KINDS.values() if row.removable), replace(RISK, removable=number))
    monkeypatch.setattr(
        agenda.model.lists, "REMOVABLE", sorted(rows, key=lambda row: row.removable)
    )
    with pytest.raises(KindError, match=said):
        check_lists()


@pytest.mark.parametrize("file", ["risker.yml", "risker/*/*.yaml", "risker/alla.yaml"])
def test_a_file_that_nothing_reads(monkeypatch: pytest.MonkeyPatch, file: str) -> None:
    monkeypatch.setattr(layout, "KINDS", {"risk": replace(RISK, file=file)})
    assert [*layout._unread()] == [
        f'Posttypen risk: file="{file}" i agenda/model/kinds.py är ingen plats som läses. '
        'Skriv till exempel "risker.yaml" eller "risker/*.yaml".'
    ]


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("glossary.yaml", "Posttyperna term och risk kan inte dela glossary.yaml (file i"),
        ("initiatives/*.yaml", "Posttyperna initiative och risk kan inte dela initiatives (file"),
        ("consultations/*/risk.yaml", "Posttyperna consultation och reply och risk kan inte dela"),
        ("accessibility.yaml", "Posttypen risk: accessibility.yaml är upptaget (file i agenda/"),
        ("editions/*.yaml", "Posttypen risk: editions är upptaget (file i agenda/model/kinds.py)."),
    ],
)
def test_a_file_that_is_taken(monkeypatch: pytest.MonkeyPatch, file: str, said: str) -> None:
    monkeypatch.setattr(layout, "KINDS", {**KINDS, "risk": replace(RISK, file=file)})
    (told,) = layout._unread()
    assert told.startswith(said)
    assert told.endswith('Skriv till exempel "risker.yaml" eller "risker/*.yaml".')


def test_linked_data_that_has_no_maker(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = {**KINDS, "tombstone": replace(KINDS["tombstone"], linked=OWN)}
    monkeypatch.setattr(graph, "KINDS", rows)
    with pytest.raises(KindError, match=r"^Posttypen tombstone säger linked=OWN på sin rad, men"):
        graph.makers.__wrapped__()


def _with_template(kind: str, template: str) -> dict[str, ShownKind]:
    return {**SHOWN, kind: replace(SHOWN[kind], template=template)}


def test_a_template_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_specs, "_PLAIN", ("actor",))
    monkeypatch.setattr(page_specs, "KINDS", _with_template("actor", "finns-inte.html"))
    assert "Posttypen actor: mallen finns-inte.html saknas i macros/templates/pages/." in [
        *page_specs._lacking()
    ]


def test_a_template_that_nothing_asks_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_specs, "KINDS", _with_template("term", "actor.html"))
    assert [*page_specs._lacking()] == [
        "Posttypen term: template i macros/kinds.py är för den som har Page och ingen egen vy."
    ]


def test_what_is_there_lacks_nothing() -> None:
    check_lists()
    kind_rows.check_rows()
    assert [*page_specs._lacking()] == []
    assert MODELS["initiative"] is Initiative
