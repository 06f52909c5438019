"""A declared correction says which words it mended, so that nobody needs to guess."""

from collections.abc import Iterator
from difflib import get_close_matches

from agenda.index import Index
from agenda.model import Record
from agenda.model.shape import shapes
from agenda.rules.finding import Finding


def corrections_name_a_field(index: Index) -> Iterator[Finding]:
    """The field is one that the entry has: ``wording``, or ``period.start`` inside another."""
    for number, correction in enumerate(index.agenda.__dict__.get("corrections", ())):
        about, name = (correction.__dict__.get(key) for key in ("about", "field"))
        if about not in index or name is None:
            continue
        record = index.get(about, Record)
        wrong = _unknown(type(record), name.split("."))
        if wrong is not None:
            step, known = wrong
            near = get_close_matches(step, known, n=1)
            advice = f"Menade du ”{near[0]}”?" if near else f"Nycklar: {', '.join(known)}."
            message = f"{record.swedish} har ingen nyckel ”{name}”."
            yield Finding(("corrections", number, "field"), message, advice)


def _unknown(model: type[Record], steps: list[str]) -> tuple[str, list[str]] | None:
    """Give the first step on a way that leads nowhere, and those that there are."""
    for place, step in enumerate(steps, start=1):
        known = [name for name, shape in shapes(model).items() if place == 1 or not shape.many]
        if step not in known:
            return step, known
        shape = shapes(model)[step]
        if place < len(steps) and (shape.model is None or shape.many):
            return steps[place], list(shapes(model))
        model = shape.model or model
    return None
