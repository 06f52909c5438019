"""A build that is killed at any moment is mended by the next, and what was there is whole."""

import random
from pathlib import Path

import pytest

from macros.engine.build import build_site
from tests.agenda.test_atomic_write import contents
from tests.support.folders import BASE
from tests.support.killing import killed_at
from tests.support.site import ROOT, build

TOUCHES = 800
"""How often a build of the small agenda touches the disk, about."""


def again(site: Path) -> None:
    build_site(ROOT / "mkdocs.yml", site, data=BASE, extra={"pdf": -1})


def survives(site: Path, moments: list[int]) -> None:
    """Kill one build after another: what readers see is the whole site, or a place made ready."""
    whole = contents(site)
    for moment in moments:
        killed_at(moment, lambda: again(site))
        seen = site if site.exists() else site.with_name(".site.bygge") / "gammalt"
        assert contents(seen) == whole
    again(site)
    assert contents(site) == whole
    assert [path.name for path in site.parent.iterdir()] == [site.name]


def test_a_killed_build_leaves_the_site_that_was_there(tmp_path: Path) -> None:
    """Early, in the middle, and at the very end; every moment of the end is in test_whole."""
    site = build(tmp_path / "site", data=BASE).folder
    survives(site, [TOUCHES // 4, TOUCHES // 2, TOUCHES])


def test_a_first_build_that_is_killed_is_no_site(tmp_path: Path) -> None:
    site = tmp_path / "site"
    killed_at(TOUCHES // 3, lambda: again(site))
    assert not site.exists()
    again(site)
    assert [path.name for path in tmp_path.iterdir()] == [site.name]


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(10))
def test_two_hundred_killed_builds(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    site = build(tmp_path / "site", data=BASE).folder
    survives(site, [chance.randrange(TOUCHES * 3 // 2) for _ in range(20)])
