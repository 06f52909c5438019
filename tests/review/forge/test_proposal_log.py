"""What was proposed, fetched from a forge on loopback: whole or not at all."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from macros.context.proposal_log import ProposalLog, Standing, create_log, read_log
from review.forge.api import Api, ForgeError
from review.forge.proposal_log import fetch_log
from tests.support.forge_state import FakeForge
from tests.support.here import run_here

TODAY = "2026-11-30"
HOSTILE = "<script>alert(1)</script>\n\x1b[2J [x](javascript:1)"


def issue(forge: FakeForge, title: str, body: str = "", label: str = "forslag-andring") -> int:
    """File an issue of one of the forms, as it was on a day in March."""
    number = forge.add_issue(title, body, (label,))
    forge.issues[number].update(stamps(number))
    return number


def pull(forge: FakeForge, branch: str, files: list[str], login: str = "") -> int:
    opened = forge.open_pull(
        {"head": branch, "base": "main", "title": f"Gren {branch}", "body": ""}
    )
    opened.update(stamps(opened["number"]))
    if login:
        opened["user"] = {"login": login}
    forge.settings[f"pulls/{opened['number']}/files"] = [{"filename": one} for one in files]
    return int(opened["number"])


def stamps(number: int) -> dict[str, Any]:
    return {
        "created_at": "2026-03-01T08:00:00Z",
        "updated_at": "2026-03-02T08:00:00Z",
        "closed_at": None,
        "html_url": f"https://forge.example/agenda/agenda/issues/{number}",
    }


def end(row: dict[str, Any], **how: Any) -> None:
    row.update(state="closed", closed_at="2026-03-09T08:00:00Z", **how)


def answer(forge: FakeForge, number: int, body: str, association: str = "MEMBER") -> None:
    forge.comment(number, body)["author_association"] = association


@pytest.fixture
def forge(forge: FakeForge) -> FakeForge:
    forge.origin = None  # no branch is asked for
    return forge


def test_each_way_that_a_proposal_can_go(forge: FakeForge, api: Api) -> None:
    waits = issue(forge, "Väntar", "### Gäller\n\nlarande-1\n\n### Varför\n\nHemligt skäl.")
    taken = issue(forge, "Intaget", "### Post\n\nhttps://a.example/initiativ/natets-karta/\n")
    made = pull(forge, f"forslag/arende-{taken}", [])
    end(forge.pulls[made], merged_at="2026-03-09T08:00:00Z")
    end(forge.issues[taken], state_reason="completed")
    refused = issue(forge, "Nekat", "changes:\n- what: remove\n  id: natets-karta\n")
    end(forge.issues[refused], state_reason="not_planned")
    answer(forge, refused, "Nej tack.\n\n**Skäl:** Det finns redan.")
    answer(forge, refused, "Skäl: Jag vill synas.", "NONE")
    own = pull(forge, "min-gren", ["data/initiatives/natets-karta.yaml", "README.md"], "bo")
    pull(forge, "kod", ["macros/x.py"], "bo")
    forge.add_issue("En fråga", "", ("fraga",))
    log = fetch_log(api, TODAY)
    told = {one.number: (one.title, one.standing.value, one.entries) for one in log.proposals}
    assert told == {
        own: ("Gren min-gren", "open", ("natets-karta",)),
        refused: ("Nekat", "declined", ("natets-karta",)),
        taken: ("Intaget", "taken_in", ("natets-karta",)),
        waits: ("Väntar", "open", ("larande-1",)),
    }
    assert list(told) == sorted(told, reverse=True)
    (no,) = (one for one in log.proposals if one.standing == Standing.declined)
    assert (no.reason, no.closed_on) == ("Det finns redan.", "2026-03-09")
    text = create_log(log)
    for private in ("Hemligt", "synas", "anna", 'bo"', "a.example"):
        assert private not in text
    assert [one.number for one in log.open_about("larande-1")] == [waits]


def test_what_a_steward_has_hidden_is_not_told(forge: FakeForge, api: Api) -> None:
    shown, labelled, spam = (issue(forge, title) for title in ("Syns", "Dolt", "Skräp"))
    forge.issues[labelled]["labels"].append({"name": "visas-inte"})
    forge.issues[spam]["active_lock_reason"] = "spam"
    assert [one.number for one in fetch_log(api, TODAY).proposals] == [shown]


def test_words_are_cut_to_one_line(forge: FakeForge, api: Api) -> None:
    issue(forge, HOSTILE)
    issue(forge, "x" * 900)
    cut, hostile = fetch_log(api, TODAY).proposals
    assert hostile.title == "<script>alert(1)</script> \\u001b[2J [x](javascript:1)"
    assert len(cut.title) == 121


def test_words_that_point_out_a_person_are_not_told(forge: FakeForge, api: Api) -> None:
    number = issue(forge, "Ring Anna Andersson om kartan")
    end(forge.issues[number], state_reason="not_planned")
    answer(forge, number, "Skäl: Fråga bo@kommun.example.")
    (told,) = fetch_log(api, TODAY).proposals
    assert (told.title, told.reason) == (f"Förslag {number}", "")


def test_every_page_of_a_list_is_read(forge: FakeForge, api: Api) -> None:
    for number in range(230):
        issue(forge, f"Nummer {number}")
    assert len(fetch_log(api, TODAY).proposals) == 230


def test_what_has_not_changed_is_not_asked_for_again(forge: FakeForge, api: Api) -> None:
    pull(forge, "min-gren", ["data/agenda.yaml"], "bo")
    first = fetch_log(api, TODAY)
    forge.calls.clear()
    assert fetch_log(api, TODAY, first) == first
    assert not [path for _, path, _ in forge.calls if path.endswith("/files")]
    forge.pulls[1]["updated_at"] = "2026-03-03T08:00:00Z"
    fetch_log(api, TODAY, first)
    assert [path for _, path, _ in forge.calls if path.endswith("/files")]


@pytest.mark.parametrize(
    "refused", [(403, "API rate limit exceeded"), (429, "Slow down"), (502, "Bad gateway")]
)
def test_a_forge_that_does_not_answer_leaves_the_old_file(
    forge: FakeForge, tmp_path: Path, refused: tuple[int, str]
) -> None:
    file = tmp_path / "build" / "forslag.json"
    issue(forge, "Väntar")
    assert run_here("scripts/fetch_proposals.py", file).returncode == 0
    old = file.read_bytes()
    found = read_log(file)
    assert found is not None
    assert found.fetched_on == datetime.now(UTC).date().isoformat()
    issue(forge, "Ny")
    forge.refused["GET issues"] = refused
    done = run_here("scripts/fetch_proposals.py", file)
    assert done.returncode == 1
    assert refused[1] in done.stderr
    assert "Den gamla listan är kvar." in done.stderr
    assert "Traceback" not in done.stderr
    assert file.read_bytes() == old
    with pytest.raises(ForgeError):
        fetch_log(Api.here(), TODAY)


def test_a_log_is_read_back(tmp_path: Path) -> None:
    assert read_log(tmp_path / "ingen") is None
    log = ProposalLog(fetched_on=TODAY)
    (tmp_path / "x.json").write_text(create_log(log))
    assert read_log(tmp_path / "x.json") == log
