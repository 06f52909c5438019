"""What a reviewer looks at before a yes: asked only when the changes at hand give cause."""

from collections.abc import Callable
from typing import Final

from agenda.compare.changes import Change, ChangeKind, Comparison, Frozen
from agenda.compare.spelling import only_spelling
from agenda.model import Actor, Agenda, Initiative, Reply, Term
from agenda.model.choices import Origin, RemovedKind

_REWORDED: Final = (ChangeKind.reworded, ChangeKind.correction)
_FOR_TWO: Final = ("contact", "licence", "publisher", "official", "about", "state", "personal_data")
"""The agenda's own fields that two stewards answer for."""


class Check(Frozen):
    """One question to the reviewer, and the changes that it is about."""

    id: str
    text: str
    changes: tuple[Change, ...]


def _is(kind: ChangeKind, *of: str) -> Callable[[Change], bool]:
    return lambda change: (
        change.kind == kind and not change.renamed and (not of or change.node.kind in of)
    )


def _official(change: Change) -> bool:
    return change.official and change.kind != ChangeKind.correction


def _decided(change: Change) -> bool:
    """Say whether an initiative is decided that was not, or is new and decided."""
    if change.node.kind != Initiative.of_kind:
        return False
    if change.kind == ChangeKind.added and isinstance(change.after, dict):
        return change.after.get("origin") == Origin.decided
    return change.path == ("origin",) and change.after == Origin.decided


def _led(change: Change) -> bool:
    """Say whether somebody is named as the one who leads."""
    if change.node.kind != Initiative.of_kind:
        return False
    if change.kind == ChangeKind.added and isinstance(change.after, dict):
        return "lead" in change.after
    return change.path == ("lead",) and change.after is not None


def _said_to_be(change: Change) -> bool:
    """Say whether an initiative is told to stand otherwise than before: its phase or status."""
    if change.node.kind != Initiative.of_kind:
        return False
    return change.kind == ChangeKind.status_changed and change.path != ("origin",)


def _bold_correction(change: Change) -> bool:
    """Say whether a declared correction changes more than the spelling."""
    before, after = change.before, change.after
    texts = isinstance(before, str) and isinstance(after, str)
    declared = change.kind == ChangeKind.correction and change.because is not None
    return declared and not (texts and only_spelling(str(before), str(after)))


def _for_two(change: Change) -> bool:
    return change.node.kind == Agenda.of_kind and change.path[:1] in {(n,) for n in _FOR_TWO}


def _no_reason(change: Change) -> bool:
    has_page = change.node.kind in {kind.value for kind in RemovedKind}
    gone = change.kind == ChangeKind.removed and not change.renamed
    return gone and has_page and not change.reason


_CHECKS: Final[tuple[tuple[str, str, Callable[[Change], bool]], ...]] = (
    (
        "official",
        "Agendans egna ord eller delar ändras. Finns ett beslut, och stämmer det med texten?",
        _official,
    ),
    (
        "bold-correction",
        "Rättelsen ändrar mer än stavning. Stämmer den nya texten med källan, ord för ord?",
        _bold_correction,
    ),
    (
        "correction",
        "Det sägs vara en rättelse. Är betydelsen verkligen densamma?",
        lambda change: change.kind == ChangeKind.correction and not _bold_correction(change),
    ),
    (
        "renamed",
        "Ett id byts, fast id är permanenta. Måste det bytas, och leder den gamla adressen vidare?",
        lambda change: change.kind == ChangeKind.removed and change.renamed is not None,
    ),
    (
        "decided",
        "Initiativet ska stå som beslutat. Finns beslutet, och står det vem som beslutade?",
        _decided,
    ),
    (
        "initiative",
        "Initiativet är nytt. Är det något annat än det som redan finns?",
        _is(ChangeKind.added, Initiative.of_kind),
    ),
    ("lead", "En ansvarig pekas ut. Har den ansvariga sagt ja?", _led),
    ("status", "Läget är nytt. Vem säger det, och var kan man se det?", _said_to_be),
    (
        "actor",
        "Aktören är ny. Har den bekräftat uppgifterna, och är det en organisation?",
        _is(ChangeKind.added, Actor.of_kind),
    ),
    (
        "term",
        "Begreppet är nytt. Är förklaringen lätt att förstå, och finns ordet inte redan?",
        _is(ChangeKind.added, Term.of_kind),
    ),
    (
        "removed",
        "Posten tas bort utan skäl. Ska den stå i tombstones.yaml med ett skäl?",
        _no_reason,
    ),
    (
        "reply",
        "Ett remissvar är nytt eller har ny text. Nämns ingen privatperson?",
        lambda change: (
            change.node.kind == Reply.of_kind
            and (change.kind == ChangeKind.added or change.kind in _REWORDED)
        ),
    ),
    (
        "stewards",
        "Uppgiften rör vem som svarar för agendan eller webbplatsen. Har två förvaltare läst?",
        _for_two,
    ),
)


def checklist(comparison: Comparison) -> tuple[Check, ...]:
    """Give the questions that the changes give cause to ask, in the order to ask them."""
    found = (
        Check(id=name, text=text, changes=tuple(filter(asks, comparison.changes)))
        for name, text, asks in _CHECKS
    )
    return tuple(check for check in found if check.changes)
