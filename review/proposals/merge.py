"""A proposal merged with what the data says now: nothing that has come meanwhile is taken back."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from agenda.edits import EditError
from agenda.load import Loaded
from agenda.load.suggestions import did_you_mean
from agenda.model import Actor
from agenda.rules.person_signs import names_a_person, ways_to_a_person
from review.proposals.document import (
    Change,
    Changed,
    Document,
    New,
    PageWords,
    Remark,
    Removed,
    Wording,
)
from review.proposals.fields import change_fields
from review.proposals.ground import Ground
from review.proposals.moving import move_entry
from review.proposals.newcomers import add_entry
from review.proposals.once import each_once
from review.proposals.outcome import Arrival, Result
from review.proposals.pages import change_page
from review.proposals.progress import Progress
from review.proposals.remarks import take_remark
from review.proposals.removal import remove_entry
from review.proposals.wishes import wish_wording

__all__ = ["Arrival", "merge"]

UNKNOWN: Final = Arrival()
"""Nothing is known of how it came."""


def merge(
    document: Document,
    loaded: Loaded,
    data: Path,
    arrival: Arrival = UNKNOWN,
    docs: Path | None = None,
) -> Result:
    """Give what comes of a proposal in the data folder that ``loaded`` was read from.

    Writes nothing. What two sides have changed each its own way is a question in the result,
    and what stands now stands; whatever can't be done is told as lacking. ``docs`` is the folder
    of prose, beside the data unless said otherwise.
    """
    ground, progress = Ground(data, loaded), Progress()
    pages = docs or data.parent / "docs"
    _held_to_organisation(document, progress)
    changes = each_once(document.changes, progress)
    for change in sorted(changes, key=lambda one: isinstance(one, Removed)):
        _take(change, _Sent(document, pages, arrival), ground, progress)
    _held_to_actor(document, ground, progress)
    files: dict[str, str | None] = {}
    try:
        files = ground.files()
    except EditError as error:
        progress.lack(str(error), "Skriv texten på nytt.")
    return Result(
        files,
        progress.pages,
        tuple(dict.fromkeys(progress.posts)),
        tuple(progress.already),
        tuple(progress.questions),
        tuple(progress.remarks),
        tuple(progress.lacks),
        tuple(dict.fromkeys(progress.told)),
    )


def _held_to_organisation(document: Document, progress: Progress) -> None:
    """Refuse a person as the sender: who proposes for an organisation says which."""
    named = (document.by and document.by.name) or ""
    if names_a_person(named) or any(ways_to_a_person(named)):
        progress.lack(
            "Avsändaren verkar vara en person.", "Skriv organisationen, eller ingen alls."
        )


def _held_to_actor(document: Document, ground: Ground, progress: Progress) -> None:
    """Refuse a sender that neither the agenda nor the proposal itself has among its actors."""
    own = document.by.actor if document.by else None
    if own is None or (own in ground and ground.kind(own) == Actor.of_kind):
        return
    actors = [one for one in ground.index.ids if ground.kind(one) == Actor.of_kind]
    advice = "Skriv organisationens namn i stället, som by: {name: …}."
    progress.lack(
        f"Avsändaren {own} finns inte bland aktörerna.", did_you_mean(own, actors) or advice
    )


@dataclass(frozen=True)
class _Sent:
    """What a change came with, and the pages of prose that it meets."""

    document: Document
    docs: Path
    arrival: Arrival


def _take(change: Change, sent: _Sent, ground: Ground, progress: Progress) -> None:
    if isinstance(change, New):
        add_entry(change, ground, progress, sent.arrival)
    elif isinstance(change, PageWords):
        change_page(change, sent.docs, ground, progress)
    elif isinstance(change, Remark):
        take_remark(change, sent.docs, ground, progress)
    elif isinstance(change, Wording):
        wish_wording(change, sent.document, ground, progress, sent.arrival)
    else:
        progress.posts.append(change.id)
        if isinstance(change, Changed):
            change_fields(change, ground, progress)
        elif isinstance(change, Removed):
            remove_entry(change, ground, progress)
        else:
            move_entry(change, ground, progress)
