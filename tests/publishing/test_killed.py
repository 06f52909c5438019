"""Publishing that is killed at any moment, or done by two at once, loses nothing.

The site is a plain one, built in a second: what is tried here is not the building, and a kill
strikes it as often as the rest. ``test_publish.py`` and the journey publish the real thing.
"""

import random
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from publishing.store.bucket import Bucket
from publishing.version_list import FILE, read_versions
from tests.support.editions import two_editions, write_editions
from tests.support.publishing import (
    bare,
    finish,
    kill,
    publish,
    start,
    visible_in_folder,
    visible_in_git,
)
from tests.support.region import plain_region
from tests.support.store import new_bucket, visible_folders

LONGEST = 6.0
"""Seconds within which a publishing on an idle machine is over; a kill may come at any of them."""

KILLS = 20
EDITIONS = ("forsta", "antagen")
Seen = Callable[[Any], dict[str, str]]


@pytest.fixture
def region(tmp_path: Path) -> Path:
    """A region with two editions of which nothing is published."""
    folder = plain_region(tmp_path / "region")
    write_editions(folder / "data", two_editions())
    return folder


def places(parent: Path) -> dict[str, tuple[Path, Seen]]:
    return {
        "--git": (bare(parent / "pages.git"), visible_in_git),
        "--folder": (parent / "server", visible_in_folder),
    }


def editions(seen: dict[str, str]) -> dict[str, str]:
    return {name: what for name, what in seen.items() if name in EDITIONS}


def survives(region: Path, where: str, place: Path | str, seen: Seen, after: float) -> None:
    """Kill a publishing, hold what is seen against what was, and let the next run mend it."""
    before = editions(seen(place))
    started = start(region, where, place)
    time.sleep(after)
    kill(started)
    now = editions(seen(place))
    assert before.items() <= now.items()
    publish(region, where, place)
    healed = seen(place)
    assert now.items() <= healed.items()
    assert {*EDITIONS, "utkast", "gallande"} <= set(healed)


def rounds(region: Path, parent: Path, number: int, seed: int) -> None:
    """Kill so many times, in turn in each place: at first nothing, then all is published."""
    chance = random.Random(seed)
    found = places(parent)
    for turn in range(number):
        where = list(found)[turn % len(found)]
        place, seen = found[where]
        if turn >= len(found) and chance.random() < 1 / 4:
            shutil.rmtree(place)
            found[where] = (bare(place) if where == "--git" else place, seen)
        survives(region, where, place, seen, chance.uniform(0.2, LONGEST))


def together(region: Path, place: Path) -> None:
    """Two at once: each lands, or says that it must be run again; nothing is lost."""
    before = editions(visible_in_git(place))
    missing = "antagen" if "antagen" not in before else "utkast"
    started = [start(region, version, "--git", place) for version in (missing, "utkast")]
    for one in started:
        status, said = finish(one)
        assert status == 0 or "Kör samma kommando igen" in said, said
    assert before.items() <= editions(visible_in_git(place)).items()


@pytest.mark.parametrize("where", ["--git", "--folder"])
def test_a_kill_loses_nothing_and_the_next_run_heals(
    where: str, region: Path, tmp_path: Path
) -> None:
    place, seen = places(tmp_path)[where]
    publish(region, "forsta", where, place)
    survives(region, where, place, seen, 3.0)


def test_two_at_once_both_land_or_say_so(region: Path, tmp_path: Path) -> None:
    place = bare(tmp_path / "pages.git")
    publish(region, "forsta", "--git", place)
    together(region, place)
    assert {"forsta", "antagen", "utkast"} <= set(visible_in_git(place))


def in_a_store(bucket: Bucket) -> Seen:
    """Give how to see what a bucket leads its readers to, whatever path it is asked for by.

    A version that is half sent lies there, and nothing leads to it.
    """

    def seen(_: object) -> dict[str, str]:
        raw = bucket.get(FILE)
        versions = read_versions(raw.body) if raw else ()
        led_to = {name for one in versions for name in (one.id, *one.aliases)}
        return {name: what for name, what in visible_folders(bucket).items() if name in led_to}

    return seen


@pytest.mark.soak
def test_ten_kills_in_a_store(store: str, region: Path) -> None:
    """Cut off before each of its writes it is in the tests of the store; here all is killed."""
    bucket, chance = new_bucket(), random.Random(0)
    for turn in range(10):
        if turn % 4 == 0:
            bucket = new_bucket()
        place = str(bucket.place)
        survives(region, "--store", place, in_a_store(bucket), chance.uniform(3.0, 2 * LONGEST))


@pytest.mark.soak
def test_two_at_once_in_a_store(store: str, region: Path) -> None:
    bucket = new_bucket()
    place = str(bucket.place)
    publish(region, "forsta", "--store", place)
    before = editions(visible_folders(bucket))
    for one in [start(region, version, "--store", place) for version in ("antagen", "utkast")]:
        status, said = finish(one)
        assert status == 0 or "Kör samma kommando igen" in said, said
    publish(region, "--store", place)
    assert before.items() <= editions(visible_folders(bucket)).items()
    assert {"forsta", "antagen", "gallande", "utkast"} <= set(visible_folders(bucket))


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(10))
def test_two_hundred_kills(seed: int, region: Path, tmp_path: Path) -> None:
    rounds(region, tmp_path, KILLS, seed)


@pytest.mark.soak
def test_ten_pairs_at_once(region: Path, tmp_path: Path) -> None:
    place = bare(tmp_path / "pages.git")
    publish(region, "forsta", "--git", place)
    for _ in range(10):
        together(region, place)
