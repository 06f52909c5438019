"""Bullets that came along into a document: what a form tidies as it is pasted, whoever wrote it.

Only texts that have bullets are touched, and never words that are somebody else's.
"""

from typing import Any

from agenda.load.pasted_text import Room, has_bullets, tidied
from agenda.model import Record
from agenda.model.record import MODELS
from agenda.model.shape import Shape, shapes
from review.proposals.document import Change, Changed, FieldChange, New
from review.proposals.plain_data import NoPlaceError, shape_at


def without_bullets(change: Change) -> Change:
    """Give a change whose new texts have paragraphs, or words in a row, in place of bullets."""
    if isinstance(change, New):
        model = MODELS.get(change.kind)
        return change.model_copy(update={"entry": _of_record(change.entry, model)})
    if isinstance(change, Changed):
        model = MODELS.get(change.kind)
        fields = tuple(_of_field(one, model) for one in change.fields)
        return change.model_copy(update={"fields": fields})
    own = {name: getattr(change, name, None) for name in ("becomes", "reason", "remark")}
    texts = {name: words_of(text) for name, text in own.items() if isinstance(text, str)}
    return change.model_copy(update=texts)


def words_of(text: str, room: Room = Room.text) -> str:
    """Give a text without bullets, if it has any."""
    return tidied(text, room) if has_bullets(text) else text


def _of_field(field: FieldChange, model: type[Record] | None) -> FieldChange:
    try:
        owner, shape = shape_at(model, field.at.split("/")) if model else (None, None)
    except NoPlaceError:  # told when it is merged
        return field
    return field.model_copy(update={"becomes": _of_value(field.becomes, owner, shape)})


def _of_value(value: Any, model: type[Record] | None, shape: Shape | None) -> Any:
    if isinstance(value, list):
        return [_of_value(one, model, shape) for one in value]
    if isinstance(value, dict):
        return _of_record(value, shape.model if shape else model)
    if not isinstance(value, str) or shape is None or not shape.editorial:
        return value
    return words_of(value, Room.line if shape.one_line else Room.text)


def _of_record(values: dict[str, Any], model: type[Record] | None) -> dict[str, Any]:
    known = shapes(model) if model else {}
    return {key: _of_value(one, model, known.get(key)) for key, one in values.items()}
