"""A wish for another wording of a priority becomes a file of its own; the agenda's words stand."""

from typing import Any

from agenda.model import Priority, WordingProposal
from review.proposals.document import Document, Wording
from review.proposals.fields import found
from review.proposals.ground import Ground
from review.proposals.new_ids import file_of, free_id
from review.proposals.outcome import Arrival, Question, Spoken, Standing
from review.proposals.progress import Progress
from review.proposals.three_way import alike

_KIND = WordingProposal.of_kind


def wish_wording(
    change: Wording, document: Document, ground: Ground, progress: Progress, arrival: Arrival
) -> None:
    """Keep a wish with the words that it is about, the reason, and whom it comes from."""
    standing = found(change.id, Priority.of_kind, ground, progress)
    if standing is None:
        return
    now = str(ground.value(standing)["wording"])
    where = Spoken(change.id, ground.title(change.id), Priority.model_fields["wording"].title or "")
    if alike(change.becomes, now) or _is_wished(change, ground):
        progress.already.append(where)
        return
    if not alike(change.was, now):
        progress.questions.append(Question(where, now, change.becomes))
        return
    if not document.why:
        progress.lack("Det står inte varför en annan lydelse önskas.", "Skriv varför.", where)
        return
    wish = {"id": _free(change.id, ground, arrival), **_said(change, document, now, arrival)}
    own = Standing(file_of(_KIND, wish), (), WordingProposal)
    ground.put(own, wish)
    ground.add(wish["id"], own)
    progress.posts.append(change.id)
    progress.told.append(f"önskemål om lydelse för {change.id}")


def _said(change: Wording, document: Document, now: str, arrival: Arrival) -> dict[str, Any]:
    by = document.by
    told = {
        "actor": by.actor if by else None,
        "organisation": by.name if by and not by.actor else None,
        "received_on": arrival.received_on,
    }
    return {
        "priority": change.id,
        "wording": now,
        "proposed": change.becomes,
        "reason": document.why,
        **{key: value for key, value in told.items() if value},
    }


def _is_wished(change: Wording, ground: Ground) -> bool:
    wishes = (one for one in ground.agenda.wordings if one.priority == change.id)
    return any(alike(one.proposed, change.becomes) for one in wishes)


def _free(priority: str, ground: Ground, arrival: Arrival) -> str:
    def taken(record_id: str) -> bool:
        return record_id in ground or record_id in ground.removed or record_id in arrival.elsewhere

    return free_id(f"onskemal-{priority}", taken)
