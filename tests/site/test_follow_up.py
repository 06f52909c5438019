"""The page of follow-up: built, told in words, and reached from every phase and status."""

import pytest

from tests.support.shared import sample_site
from tests.support.site import BuiltPage, BuiltSite

ANCHORS = {"_skalan_", "_skalan-fas_", "_skalan-status_"}


@pytest.fixture(scope="module")
def rich(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """A site with all that can be followed up."""
    return sample_site(tmp_path_factory, 40)


def faults(page: BuiltPage) -> list[str]:
    """Give the figures that lack words for those who do not see them, or a table."""
    return [
        figure.text()
        for figure in page.tree.css("article figure.plot")
        if not figure.css("[role=img][aria-label], ul.bars") or not figure.css("table caption")
    ]


def test_each_plot_has_words_and_numbers(site: BuiltSite, rich: BuiltSite) -> None:
    for built, least in ((site, 2), (rich, 11)):
        page = built.page("uppfoljning")
        assert len(page.tree.css("figure.plot")) >= least
        assert faults(page) == []


def test_an_initiative_shows_the_plot_of_its_indicators(rich: BuiltSite) -> None:
    page = rich.page("initiativ/pahittat-00003")
    assert len(page.tree.css(".indicator .series-drawing")) == 3
    assert faults(page) == []


def test_a_phase_and_a_status_that_are_known_lead_to_what_they_mean(rich: BuiltSite) -> None:
    there = {node.attributes.get("id") for node in rich.page("uppfoljning").tree.css("[id]")}
    assert there >= ANCHORS
    found: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
    for page in rich.pages:
        labels = {node.text(strip=True) for node in page.tree.css(".facts dt")}
        hrefs = [link.attributes["href"] or "" for link in page.tree.css("a.fact-meaning")]
        known = tuple(sorted({"Fas", "Status"} & labels))
        found.setdefault(known, set()).add(tuple(href.rpartition("#")[2] for href in hrefs))
    assert found[("Fas", "Status")] == {("_skalan-fas_", "_skalan-status_")}
    assert found[("Fas",)] == {("_skalan-fas_",)}
    assert found[("Status",)] == {("_skalan-status_",)}
    assert found[()] == {()}


def test_no_style_or_script_stands_in_the_page(rich: BuiltSite) -> None:
    assert rich.page("uppfoljning").tree.css("article [style], article style, article script") == []


def test_regions_have_names_of_their_own(rich: BuiltSite) -> None:
    for address in ("uppfoljning", "initiativ/pahittat-00003"):
        tree = rich.page(address).tree
        names = []
        for region in tree.css("[role=region]"):
            label = tree.css_first(f"[id='{region.attributes['aria-labelledby']}']")
            assert label is not None
            names.append(label.text())
        assert names
        assert len(set(names)) == len(names)
