"""An entry that should go: what names it is told, and its address goes on answering."""

from typing import Any, Final

from agenda.model import Agenda, Consultation, Tombstone
from agenda.model.kinds import KINDS
from agenda.rules.ids import naming
from review.proposals.document import Removed
from review.proposals.fields import found
from review.proposals.ground import Ground
from review.proposals.outcome import Standing
from review.proposals.progress import Progress

_MOST_NAMED: Final = 8
_GRAVES: Final = Standing("tombstones.yaml", ("tombstones",), Tombstone)


def remove_entry(change: Removed, ground: Ground, progress: Progress) -> None:
    """Take an entry away, and leave a tombstone where it has a page.

    Refused as long as something that stays names it, after all else that is proposed.
    """
    if change.id in ground.removed:
        progress.already_there(change.id, ground.removed[change.id])
        return
    standing = found(change.id, change.kind, ground, progress)
    if standing is None:
        return
    title = ground.title(change.id)
    if standing.model is Agenda:
        progress.lack(f"”{title}” är hela agendan, och den går inte att ta bort.", _PART)
        return
    if change.kind == Consultation.of_kind and ground.value(standing).get("open") != "true":
        progress.lack(f"Remissen ”{title}” är avslutad, och hör till agendans historia.", _STANDS)
        return
    namers = named_by(change.id, ground)
    if namers:
        progress.lack(_still_named(change.id, namers, ground), _FIRST)
        return
    ground.put(standing, None)
    if KINDS[change.kind].removable:
        grave: dict[str, Any] = {"id": change.id, "kind": change.kind, "title": title}
        grave |= {"removed_in": ground.agenda.edition, "reason": change.reason}
        grave |= {"replaced_by": change.replaced_by} if change.replaced_by else {}
        ground.put(_GRAVES, [*(ground.value(_GRAVES) or []), grave])
    progress.told.append(f"borttagning av {change.id}")


_STANDS: Final = "Låt den stå. Är något fel i den, föreslå en ändring av den."
_PART: Final = "Föreslå den del som ska bort."
_FIRST: Final = "Ta bort eller byt ut det som nämner den i samma förslag."


def _still_named(record_id: str, named_by: list[str], ground: Ground) -> str:
    told = [f"{ground.word(one)} ({one})" for one in named_by[:_MOST_NAMED]]
    rest = len(named_by) - len(told)
    more = f" och {rest} till" if rest else ""
    word = ground.word(record_id)
    return f"{word[0].upper()}{word[1:]} nämns av {', '.join(told)}{more}."


def named_by(record_id: str, ground: Ground) -> list[str]:
    """Give the entries that name another, or something inside it, as the data is by now."""
    gone = _within(record_id, ground)
    named: dict[str, None] = {}
    for owner, target in naming(ground.index):
        if target in gone and owner not in gone and _says(owner, target, ground):
            named[owner] = None
    return list(named)


def _within(record_id: str, ground: Ground) -> set[str]:
    path = ground.index.path(record_id) if record_id in ground.index else ()
    inside = {one for one in ground.index.ids if ground.index.path(one)[: len(path)] == path}
    return inside if path else {record_id}


def _says(owner: str, target: str, ground: Ground) -> bool:
    """Say whether an entry still names another, after what else is proposed."""
    value = ground.value(ground.standing(owner))
    return value is not None and target in _texts(value)


def _texts(value: Any) -> set[str]:
    if isinstance(value, dict):
        return {text for one in value.values() for text in _texts(one)}
    if isinstance(value, list):
        return {text for one in value for text in _texts(one)}
    return {value} if isinstance(value, str) else set()
