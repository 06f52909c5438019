"""A second, wholly fictional region is built with the same code and owes nothing to the first."""

import pytest

from macros.engine.check import check_all
from tests.support.checkout import REGION
from tests.support.shared import region_site
from tests.support.site import BuiltSite

GRAVE = "Borttagen: initiativ"
FOREIGN = ("västernorrland", "vasternorrland", "reda:n", "digg", "rvn.se")


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    return region_site(tmp_path_factory)


def test_the_region_has_no_problems() -> None:
    assert check_all(REGION / "data", REGION / "docs", REGION / "mkdocs.yml") == ()


def test_no_word_of_the_first_region_is_in_its_site(region: BuiltSite) -> None:
    for path in sorted(region.folder.rglob("*")):
        if path.suffix in {".html", ".json", ".xml", ".css", ".svg"}:
            text = path.read_text(encoding="utf-8").lower()
            assert [word for word in FOREIGN if word in text] == [], path


def test_an_official_adopted_agenda_is_shown_as_such(region: BuiltSite) -> None:
    for page in region.pages:
        assert ", inte av " not in page.texts(".site-foot")[0]
        assert page.texts(".where-state")[0].startswith("Agendan, beslutad")


def test_a_removed_entry_still_answers(region: BuiltSite) -> None:
    graves = [page for page in region.pages if page.texts(".kicker")[:1] == [GRAVE]]
    assert len(graves) == 1
