"""Why somebody proposes: only what a person wrote under the word, and never markup of it."""

import json
from pathlib import Path

import pytest

from review.reason import MOST, reason_in, reason_in_event

CASES = {
    "## Vad ändras?\n\nEtt ord.\n\n## Varför?\n\nDet är\nfel.\n\n## Källa\n\nIngen": "Det är fel.",
    "## Varför?\n\n<!-- Skriv här. -->\n\n## Källa": "",
    "Ändra kartan\n\nVarför: Den är gammal.\n\nAgenda-issue: 12": "Den är gammal.",
    "**Varför:** Den är gammal.\r\n\r\nOch sliten.": "Den är gammal. Och sliten.",
    "Ändra kartan\n\nDen är gammal.": "",
    "## varför\nx <!-- utan slut": "x",
    "": "",
}


@pytest.mark.parametrize(("text", "why"), CASES.items())
def test_what_stands_under_the_word_is_the_reason(text: str, why: str) -> None:
    assert reason_in(text) == why


def test_a_reason_without_end_has_one() -> None:
    assert len(reason_in("Varför: " + "x " * 9_000)) == MOST + 1


def test_the_text_of_a_proposal_is_read_from_the_event(tmp_path: Path) -> None:
    event = tmp_path / "event.json"
    event.write_text(json.dumps({"pull_request": {"body": "## Varför?\n\nFör att."}}))
    assert reason_in_event(event) == "För att."
    others: tuple[object, ...] = ({"pull_request": {"body": None}}, {"inputs": {}}, [], 3)
    for other in others:
        event.write_text(json.dumps(other))
        assert reason_in_event(event) == ""
    event.write_text("{")
    assert reason_in_event(event) == reason_in_event(None) == reason_in_event(tmp_path / "x") == ""
