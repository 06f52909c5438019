"""Every attack of the corpus, against each wall alone. A new one is an item of a file."""

from collections.abc import Sequence
from typing import Final

import pytest

from tests.support.attacks.corpus import BUILD, CHECK, COMMENT, PREVIEW, Attack, corpus
from tests.support.attacks.judge import Ordinary
from tests.support.attacks.table import known_site
from tests.support.attacks.walls import (
    Answer,
    build_side,
    check_side,
    comment_side,
    pages_side,
    preview_side,
)

ALL: Final = corpus()
QUICK: Final = [one for one in ALL if one.wants != "hangs"]
SLOW: Final = [one for one in ALL if one.wants == "hangs"]
SAMPLE: Final = ("stor-hakar", "stor-manga-sidor", "stor-lista", "fil-fifo")
"""The worst, tried each time; the soak tries the others."""
THEMES: Final = tuple(dict.fromkeys(one.theme for one in QUICK if BUILD in one.walls))


def meant_for(wall: str, attacks: Sequence[Attack]) -> pytest.MarkDecorator:
    found = [one for one in attacks if wall in one.walls]
    return pytest.mark.parametrize("attack", found, ids=lambda one: one.id)


@pytest.fixture(scope="module")
def known() -> Ordinary:
    return known_site()


def test_there_are_many_attacks_of_every_kind() -> None:
    assert len(ALL) >= 400
    assert len({one.theme for one in ALL}) >= 10
    assert all(one.why.endswith((".", "?")) for one in ALL)


@meant_for(CHECK, [one for one in QUICK if not one.own_page])
def test_the_check_says_what_it_should(attack: Attack) -> None:
    assert check_side(attack).through == ()


@pytest.mark.parametrize("theme", THEMES)
def test_the_check_says_what_it_should_of_pages(theme: str) -> None:
    """Together, for each is a page of its own; the soak asks of each by itself."""
    pages = [one for one in QUICK if one.theme == theme and one.own_page and CHECK in one.walls]
    assert came_through(pages_side(pages)) == {}


@pytest.mark.soak
@meant_for(CHECK, [one for one in QUICK if one.own_page])
def test_the_check_says_what_it_should_of_each_page(attack: Attack) -> None:
    assert check_side(attack).through == ()


@pytest.mark.parametrize("theme", THEMES)
def test_nothing_comes_alive_without_the_check(theme: str, known: Ordinary) -> None:
    """Every third attack, for most need a build of their own; the soak tries them all."""
    attacks = [one for one in QUICK if one.theme == theme and BUILD in one.walls]
    assert came_through(build_side(attacks[::3], known)) == {}


@meant_for(PREVIEW, ALL)
def test_a_preview_takes_words_only(attack: Attack) -> None:
    assert preview_side(attack).through == ()


@meant_for(COMMENT, ALL)
def test_the_comment_is_words(attack: Attack) -> None:
    assert comment_side(attack) == Answer("berättad")


@meant_for(CHECK, [one for one in SLOW if one.id in SAMPLE])
def test_what_would_never_end_ends_in_words(attack: Attack) -> None:
    assert check_side(attack).through == ()


@pytest.mark.soak
@meant_for(CHECK, SLOW)
def test_all_that_would_never_end_ends_in_words(attack: Attack) -> None:
    assert check_side(attack).through == ()


@pytest.mark.soak
@meant_for(BUILD, ALL)
def test_each_by_itself_without_the_check(attack: Attack, known: Ordinary) -> None:
    assert came_through(build_side([attack], known)) == {}


def came_through(answers: dict[str, Answer]) -> dict[str, tuple[str, ...]]:
    return {name: answer.through for name, answer in answers.items() if answer.through}
