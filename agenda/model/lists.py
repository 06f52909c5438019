"""The models and the agenda's lists of records, held against the rows of the kinds."""

from collections.abc import Iterator
from typing import Any, Final

from agenda.model.agenda import Agenda
from agenda.model.kinds import KINDS, REGISTRY, REMOVABLE, left_out
from agenda.model.record import MODELS, Entry, Record
from agenda.model.rows import KindError
from agenda.model.shape import inside, shapes

_LISTS: Final = "agenda/model/agenda.py"


def check_lists() -> None:
    """Demand that rows, models and the agenda's lists name one another. Raises KindError."""
    lacking = [*_without_model(), *_without_list(), *_of_lists(), *_unknown(), *_numbers()]
    if lacking:
        raise KindError(lacking)


def _without_model() -> Iterator[str]:
    for kind, row in KINDS.items():
        model = MODELS.get(kind)
        if model is None:
            yield f"Posttypen {kind} i {REGISTRY} har ingen modell i agenda/model/."
        elif not issubclass(model, Entry) and not left_out(row.linked):
            yield (
                f"Posttypen {kind}: klassen {model.__name__} ärver inte Entry. "
                f'Ärv Entry, eller skriv linked=LeftOut("skäl") i {REGISTRY}.'
            )


def _without_list() -> Iterator[str]:
    for kind, row in KINDS.items():
        shape = shapes(Agenda).get(row.list)
        if row.list and (shape is None or not shape.many or shape.model is not MODELS.get(kind)):
            yield f'Posttypen {kind} säger list="{row.list}", men {_LISTS} har ingen sådan lista.'


def _of_lists() -> Iterator[str]:
    named = {row.list for row in KINDS.values()}
    for name, shape in shapes(Agenda).items():
        if not shape.many or shape.model is None or shape.model.of_kind not in KINDS:
            continue
        kind = shape.model.of_kind
        if name not in named:
            yield f"Listan {name} i {_LISTS} står inte på raden {kind} i {REGISTRY} (list=)."
        if Agenda.model_fields[name].default != ():
            yield (
                f"Listan {name} i {_LISTS} har inte () som värde när inget är skrivet, så en "
                f'agenda utan {kind} går inte att läsa. Skriv records("…", "…").'
            )


def _unknown() -> Iterator[str]:
    """Tell of fields that refer to a kind that is none."""
    for field, named in sorted(set(_references())):
        if isinstance(named, str) or not named:
            said = f"säger Reference({named!r})"
            yield f'Fältet {field} {said}. Skriv en tupel av posttyper: Reference(("priority",)).'
            continue
        for kind in named:
            if kind not in KINDS:
                yield f"Fältet {field} leder till posttypen {kind}, utan rad i {REGISTRY}."


def _references() -> Iterator[tuple[str, Any]]:
    """Give every field that names records, and the kinds that it may name."""
    for model in frozenset[type[Record]]().union(*map(inside, MODELS.values())):
        for name, shape in shapes(model).items():
            if shape.reference:
                yield f"{model.__name__}.{name}", shape.reference.kinds


def _numbers() -> Iterator[str]:
    """Tell of kinds whose place in the published list of those with pages is not free."""
    for number, row in enumerate(REMOVABLE, start=1):
        if row.removable != number:
            said = f"removable={row.removable} i {REGISTRY}"
            yield f"Posttypen {row.name} säger {said}, men nästa nummer är {number}."
