"""What an address or a stored value can make our scripts do in a real browser: nothing."""

from collections.abc import Iterator
from typing import Any, Final

import pytest
import yaml

from tests.browser.server import served
from tests.browser.test_hostile_pages import ALIVE, watch
from tests.support.attacks.corpus import IN_BROWSER
from tests.support.browser import Opener
from tests.support.shared import base_site

ATTACKS: Final = yaml.safe_load(IN_BROWSER.read_text(encoding="utf-8"))
QUIET: Final = ("404", "Failed to load resource")
"""What a browser says of an address that is not there."""


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(base_site(tmp_path_factory).folder) as address:
        yield address


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda one: one["id"])
def test_nothing_is_hit(attack: dict[str, Any], url: str, open_page: Opener) -> None:
    page = open_page(fresh=True)
    page.add_init_script("window.hits = 0; window.hit = () => { window.hits += 1; };")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(url)
    for name, value in attack.get("storage", {}).items():
        page.evaluate("([name, value]) => localStorage.setItem(name, value)", [name, value])
    seen = watch(page)
    page.goto(url + attack["address"])
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.hits") == 0
    assert page.evaluate("({}).polluted") is None
    assert page.evaluate(ALIVE) == []
    assert [one for one in seen if not any(part in one for part in QUIET)] == []
    assert [one for one in asked if not one.startswith((url, "blob:", "data:"))] == []
