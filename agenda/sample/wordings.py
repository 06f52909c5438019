"""The sample's wishes for other wordings: one of each outcome."""

from agenda.model import Decision, Priority, WordingProposal
from agenda.model.choices import DecisionForm, WishOutcome
from agenda.sample.actors import actor_ids
from agenda.sample.source import SourceText
from agenda.sample.vocabulary import MARK


def wordings(text: SourceText, priorities: tuple[Priority, ...]) -> tuple[WordingProposal, ...]:
    """Give wishes about the first priorities: two about the first, one with no answer yet."""
    about = (priorities[0], *priorities[:3])
    return tuple(
        _wish(text, priority, number, outcome)
        for number, (priority, outcome) in enumerate(zip(about, WishOutcome, strict=True))
    )


def _wish(
    text: SourceText, priority: Priority, number: int, outcome: WishOutcome
) -> WordingProposal:
    answered = outcome in (WishOutcome.accepted, WishOutcome.declined)
    return WordingProposal(
        id=f"onskemal-pahittat-{number + 1}",
        priority=priority.id,
        wording=priority.wording,
        proposed=f"{priority.wording} Det gäller i hela länet.",
        reason=f"Orden ska gälla alla. {MARK}" if number else None,
        actor=actor_ids()[number] if number else None,
        organisation=None if number else "Föreningen Påhittet",
        received_on=f"2024-0{number + 1}-15" if number else None,
        outcome=outcome,
        answer=f"Vi har läst önskemålet. {MARK}" if answered else None,
        answered_on="2024-09" if answered else None,
        decision=_decision(number) if outcome == WishOutcome.accepted else None,
        updated_on="2024-09",
        citations=(text.opening.cited(),) if answered else (),
    )


def _decision(number: int) -> Decision:
    return Decision(
        id=f"beslut-lydelse-{number + 1}",
        body=actor_ids()[0],
        form=DecisionForm.decision,
        date="2024-08-20",
        paragraph="12",
        diary_number="PÅHITT 2024-3",
    )
