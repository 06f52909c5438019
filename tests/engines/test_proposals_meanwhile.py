"""Proposals that meet a main that has moved, or another that came at the same time."""

from pathlib import Path
from typing import Final

import pytest

from tests.engines.taken import Ask, answered, go, in_file, misplaced
from tests.support.town import town
from tests.support.walks import journeys

MET: Final = {one.name: one for folder in ("meanwhile", "both") for one in journeys(folder)}
pytestmark = pytest.mark.browser


@pytest.mark.parametrize("name", MET)
def test_nothing_is_taken_back_and_nobody_is_left_without_a_word(
    name: str, ask: Ask, tmp_path: Path
) -> None:
    told = MET[name]
    with town(tmp_path) as place:
        answered(place, told, go(place, ask, told))
        assert misplaced(in_file(place), told.stands) == {}
        assert "Inga problem" in place.checked()
