"""Who may know whom: read from the import statements, so that the house keeps its shape."""

import ast
from collections.abc import Collection
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[1]
LAYERS: Final = ("step_cache", "problems", "model", "index", "rules", "load")
"""Each may know those before it. What else agenda/ has may know all of these, and they it not."""

ROOMS: Final = (
    {"kinds", "text", "settings"},
    {"context"},
    {"prose", "search", "views"},
    {"pages"},
    {"engine"},
)
"""The rooms of macros/ and the file beside them, from the ground up: each may know those below."""

VIEWS: Final = ({"parts"}, set[str](), {"changes", "follow_up", "map"}, {"whole"})
"""The same within views/; the second floor is what stands loose there."""

PAGES: Final = {"macros", "mkdocs", "mkdocs_macros", "material", "jinja2", "markdown", "selectolax"}
NETWORK: Final = {"asyncio", "ftplib", "http", "requests", "smtplib", "socket", "ssl", "urllib3"}
NETWORK_PARTS: Final = {"urllib.request", "urllib.error"}
CLOCK: Final = {"time", "zoneinfo", "locale"}
CLOCK_CALLS: Final = {"now", "utcnow", "today", "fromtimestamp", "time_ns", "localtime"}
OUTSIDE: Final = {"scripts", "tests"}
ABOVE: Final = {"publishing", "review", "starting"}
"""Know the agenda and the pages; neither knows them."""


def modules(package: str) -> dict[str, str]:
    """Give the source of each module of a package, by dotted name."""
    found = {}
    for path in sorted((ROOT / package).rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found[".".join(parts).removesuffix(".__init__")] = path.read_text(encoding="utf-8")
    return found


AGENDA: Final = modules("agenda")
MACROS: Final = modules("macros")
REVIEW: Final = modules("review")
PUBLISHING: Final = modules("publishing")
STARTING: Final = modules("starting")


def imports(source: str) -> set[str]:
    """Give all that a source imports, wherever in it: ``from a import b`` as a and a.b."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are written out in full"
            assert node.module
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def forbidden(source: str, tops: set[str], parts: Collection[str] = ()) -> set[str]:
    return {name for name in imports(source) if name.split(".")[0] in tops or name in parts}


def calls(source: str, names: set[str]) -> set[str]:
    tree = ast.walk(ast.parse(source))
    return {node.attr for node in tree if isinstance(node, ast.Attribute) and node.attr in names}


def layer(module: str) -> int:
    part = [*module.split("."), ""][1]
    return LAYERS.index(part) if part in LAYERS else len(LAYERS)


@pytest.mark.parametrize("name", AGENDA)
def test_the_agenda_knows_no_page_no_network_and_no_clock(name: str) -> None:
    source = AGENDA[name]
    assert not forbidden(source, PAGES | NETWORK | CLOCK | OUTSIDE | ABOVE, NETWORK_PARTS)
    assert not calls(source, CLOCK_CALLS)


@pytest.mark.parametrize("name", MACROS)
def test_pages_know_no_proposals(name: str) -> None:
    assert not forbidden(MACROS[name], ABOVE)


@pytest.mark.parametrize("name", [*MACROS, *REVIEW, *PUBLISHING, *STARTING])
def test_nothing_imports_scripts_or_tests(name: str) -> None:
    assert not forbidden({**MACROS, **REVIEW, **PUBLISHING, **STARTING}[name], OUTSIDE)


@pytest.mark.parametrize("name", [name for name in AGENDA if name != "agenda"])
def test_inside_the_agenda_imports_point_one_way(name: str) -> None:
    known = {module for module in imports(AGENDA[name]) if module in AGENDA} - {"agenda"}
    assert {module for module in known if layer(module) > layer(name)} == set()


@pytest.mark.parametrize(
    "package",
    [AGENDA, MACROS, REVIEW, PUBLISHING, STARTING],
    ids=["agenda", "macros", "review", "publishing", "starting"],
)
def test_no_module_imports_itself_by_a_detour(package: dict[str, str]) -> None:
    graph = {name: imports(source) & set(package) - {name} for name, source in package.items()}
    order = list(TopologicalSorter(graph).static_order())
    assert sorted(order) == sorted(package)


def floor(module: str) -> int:
    """Give the floor of a module of macros/; what stands loose is above all rooms."""
    room = [*module.split("."), ""][1]
    return next((at for at, rooms in enumerate(ROOMS) if room in rooms), len(ROOMS))


@pytest.mark.parametrize("name", [name for name in MACROS if floor(name) < len(ROOMS)])
def test_in_macros_an_arrow_goes_only_to_a_room_further_down(name: str) -> None:
    own = name.split(".")[1]
    known = {module for module in imports(MACROS[name]) if module in MACROS}
    others = {module for module in known if module.split(".")[1:2] not in ([], [own])}
    assert {module for module in others if floor(module) >= floor(name)} == set()


def view_floor(module: str) -> int:
    """Give the floor of a module within views/."""
    room = [*module.split("."), "", ""][2]
    return next((at for at, rooms in enumerate(VIEWS) if room in rooms), 1)


@pytest.mark.parametrize("name", [name for name in MACROS if name.startswith("macros.views.")])
def test_in_views_too(name: str) -> None:
    known = {one for one in imports(MACROS[name]) if one in MACROS and one.count(".") > 1}
    views = {one for one in known if one.startswith("macros.views.")}
    assert {one for one in views if view_floor(one) > view_floor(name)} == set()


def test_every_room_exists_and_no_module_stands_beside_them() -> None:
    rooms = {name.split(".")[1] for name in MACROS if name.count(".") > 1}
    assert rooms | {"kinds"} == set().union(*ROOMS)
    loose = {name for name in MACROS if name.count(".") == 1} - {f"macros.{one}" for one in rooms}
    assert loose == {"macros.kinds"}


def test_every_layer_exists() -> None:
    assert {layer(name) for name in AGENDA} >= set(range(len(LAYERS)))


def test_the_tests_above_see_what_they_look_for() -> None:
    source = "def f():\n    from macros import kinds\n    import urllib.request, time\n"
    assert forbidden(source, PAGES | CLOCK, NETWORK_PARTS) == {
        "macros",
        "macros.kinds",
        "time",
        "urllib.request",
    }
    assert calls("datetime.now()", CLOCK_CALLS) == {"now"}
    assert view_floor("macros.views.parts.base") < view_floor("macros.views.entries")
    assert floor("macros.text.escape") < floor("macros.views.map.boxes") < floor("macros")
    assert layer("agenda.load.decode") > layer("agenda.model.fields")
    with pytest.raises(CycleError):
        list(TopologicalSorter({"a": {"b"}, "b": {"a"}}).static_order())
