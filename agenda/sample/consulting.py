"""The sample's consultations: one that is over, with every kind of reply, and one still open."""

from agenda.model import Consultation, Reply
from agenda.model.choices import Outcome, Position
from agenda.sample.actors import actor_ids
from agenda.sample.context import EDITION
from agenda.sample.plan import priority_id
from agenda.sample.source import SourceText
from agenda.sample.vocabulary import MARK

_CLOSED = "remiss-pahittad-1"
_ASKED = 12
_SAID = {
    Position.supports: "Förslaget är bra som det är.",
    Position.supports_with_comments: "Förslaget är bra. Texten behöver säga vem som gör vad.",
    Position.opposes: "Det här bör andra göra.",
    Position.comment: "Det saknas ett ord om kostnaden.",
    Position.abstains: "Frågan rör inte oss.",
}


def consultations(text: SourceText) -> tuple[Consultation, ...]:
    """Give one consultation that is over and one that takes replies."""
    return (
        Consultation(
            id=_CLOSED,
            title="Första remissen (påhittad)",
            edition="pahittad-remiss",
            opened_on="2022-09-01",
            closes_on="2022-12-15",
            recipients=actor_ids()[:_ASKED],
            channel="Brev till redaktionen (påhittat)",
            diary_number="PÅHITT 2022-7",
            note=MARK,
            updated_on="2023",
            citations=(text.opening.cited(),),
        ),
        Consultation(
            id="remiss-pahittad-2",
            title="Andra remissen (påhittad)",
            edition=EDITION,
            open=True,
            opened_on="2025-05",
        ),
    )


def replies(text: SourceText) -> tuple[Reply, ...]:
    """Give replies of every position, each with an outcome but the last few."""
    outcomes = (*Outcome, None)
    return tuple(
        Reply(
            id=f"svar-{number:02}",
            consultation=_CLOSED,
            actor=actor,
            about=priority_id(number % 3, number % 2),
            position=position,
            summary=f"{_SAID[position]} {MARK}",
            received_on=f"2022-11-{number:02}",
            response=None if number % 3 else f"Tack för svaret. {MARK}",
            outcome=outcomes[number % len(outcomes)],
            reason=MARK if outcomes[number % len(outcomes)] else None,
            changes=(priority_id(number % 3, number % 2),) if number % 5 == 0 else (),
            updated_on="2023-02" if number % 2 else None,
            citations=(text.opening.cited(),) if number % 4 == 0 else (),
        )
        for number, (actor, position) in enumerate(
            zip(actor_ids()[:_ASKED], [*Position] * _ASKED, strict=False), start=1
        )
    )
