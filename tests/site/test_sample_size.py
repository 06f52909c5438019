"""A large fictional agenda builds, and its pages stay small."""

import pytest

from tests.support.shared import sample_site

LARGEST_PAGE = 31_000
"""What sharing says of a page is some 900 bytes of it."""


@pytest.mark.parametrize("initiatives", [150, pytest.param(1000, marks=pytest.mark.soak)])
def test_pages_of_initiatives_stay_small(
    tmp_path_factory: pytest.TempPathFactory, initiatives: int
) -> None:
    site = sample_site(tmp_path_factory, initiatives)
    sizes = [path.stat().st_size for path in site.folder.glob("initiativ/*/index.html")]
    assert len(sizes) >= initiatives
    assert max(sizes) < LARGEST_PAGE
