"""Choosing among initiatives: each choice is counted, and each initiative says what it is."""

import re
from pathlib import Path

import pytest

from agenda.load import load
from agenda.model import Period
from agenda.sample import create_sample
from macros.context.agenda_context import AgendaContext
from macros.views.facets import NONE, Facet, _years, facets
from tests.support.files import write_files
from tests.support.folders import BASE_FILES, base_with

NAMES = ["omrade", "prioritering", "malgrupp", "aktor", "fas", "status", "ar"]

BUSY = "initiatives/bibliotekskvallar.yaml"


def unknown(text: bytes) -> bytes:
    """Give an initiative of which nobody knows how it goes, nor when."""
    return re.sub(rb"(?m)^(phase|status): .*\n|^period:\n(  .*\n)+", b"", text)


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> list[AgendaContext]:
    folder: Path = write_files(create_sample(40), tmp_path_factory.mktemp("facets"))
    with base_with({BUSY: unknown(BASE_FILES[BUSY])}) as base:
        return [AgendaContext(load(base)), AgendaContext(load(folder))]


def every_facet(books: list[AgendaContext]) -> list[tuple[AgendaContext, Facet]]:
    return [(context, facet) for context in books for facet in facets(context)]


def test_there_is_a_facet_for_each_thing_that_one_asks_by(books: list[AgendaContext]) -> None:
    assert [facet.name for facet in facets(books[1])] == NAMES


def test_what_leaves_no_choice_is_not_asked(books: list[AgendaContext]) -> None:
    """Nobody knows the phase of any initiative of this agenda, nor when."""
    assert [facet.name for facet in facets(books[0])] == NAMES[:4]


def test_every_initiative_has_a_value_that_can_be_chosen(books: list[AgendaContext]) -> None:
    for context, facet in every_facet(books):
        choices = {option.value for option in facet.options}
        assert set(facet.values) == {initiative.id for initiative in context.agenda.initiatives}
        assert all(found and set(found) <= choices for found in facet.values.values()), facet.name


def test_a_count_is_the_number_of_initiatives_that_the_choice_leaves(
    books: list[AgendaContext],
) -> None:
    for _, facet in every_facet(books):
        for option in facet.options:
            left = [found for found in facet.values.values() if option.value in found]
            assert len(left) == option.count > 0, (facet.name, option)


def test_values_have_no_space_since_one_parts_them(books: list[AgendaContext]) -> None:
    for _, facet in every_facet(books):
        assert not [option for option in facet.options if " " in option.value]


def test_what_is_missing_is_a_choice_that_stands_last(books: list[AgendaContext]) -> None:
    rich = {facet.name: facet for facet in facets(books[1])}
    assert (rich["fas"].options[-1].value, rich["fas"].options[-1].label) == (NONE, "Inte känt")
    for _, facet in every_facet(books):
        assert NONE not in [option.value for option in facet.options[:-1]]


@pytest.mark.parametrize(
    ("period", "years"),
    [
        (None, []),
        (Period(start="2021-05", end="2023-01-02"), ["2021", "2022", "2023"]),
        (Period(start="2021", ongoing=True), ["2021"]),
        (Period(end="2020-12"), ["2020"]),
        (Period(ongoing=True), []),
    ],
)
def test_a_period_is_found_by_each_year_it_is_known_to_touch(
    period: Period | None, years: list[str]
) -> None:
    assert _years(period) == years
