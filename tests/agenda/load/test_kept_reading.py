"""What is read with the help of what was kept is what is read without: records, places, faults."""

import random
from pathlib import Path
from shutil import copytree
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda import RefusedError
from agenda.advice import data_readings
from agenda.load import load
from agenda.model.shape import walk
from agenda.step_cache import kept_in
from tests.support.cases import read_case
from tests.support.folders import BASE, CASES, base_with

PATHS: Final = sorted((CASES / "problems").glob("*.case"))
SIGNS: Final = ("\t", "#", " # sagt", ": ", "- ", "'", '"', "\u200b", "å", "Ã¥", "|", "{", "~", "а")


def outcome(data: Path) -> Any:
    """Give all that comes of reading a folder: every fault, or every value and its place."""
    try:
        loaded = load(data)
    except RefusedError as refused:
        return refused.problems
    places = [loaded.places.of(path) for path, _ in walk(loaded.agenda)]
    keys = [
        loaded.places.of_key((*path, name))
        for path, one in walk(loaded.agenda)
        for name in one.__dict__
    ]
    doubts = sorted(loaded.places.doubts())
    return loaded.agenda, places, keys, doubts, data_readings(loaded)


def without(data: Path) -> Any:
    with kept_in(None):
        return outcome(data)


def edited(data: Path, chance: random.Random) -> None:
    """Change a file at random, as hands and programs do, or take it away."""
    files = sorted(path for path in data.rglob("*.yaml") if path.is_file())
    path = chance.choice(files)
    lines = path.read_text(encoding="utf-8").split("\n")
    at = chance.randrange(len(lines))
    how = chance.randrange(8)
    if how == 0 and path.name != "agenda.yaml":
        path.unlink()
        return
    if how == 1:
        lines.insert(at, lines[at])
    elif how == 2:
        del lines[at]
    elif how == 3:
        other = chance.choice(files).read_text(encoding="utf-8").split("\n")
        lines.insert(at, chance.choice(other))
    elif how == 4:
        path.with_name(f"ny-{chance.randrange(9)}.yaml").write_text("\n".join(lines))
        return
    else:
        spot = chance.randrange(len(lines[at]) + 1)
        lines[at] = lines[at][:spot] + chance.choice(SIGNS) + lines[at][spot:]
    path.write_text("\n".join(lines), encoding="utf-8")


@pytest.mark.parametrize("seed", range(4))
def test_over_random_edits_it_is_the_same(seed: int, tmp_path: Path) -> None:
    """Each edit on top of the last, until five have been made; then from the beginning again."""
    chance = random.Random(seed)
    with kept_in(tmp_path / "cache"):
        for turn in range(4):
            data = Path(copytree(BASE, tmp_path / str(turn) / "data"))
            for _ in range(5):
                edited(data, chance)
                assert outcome(data) == without(data)
    with kept_in(tmp_path / "cache"):  # another process, as it were: all comes from disk
        for turn in range(4):
            data = tmp_path / str(turn) / "data"
            assert outcome(data) == without(data)


@given(st.randoms(use_true_random=False))
def test_any_edit_is_told_the_same_from_memory_and_from_disk(chance: random.Random) -> None:
    with base_with({}) as data:
        edited(data, chance)
        plain = without(data)
        for _ in range(2):
            with kept_in(data.parent / "cache"):
                assert [outcome(data), outcome(data)] == [plain, plain]


def test_every_golden_case_is_told_the_same_one_after_another(tmp_path: Path) -> None:
    with kept_in(tmp_path / "cache"):
        for at, path in enumerate(PATHS[::4]):
            case = read_case(path)
            parent = tmp_path / str(at)
            parent.mkdir()
            data = case.write(parent)
            assert outcome(data) == without(data), path.name
