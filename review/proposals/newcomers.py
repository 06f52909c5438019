"""A whole new entry: in a file of its own, or by the alphabet in the file of its kind.

Two proposals that each add a term so touch different lines, and git has nothing to ask.
"""

from collections.abc import Callable
from typing import Any, Final

from agenda.model import Initiative, Record, Reply
from agenda.model.choices import Origin
from agenda.model.kinds import KINDS
from agenda.model.record import MODELS
from macros.text.escape import swedish_date, swedish_order
from macros.views.changes.kind_words import in_words
from review.proposals.document import New
from review.proposals.ground import Ground
from review.proposals.new_ids import (
    file_of,
    free_id,
    is_kept,
    name_of,
    new_id,
    sound_id,
)
from review.proposals.outcome import Arrival, Remarked, Standing
from review.proposals.progress import Progress
from review.proposals.three_way import alike

_NOT_NEW: Final = ("agenda", "tombstone", "edition", "wording_proposal")
"""Kinds that no proposal brings a new one of, or that have a change of their own for it."""
_ANSWERS: Final = ("response", "outcome", "reason", "changes")
"""What is said of a reply by those who asked."""
_OLD_REPLIES: Final = (
    "Välj en remiss som är öppen. Äldre svar lägger den som svarar för agendan in, med "
    "scripts/import_replies.py."
)


def add_entry(change: New, ground: Ground, progress: Progress, arrival: Arrival) -> None:
    """Put a new entry where it belongs; an id is made where it has none."""
    model = MODELS.get(change.kind)
    if model is None or not KINDS[change.kind].list or change.kind in _NOT_NEW:
        message = f"Det går inte att föreslå en ny post av typen {change.kind}."
        progress.lack(message, "Välj bland det som formuläret på webbplatsen visar.")
        return
    entry = dict(change.entry)
    if not _sound(entry, model, ground, progress):
        return
    if model is Initiative:
        entry.setdefault("origin", Origin.proposed.value)
    if model is Reply and arrival.received_on:
        entry.setdefault("received_on", arrival.received_on)
    if model is Reply and not _is_asked(entry, ground, progress, arrival):
        return
    if not _named(entry, change.kind, model, ground, progress, arrival):
        return
    _place(entry, change.kind, model, ground)
    progress.posts.append(str(entry["id"]))
    progress.told.append(f"{KINDS[change.kind].new} {entry['id']}")


def _sound(entry: dict[str, Any], model: type[Record], ground: Ground, progress: Progress) -> bool:
    """Refuse what is decided already, and a reply that answers nothing."""
    if model is Initiative and entry.get("origin", Origin.proposed) != Origin.proposed.value:
        advice = f"Skriv origin: {Origin.proposed.value}. Det ändras när det finns ett beslut."
        progress.lack("Ett nytt initiativ är alltid ett förslag.", advice)
        return False
    consultation = entry.get("consultation")
    if model is Reply and not (
        isinstance(consultation, str) and _is_consultation(consultation, ground)
    ):
        progress.lack("Remissen finns inte.", "Välj en remiss som är öppen.")
        return False
    return model is not Reply or _is_bare_reply(entry, progress)


def _is_bare_reply(entry: dict[str, Any], progress: Progress) -> bool:
    """Refuse a reply that answers itself: what it leads to is for those who asked to say."""
    own = [Reply.model_fields[name].title or name for name in _ANSWERS if entry.get(name)]
    if own:
        said = f"Ett nytt svar säger inte själv vad det ledde till ({in_words(own).lower()})."
        progress.lack(said, "Ta bort det. Den som svarar för agendan skriver det sedan.")
    return not own


def _is_asked(entry: dict[str, Any], ground: Ground, progress: Progress, arrival: Arrival) -> bool:
    """Refuse a reply that nobody asked for; tell the reviewer of one that has come too late.

    Whether a late one counts is theirs to say.
    """
    asked = next(one for one in ground.agenda.consultations if one.id == entry["consultation"])
    last, came = asked.closes_on, arrival.received_on or str(entry.get("received_on") or "")
    if last is None and not asked.open:
        progress.lack(f"Remissen ”{asked.title}” tar inte emot svar.", _OLD_REPLIES)
        return False
    is_late = last is not None and came[: len(last)] > last
    if is_late or not asked.open:
        day = f" Sista svarsdag var {swedish_date(last)}." if last else ""
        said = "Svaret kom för sent." if is_late else "Remissen är stängd."
        told = f"{said}{day} Bedöm om svaret ska tas in."
        progress.remarks.append(Remarked(asked.id, "", told))
    return True


def _is_consultation(record_id: str, ground: Ground) -> bool:
    return record_id in ground and ground.kind(record_id) == "consultation"


