"""The agenda's lists of records, held against the rows of the kinds."""

from collections.abc import Iterator
from typing import Final

from agenda.model.agenda import Agenda
from agenda.model.kinds import KINDS, REGISTRY, KindError
from agenda.model.record import MODELS
from agenda.model.shape import shapes

_LISTS: Final = "agenda/model/agenda.py"


def check_lists() -> None:
    """Demand that rows, models and the agenda's lists name one another. Raises KindError."""
    lacking = [*_without_model(), *_without_list(), *_without_row(), *_unknown()]
    if lacking:
        raise KindError(lacking)


def _without_model() -> Iterator[str]:
    for kind in KINDS:
        if kind not in MODELS:
            yield f"Posttypen {kind} i {REGISTRY} har ingen modell i agenda/model/."


def _without_list() -> Iterator[str]:
    for kind, row in KINDS.items():
        shape = shapes(Agenda).get(row.list)
        if row.list and (shape is None or not shape.many or shape.model is not MODELS.get(kind)):
            yield f'Posttypen {kind} säger list="{row.list}", men {_LISTS} har ingen sådan lista.'


def _without_row() -> Iterator[str]:
    named = {row.list for row in KINDS.values()}
    for name, shape in shapes(Agenda).items():
        if shape.many and shape.model and shape.model.of_kind in KINDS and name not in named:
            kind = shape.model.of_kind
            yield f"Listan {name} i {_LISTS} står inte på raden {kind} i {REGISTRY} (list=)."


def _unknown() -> Iterator[str]:
    """Tell of fields that refer to a kind that is none."""
    for model in MODELS.values():
        for name, shape in shapes(model).items():
            for kind in shape.reference.kinds if shape.reference else ():
                if kind not in KINDS:
                    field = f"{model.__name__}.{name}"
                    yield f"Fältet {field} leder till posttypen {kind}, utan rad i {REGISTRY}."
