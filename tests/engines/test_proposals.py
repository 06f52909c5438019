"""Each kind of proposal, from a browser to the page that it was about and the answered issue."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Final

import pytest

from tests.browser.server import served
from tests.engines.engine import Engine
from tests.engines.installed import makers
from tests.engines.proposing import walk
from tests.engines.taken import Ask, answered, go, in_file, misplaced
from tests.support.site import build, folded
from tests.support.town import Town, town
from tests.support.walks import journeys

KINDS: Final = {one.name: one for one in journeys("kinds")}
ARTICLE: Final = "document.querySelector('article').textContent"
Begin = Callable[[str], Engine]
pytestmark = pytest.mark.browser


@dataclass
class Taken:
    """What has come of the journeys so far, in one town: a later one meets what an earlier left."""

    place: Town
    ask: Ask
    folder: Path
    done: dict[str, list[int]] = field(default_factory=dict)

    def issues(self, name: str) -> list[int]:
        """Walk a journey to its end, once."""
        if name not in self.done:
            self.done[name] = go(self.place, self.ask, KINDS[name])
        return self.done[name]

    @cached_property
    def site(self) -> Path:
        """The site of all that was taken in; what was not fails by itself."""
        for name in KINDS:
            with suppress(AssertionError, TimeoutError):
                self.issues(name)
        assert "Inga problem" in self.place.checked()
        main = self.place.main()
        return build(self.folder, data=main / "data", docs=main / "docs").folder


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory, ask: Ask) -> Iterator[Taken]:
    folder = tmp_path_factory.mktemp("town")
    with town(folder) as place:
        yield Taken(place, ask, folder / "site")


def reading(engine: Engine, address: str, place: Town) -> Callable[[str], str]:
    """Give what reads a page as a browser has it, or a file of main's."""
    file = in_file(place)

    def page(where: str) -> str:
        engine.visit(address + where.lstrip("/"))
        return folded(engine.ask(ARTICLE))

    return lambda where: page(where) if where.startswith("/") else file(where)


@pytest.fixture(scope="module")
def address(taken: Taken) -> Iterator[str]:
    with served(taken.site) as found:
        yield found


@pytest.mark.parametrize("name", KINDS)
def test_what_is_written_is_taken_in_and_answered(name: str, taken: Taken) -> None:
    issues = taken.issues(name)
    if issues:
        answered(taken.place, KINDS[name], issues)


@pytest.mark.parametrize("name", KINDS)
def test_what_was_proposed_stands_word_for_word(
    name: str, taken: Taken, address: str, base_url: str, begun: Begin
) -> None:
    told, chromium = KINDS[name], begun("chromium")
    read = reading(chromium, address, taken.place)
    assert misplaced(read, told.stands) == {}
    assert misplaced(reading(chromium, base_url, taken.place), told.gone) == {}
    assert misplaced(read, told.gone) == {where: list(those) for where, those in told.gone.items()}


@pytest.mark.soak
@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("other", makers())
def test_another_engine_hands_over_the_same(
    other: str, name: str, ask: Ask, begun: Begin, base_url: str
) -> None:
    (told,) = KINDS[name].walks
    assert walk(begun(other), base_url, told) == ask(told)
