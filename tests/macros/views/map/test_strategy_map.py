"""The strategy map: everything is drawn once, nothing lies on anything else, words say the same."""

import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from agenda.model import FocusArea, Priority
from agenda.model.choices import Basis, Origin
from agenda.sample import create_sample
from macros.context.agenda_context import AgendaContext, load_context
from macros.pages.all_macros import AllMacros
from macros.pages.site import new_site
from macros.views.map.boxes import TOP
from macros.views.map.graph import Column, Edge, Graph, Node, strategy_graph
from macros.views.map.strategy_map import Drawing, StrategyMap, drawing, strategy_map
from macros.views.map.text import wrapped
from tests.support.files import write_files
from tests.support.site import ROOT

FOLDERS = {
    "real": ROOT / "data",
    "region": ROOT / "tests/regions/alvmark/data",
    "small": ROOT / "tests/cases/base/data",
}
SAMPLES = (6, 40, 41, 60)


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> dict[str, AgendaContext]:
    found = {name: load_context(folder) for name, folder in FOLDERS.items()}
    for count in SAMPLES:
        folder = tmp_path_factory.mktemp("sample") / "data"
        found[str(count)] = load_context(write_files(create_sample(count), folder))
    return found


@pytest.fixture(params=[*FOLDERS, *map(str, SAMPLES)])
def context(request: pytest.FixtureRequest, books: dict[str, AgendaContext]) -> AgendaContext:
    return books[request.param]


def some_graph(seed: int) -> Graph:
    """Give a graph of any shape: columns of any length, some empty, texts of any length."""
    dice = random.Random(seed)
    nodes = [
        Node(f"{column.name}-{number}", column, _words(dice), "", "", heading=_words(dice, 4))
        for column in Column
        for number in range(dice.randrange(9))
    ]
    pairs = [(a, b) for a in nodes for b in nodes if a.column < b.column]
    drawn = dice.sample(pairs, dice.randrange(len(pairs) + 1))
    return Graph(
        tuple(nodes),
        tuple(Edge(a.key, b.key, dice.choice([None, *Basis])) for a, b in drawn),
    )


def _words(dice: random.Random, most: int = 30) -> str:
    return " ".join("ord" * dice.randint(1, 12) for _ in range(dice.randrange(most)))


def faults(shown: Drawing) -> Iterator[str]:
    """Name each box that lies on another, on a heading, or outside the drawing."""
    for column in shown.columns:
        end = TOP - 0.1
        for box in column.boxes:
            if box.y - box.texts.above < end:
                yield f"{box.node.key} lies on what is above it"
            if box.right > shown.width or box.y + box.height > shown.height or box.x < 0:
                yield f"{box.node.key} sticks out"
            end = box.y + box.height
    rights = [column.boxes[0].right for column in shown.columns]
    for right, following in zip(rights, shown.columns[1:], strict=False):
        if following.x <= right:
            yield f"{following.title} lies on the column before"


def test_nothing_lies_on_anything_else(context: AgendaContext) -> None:
    assert list(faults(strategy_map(context).drawing)) == []


def test_an_empty_graph_is_an_empty_drawing() -> None:
    assert drawing(Graph((), ())).columns == ()


@pytest.mark.parametrize("seed", range(60))
def test_a_graph_of_any_shape_is_laid_out(seed: int) -> None:
    graph = some_graph(seed)
    shown = drawing(graph)
    assert list(faults(shown)) == []
    assert {box.node.key for column in shown.columns for box in column.boxes} == {
        node.key for node in graph.nodes
    }
    assert [curve.edge for curve in shown.curves] == list(graph.edges)


def test_each_record_stands_once(context: AgendaContext) -> None:
    keys = [node.key for node in strategy_graph(context).nodes]
    assert len(keys) == len(set(keys))
    agenda = context.agenda
    for record in (*agenda.focus_areas, *agenda.priorities):
        assert record.id in keys


def test_each_edge_leads_from_one_node_to_a_later_column(context: AgendaContext) -> None:
    graph = strategy_graph(context)
    column = {node.key: node.column for node in graph.nodes}
    assert graph.edges
    assert all(column[edge.start] < column[edge.end] for edge in graph.edges)


def test_each_connection_in_the_data_is_drawn_once(context: AgendaContext) -> None:
    records: list[FocusArea | Priority] = [*context.agenda.focus_areas, *context.agenda.priorities]
    wanted = [(link.to, one.id, link.basis) for one in records for link in one.goals]
    drawn = [curve.edge for curve in strategy_map(context).drawing.curves]
    stated = [(edge.start, edge.end, edge.basis) for edge in drawn if edge.basis]
    assert Counter(stated) == Counter(wanted)
    assert max(Counter(drawn).values()) == 1


def test_each_goal_is_on_the_map_or_counted_by_its_framework(context: AgendaContext) -> None:
    nodes = {node.key: node for node in strategy_graph(context).nodes}
    for framework in context.agenda.frameworks:
        if framework.id in nodes:
            assert nodes[framework.id].title.startswith(f"{len(framework.goals)} mål")
            assert not any(goal.id in nodes for goal in framework.goals)
        else:
            assert all(goal.id in nodes for goal in framework.goals)


