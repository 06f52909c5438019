"""What is drawn: the line of years, an indicator's values, and bars of nothing."""

from pathlib import Path
from typing import Any

import pytest

from agenda.load import load
from agenda.model import Indicator, Initiative
from macros.context.agenda_context import AgendaContext
from macros.views.follow_up.gaps import lacks
from macros.views.follow_up.progress import split
from macros.views.follow_up.timeline import MOST_ROWS, timeline
from macros.views.parts.bar_plots import bar_plot
from macros.views.parts.indicator_plot import series_plot
from tests.support.folders import BASE, BASE_FILES, base_with
from tests.support.follow_up import base_and, numbers, sample_of, shown


@pytest.fixture(scope="module", params=[0, 12, 60])
def sample(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> AgendaContext:
    return sample_of(request.param, tmp_path_factory.mktemp("sample"))


def test_the_timeline_shows_every_period_once_or_counts_them(sample: AgendaContext) -> None:
    dated = {i.id for i in sample.agenda.initiatives if not lacks(i, "period")}
    view = timeline(sample)
    rows = [row.id for group in view.groups for row in group.rows]
    if len(dated) > MOST_ROWS:
        assert view.counted is not None
        assert rows == []
    else:
        assert sorted(rows) == sorted(dated)


def test_the_timeline_stays_within_its_frame(sample: AgendaContext) -> None:
    for group in timeline(sample).groups:
        for row in group.rows:
            for piece in (*row.span.open, *filter(None, [row.span.known])):
                start, width = float(piece.start[:-1]), float(piece.width[:-1])
                assert start >= 0
                assert start + width <= 100.01


def test_many_periods_are_counted_in_the_years_that_are_known(tmp_path: Path) -> None:
    context = sample_of(80, tmp_path)
    counted = timeline(context).counted
    assert counted is not None
    for year in ("2019", "2024", "2029"):
        held = [i for i in context.agenda.initiatives if runs(i, year)]
        assert numbers(counted)[year] == split(tuple(held)), year


def runs(initiative: Initiative, year: str) -> bool:
    """The slow way: known to run in a year from its ends, or from when it was last said to."""
    period = initiative.period
    ends = [day[:4] for day in (period.start, period.end) if day] if period else []
    if period and period.ongoing and initiative.updated_on:
        ends.append(initiative.updated_on[:4])
    return bool(ends) and min(ends) <= year <= max(ends)


def test_an_end_that_is_not_known_is_a_thin_line() -> None:
    extra = "priorities: [natet-1]\norigin: source\nperiod:\n  start: 2022\n"
    rows = {r.id: r for group in timeline(base_and("utan-slut", extra)).groups for r in group.rows}
    row = rows["utan-slut"]
    assert row.period == "från 2022"
    assert row.span.known is not None
    assert len(row.span.open) == 1


def test_without_periods_there_is_no_timeline_and_no_heading_over_nothing() -> None:
    busy = BASE_FILES["initiatives/bibliotekskvallar.yaml"]
    without = busy.replace(b"period:\n  start: 2021\n  ongoing: true\n", b"")
    assert without != busy
    with base_with({"initiatives/bibliotekskvallar.yaml": without}) as folder:
        tree = shown(AgendaContext(load(folder)), "timeline")
    assert tree.css("figure, h2, p") == []
    assert shown(AgendaContext(load(BASE)), "timeline").css("h2")


def indicator(**values: Any) -> Indicator:
    return Indicator.model_validate(
        {"id": "matt", "title": "Mått", "definition": "Så.", "unit": "procent"}
        | {"direction": "increase"}
        | values
    )


def value(date: str, number: float) -> dict[str, Any]:
    return {"date": date, "value": number}


def test_an_indicator_without_values_is_not_drawn() -> None:
    assert series_plot(indicator()) is None


def test_what_an_indicator_lacks_is_not_drawn_as_zero() -> None:
    plot = series_plot(indicator(values=[value("2021", 40), value("2023", 60)]))
    assert plot is not None
    assert [mark.kind for mark in plot.marks] == ["value", "value"]
    assert plot.target_y is None
    assert "Inget målvärde är satt." in plot.finding


def test_values_stand_in_the_order_of_time_and_higher_is_further_up() -> None:
    plot = series_plot(indicator(values=[value("2023", 60), value("2021", 40)]))
    assert plot is not None
    first, last = plot.marks
    assert float(first.x[:-1]) < float(last.x[:-1])
    assert float(first.y) > float(last.y)
    assert "Senast uppmätt: 60 procent (2023)." in plot.finding
    assert len(plot.strokes) == 1


@pytest.mark.parametrize("number", [0, -3, 0.1, 98.2, 1e9, 999_999_999_999_999])
def test_any_number_can_be_drawn(number: float) -> None:
    plot = series_plot(indicator(baseline=value("2020", number), target=value("2020", number)))
    assert plot is not None
    for mark in plot.marks:
        assert 20 <= float(mark.y) <= 120


def test_the_axis_has_round_numbers_around_the_values() -> None:
    plot = series_plot(indicator(baseline=value("2020", 3), target=value("2030", 87)))
    assert plot is not None
    assert [tick.text for tick in plot.heights] == ["0", "50", "100"]


def test_a_plot_of_nothing_has_bars_of_no_length() -> None:
    assert bar_plot("tom", "Inget.", "Inget", ()).rows == ()
