"""Every state of every text is said in one line, and never two at once."""

from pathlib import Path

import pytest

from agenda.model.choices import State
from macros.context.agenda_context import load_context
from macros.pages.site import new_site
from macros.views.state_line import DECIDED, state_line
from tests.support.editions import base_with_editions
from tests.support.folders import copy_base


def in_state(tmp_path: Path, state: str) -> Path:
    data = copy_base(tmp_path)
    agenda = data / "agenda.yaml"
    text = agenda.read_text(encoding="utf-8")
    now = next(line for line in text.splitlines() if line.startswith("state: "))
    agenda.write_text(text.replace(now, f"state: {state}"), encoding="utf-8")
    return data


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ("draft", "Utkast, inte beslutat"),
        ("consultation", "Remissversion, inte beslutad"),
        ("adopted", "Agendan, beslutad"),
        ("superseded", "Agendan, ersatt av en nyare"),
        ("repealed", "Agendan, upphävd"),
    ],
)
def test_a_text_is_called_by_its_state(tmp_path: Path, state: str, said: str) -> None:
    line = state_line(load_context(in_state(tmp_path, state)))
    assert f"{line.title}, {line.decided}" == said


def test_every_state_has_its_words() -> None:
    assert set(DECIDED) == set(State)


@pytest.mark.parametrize(
    ("version", "said"),
    [
        ("utkast", "Utkast till nästa utgåva, inte beslutat"),
        ("forsta", "Remissversion, inte beslutad"),
        ("antagen", "Antagen, beslutad"),
    ],
)
def test_a_version_says_which_text_it_is(tmp_path: Path, version: str, said: str) -> None:
    line = state_line(load_context(base_with_editions(tmp_path), version))
    assert f"{line.title}, {line.decided}" == said


@pytest.mark.parametrize(
    ("state", "times"), [("consultation", 1), ("superseded", 1), ("adopted", 0)]
)
def test_the_line_leads_to_what_tells_of_the_text_in_force(
    tmp_path: Path, state: str, times: int
) -> None:
    """Only from a text that is not in force itself, whole or a press away."""
    told = new_site(load_context(in_state(tmp_path, state)))
    for whole in (True, False):
        shown = told.renderer.render(
            "parts/frame_top.html", "", state=state_line(told.context), whole=whole
        )
        assert shown.count("gällande") == times


def test_nothing_is_said_of_a_text_in_force_that_nobody_has_named(tmp_path: Path) -> None:
    data = in_state(tmp_path, "consultation")
    path = data / "agenda.yaml"
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join(one for one in lines if not one.startswith("in_force")) + "\n")
    assert state_line(load_context(data)).in_force is None
