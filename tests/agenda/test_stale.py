"""What it is time to look over: by promised day, else by how long nobody has touched it."""

from pathlib import Path

from agenda import Agenda, load_agenda
from agenda.stale import stale_entries
from tests.support.folders import BASE, base_with
from tests.support.here import run_here

INITIATIVE = """\
id: nytt
title: Nytt
summary: Något nytt.
priorities: [larande-1]
origin: proposed
lead: biblioteket
"""


def with_initiative(extra: str) -> Agenda:
    with base_with({"initiatives/nytt.yaml": (INITIATIVE + extra).encode()}) as folder:
        return load_agenda(folder)


def found(agenda: Agenda, today: str, months: int = 24) -> dict[str, tuple[str, str | None]]:
    rows = stale_entries(agenda, today, months)
    return {one.record.id: (one.responsible, one.due) for one in rows}


def test_a_promised_day_that_has_passed_is_told_with_who_leads() -> None:
    agenda = with_initiative("next_update_due: 2027-06\n")
    assert "nytt" not in found(agenda, "2027-06-30", 10_000)
    assert found(agenda, "2027-07-01", 10_000)["nytt"] == ("biblioteket", "2027-06")


def test_what_nobody_has_touched_for_long_is_told_once() -> None:
    agenda = with_initiative("updated_on: 2025-01-01\n")
    assert "nytt" not in found(agenda, "2026-12-01")
    assert found(agenda, "2027-02-01")["nytt"] == ("biblioteket", None)


def test_a_promise_ahead_counts_for_more_than_an_old_date() -> None:
    agenda = with_initiative("updated_on: 2020\nnext_update_due: 2030\n")
    assert "nytt" not in found(agenda, "2027-01-01")


def test_what_has_no_date_is_not_guessed_at() -> None:
    agenda = with_initiative("")
    assert "nytt" not in found(agenda, "2099-01-01")


def test_the_command_tells_it_in_markdown_by_actor() -> None:
    late = (INITIATIVE + "next_update_due: 2027\n").encode()
    with base_with({"initiatives/nytt.yaml": late}) as data:
        asked = ("--data", data, "--today", "2028-01-01", "--months", "1200", "--status")
        done = run_here("scripts/stale.py", *asked)
    assert done.returncode == 2
    assert "## Biblioteket i Exempelbygden" in done.stdout
    assert "skulle ha setts över 2027" in done.stdout
    assert "data/initiatives/nytt.yaml" in done.stdout.replace("\\", "")


def test_a_day_that_is_none_is_said_so(tmp_path: Path) -> None:
    done = run_here("scripts/stale.py", "--data", BASE, "--today", "i dag")
    assert done.returncode == 2
    assert "”i dag” ska vara en dag" in done.stderr
