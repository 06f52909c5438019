"""A first visit is light, and stays so however much the agenda holds."""

import pytest

from tests.support.shared import real_site, sample_site
from tests.support.site import BuiltSite
from tests.support.weight import asked_for, first_visit, packed

MOST_BYTES = 25_000
"""The page and all that a browser fetches with it, as brotli's best."""
MOST_OF_A_PAGE = 8_000
MOST_REQUESTS = 5
SOME_BYTES = 400
FOR_SEARCH = ("search/", "search.")


def test_what_markup_asks_for_is_seen() -> None:
    html = """<link rel=stylesheet href=../a.css><link rel=icon href=/b.svg>
        <script src=c.js></script><img src="data:,"><a href=d/></a><link rel=canonical href=e>"""
    assert asked_for(html, "f/") == {"a.css", "b.svg", "f/c.js"}


def initiatives(site: BuiltSite) -> list[str]:
    found = sorted(site.folder.glob("initiativ/*/index.html"))
    assert found
    return [f"{page.parent.relative_to(site.folder).as_posix()}/" for page in found]


@pytest.fixture(scope="module", params=["this one", "rich"])
def any_site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The site of this checkout, and one in which each field of an initiative is filled in."""
    rich = request.param == "rich"
    return sample_site(tmp_path_factory, 40) if rich else real_site(tmp_path_factory)


def test_a_first_visit_is_light_wherever_it_begins(any_site: BuiltSite) -> None:
    for address in ("", *initiatives(any_site)):
        visit = first_visit(any_site.folder, address)
        assert sum(visit.values()) <= MOST_BYTES, visit
        assert len(visit) <= MOST_REQUESTS, visit


def test_the_page_of_an_initiative_is_light(any_site: BuiltSite) -> None:
    pages = [f"{address}index.html" for address in initiatives(any_site)]
    weights = packed(any_site.folder, pages)
    assert {page: weight for page, weight in weights.items() if weight > MOST_OF_A_PAGE} == {}


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
