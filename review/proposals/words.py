"""Values and places of data in words that people know: labels and names, not keys and ids."""

from collections.abc import Sequence
from typing import Any

from agenda.model import Record
from agenda.model.shape import Shape, shapes
from review.proposals.ground import Ground
from review.proposals.outcome import Spoken
from review.proposals.plain_data import NoPlaceError, Step, shape_at


def spoken(record_id: str, model: type[Record], steps: Sequence[Step], ground: Ground) -> Spoken:
    """Name a place in an entry: its labels from the outmost, with names for ids of records."""
    words: list[str] = []
    for number, step in enumerate(steps):
        try:
            owner, shape = shape_at(model, steps[: number + 1])
        except NoPlaceError:
            break
        info = owner.model_fields.get(str(step)) if shape else None
        words.append((info.title if info else "") or ground.title(str(step)))
    return Spoken(record_id, ground.title(record_id), ", ".join(words))


def in_words(value: Any, model: type[Record] | None, shape: Shape | None, ground: Ground) -> str:
    """Give a value as a reader would meet it; nothing for none."""
    if value is None:
        return ""
    if isinstance(value, list):
        return ", ".join(in_words(one, model, shape, ground) for one in value)
    if isinstance(value, dict):
        inner = (shape.model if shape else None) or model
        return "; ".join(_fields(value, inner, ground))
    text = str(value)
    if shape and shape.choice:
        return next((one.label for one in shape.choice if one.value == text), text)
    return ground.title(text) if shape and shape.reference else text


def _fields(value: dict[str, Any], model: type[Record] | None, ground: Ground) -> list[str]:
    found = []
    for key, one in value.items():
        shape = shapes(model).get(key) if model else None
        info = model.model_fields.get(key) if model else None
        label = (info.title if info else None) or key
        said = ground.title(str(one)) if key == "to" else in_words(one, None, shape, ground)
        found.append(f"{label}: {said}")
    return found
