"""The five areas of this agenda stand on the start page without one left alone in a row."""

from typing import Final

import pytest

from tests.support.browser import Opener

ROWS: Final = """name => {
  const rows = {};
  for (const one of document.querySelectorAll(name)) {
    const top = Math.round(one.getBoundingClientRect().top);
    rows[top] = (rows[top] ?? 0) + 1;
  }
  return Object.values(rows);
}"""


@pytest.mark.parametrize(
    ("width", "rows"), [(320, [1] * 5), (390, [1] * 5), (768, [3, 2]), (1280, [5]), (1920, [5])]
)
def test_the_five_areas_stand_without_an_orphan(
    width: int, rows: list[int], site_url: str, open_page: Opener
) -> None:
    page = open_page(width, 900)
    page.goto(site_url)
    assert page.evaluate(ROWS, ".glance > li") == rows
    assert page.evaluate(ROWS, ".cards-few > li") in ([3], [1, 1, 1])
