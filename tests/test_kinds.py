"""What a kind of record lacks is told by name, in a sentence, before anything is built."""

from dataclasses import replace

import pytest

import agenda.model.lists
import macros.kinds
from agenda.exports.linked import graph
from agenda.load import layout
from agenda.model import Entry, Initiative
from agenda.model.kinds import KINDS, OWN, KindError, RecordKind
from agenda.model.lists import check_lists
from agenda.model.record import MODELS
from macros.kinds import KINDS as SHOWN
from macros.kinds import Anchor, NewEntry, Page, ShownKind
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


@pytest.mark.parametrize("file", ["risker.yml", "risker/*/*.yaml", "risker/alla.yaml"])
def test_a_file_that_nothing_reads(monkeypatch: pytest.MonkeyPatch, file: str) -> None:
    monkeypatch.setattr(layout, "KINDS", {"risk": replace(RISK, file=file)})
    assert [*layout._unread()] == [
        f'Posttypen risk: file="{file}" i agenda/model/kinds.py är ingen plats som läses. '
        'Skriv till exempel "risker.yaml" eller "risker/*.yaml".'
    ]


def test_linked_data_that_has_no_maker(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = {**KINDS, "tombstone": replace(KINDS["tombstone"], linked=OWN)}
    monkeypatch.setattr(graph, "KINDS", rows)
    with pytest.raises(KindError, match=r"^Posttypen tombstone: .* säger linked=OWN, men"):
        graph.makers.__wrapped__()


def changed(kind: str, **values: object) -> dict[str, ShownKind]:
    return {**SHOWN, kind: replace(SHOWN[kind], **values)}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (
            {kind: row for kind, row in SHOWN.items() if kind != "term"},
            "Posttypen term saknar rad i macros/kinds.py.",
        ),
        (
            {**SHOWN, "risk": ShownKind("risk", Page("risker"), 1.0)},
            "Posttypen risk i macros/kinds.py saknar rad i agenda/model/kinds.py.",
        ),
        (changed("term", where=Page("ord")), "Posttypen term har sidor, så den ska ha removable"),
        (changed("actor", where=Anchor("om/")), "Posttypen actor har removable"),
        (changed("actor", where=Page("a/b")), "Posttypen actor: skriv mappen"),
        (changed("term", where=Anchor("ord")), "Posttypen term: skriv sidan"),
        (changed("term", new=NewEntry("Nytt")), "Posttypen term: new i macros/kinds.py kräver"),
    ],
)
def test_rows_of_what_is_shown(
    monkeypatch: pytest.MonkeyPatch, rows: dict[str, ShownKind], said: str
) -> None:
    monkeypatch.setattr(macros.kinds, "KINDS", rows)
    assert [one for one in macros.kinds._lacking() if one.startswith(said)]


def test_a_template_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_specs, "_PLAIN", ("actor",))
    monkeypatch.setattr(page_specs, "KINDS", changed("actor", template="finns-inte.html"))
    assert "Posttypen actor: mallen finns-inte.html saknas i macros/templates/pages/." in [
        *page_specs._lacking()
    ]


def test_what_is_there_lacks_nothing() -> None:
    check_lists()
    assert [*macros.kinds._lacking(), *page_specs._lacking()] == []
    assert MODELS["initiative"] is Initiative
