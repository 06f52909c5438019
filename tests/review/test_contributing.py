"""CONTRIBUTING.md has its tables from the model and the macros, and none of them is stale."""

import re

import pytest

from agenda.model import Initiative
from review.contributing import UnknownTableError, tables, with_tables
from tests.support.site import ROOT

TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
STALE = "<!-- tabell: nycklar i initiative -->\n| gammalt |\n<!-- tabell: slut -->\n"


def test_no_table_is_stale() -> None:
    assert with_tables(TEXT) == TEXT, "Kör .venv/bin/python scripts/schema.py."


def test_every_table_has_its_place() -> None:
    assert sorted(re.findall(r"<!-- tabell: (?!slut)(.+?) -->", TEXT)) == sorted(tables())


def test_a_table_has_a_row_for_each_field_and_leaves_what_is_around_it() -> None:
    made = with_tables(f"före\n{STALE}efter\n")
    assert re.findall(r"^\| `(\w+)` \|", made, re.MULTILINE) == [*Initiative.model_fields]
    assert (made.splitlines()[0], made.splitlines()[-1]) == ("före", "efter")
    assert "gammalt" not in made
    assert "gammalt" in STALE


def test_a_table_that_nobody_makes_is_refused_by_name() -> None:
    with pytest.raises(UnknownTableError, match="”nycklar i tant” finns inte"):
        with_tables(STALE.replace("initiative", "tant"))
