"""Agendas with editions, for tests: the base agenda released once, twice, with changes between."""

from collections.abc import Callable
from pathlib import Path

from mkdocs.config import load_config

from agenda import RefusedError, load_agenda
from agenda.editions import Released, Settings, load_editions
from agenda.editions.freeze import Release, freeze
from agenda.editions.restore import edition_files
from agenda.model import Agenda, Decision
from agenda.model.choices import DecisionForm, State
from tests.support.folders import BASE, copy_base
from tests.support.site import ROOT

PROSE = {
    page.relative_to(BASE.parent / "docs").as_posix(): page.read_text(encoding="utf-8")
    for page in sorted((BASE.parent / "docs").rglob("*.md"))
}
SETTINGS = Settings(
    site_name="Prov",
    site_description="Påhittad",
    nav=tuple(load_config(str(ROOT / "mkdocs.yml")).nav or ()),
)
DECISION = Decision(
    id="beslut-antagande", body="exempelbygden", form=DecisionForm.decision, date="2027-03-04"
)


def base_agenda(edition: str = "forsta", state: State = State.consultation) -> Agenda:
    """Give the base agenda as a version that may be published."""
    decision = DECISION if state == State.adopted else None
    changes = {"edition": edition, "state": state, "decision": decision}
    return load_agenda(BASE).model_copy(update=changes)


def reworded(agenda: Agenda, number: int, wording: str) -> Agenda:
    """Give the agenda with another wording of one priority."""
    priorities = list(agenda.priorities)
    priorities[number] = priorities[number].model_copy(update={"wording": wording})
    return agenda.model_copy(update={"priorities": tuple(priorities)})


def released(agenda: Agenda, day: str, *before: Released) -> Released:
    release = Release(agenda.edition, agenda, PROSE, SETTINGS, day, "0" * 40)
    return freeze(release, before)


def two_editions() -> tuple[Released, Released]:
    """A consultation version, and the adopted one with another wording of one priority."""
    first = released(base_agenda(), "2026-11-24")
    adopted = reworded(base_agenda("antagen", State.adopted), 0, "Alla ska kunna använda nätet.")
    return first, released(adopted, "2027-03-05", first)


def third_after(first: Released, second: Released) -> Released:
    """Give one more adopted edition, that says the same as the second."""
    return released(second.agenda.model_copy(update={"edition": "ny"}), "2027-04-05", first, second)


def write_editions(data: Path, editions: tuple[Released, ...]) -> Path:
    """Put editions below a data folder."""
    for one in editions:
        for name, raw in edition_files(one, "# Nytt\n").items():
            (data / name).parent.mkdir(parents=True, exist_ok=True)
            (data / name).write_bytes(raw)
    return data


def base_with_editions(parent: Path) -> Path:
    """Give a data folder: the base agenda, with two editions published."""
    return write_editions(copy_base(parent), two_editions())


def problems_after(data: Path, change: Callable[[Path], None]) -> list[str]:
    """Change something in the folder of editions, and give what is then wrong."""
    change(data / "editions")
    try:
        load_editions(data)
    except RefusedError as refused:
        return [str(problem) for problem in refused.problems]
    return []
