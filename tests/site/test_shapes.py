"""The site of another body says nothing of ours, and tells its own things apart."""

import re
from collections import Counter
from pathlib import Path

import pytest

from agenda import check_agenda
from tests.site.test_region import FOREIGN
from tests.support.rewrite import write_folder
from tests.support.shapes import SHAPES, shape_site, values
from tests.support.site import ROOT

OURS = (*FOREIGN, "länet", "digital", "remissversion")
NAMED_SO = ("digital offentlig service", "sida av digitaliseringen", "digitaliseringspolitik")
"""The law on accessibility, and kinds of record that only a digital agenda fills."""
COUNTED = re.compile(
    r"\b(två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|femton|\d+) "
    r"(\w*(områden?|prioritering(ar)?|initiativ|mål|håll|målgrupp(er)?|delar))\b",
    re.IGNORECASE,
)
SHAPE = pytest.mark.parametrize("name", SHAPES)


@SHAPE
def test_a_shape_is_a_sound_agenda(name: str, tmp_path: Path) -> None:
    assert check_agenda(write_folder(values(SHAPES[name]), tmp_path)) == ()


@SHAPE
def test_nothing_of_ours_is_on_the_pages_of_another_body(
    name: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    pages = shape_site(tmp_path_factory, name).pages
    assert pages
    for page in pages:
        told = page.without("details").lower()
        for name_of_ours in NAMED_SO:
            told = told.replace(name_of_ours, "")
        assert [word for word in OURS if word in told] == [], page.path


@SHAPE
def test_no_count_on_a_page_is_another_than_the_agenda_s(
    name: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    shape, site = SHAPES[name], shape_site(tmp_path_factory, name)
    steps = site.page("samband").texts(".steps strong")
    told = {int(found[0]) for step in steps if (found := re.match(r"\d+", step))}
    wanted = {shape.areas, shape.areas * shape.priorities, 0} - {0}
    assert told - {0} == wanted
    menu = site.page("").texts(".glance-area")
    assert len(menu) == shape.areas


@pytest.mark.parametrize("page", sorted((ROOT / "docs").rglob("*.md")), ids=str)
def test_prose_counts_nothing_that_data_may_change(page: Path) -> None:
    assert COUNTED.search("Agendans fem fokusområden")
    found = COUNTED.search(page.read_text(encoding="utf-8"))
    assert found is None, found


@SHAPE
def test_what_is_listed_beside_each_other_is_told_apart(
    name: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    for page in shape_site(tmp_path_factory, name).pages:
        for choice in page.tree.css("select"):
            options = Counter(one.text(strip=True) for one in choice.css("option"))
            assert [one for one, number in options.items() if number > 1] == [], page.path
        named: dict[str, set[str]] = {}
        for link in page.tree.css(".card-title a, .glance a, .targets a, .map-table a"):
            named.setdefault(link.text(strip=True), set()).add(link.attributes["href"] or "")
        assert {one for one, to in named.items() if len(to) > 1} == set(), page.path


def test_each_of_nine_areas_has_a_colour_of_its_own(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    areas = shape_site(tmp_path_factory, "nine").page("").tree.css(".glance-area")
    assert len({one.attributes["class"] for one in areas}) == len(areas) == SHAPES["nine"].areas


OUR_LEVELS = re.compile(r"fokusområd|prioritering|initiativ", re.IGNORECASE)
OF_THE_SITE = ("oppna-data", "personuppgifter")
"""What tells of files and their keys, which are called the same in every agenda."""


def test_an_agenda_has_its_own_words_for_its_levels(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    site = shape_site(tmp_path_factory, "own")
    for page in site.pages:
        if page.path.parent.name in OF_THE_SITE:
            continue
        said = [page.without(".page-foot"), *page.texts("title, .site-head")]
        assert OUR_LEVELS.findall(" ".join(said)) == [], page.path
    assert site.page("initiativ").texts("h1") == ["Insatser"]
    assert site.page("prioriteringar/omrade-1-2").main_text.count("Delmål 2 av 2 i Område 1") == 1
    assert "Handlingsplan" in site.page("om").main_text
    known = (site.folder / "data" / "foresla.json").read_text(encoding="utf-8")
    assert '"initiative":"en insats"' in known
    assert "Ny insats" in known
    search = next((site.folder / "search").glob("map*")).read_text(encoding="utf-8")
    assert '"Pelare","Delmål"' in search


def test_sentences_agree_with_the_gender_of_a_level(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    told = shape_site(tmp_path_factory, "own").page("uppfoljning").main_text
    assert "Ingen pelare har någon insats ännu." in told
    assert "4 av 4 delmål har ingen insats." in told