def in_words(view: StrategyMap) -> set[tuple[str, str, Basis | None]]:
    found: set[tuple[str, str, Basis | None]] = set()
    for area in view.areas:
        found |= {(goal.id, area.look.id, goal.basis) for goal in area.goals}
        for row in area.rows:
            found |= {(goal.id, row.priority.id, goal.basis) for goal in row.goals}
            found |= {(row.priority.id, one.id, None) for one in row.initiatives}
            found.add((area.look.id, row.priority.id, None))
            if row.amount:
                found.add((row.priority.id, f"{row.priority.id}.initiativ", None))
    return found


def test_words_and_drawing_hold_the_same(context: AgendaContext) -> None:
    view = strategy_map(context)
    drawn = {(c.edge.start, c.edge.end, c.edge.basis) for c in view.drawing.curves}
    assert in_words(view) == drawn
    joined = {edge.start for edge in strategy_graph(context).edges}
    shown = {goal.id for loose in view.loose for goal in loose.goals}
    goals = {goal.id for one in context.agenda.frameworks for goal in one.goals}
    assert shown == goals - joined


def test_a_thread_runs_both_ways_and_nowhere_else(context: AgendaContext) -> None:
    graph = strategy_graph(context)
    threads = {node.key: graph.thread(node.key) for node in graph.nodes}
    for key, thread in threads.items():
        assert key in thread
        assert all(key in threads[other] for other in thread)
    for priority in context.agenda.priorities:
        others = {one.id for one in context.agenda.priorities} & set(threads[priority.id])
        assert others == {priority.id}


def test_the_thread_of_a_priority(books: dict[str, AgendaContext]) -> None:
    assert set(strategy_graph(books["region"]).thread("lana-dator")) == {
        "nara-vagar",
        "skola",
        "lana-dator",
        "lanedatorer",
    }


def levels(shown: Drawing) -> list[float]:
    """Give the height of each line where it passes a focus area."""
    paths = [curve.path.split("H") for curve in shown.curves]
    return [float(path[0].rsplit(" ", 1)[1]) for path in paths if len(path) > 1]


def test_lines_past_a_focus_area_lie_on_nothing(context: AgendaContext) -> None:
    shown = strategy_map(context).drawing
    found = levels(shown)
    assert len(found) == len(set(found))
    assert len(found) == sum(len(priority.goals) for priority in context.agenda.priorities)
    boxes = [box for column in shown.columns for box in column.boxes]
    for area in (box for box in boxes if box.node.column == Column.areas):
        assert not any(area.y <= level <= area.y + area.height for level in found)
    assert all(0 < level < shown.height for level in found)


def test_the_map_does_not_grow_with_the_agenda(
    books: dict[str, AgendaContext], tmp_path: Path
) -> None:
    large = load_context(write_files(create_sample(300), tmp_path / "data"))
    counts = [len(strategy_graph(one).nodes) for one in (books["60"], large)]
    assert counts[0] == counts[1]


@pytest.mark.parametrize("size", ["40", "60"])
def test_what_is_only_proposed_says_so(size: str, books: dict[str, AgendaContext]) -> None:
    graph = strategy_graph(books[size])
    nodes = {node.key: node for node in graph.nodes}
    proposed = [i for i in books[size].agenda.initiatives if i.origin == Origin.proposed]
    assert proposed
    for initiative in proposed:
        for priority in initiative.priorities:
            node = nodes.get(initiative.id) or nodes[f"{priority}.initiativ"]
            assert "ej beslutat" in f"{node.title} {node.note}".replace("beslutade", "beslutat")
            assert "ej beslutat" in node.name.replace("beslutade", "beslutat")


def test_lines_hold_no_more_than_their_signs() -> None:
    text = "Ett " + "informationsinfrastruktur" * 3 + " till alla"
    lines = wrapped(text, 12, most=20)
    assert max(map(len, lines)) <= 12
    assert "".join(lines).replace("-", "").replace(" ", "") == text.replace(" ", "")
    assert wrapped("a " * 100, 9, most=2)[-1].endswith("…")
    assert wrapped("", 9) == ()


def test_what_is_rendered_leads_where_the_data_says(context: AgendaContext) -> None:
    tree = LexborHTMLParser(AllMacros(new_site(context), lambda: "samband/").strategy_map())
    link = new_site(context).renderer.link_from("samband/")
    columns = strategy_map(context).drawing.columns
    nodes = [box.node for column in columns for box in column.boxes]
    drawn = [part.attributes for part in tree.css(".map-node")]
    assert [part["href"] for part in drawn] == [link(node.to) + node.anchor for node in nodes]
    assert [part["aria-label"] for part in drawn] == [node.name for node in nodes]
    assert len(tree.css(".map-edge")) == len(strategy_graph(context).edges)
    assert len(tree.css(".map-table tbody tr")) >= len(context.agenda.priorities)
