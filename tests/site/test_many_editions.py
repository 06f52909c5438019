"""Twenty editions: the newest site grows by the pages that compare, and by little else."""

from pathlib import Path

import pytest

from agenda.editions import Released
from tests.support.editions import base_agenda, released, reworded, write_editions
from tests.support.folders import copy_base
from tests.support.site import BuiltSite, build

MANY = 20
NAMED = 60
"""Bytes that a page may grow by for each edition: it names some of them."""


def with_editions(parent: Path, number: int) -> BuiltSite:
    found: list[Released] = []
    for turn in range(number):
        agenda = reworded(base_agenda(f"utgava-{turn:02}"), turn % 3, f"Ord nummer {turn}.")
        found.append(released(agenda, f"2026-01-{turn + 1:02}", *found))
    data = write_editions(copy_base(parent), tuple(found))
    return build(parent / "site", data=data)


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[BuiltSite, BuiltSite]:
    one, many = (tmp_path_factory.mktemp(name) for name in ("one", "many"))
    return with_editions(one, 1), with_editions(many, MANY)


def pages(site: BuiltSite) -> dict[str, int]:
    """Give the size of every page that does not compare editions."""
    named = {page.path.relative_to(site.folder).as_posix(): page for page in site.pages}
    return {
        name: page.path.stat().st_size
        for name, page in named.items()
        if not name.startswith("andringar/")
    }


def search(site: BuiltSite) -> dict[str, str]:
    """Give every file of the search index."""
    found = sorted((site.folder / "search").rglob("*.json"))
    return {path.name: path.read_text("utf-8") for path in found}


def test_only_pages_that_compare_are_new(sites: tuple[BuiltSite, BuiltSite]) -> None:
    one, many = map(pages, sites)
    assert one.keys() == many.keys()
    assert len(list(sites[1].folder.glob("andringar/*/*/index.html"))) == MANY * (MANY - 1) // 2 + 1


def test_no_other_page_grows_by_more_than_a_line_an_edition(
    sites: tuple[BuiltSite, BuiltSite],
) -> None:
    one, many = map(pages, sites)
    longest = 3 * MANY * NAMED  # the history of an entry that many editions changed
    assert [name for name in one if many[name] - one[name] > longest] == []


def test_the_search_holds_no_more(sites: tuple[BuiltSite, BuiltSite]) -> None:
    one, many = map(search, sites)
    assert not [name for name, text in many.items() if "andringar/utgava-00" in text]
    grown = sum(map(len, many.values())) - sum(map(len, one.values()))
    assert grown < MANY * 2_000
