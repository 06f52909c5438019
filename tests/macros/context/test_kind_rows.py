"""Rows of what is shown that can't be shown as they say: told before anything is built."""

from dataclasses import replace

import pytest

from agenda import load_agenda
from agenda.index import Index
from agenda.model.kinds import PLAIN
from agenda.model.rows import KindError
from macros.context import addresses, kind_rows
from macros.kinds import KINDS as SHOWN
from macros.kinds import Anchor, NewEntry, Page, ShownKind, Within
from tests.support.folders import BASE


def changed(kind: str, **values: object) -> dict[str, ShownKind]:
    return {**SHOWN, kind: replace(SHOWN[kind], **values)}  # type: ignore[arg-type]


def new_initiative(**values: object) -> dict[str, ShownKind]:
    new = SHOWN["initiative"].new
    assert isinstance(new, NewEntry)
    return changed("initiative", new=replace(new, **values))  # type: ignore[arg-type]


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
        (changed("actor", where=Page("search")), 'Posttypen actor säger Page("search") i macros/'),
        (changed("actor", where=Page("a/b")), 'Posttypen actor säger Page("a/b") i macros/kinds'),
        (changed("actor", where=Page("")), 'Posttypen actor säger Page("") i macros/kinds.py. Skr'),
        (changed("term", where=Anchor("ord")), 'Posttypen term säger Anchor("ord") i macros/kinds'),
        (
            changed("indicator", new=NewEntry("Ny")),
            "Posttypen indicator har new i macros/kinds.py, som kräver en egen lista",
        ),
        (
            changed("term", where=Within()),
            "Posttypen term står i en lista i agendan och i ingen annan post, men säger Within()",
        ),
        (
            changed("indicator", where=Anchor("om/")),
            "Posttypen indicator står inuti andra poster (utan list i agenda/model/kinds.py), så "
            "record_list kan inte lista den. Skriv Within() i stället för Anchor i macros/kinds",
        ),
        (changed("indicator", where=Page("matt")), "Posttypen indicator står inuti andra poster"),
        (
            changed("decision", weight=0.5),
            "Posttypen decision har weight=0.5 i macros/kinds.py, men Within(anchored=False) är",
        ),
        (
            changed("indicator", whole=PLAIN),
            "Posttypen indicator har whole=PLAIN i macros/kinds.py (om inget annat står där), men "
            'står inuti initiative, agenda, som inte har det. Skriv whole=LeftOut("skäl"), eller',
        ),
        (
            new_initiative(fixed=(("orgin", "proposed"),)),
            "Posttypen initiative har inget fält orgin, som fixed i macros/kinds.py nämner. Menade "
            "du origin?",
        ),
        (
            new_initiative(fixed=(("origin", "proposd"),)),
            "Posttypen initiative kan inte ha origin: proposd, som fixed i macros/kinds.py säger.",
        ),
        (new_initiative(not_asked=("notes",)), "Posttypen initiative har inget fält notes, som no"),
        (new_initiative(named_after="titel"), "Posttypen initiative har inget fält titel, som nam"),
        (
            new_initiative(named_after="priorities"),
            "Posttypen initiative kan inte få id efter priorities (named_after i macros/kinds.py)",
        ),
    ],
)
def test_rows_of_what_is_shown(
    monkeypatch: pytest.MonkeyPatch, rows: dict[str, ShownKind], said: str
) -> None:
    monkeypatch.setattr(kind_rows, "KINDS", rows)
    with pytest.raises(KindError) as error:
        kind_rows.check_rows()
    assert [one for one in str(error.value).splitlines() if one.startswith(said)]


def test_what_stands_in_a_record_with_an_anchor_has_one_anchor(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    index = Index(load_agenda(BASE))
    goal = next(one for one in index.ids if index.kind(one) == "goal")
    monkeypatch.setattr(addresses, "KINDS", changed("goal", where=Within()))
    assert addresses.address(index, goal) == f"samband/#{goal}"
