"""Proposals merged with what main says: golden cases, and what holds for every proposal."""

from pathlib import Path

import pytest

from tests.support.golden import Golden
from tests.support.merging import CASES, told


def test_the_cases_are_there() -> None:
    assert len(CASES) >= 11


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_case(path: Path, golden: Golden, tmp_path: Path) -> None:
    _, after = told(path, tmp_path)
    golden.stands(path, after)
