"""A large fictional agenda builds, and its pages stay small."""

from pathlib import Path

import pytest

from agenda.sample import create_sample
from tests.support.files import write_files
from tests.support.site import build

LARGEST_PAGE = 30_000


@pytest.mark.parametrize("initiatives", [150, pytest.param(1000, marks=pytest.mark.soak)])
def test_pages_of_initiatives_stay_small(tmp_path: Path, initiatives: int) -> None:
    data = write_files(create_sample(initiatives), tmp_path / "data")
    site = build(tmp_path / "site", data=data)
    sizes = [path.stat().st_size for path in site.folder.glob("initiativ/*/index.html")]
    assert len(sizes) >= initiatives
    assert max(sizes) < LARGEST_PAGE
