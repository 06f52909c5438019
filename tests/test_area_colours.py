"""The colours of areas: read as text on every ground, and far from each other for any eye."""

import re
from itertools import combinations

import pytest

from macros.views.parts.base import AREA_COLOURS
from tests.browser.colours import EYES, Colour, contrast, distance
from tests.support.site import ROOT

SHEET = (ROOT / "theme" / "styles" / "10-colours.css").read_text(encoding="utf-8")
TOKEN = re.compile(r"--(?P<name>[a-z0-9-]+): light-dark\(#(?P<light>\w{6}), #(?P<dark>\w{6})\);")
ENOUGH, TOLD_APART = 4.5, 15.0
SCHEMES = pytest.mark.parametrize("scheme", ["light", "dark"])


def tokens(scheme: str) -> dict[str, Colour]:
    return {found["name"]: _colour(found[scheme]) for found in TOKEN.finditer(SHEET)}


def _colour(code: str) -> Colour:
    red, green, blue = (int(code[at : at + 2], 16) for at in (0, 2, 4))
    return red, green, blue


def areas(scheme: str) -> list[Colour]:
    found = tokens(scheme)
    return [found[f"area-{number}"] for number in range(1, AREA_COLOURS + 1)]


def test_the_style_sheet_has_as_many_as_the_pages_use() -> None:
    named = [name for name in tokens("light") if re.fullmatch(r"area-\d+", name)]
    assert len(named) == AREA_COLOURS
    for number in range(1, AREA_COLOURS + 1):
        assert f".area-{number} {{ --area: var(--area-{number}); }}" in SHEET


@SCHEMES
def test_each_is_read_as_text_on_paper_and_on_tint(scheme: str) -> None:
    for ground in ("paper", "tint"):
        for colour in areas(scheme):
            assert contrast(colour, tokens(scheme)[ground]) >= ENOUGH, colour


@SCHEMES
@pytest.mark.parametrize("eye", EYES)
def test_they_are_told_apart_by_any_eye(eye: str, scheme: str) -> None:
    for one, other in combinations(areas(scheme), 2):
        assert distance(one, other, EYES[eye]) >= TOLD_APART, (one, other)
