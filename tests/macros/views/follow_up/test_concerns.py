"""What does not go as planned is named first, with who answers for it, and leads to the list."""

from pathlib import Path

import pytest

from agenda.model import Indicator, IndicatorValue
from agenda.model.choices import Direction, Status
from macros.views.follow_up.concerns import NOT_AS_PLANNED, concerns, is_behind
from tests.support.follow_up import sample_of, shown


def measured(*values: tuple[str, float], towards: Direction, begun: float | None) -> Indicator:
    """Give an indicator that is to reach 100 in 2030, from ``begun`` in 2020."""
    return Indicator(
        id="matt",
        title="Mått",
        definition="Så mäts det.",
        unit="Antal",
        direction=towards,
        baseline=None if begun is None else IndicatorValue(date="2020", value=begun),
        target=IndicatorValue(date="2030", value=100),
        values=tuple(IndicatorValue(date=day, value=number) for day, number in values),
    )


UP, DOWN = Direction.increase, Direction.decrease


@pytest.mark.parametrize(
    ("indicator", "behind"),
    [
        (measured(("2025", 49), towards=UP, begun=0), True),
        (measured(("2025", 51), towards=UP, begun=0), False),
        (measured(("2025", 51), ("2024", 10), towards=UP, begun=0), False),
        (measured(("2025", 151), towards=DOWN, begun=200), True),
        (measured(("2025", 149), towards=DOWN, begun=200), False),
        (measured(("2025", 1), towards=UP, begun=None), False),
        (measured(("2030", 99), towards=UP, begun=None), True),
        (measured(("2031", 100), towards=UP, begun=None), False),
        (measured(("2031", 1), towards=Direction.maintain, begun=100), False),
        (measured(towards=UP, begun=0), False),
    ],
)
def test_behind_is_worse_than_the_straight_line(indicator: Indicator, behind: bool) -> None:
    assert is_behind(indicator) is behind


def test_what_is_not_as_planned_is_named_with_its_lead_before_the_plots(tmp_path: Path) -> None:
    context = sample_of(60, tmp_path)
    tree = shown(context, "follow_up")
    html = tree.html or ""
    assert 0 < html.index("_avviker_") < html.index('class="plot"')
    counted = [sum(i.status is s for i in context.agenda.initiatives) for s in NOT_AS_PLANNED]
    kinds = concerns(context)
    assert [len(kind.rows) + kind.more for kind in kinds[: len(counted)]] == counted
    titles = [kind.title.split(":")[0] for kind in kinds[len(counted) :]]
    assert titles[:2] == ["Delmål som skulle ha varit klara", "Når inte sitt mål som det var tänkt"]
    rows = tree.css(".concerns > li")
    assert rows
    for row in rows:
        assert "Ansvarig: " in row.text() or "Ingen ansvarig är angiven" in row.text()
        assert "/initiativ/" in (row.css("a")[0].attributes["href"] or "")


def test_bars_lead_to_the_list_that_they_count(tmp_path: Path) -> None:
    tree = shown(sample_of(60, tmp_path), "follow_up")
    hrefs = [node.attributes["href"] for node in tree.css("li.bar a")]
    assert "../initiativ/?status=late" in hrefs
    assert "../initiativ/?fas=planning" in hrefs
    assert "../initiativ/?fas=-" in hrefs
    assert any((href or "").startswith("../initiativ/?omrade=") for href in hrefs)


def test_cards_say_a_status_that_is_not_as_planned(tmp_path: Path) -> None:
    context = sample_of(20, tmp_path)
    cards = {
        card.attributes["data-id"]: card.text()
        for card in shown(context, "initiative_list").css(".card[data-id]")
    }
    told = {i.status: cards[i.id] for i in context.agenda.initiatives}
    for status in NOT_AS_PLANNED:
        assert status.label in told[status]
    for status in (Status.on_track, Status.no_data):
        assert status.label not in told[status]
