"""Spreads, ratios and exponents, and the tables and the plot that are made of them."""

import xml.etree.ElementTree as ET
from itertools import pairwise
from typing import Final

import pytest

from tests.support.benches import builds, edit_list, edits, figures, plot, tables

HUGO: Final = "Hugo + Pagefind"
SVG: Final = "{http://www.w3.org/2000/svg}"


def size(initiatives: int, ours: tuple[float, ...], hugo: tuple[float, ...]) -> builds.Size:
    taken = {
        builds.OURS: builds.Taken(ours, (), 100, 2_000_000),
        HUGO: builds.Taken(hugo, hugo, 50, 1_000_000),
        builds.EXPORTS: builds.Taken(ours),
    }
    return builds.Size(initiatives, initiatives + 90, taken, {})


SIZES: Final = (
    size(0, (90, 90), (1, 1)),
    size(1000, (6, 8), (2, 4)),
    size(4000, (24, 32), (8, 16)),
)


@pytest.mark.parametrize("power", [0.5, 1, 2])
def test_the_exponent_is_the_power_that_figures_grow_by(power: float) -> None:
    taken = {one: 3 * float(one) ** power for one in (1000, 5000, 20000)}
    assert figures.exponent(taken) == pytest.approx(power)


def test_one_size_tells_of_no_growth() -> None:
    assert figures.exponent({1000: 3}) is None
    assert figures.exponent({}) is None


def test_a_ratio_is_that_of_one_turn() -> None:
    """The machine was twice as slow in the second turn: to both."""
    assert figures.ratios((3, 6, 4), (1, 2, 2)) == (2, 3, 3)


def test_a_spread_is_told_by_its_middle_and_its_ends() -> None:
    assert figures.spread((3, 1, 2.04)).told(1) == "2.0 (1.0–3.0)"
    assert figures.spread((2.01, 2.04)).told(1) == "2.0"
    assert figures.spread((1234.5,)).told(1) == "1,234.5"


def test_growth_leaves_out_the_agenda_that_nobody_made_up() -> None:
    assert builds.growth(SIZES, HUGO) == pytest.approx(1)
    assert builds.growth(SIZES[:2], HUGO) is None


def test_growth_is_that_of_large_sizes_where_there_are_two() -> None:
    small = size(100, (6, 6), (2, 2))
    assert builds.growth([small, *SIZES], HUGO) == pytest.approx(1)
    assert builds.growth([small, SIZES[1]], HUGO) == pytest.approx(0.176, abs=0.001)
    told = tables.build_tables([small, *SIZES])
    assert "### How CPU seconds grow, from 1,000 to 4,000 initiatives" in told


def test_ours_is_held_against_peers_and_not_against_its_own_parts() -> None:
    assert SIZES[1].ratio(HUGO) == (2, 2.5, 3)
    assert [SIZES[1].ratio(name) for name in (builds.OURS, builds.EXPORTS, "Jekyll")] == [None] * 3


def test_a_table_has_a_row_for_each_builder_and_what_is_missing_is_said() -> None:
    lacking = SIZES[1]._replace(missing={"Eleventy + Pagefind": "Node.js saknas: installera det."})
    told = tables.build_tables([SIZES[0], lacking, SIZES[2]])
    assert "### This agenda, 90 pages" in told
    assert "### 1,000 initiatives, 1,090 pages" in told
    assert f"| {HUGO} | 3.00 (2.00–4.00) | 2.50 (2.00–3.00) | 3.0 | 50 | 1.0 |" in told
    assert "| This site | 28.0 (24.0–32.0) | – | – | 100 | 2.0 |" in told
    assert "| Eleventy + Pagefind | missing | – | – | – | – |" in told
    assert "\n\nEleventy + Pagefind: Node.js saknas: installera det.\n" in told
    assert f"| {HUGO} | 1.00 |" in told
    assert {row.count("|") for row in told.splitlines() if row.startswith("|")} == {3, 7}


def test_edits_are_told_by_when_they_were_seen_and_what_never_came_is_said() -> None:
    seen = {edit.name: (edits.Seen(0.25, 0.2), edits.Seen(0.35, None)) for edit in edit_list.EDITS}
    lost = {**seen, "a template": (edits.Seen(0.5, 0.5), edits.Seen(None, None))}
    told = tables.edit_table({0: seen, 1000: lost}).splitlines()
    assert told[0] == "| Edit | This agenda | 1,000 initiatives |"
    assert told[2].startswith("| a title | 0.30 (0.25–0.35); told 0.20 |")
    assert told[-1].endswith("| never seen |")
    assert len(told) == 2 + len(edit_list.EDITS)


def test_the_plot_is_a_picture_that_names_each_line_beside_it() -> None:
    drawn = ET.fromstring(plot.create_plot(SIZES))
    assert {tag.tag.removeprefix(SVG) for tag in drawn.iter()} == {
        *("svg", "title", "desc", "style", "rect", "text", "path", "g", "polyline", "circle")
    }
    assert len(drawn.findall(f"{SVG}g")) == 3
    names = [text.text for text in drawn.findall(f"{SVG}text")]
    assert f"{HUGO} (exponent 1.00)" in names
    assert {"1,000", "4,000"} <= {*names}
    places = [float(text.get("y", "")) for text in drawn.findall(f"{SVG}text")[-3:]]
    assert all(low - high >= 17 for high, low in pairwise(places))


def test_one_size_makes_no_plot() -> None:
    assert plot.create_plot(SIZES[:2]) == ""