def _named(
    entry: dict[str, Any],
    kind: str,
    model: type[Record],
    ground: Ground,
    progress: Progress,
    arrival: Arrival,
) -> bool:
    """Give the entry an id, or see that the one it has is free."""
    known = [one for one in ground.index.ids if ground.index.kind(one) == kind]

    def taken(record_id: str) -> bool:
        known = record_id in ground or record_id in ground.removed
        return known or record_id in arrival.elsewhere or _has_file(kind, entry, record_id, ground)

    own = entry.get("id")
    if not own:
        entry["id"] = new_id(entry, model, known, taken)
        if not entry["id"]:
            said = f"Den nya posten av typen {kind} har inget namn."
            progress.lack(said, "Skriv vad den heter.")
        return bool(entry["id"])
    unfit = _unfit(own, taken)
    if unfit is None and own in ground:
        _told_taken(entry, own, ground, progress, free_id(own, taken))
        return False
    fault = unfit or _taken_by(own, kind, entry, ground, arrival)
    if fault:
        message, advice = fault
        progress.lack(message, advice or f"Välj ett annat, till exempel {free_id(own, taken)}.")
    return not fault


def _unfit(own: Any, taken: Callable[[str], bool]) -> tuple[str, str] | None:
    """Say what is wrong with an id by itself, if anything."""
    if not isinstance(own, str) or not (sound_id(own) or is_kept(own)):
        advice = "Använd små bokstäver a–z, siffror och bindestreck, till exempel natkurs."
        return f"”{own}” går inte att använda som id.", advice
    if is_kept(own):
        advice = f"Välj ett annat, till exempel {free_id(own, taken)}."
        return f"Id:t {own} är upptaget av webbplatsen eller Windows.", advice
    return None


def _taken_by(
    own: str, kind: str, entry: dict[str, Any], ground: Ground, arrival: Arrival
) -> tuple[str, str] | None:
    """Say what has an id that no entry has, if anything does; the advice where it is its own."""
    if own in ground.removed:
        return f"Id:t {own} har tillhört något som är borttaget.", ""
    if _has_file(kind, entry, own, ground):
        file = file_of(kind, {**entry, "id": own})
        return f"Id:t {own} är upptaget, för filen data/{file} finns redan.", ""
    if own in arrival.elsewhere:
        message = f"Ett annat öppet förslag ({arrival.elsewhere[own]}) har redan id:t {own}."
        return (
            message,
            f"Är det samma sak, skriv där. Välj annars ett annat id, till exempel {own}-2.",
        )
    return None


def _has_file(kind: str, entry: dict[str, Any], own: str, ground: Ground) -> bool:
    """Say whether the file that a new entry would have is something else's: nothing is merged in.

    ``consultation`` is no id of a reply, since the consultation itself is in that file.
    """
    file = file_of(kind, {**entry, "id": own})
    return "/" in file and ground.file(file) is not None


def _told_taken(
    entry: dict[str, Any], own: str, ground: Ground, progress: Progress, free: str
) -> None:
    """Say that something else has the id, or that the same thing is there."""
    there = ground.value(ground.standing(own))
    if alike({**there, **entry}, there):
        progress.already_there(own, ground.title(own))
    elif alike(name_of(there), name_of(entry)):
        message = f"Det finns redan: {ground.word(own)} ({own})."
        progress.lack(message, "Föreslå en ändring av den posten i stället.")
    else:
        message = f"{ground.word(own)} har redan id:t {own}."
        progress.lack(message[0].upper() + message[1:], f"Välj ett annat, till exempel {free}.")


def _place(entry: dict[str, Any], kind: str, model: type[Record], ground: Ground) -> None:
    own, file = str(entry["id"]), file_of(kind, entry)
    ordered = {"id": own, **entry}
    if "/" in file:
        standing = Standing(file, (), model)
        ground.put(standing, ordered)
    else:
        key = KINDS[kind].list
        listed = Standing(file, (key,), model)
        there: list[Any] = ground.value(listed) or []
        at = place_by_name(there, ordered, model)
        ground.put(listed, [*there[:at], ordered, *there[at:]])
        standing = Standing(file, (key, own), model)
    ground.add(own, standing)


def place_by_name(there: list[Any], entry: dict[str, Any], model: type[Record]) -> int:
    """Give the place in a list for something new: after the one before it in the alphabet.

    Where a list has an order of its own (``order``, or none that a name could tell) it is last.
    What has a date stands by it.
    """
    if "order" in model.model_fields:
        return len(there)
    key = _sorted_by(entry)
    before = [(_sorted_by(one), number) for number, one in enumerate(there)]
    smaller = [one for one in before if one[0] <= key]
    if smaller:
        return max(smaller)[1] + 1
    return min(before)[1] if before else 0


def _sorted_by(entry: dict[str, Any]) -> str:
    return swedish_order(str(entry.get("date") or name_of(entry) or entry.get("id", "")))
