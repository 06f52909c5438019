"""Each question to the reviewer is asked when there is cause, and only then."""

from pathlib import Path

import pytest

from agenda import load_agenda
from agenda.compare import checklist, compare
from tests.support.cases import read_case
from tests.support.folders import BASE, CASES

ASKED = {
    "ny-initiativ": {"initiative", "lead"},
    "ny-begrepp": {"term"},
    "ny-aktor": {"actor"},
    "ny-prioritering": {"official"},
    "borttagen-med-skal": set(),
    "borttagen-utan-skal": {"removed"},
    "nytt-id": {"renamed"},
    "lydelse-utan-beslut": {"official"},
    "ny-text": set(),
    "kopplingar": {"lead"},
    "beslutat": {"decided"},
    "laget": {"status"},
    "rattelse-stavning": {"correction"},
    "rattelse-anmald": {"correction"},
    "rattelse-anmald-med-kalla": {"bold-correction"},
    "remissvar": {"reply"},
    "kontakt": {"stewards"},
    "uppgifter": set(),
}


@pytest.mark.parametrize("name", ASKED)
def test_what_is_asked(name: str, tmp_path: Path) -> None:
    head = load_agenda(read_case(CASES / "changes" / f"{name}.case").write(tmp_path))
    asked = checklist(compare(load_agenda(BASE), head))
    assert {check.id for check in asked} == ASKED[name]
    assert all(check.changes and check.text.endswith("?") for check in asked)
