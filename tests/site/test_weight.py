"""A first visit to the start page is light, and stays so however much the agenda holds."""

import pytest

from tests.support.shared import sample_site
from tests.support.site import BuiltSite
from tests.support.weight import asked_for, first_visit

MOST_BYTES = 60 * 1024
MOST_REQUESTS = 10
SOME_BYTES = 400
FOR_SEARCH = ("search/", "search.")


def test_what_markup_asks_for_is_seen() -> None:
    html = """<link rel=stylesheet href=../a.css><link rel=icon href=/b.svg>
        <script src=c.js></script><img src="data:,"><a href=d/></a><link rel=canonical href=e>"""
    assert asked_for(html, "f/") == {"a.css", "b.svg", "f/c.js"}


def test_a_first_visit_to_the_start_page_is_light(site: BuiltSite) -> None:
    visit = first_visit(site.folder)
    assert sum(visit.values()) <= MOST_BYTES, visit
    assert len(visit) <= MOST_REQUESTS, visit


def test_a_first_visit_fetches_nothing_for_the_search(site: BuiltSite) -> None:
    """The engine is there, and waits until somebody turns to the field."""
    engines = [path for path in site.folder.rglob("*.js") if path.name.startswith("search.")]
    assert len(engines) == 1
    for page in site.pages:
        fetched = asked_for(page.path.read_text(encoding="utf-8"), "")
        assert [name for name in fetched if any(part in name for part in FOR_SEARCH)] == []


@pytest.fixture(scope="module")
def visits(tmp_path_factory: pytest.TempPathFactory) -> dict[int, int]:
    """Build two agendas that differ in their number of initiatives, and weigh each start page."""

    def visit(initiatives: int) -> int:
        return sum(first_visit(sample_site(tmp_path_factory, initiatives).folder).values())

    return {initiatives: visit(initiatives) for initiatives in (6, 40)}


def test_the_start_page_does_not_grow_with_the_agenda(visits: dict[int, int]) -> None:
    assert abs(visits[40] - visits[6]) <= SOME_BYTES, visits
