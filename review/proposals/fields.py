"""Other values in an entry that is there: each merged by itself with what stands by now."""

from collections.abc import Iterator
from typing import Any, Final

from agenda.load.suggestions import did_you_mean
from agenda.model import Record
from agenda.model.shape import Shape, shapes
from review.proposals.document import Changed, FieldChange
from review.proposals.ground import Ground
from review.proposals.outcome import Question, Standing
from review.proposals.plain_data import NoPlaceError, nowhere, shape_at, value_at, with_value
from review.proposals.progress import Progress
from review.proposals.three_way import Clash, merged
from review.proposals.words import in_words, spoken

_WITHIN: Final = "Föreslå ändringen eller borttagningen av den post som orden står i."
_BY_NAME: Final = "Skriv postens id, eller dagen för ett värde: values/2026/value."
_WISH: Final = "Föreslå en annan lydelse i stället: då tas önskemålet in, och orden står kvar."


def change_fields(change: Changed, ground: Ground, progress: Progress) -> None:
    """Take in what has not been changed meanwhile; tell the rest as questions."""
    standing = found(change.id, change.kind, ground, progress)
    if standing is None:
        return
    for field in change.fields:
        try:
            _take(field, change.id, standing, ground, progress)
        except NoPlaceError:
            message = f"Det finns inget fält med vägen ”{field.at}” i posten {change.id}."
            known = did_you_mean(field.at, standing.model.model_fields)
            progress.lack(message, known or "Hämta förslaget på nytt från formuläret.")


def found(record_id: str, kind: str, ground: Ground, progress: Progress) -> Standing | None:
    """Give where an entry of a kind stands; tell it when there is none."""
    if not is_there(record_id, ground, progress):
        return None
    if ground.kind(record_id) != kind:
        message = f"Posten {record_id} är av typen {ground.kind(record_id)}, inte {kind}."
        progress.lack(message, "Hämta förslaget på nytt från formuläret.")
    elif ground.value(ground.standing(record_id)) is None:
        progress.lack(f"Posten {record_id} tas bort två gånger.", "Behåll en av ändringarna.")
    else:
        return ground.standing(record_id)
    return None


def is_there(record_id: str, ground: Ground, progress: Progress) -> bool:
    """Say whether there is an entry with an id; tell it when there is none."""
    if record_id in ground.removed:
        _told_gone(record_id, ground, progress)
    elif record_id not in ground:
        advice = did_you_mean(record_id, ground.index.ids) or "Hämta förslaget på nytt."
        progress.lack(f"Ingen post har id:t {record_id}.", advice)
    else:
        return True
    return False


def _told_gone(record_id: str, ground: Ground, progress: Progress) -> None:
    """Say that an entry has been removed, why, and what is there in its place."""
    grave = next(one for one in ground.agenda.tombstones if one.id == record_id)
    message = f"Posten ”{ground.removed[record_id]}” ({record_id}) är borttagen ur agendan."
    reason = f" Skälet: {' '.join(grave.reason.split())}" if grave.reason else ""
    advice = "Förslaget gäller något som inte längre finns."
    if grave.replaced_by and grave.replaced_by in ground:
        other = f"{ground.word(grave.replaced_by)} ({grave.replaced_by})"
        advice = f"Den är ersatt av {other}. Föreslå ändringen där."
    progress.lack(message + reason, advice)


def _take(
    field: FieldChange, record_id: str, standing: Standing, ground: Ground, progress: Progress
) -> None:
    steps = field.at.split("/")
    owner, shape = shape_at(standing.model, steps)
    where = spoken(record_id, standing.model, steps, ground)
    if steps == ["id"]:
        progress.lack("Ett id ändras aldrig.", "Ta bort fältet id ur förslaget.", where)
        return
    if shape and shape.verbatim and owner is standing.model:
        progress.lack("Orden är agendans egna, ord för ord.", _WISH, where)
        return
    entry = ground.value(standing)
    if (step := nowhere(entry, steps)) is not None:
        message = f"Vägen ”{field.at}” leder ingenstans: {step} är ingen post i listan."
        progress.lack(message, _BY_NAME, where)
        return
    now = value_at(entry, steps)
    inner = shape.model if shape else owner
    one = merged(field.was, field.becomes, now, inner, shape)
    for clash in one.clashes:
        progress.questions.append(_question(clash, steps, record_id, standing.model, ground))
    value = [] if one.value is None and _needs_list(owner, shape, steps[-1]) else one.value
    if value != now:
        after = with_value(entry, steps, value)
        kept = dict(_own_words(after, standing.model))
        if any(kept.get(place) != words for place, words in _own_words(entry, standing.model)):
            progress.lack("Orden är agendans egna, ord för ord.", _WITHIN, where)
            return
        progress.told.append(f"ändring av {record_id}")
        ground.put(standing, after)
    elif not one.clashes:
        progress.already.append(where)


def _needs_list(owner: type[Record], shape: Shape | None, key: str) -> bool:
    """Say whether a list is written also when nothing is in it: an initiative's priorities."""
    return bool(shape and shape.many and owner.model_fields[key].is_required())


def _own_words(value: Any, model: type[Record]) -> Iterator[tuple[tuple[str, str], Any]]:
    """Give what a record and those within it say word for word, each by its id and field.

    What has no id of its own, as a quotation, is the editors' to choose.
    """
    own = value.get("id") if isinstance(value, dict) else None
    for key, shape in shapes(model).items() if isinstance(value, dict) else ():
        if shape.verbatim and own and value.get(key):
            yield (str(own), key), value[key]
        if shape.model:
            inner = value.get(key)
            for one in inner if isinstance(inner, list) else [inner]:
                yield from _own_words(one, shape.model)


def _question(
    clash: Clash, steps: list[str], record_id: str, model: type[Record], ground: Ground
) -> Question:
    way = [*steps, *clash.at]
    owner, shape = shape_at(model, way)
    where = spoken(record_id, model, way, ground)
    now, becomes = (in_words(one, owner, shape, ground) for one in (clash.now, clash.becomes))
    return Question(where, now, becomes)
