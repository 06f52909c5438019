"""What no row of ``macros/kinds.py`` may say, told by the kind's name before anything is built."""

import re
from collections.abc import Iterator
from typing import Any, Final

from pydantic import ValidationError

from agenda.model import Record
from agenda.model.kinds import KINDS as MODELLED
from agenda.model.kinds import PLAIN, REGISTRY
from agenda.model.nearest import closest
from agenda.model.record import MODELS
from agenda.model.rows import KindError
from agenda.model.shape import Shape, inside, shapes
from macros.kinds import (
    ANY_LIST,
    HERE,
    KINDS,
    OWN_FOLDERS,
    Anchor,
    NewEntry,
    On,
    Page,
    ShownKind,
    Within,
)

_FOLDER: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_ADDRESS: Final = re.compile(rf"({_FOLDER.pattern}/)+")


def check_rows() -> None:
    """Demand that every row can be shown as it says. Raises :class:`KindError`."""
    lacking = sorted(_lacking())
    if lacking:
        raise KindError(lacking)


def _lacking() -> Iterator[str]:
    for kind in MODELLED.keys() - KINDS.keys():
        yield f"Posttypen {kind} saknar rad i {HERE}."
    for kind in KINDS.keys() - MODELLED.keys():
        yield f"Posttypen {kind} i {HERE} saknar rad i {REGISTRY}."
    for kind in KINDS.keys() & MODELLED.keys():
        row = KINDS[kind]
        faults = (*_place(row), *_on_another(row), *_without_place(row), *_new(row))
        yield from (f"Posttypen {kind} {fault}" for fault in faults)


def _place(row: ShownKind) -> Iterator[str]:
    removable, place = MODELLED[row.kind].removable, row.where
    if isinstance(place, Page) and not removable:
        yield f"har sidor, så den ska ha removable i {REGISTRY}."
    if removable and not isinstance(place, Page):
        yield f"har removable i {REGISTRY}, så den ska ha Page i {HERE}."
    if isinstance(place, Page) and not _FOLDER.fullmatch(place.folder):
        said = f'Page("{place.folder}") i {HERE}'
        yield f'säger {said}. Skriv mappen som i en adress, till exempel Page("risker").'
    elif isinstance(place, Page) and place.folder in OWN_FOLDERS:
        said = f'Page("{place.folder}") i {HERE}, som är en av webbplatsens egna mappar'
        yield f"säger {said}. Välj ett annat namn."
    if isinstance(place, Anchor) and not _ADDRESS.fullmatch(place.page):
        said = f'Anchor("{place.page}") i {HERE}'
        yield f'säger {said}. Skriv sidan som en adress, till exempel Anchor("om/").'
    if place == Within() and MODELLED[row.kind].list:
        said = f"står i en lista i agendan och i ingen annan post, men säger Within() i {HERE}"
        yield f'{said}. Skriv till exempel Page("risker") eller Anchor("om/").'


def _on_another(row: ShownKind) -> Iterator[str]:
    """Tell of what says that it is shown on the page of another, and does not name one."""
    if isinstance(row.where, On):
        shape = shapes(MODELS[row.kind]).get(row.where.field)
        if not MODELLED[row.kind].list or shape is None or shape.many or not shape.reference:
            said = f'On("{row.where.field}") i {HERE}, som inte är ett fält med en annan posts id'
            yield f"säger {said}. Skriv ett fält som nämner en enda post."


def _without_place(row: ShownKind) -> Iterator[str]:
    """Tell of what stands inside other records, and says that it stands by itself."""
    if MODELLED[row.kind].list or row.kind == "agenda":
        return
    is_listed = isinstance(row.where, Anchor) and row.macro == ANY_LIST
    if isinstance(row.where, Page) or is_listed:
        said = type(row.where).__name__
        yield (
            f"står inuti andra poster (utan list i {REGISTRY}), så {ANY_LIST} kan inte lista den. "
            f"Skriv Within() i stället för {said} i {HERE}, eller en egen macro."
        )
    if row.where == Within(anchored=False) and isinstance(row.weight, float):
        said = f"weight={row.weight} i {HERE}, men Within(anchored=False) är ingen plats att hitta"
        yield f'har {said}. Skriv weight=LeftOut("skäl"), eller Within().'
    around = [one for one in MODELS if one != row.kind and MODELS[row.kind] in inside(MODELS[one])]
    for column in ("whole", "printed", "backlinks"):
        standing = {getattr(KINDS[one], column) for one in around if one in KINDS}
        if getattr(row, column) is PLAIN and PLAIN not in standing:
            yield (
                f"har {column}=PLAIN i {HERE} (om inget annat står där), men står inuti "
                f"{', '.join(around)}, som inte har det. "
                f'Skriv {column}=LeftOut("skäl"), eller OWN och koden för den.'
            )


def _new(row: ShownKind) -> Iterator[str]:
    """Tell of a form for new ones that asks for what the model does not have."""
    if isinstance(row.new, NewEntry):
        if not MODELLED[row.kind].list:
            yield f"har new i {HERE}, som kräver en egen lista (list i {REGISTRY})."
        for column in ("fixed", "not_asked", "named_after"):
            yield from _fields(MODELS[row.kind], column, getattr(row.new, column))


def _fields(model: type[Record], column: str, said: Any) -> Iterator[str]:
    """Tell of what a column says of fields: their names, or pairs of a name and a value."""
    known, values = shapes(model), dict(said) if column == "fixed" else {}
    for name in (said,) if isinstance(said, str) else values or said:
        if name not in known:
            near = closest(name, known)
            advice = f"Menade du {near}?" if near else f"Fälten är {', '.join(known)}."
            yield f"har inget fält {name}, som {column} i {HERE} nämner. {advice}"
        elif name in values and _refuses(model, name, values[name]):
            yield f"kan inte ha {name}: {values[name]}, som {column} i {HERE} säger."
        elif column == "named_after" and not _is_text(known[name]):
            yield f"kan inte få id efter {name} ({column} i {HERE}), som inte är en text."


def _is_text(shape: Shape) -> bool:
    return shape.type in ("line", "text", "id") and not (shape.many and shape.reference)


def _refuses(model: type[Record], name: str, value: str) -> bool:
    try:
        model.model_validate({name: value})
    except ValidationError as error:
        return any(one["loc"][0] == name for one in error.errors())
    return False
