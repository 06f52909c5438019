"""What the checker says is what the build does, for proposals made and broken by chance."""

import os
from collections.abc import Callable, Iterator

import pytest

from tests.support.attacks.judge import Ordinary
from tests.support.attacks.table import known_site
from tests.support.examples import TOLD
from tests.support.fuzz.compare import differences, example, table
from tests.support.fuzz.folder import base_files
from tests.support.fuzz.mutators import MUTATORS
from tests.support.fuzz.proposals import GENERATORS
from tests.support.fuzz.run import fuzz

MINUTES = float(os.environ.get("FUZZ_MINUTES", "60"))
FEW = 10


@pytest.fixture(scope="module")
def known() -> Ordinary:
    return known_site()


def test_a_seed_is_the_same_example_each_time() -> None:
    assert example(7) == example(7)
    assert example(7).files != example(8).files


def test_every_way_to_make_and_to_break_is_taken() -> None:
    made = [example(seed) for seed in range(300)]
    assert {one.generator for one in made} == set(GENERATORS)
    assert {name for one in made for name in one.mutators} == set(MUTATORS)
    assert any(not one.mutators for one in made)


def whole() -> Iterator[int]:
    """Give a seed of each generator whose proposal nobody broke."""
    left, seed = set(GENERATORS), 0
    while left:
        one = example(seed)
        if not one.mutators and one.generator in left:
            left.discard(one.generator)
            yield seed
        seed += 1


@pytest.mark.parametrize("seed", [*whole()])
def test_what_is_made_is_valid_and_is_shown(seed: int, known: Ordinary) -> None:
    assert differences(example(seed), known) == ("sunt", [])


def test_a_difference_is_seen(known: Ordinary) -> None:
    """What the checker takes and the build shows otherwise is told: the words are not there."""
    one = example(next(whole()))
    other = type(one)(one.seed, one.generator, (), base_files(), "ord som ingen har skrivit")
    assert differences(other, known)[1] == ["texten syns inte: ord som ingen har skrivit"]


def test_checker_and_build_agree(known: Ordinary) -> None:
    tally = fuzz(1, examples=FEW, tell=lambda line: None, known=known)
    assert [fault for _, fault in tally.faults] == []
    assert tally.outcomes.total() == FEW


@pytest.mark.soak
@pytest.mark.timeout(0)
def test_checker_and_build_agree_for_an_hour(
    known: Ordinary, record_property: Callable[[str, object], None]
) -> None:
    seed = int(os.environ.get("FUZZ_SEED", "1000000"))
    tally = fuzz(seed, minutes=MINUTES, known=known)
    for line in table(tally):
        record_property(TOLD, line)
    assert [f"{one.seed}: {fault}" for one, fault in tally.faults] == []
