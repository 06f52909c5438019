"""What may be written but makes little sense is told, and what makes sense is not."""

from typing import Any

import pytest

from agenda.model import Agenda, Initiative
from agenda.sense import doubts_of
from tests.support.exports import base

DAY = {"as_of": "2024-06-30", "valid_from": "2021", "valid_to": "2026"}
INDICATOR = {"id": "m", "title": "M", "definition": "D.", "unit": "antal"}


def doubts(**fields: Any) -> list[tuple[str, str]]:
    values = {"id": "ett", "title": "Ett", "summary": "Kort.", "priorities": ["larande-1"]}
    initiative = Initiative.model_validate({**values, "origin": "proposed", **fields})
    agenda: Agenda = base().model_copy(update={**DAY, "initiatives": (initiative,)})
    return [("/".join(map(str, one.path[2:])), one.message) for one in doubts_of(agenda)]


def measured(direction: str, begun: int, goal: int) -> dict[str, Any]:
    values = {
        "baseline": {"date": "2020", "value": begun},
        "target": {"date": "2030", "value": goal},
    }
    return {**INDICATOR, "direction": direction, **values}


STEP = {"title": "Steg", "due": "2024-05"}


@pytest.mark.parametrize(
    ("fields", "path", "says"),
    [
        ({"phase": "completed", "status": "late", "status_reason": "R."}, "status", "avslutat men"),
        ({"status": "late"}, "status", "inte varför"),
        ({"status": "cancelled"}, "status", "inte varför"),
        ({"status": "on_track", "milestones": [STEP]}, "milestones/0/due", "skulle ha varit klart"),
        ({"period": {"start": "2018", "end": "2020"}}, "period/end", "innan agendan börjar gälla"),
        ({"period": {"start": "2027"}}, "period/start", "när agendan har slutat gälla"),
        ({"next_update_due": "2024-05"}, "next_update_due", "skulle ha setts över"),
        ({"indicators": [measured("increase", 90, 60)]}, "indicators/0/target", "ska öka"),
        ({"indicators": [measured("decrease", 10, 60)]}, "indicators/0/target", "ska minska"),
    ],
)
def test_what_makes_little_sense_is_told(fields: dict[str, Any], path: str, says: str) -> None:
    ((where, message),) = doubts(**fields)
    assert (where, says in message) == (path, True)


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"phase": "completed", "status": "on_track"},
        {"status": "late", "status_reason": "Det dröjer.", "milestones": [STEP]},
        {"status": "on_track", "milestones": [{**STEP, "due": "2024"}]},
        {"status": "on_track", "milestones": [{**STEP, "state": "reached"}]},
        {"period": {"start": "2020", "end": "2021"}},
        {"next_update_due": "2024-06"},
        {"indicators": [measured("increase", 60, 90), measured("decrease", 60, 10) | {"id": "n"}]},
        {"indicators": [measured("maintain", 60, 10)]},
        {"indicators": [{**INDICATOR, "direction": "increase"}]},
    ],
)
def test_what_makes_sense_is_not(fields: dict[str, Any]) -> None:
    assert doubts(**fields) == []
