"""/forslag/ with none, one, a dozen and many: nothing for axe to find, and room at 320 px."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest

from macros.context.proposal_log import ProposalLog, create_log
from tests.browser.axe import judgements_of, look
from tests.browser.server import served
from tests.browser.test_axe import LOOKS, Look, page_in
from tests.browser.test_colours import weak_texts
from tests.browser.test_fits import OUTSIDE
from tests.support.browser import Opener
from tests.support.folders import BASE
from tests.support.shared import PROSE
from tests.support.site import build

HOSTILE: Final = "<b>x</b> [länk](javascript:alert(1)) {{ 7*7 }} ettmycketlångtordutanslut" * 2
LONG: Final = "Nytt initiativ: ett långt namn på något som många vill göra tillsammans i flera år"
COUNTS: Final = (0, 60, *(pytest.param(one, marks=pytest.mark.soak) for one in (1, 12)))


def proposal(number: int, standing: str) -> dict[str, Any]:
    closed = {} if standing == "open" else {"closed_on": "2026-04-09"}
    reason = {"reason": "Det beslutas någon annanstans. " * 8} if standing == "declined" else {}
    return {
        "number": number,
        "title": (HOSTILE if number % 3 else LONG)[:120],
        "standing": standing,
        "opened_on": "2026-03-01",
        "entries": ["larande-1", "natets-karta", "biblioteket"][: number % 4],
        "url": f"https://forge.example/a/b/issues/{number}",
        **closed,
        **reason,
    }


def log_of(count: int) -> str:
    kinds = ("open", "taken_in", "declined")
    rows = [proposal(number, kinds[number % 3]) for number in range(count, 0, -1)]
    found = {"fetched_on": "2026-04-10", "proposals": rows}
    return create_log(ProposalLog.model_validate_json(json.dumps(found)))


@pytest.fixture(scope="module", params=COUNTS)
def told(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[int, str]]:
    folder = tmp_path_factory.mktemp("forslag")
    (folder / "forslag.json").write_text(log_of(request.param), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AGENDA_PROPOSALS", str(folder / "forslag.json"))
        build(folder / "site", data=BASE, docs=PROSE)
    with served(Path(folder / "site")) as address:
        yield request.param, address


@pytest.mark.parametrize("screen", LOOKS)
def test_a_list_of_any_length(screen: Look, told: tuple[int, str], open_page: Opener) -> None:
    count, root = told
    page = page_in(open_page, screen)
    page.goto(f"{root}forslag/")
    for fold in page.locator("article details > summary").all():
        fold.click()
    assert page.locator(".change:visible").count() == count
    looked = look(page)
    unsure = [one for one in looked.unsure if not judgements_of(one, "plain")]
    found = [str(one) for one in (*looked.wrong, *unsure)]
    assert [*found, *map(str, weak_texts(page)), *page.evaluate(OUTSIDE)] == []
    assert page.locator("article :is(b, script)").count() == 0


def test_what_is_outside_is_found(told: tuple[int, str], open_page: Opener) -> None:
    page = open_page(320)
    page.goto(f"{told[1]}forslag/")
    page.locator("article h1").evaluate("one => { one.style.width = '900px'; }")
    assert page.evaluate(OUTSIDE) != []
