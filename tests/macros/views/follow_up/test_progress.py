"""Follow-up: the numbers add up, proposals stand apart, and nothing missing is filled in."""

from pathlib import Path

import pytest

from agenda.load import Loaded, load
from agenda.model.choices import Phase, Status
from macros.context.agenda_context import AgendaContext, load_context
from macros.pages.all_macros import macros_of
from macros.pages.site import new_site
from macros.views.follow_up.gaps import INITIATIVE_FIELDS, MOST_NAMED, gaps_view, lacks
from macros.views.follow_up.indicators import MOST_SHOWN, measured_view
from macros.views.follow_up.progress import area_plot, follow_up, priority_plot, scales, split
from tests.support.folders import BASE, BASE_FILES, base_with
from tests.support.follow_up import base_and, numbers, sample_of, shown
from tests.support.site import ROOT, folded

MACROS = ("follow_up", "timeline", "priority_plot", "measured", "gaps", "scales")
LARGEST_PAGE = 140_000
"""What the macros give together; the frame around them is another ten thousand."""


@pytest.fixture(scope="module", params=[0, 12, 60])
def sample(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> AgendaContext:
    return sample_of(request.param, tmp_path_factory.mktemp("sample"))


def test_phases_and_statuses_count_each_initiative_once(sample: AgendaContext) -> None:
    view = follow_up(sample)
    assert (view.initiatives, view.proposals) == split(sample.agenda.initiatives)
    for plot in view.plots[1:]:
        assert plot.totals == (view.initiatives, view.proposals)
    assert len(view.plots) == (3 if sample.agenda.initiatives else 0)


def test_a_scale_that_nothing_is_known_on_is_no_chart() -> None:
    unknown = tuple(
        one.model_copy(update={"phase": Phase.unknown, "status": Status.no_data})
        for one in load(BASE).agenda.initiatives
    )
    loaded = load(BASE)
    context = AgendaContext(
        Loaded(loaded.agenda.model_copy(update={"initiatives": unknown}), loaded.places)
    )
    assert [plot.anchor for plot in follow_up(context).plots] == ["_antal-omraden_"]
    told = folded(" ".join(node.text() for node in shown(context, "follow_up").css("p")))
    assert "hur långt arbetet har kommit" in told


def test_every_table_has_the_numbers_of_its_plot(sample: AgendaContext) -> None:
    for macro in ("follow_up", "priority_plot", "gaps"):
        for figure in shown(sample, macro).css("figure"):
            bars = [folded(node.text()) for node in figure.css("li.bar")]
            rows = [[folded(c.text()) for c in row.css("th, td")] for row in figure.css("tbody tr")]
            assert bars
            for bar, (name, count, proposals) in zip(bars, rows, strict=True):
                besides = f" + {proposals} förslag" if proposals != "0" else ""
                assert folded(bar) == f"{name} {count}{besides}"


def test_each_figure_has_a_text_alternative_and_a_table(sample: AgendaContext) -> None:
    for macro in MACROS:
        for figure in shown(sample, macro).css("figure"):
            told = figure.css("[role=img]")
            words = [node.attributes["aria-label"] for node in told]
            assert figure.css("ul.bars") or words not in ([], [""])
            assert figure.css("table caption")


def test_bars_are_as_long_as_their_numbers(sample: AgendaContext) -> None:
    for plot in follow_up(sample).plots:
        longest = max(row.bar.count + row.bar.proposals for row in plot.rows)
        for row in plot.rows:
            assert float(row.count_width[:-1]) == pytest.approx(
                100 * row.bar.count / longest, abs=0.01
            )


def test_proposals_are_counted_apart() -> None:
    context = base_and("nytt-forslag", "priorities: [natet-1]\norigin: proposed\n")
    plot = area_plot(context)
    assert numbers(plot) == {"Lärande": (1, 0), "Nätet": (1, 1)}
    assert plot.totals == (2, 1)
    assert "och dessutom 1 förslag" in plot.alternative


def test_an_initiative_of_two_areas_is_counted_in_both_and_the_plot_says_so() -> None:
    context = base_and("bada", "priorities: [natet-1, larande-2]\norigin: source\n")
    plot = area_plot(context)
    assert numbers(plot) == {"Lärande": (2, 0), "Nätet": (2, 0)}
    assert plot.totals is None
    assert "flera fokusområden" in plot.note


def test_a_priority_with_nothing_but_a_proposal_has_no_initiative() -> None:
    with base_with({"initiatives/natets-karta.yaml": karta("proposed")}) as folder:
        view = priority_plot(load_context(folder))
    assert [bar.to for bar in view.without] == ["natet-1"]
    assert view.plot.finding == "1 av 3 prioriteringar har inget initiativ."


def karta(origin: str) -> bytes:
    text = (BASE / "initiatives" / "natets-karta.yaml").read_text(encoding="utf-8")
    return text.replace("origin: source", f"origin: {origin}").encode()


def test_a_priority_without_initiative_is_named_and_linked() -> None:
    context = AgendaContext(load(ROOT / "tests/regions/alvmark/data"))
    tree = shown(context, "priority_plot")
    idle = [p.id for p in context.agenda.priorities if not split(context.initiatives_of(p))[0]]
    links = {node.attributes["href"] for node in tree.css(".targets a")}
    assert idle
    assert links == {f"../prioriteringar/{name}/" for name in idle}


def test_every_value_of_the_scales_is_explained_in_one_sentence() -> None:
    context = AgendaContext(load(BASE))
    explained = [value for scale in scales(context) for value in scale.choices]
    assert explained == [*Phase, *Status]
    for value in explained:
        assert value.meaning.endswith(".")
        assert value.meaning.count(".") == 1, value


def test_gaps_are_counted_named_and_add_up(sample: AgendaContext) -> None:
    view = gaps_view(sample)
    for gap in view.initiatives:
        assert sum(area.count for area in gap.areas) == gap.count
        assert sum(area.proposals for area in gap.areas) == gap.proposals
        assert len(gap.named) + gap.more == gap.count + gap.proposals
        assert len(gap.named) <= MOST_NAMED
    lacking = {n: sum(lacks(i, n) for i in sample.agenda.initiatives) for n in INITIATIVE_FIELDS}
    told = [gap.count + gap.proposals for gap in view.initiatives]
    everywhere = len(sample.agenda.initiatives)
    assert told == [count for count in lacking.values() if 0 < count < everywhere]


def test_goals_that_nothing_points_to_are_counted() -> None:
    text = BASE_FILES["agenda.yaml"]
    goals = b"replaced_by: bygdeplanen\n    goals: [{id: mal-gammalt, title: Ett gammalt hopp.}]\n"
    unlinked = text.replace(b"replaced_by: bygdeplanen\n", goals)
    for name, count in ((text, None), (unlinked, 1)):
        with base_with({"agenda.yaml": name}) as folder:
            counted = {
                gap.title: gap.count for gap in gaps_view(AgendaContext(load(folder))).others
            }
        assert counted.get("Mål utan koppling") == count


def test_indicators_are_shown_up_to_a_number_and_all_are_counted(sample: AgendaContext) -> None:
    view = measured_view(sample)
    assert view.total == sum(len(i.indicators) for i in sample.agenda.initiatives)
    assert len(view.shown) == min(view.total, MOST_SHOWN)


@pytest.mark.parametrize("initiatives", [47, 200, pytest.param(1000, marks=pytest.mark.soak)])
def test_the_page_stays_small(initiatives: int, tmp_path: Path) -> None:
    macros = macros_of(new_site(sample_of(initiatives, tmp_path)), lambda: "uppfoljning/")
    assert sum(len(macros[name]().encode()) for name in MACROS) < LARGEST_PAGE
