"""The sample: sound, rich, the same each time, true to its own source, and marked as invented."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from agenda import Agenda, load_agenda
from agenda.model import Initiative, Record, choices
from agenda.model.shape import shapes, walk
from agenda.sample import MARKER_FILE, MAX_INITIATIVES, SOURCE_FOLDER, create_sample
from agenda.verify import verify
from tests.support.here import Done, run_here
from tests.support.rewrite import values_of, with_texts

CHOSEN = {"phase", "status", "origin", "direction", "position", "outcome", "form"}
COMMAND = Path(__file__).parents[2] / "scripts" / "sample.py"


def written(folder: Path, initiatives: int, seed: int = 1) -> Path:
    for name, text in create_sample(initiatives, seed).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    return folder


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("sample"), 60)


@pytest.fixture(scope="module")
def agenda(sample: Path) -> Agenda:
    return load_agenda(sample)


@pytest.mark.parametrize(
    ("initiatives", "seed"), [(0, 1), (1, 1), (2, -7), (17, 99), (60, 2), (200, 12345)]
)
def test_a_sample_of_any_size_and_seed_loads_without_problems(
    tmp_path: Path, initiatives: int, seed: int
) -> None:
    assert len(load_agenda(written(tmp_path, initiatives, seed)).initiatives) == initiatives


def test_twenty_initiatives_fill_in_every_field_and_choice_that_a_hundred_do(
    tmp_path: Path,
) -> None:
    """So that what tries every field on a site builds no more than twenty."""

    def filled(initiatives: int) -> set[str]:
        home = tmp_path / str(initiatives)
        found: set[str] = set()
        values = values_of(load_agenda(written(home, initiatives)))

        def note(spot: str, text: str) -> str:
            found.add(spot)
            return text

        with_texts(Agenda, values, note)
        found |= {f"{name}={value}" for name, value in chosen(values)}
        return found

    def chosen(values: Any) -> Iterator[tuple[str, str]]:
        for inner in values if isinstance(values, list) else ():
            yield from chosen(inner)
        for name, inner in values.items() if isinstance(values, dict) else ():
            yield from ((name, inner),) if name in CHOSEN else chosen(inner)

    assert {"phase=planning", "Initiative.title"} < filled(20)
    assert filled(100) - filled(20) == set()


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_every_quotation_stands_in_the_lines_it_cites_and_every_line_is_cited(
    tmp_path: Path, seed: int
) -> None:
    written(tmp_path, 60, seed)
    report = verify(load_agenda(tmp_path), tmp_path / SOURCE_FOLDER)
    assert (report.faults, report.unchecked, report.uncited) == ([], [], [])
    assert report.checked > 60


def test_the_same_number_and_seed_give_the_same_bytes(tmp_path: Path) -> None:
    def run(folder: str, hash_seed: str) -> dict[str, bytes]:
        command = [sys.executable, str(COMMAND), "--initiatives", "30", "--seed", "4"]
        environment = {"PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(COMMAND.parents[1])}
        subprocess.run([*command, str(tmp_path / folder)], check=True, env=environment)
        return contents(tmp_path / folder)

    first = run("a", "1")
    assert first == run("b", "2")
    assert first == {name: text.encode() for name, text in create_sample(30, 4).items()}


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_another_seed_gives_another_agenda() -> None:
    assert create_sample(5, 1) != create_sample(5, 2)


def test_the_first_initiatives_are_the_same_however_many_follow() -> None:
    few, many = create_sample(10), create_sample(20)
    few.pop(MARKER_FILE)
    assert few.items() <= many.items()


def models(model: type[Record]) -> Iterator[type[Record]]:
    """Give a model and every model that its fields hold."""
    yield model
    for shape in shapes(model).values():
        if shape.model is not None:
            yield from models(shape.model)


def test_every_field_of_every_model_is_filled_somewhere(agenda: Agenda) -> None:
    filled = {
        (type(record), name)
        for _, record in walk(agenda)
        for name in shapes(type(record))
        if getattr(record, name) not in (None, (), False)
    }
    empty = {(model, name) for model in models(Agenda) for name in shapes(model)} - filled
    assert empty == {(Agenda, "official")}


@pytest.mark.parametrize(
    "kind",
    [
        choices.Phase,
        choices.Status,
        choices.Origin,
        choices.Funding,
        choices.Direction,
        choices.ActorKind,
        choices.DecisionForm,
        choices.Basis,
    ],
)
def test_every_value_of_a_closed_list_is_used(agenda: Agenda, kind: type[choices.Choice]) -> None:
    assert used(agenda, kind) == set(kind)


def used(agenda: Agenda, kind: type[choices.Choice]) -> set[choices.Choice]:
    found: set[choices.Choice] = set()
    for _, record in walk(agenda):
        for name in shapes(type(record)):
            value = getattr(record, name)
            values = value if isinstance(value, tuple) else (value,)
            found |= {one for one in values if isinstance(one, kind)}
    return found


def test_every_optional_field_of_an_initiative_is_also_left_out(agenda: Agenda) -> None:
    """Pages must bear gaps, so the sample has them; only its marks are never left out."""
    for name, info in Initiative.model_fields.items():
        if not info.is_required() and name != "note":
            values = {getattr(initiative, name) for initiative in agenda.initiatives}
            assert info.default in values, name


def test_dates_are_years_months_and_days(agenda: Agenda) -> None:
    dues = (initiative.next_update_due for initiative in agenda.initiatives)
    assert {len(due) for due in dues if due} == {4, 7, 10}


def test_it_is_marked_as_fictional_everywhere_it_matters(agenda: Agenda) -> None:
    texts = [agenda.title, agenda.short_title, agenda.summary, agenda.note, agenda.purpose]
    for initiative in agenda.initiatives:
        texts += [initiative.title, initiative.summary, initiative.note]
    texts += [actor.name for actor in agenda.actors]
    texts += [source.title for source in agenda.sources]
    texts += [framework.title for framework in agenda.frameworks]
    texts += [event.text for event in agenda.events]
    texts += [term.explanation for term in agenda.terms]
    texts += [priority.plain_language for priority in agenda.priorities]
    assert [text for text in texts if "påhitta" not in (text or "").lower()] == []


def test_every_file_says_on_its_first_line_that_it_is_fictional() -> None:
    firsts = {text.split("\n", 1)[0] for text in create_sample(5).values()}
    assert all("Påhittad exempeldata." in first for first in firsts)


def test_every_address_is_one_that_nobody_can_own() -> None:
    text = "\n".join(create_sample(60).values())
    hosts = {word.split("/")[2] for word in text.split() if word.startswith("https://")}
    assert hosts
    assert all(host.endswith(".example") for host in hosts)


@pytest.mark.parametrize("initiatives", [-1, MAX_INITIATIVES + 1])
def test_a_number_out_of_range_is_refused(initiatives: int) -> None:
    with pytest.raises(ValueError, match=str(MAX_INITIATIVES)):
        create_sample(initiatives)


def command(*arguments: str | Path) -> Done:
    return run_here(str(COMMAND), *arguments)


def test_the_command_takes_the_place_of_an_earlier_sample(tmp_path: Path) -> None:
    assert command("--initiatives", "9", tmp_path).returncode == 0
    done = command("--initiatives", "3", tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "3 initiativ" in done.stdout
    assert len(load_agenda(tmp_path).initiatives) == 3


def test_the_command_leaves_a_folder_with_other_things_alone(tmp_path: Path) -> None:
    (tmp_path / "agenda.yaml").write_text("id: min\n", encoding="utf-8")
    done = command("--initiatives", "3", tmp_path)
    assert done.returncode == 2
    assert "är inte tom" in done.stderr
    assert contents(tmp_path) == {"agenda.yaml": b"id: min\n"}


@pytest.mark.parametrize("number", ["-1", "ett", "1.5", "", "100000", "²"])
def test_the_command_refuses_what_is_no_number_of_initiatives(tmp_path: Path, number: str) -> None:
    done = command(f"--initiatives={number}", tmp_path / "ny")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "ska vara ett heltal" in done.stderr
    assert not (tmp_path / "ny").exists()
