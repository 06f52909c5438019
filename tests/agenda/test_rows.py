"""What a row of the registries of kinds may hold, told by the kind and the column."""

from dataclasses import replace
from typing import Any, cast

import pytest

from agenda.model.kinds import OWN, REGISTRY, LeftOut, RecordKind, need_code
from agenda.model.rows import KindError, by_name, row_maker
from macros.kinds import HERE, NewEntry, Page, ShownKind, Within

RISK = RecordKind("risk", "Risk", "risken", "en", list="risks")
_MODEL = f"Posttypen risk i {REGISTRY}"
_SHOWN = f"Posttypen risk i {HERE}"


@pytest.mark.parametrize(
    ("row", "columns", "named", "said"),
    [
        (RecordKind, ("risk", "Risk", "risken"), {}, f"{_MODEL} saknar kolumnen article."),
        (RecordKind, ("risk", "Risk"), {"article": "en"}, f"{_MODEL} saknar kolumnen definite."),
        (
            RecordKind,
            ("risk", "Risk", "risken", "enn"),
            {},
            f'{_MODEL}: article är \'enn\'. Där ska "en" eller "ett" stå.',
        ),
        (
            RecordKind,
            ("risk", "Risk", "risken", "en"),
            {"lists": "risks"},
            f"{_MODEL} har en kolumn för mycket: lists='risks'. Menade du list?",
        ),
        (
            RecordKind,
            ("risk", "", "risken", "en"),
            {"removable": True},
            f"{_MODEL}: label är ''. Där ska en text som inte är tom stå.\n"
            f"{_MODEL}: removable är True. Där ska ett heltal stå.",
        ),
        (ShownKind, ("risk", Page("risker")), {}, f"{_SHOWN} saknar kolumnen weight."),
        (ShownKind, ("risk",), {"weight": 1.0}, f"{_SHOWN} saknar kolumnen where."),
        (
            ShownKind,
            ("risk", Within(), "0.7"),
            {},
            f"{_SHOWN}: weight är '0.7'. Där ska ett tal eller LeftOut(…) stå.",
        ),
        (
            ShownKind,
            ("risk", Within(), 0.0),
            {},
            f"{_SHOWN}: weight är 0.0. Där ska ett tal över 0 eller LeftOut(…) stå.",
        ),
        (
            ShownKind,
            ("risk", "om/", 1.0, "own"),
            {},
            f"{_SHOWN}: where är 'om/'. Där ska Page(…) eller Anchor(…) eller On(…) eller "
            "Within(…) stå.\n"
            f"{_SHOWN}: whole är 'own'. Där ska OWN, PLAIN eller LeftOut(…) stå.",
        ),
        (
            ShownKind,
            ("risk", Within(), 1.0),
            {"new": NewEntry("Ny", cast("Any", ("origin", "proposed")))},
            f"{_SHOWN}: new.fixed är 'origin'. Där ska en tupel, med parentes och komma, stå.",
        ),
        (
            ShownKind,
            ("risk", Within(), 1.0),
            {"index": LeftOut()},
            f"{_SHOWN}: index.reason är ''. Där ska en text som inte är tom stå.",
        ),
    ],
)
def test_a_column(row: Any, columns: Any, named: Any, said: str) -> None:
    make = row_maker(row, REGISTRY if row is RecordKind else HERE)
    with pytest.raises(KindError) as error:
        make(*columns, **named)
    assert str(error.value) == said


def test_a_kind_with_two_rows() -> None:
    with pytest.raises(KindError, match=r"^Posttypen risk har två rader i agenda/model/kinds\.py"):
        by_name((RISK, RISK), REGISTRY)


def test_own_without_code_and_code_without_own() -> None:
    with pytest.raises(KindError) as error:
        need_code({"a": replace(RISK, stratml=OWN), "b": RISK}, "stratml", "exports.x", "b")
    assert str(error.value) == (
        "Posttypen a säger stratml=OWN på sin rad, men exports/x.py har inget för den.\n"
        "Posttypen b säger inte stratml=OWN på sin rad, men exports/x.py har den."
    )
