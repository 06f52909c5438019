"""Going from one edition to another, in each engine."""

import pytest

from tests.browser.test_editions_journey import ENTRY, Journey, journey
from tests.engines.engine import Engine
from tests.engines.test_journeys import NARROW, OPEN, first, settled

__all__ = ("journey",)


@pytest.mark.soak
def test_another_edition_is_chosen_on_the_page_of_one(
    engine: Engine,
    journey: Journey,
) -> None:
    engine.resize(*NARROW)
    settled(engine, f"{journey.url}gallande/{ENTRY}")
    engine.click(first("button[popovertarget=utgavor]"))
    here = engine.ask("location.pathname")
    way = f"[...{OPEN}.querySelectorAll('li a:not([aria-current])')].at(-1)"
    target = engine.until(f"{way}.pathname")
    assert target != here and target.endswith(ENTRY)
    engine.click(way)
    engine.until(f"location.pathname === '{target}' && {first('h1')}")
