"""No page of prose points out a private person: the rule of data, line by line."""

from collections.abc import Iterator

from agenda.problems import Place, Problem
from agenda.rules.person_signs import ways_to_a_person
from agenda.rules.persons import ADVICE
from macros.prose.page_source import Prose


def persons(page: Prose) -> Iterator[Problem]:
    """Give each line with a number or an address of somebody, or a name beside a way to them."""
    for number, line in enumerate(page.text.split("\n"), start=1):
        for what in ways_to_a_person(line):
            yield Problem(Place(page.name, number), f"Texten verkar ha {what}.", ADVICE)
