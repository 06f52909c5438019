"""Whatever shape an entry has, the form's check ends with words: it never stops the person."""

import json
from random import Random
from typing import Any, Final

from playwright.sync_api import Page, expect

from agenda.model.shape import shapes
from tests.browser.conftest import Based
from tests.browser.modules import FORM, Ask
from tests.support.browser import Opener
from tests.support.entries import KINDS
from tests.support.verdicts import model_of_kind

MANY: Final = 400
LEAVES: Final[tuple[Any, ...]] = (
    None, "", "x", "2021", "12", "null", "å–", [], {}, [None], [[]], [{}], {"id": None}, 0, 7,
    True, ["1", None], [None, None], {"lines": None}, {"lines": "x"}, [{"lines": [None]}],
)  # fmt: skip
CHECK: Final = """
    const { know } = await load("context"), { check } = await load("checks");
    const all = know(known);
    return told.map(([record, entry]) => {
        try {
            for (const { message } of check(all, record, entry)) if (!message) return "no words";
            return null;
        } catch (error) {
            return `${error}`;
        }
    });
"""


def misshapen(chance: Random, model: Any, depth: int = 0) -> Any:
    """Give a record of which each value may be anything that YAML and JSON can hold."""
    if chance.random() < 0.15:
        return chance.choice(LEAVES)
    found: dict[str, Any] = {}
    for name, shape in shapes(model).items():
        if chance.random() < 0.4:
            continue
        inner = shape.model if depth < 3 and chance.random() < 0.7 else None
        one = misshapen(chance, inner, depth + 1) if inner else chance.choice(LEAVES)
        found[name] = [one, chance.choice(LEAVES)] if chance.random() < 0.4 else one
    return found


def made_by_chance(number: int) -> list[tuple[str, Any]]:
    chance = Random(1)
    models = [model_of_kind(kind) for kind in KINDS]
    picked = [chance.choice(models) for _ in range(number)]
    found = [(model.__name__, misshapen(chance, model)) for model in picked]
    return [(name, entry if isinstance(entry, dict) else {}) for name, entry in found]


def test_no_shape_stops_the_check(ask: Ask) -> None:
    told = made_by_chance(MANY)
    answers = ask(CHECK, told)
    stopped = [
        f"{json.dumps(one)}: {said}" for one, said in zip(told, answers, strict=True) if said
    ]
    assert not stopped, "\n".join(stopped[:5])


def test_a_check_that_stops_is_said_and_stops_nobody(based: Based, open_page: Opener) -> None:
    page = open_page(fresh=True)
    page.route("**/form/checks.js", broken_check)
    page.goto(f"{based.url}{FORM}?nytt=initiative")
    page.get_by_label("Varför?").fill("För att det behövs.")
    page.get_by_label("Namn (måste fyllas i)").first.fill("Nätkurs")
    page.get_by_role("button", name="Gå vidare och läs igenom").click()
    expect(page.get_by_text("Formuläret kunde inte pröva det du skrev.")).to_be_visible()
    expect(page.get_by_role("heading", name="Läs igenom och lämna")).to_be_visible()


def broken_check(route: Any) -> None:
    body = "export function check() { throw new TypeError('x'); }"
    route.fulfill(body=body, content_type="text/javascript")


def test_a_text_that_can_not_be_written_is_said(based: Based, open_page: Opener) -> None:
    page: Page = open_page(fresh=True)
    page.route(
        "**/form/review.js",
        lambda route: route.fulfill(
            body="export function review() { throw new TypeError('x'); }",
            content_type="text/javascript",
        ),
    )
    page.route(
        "**/form/checks.js",
        lambda route: route.fulfill(
            body="export const check = () => [];", content_type="text/javascript"
        ),
    )
    page.goto(f"{based.url}{FORM}?nytt=initiative")
    page.get_by_label("Varför?").fill("För att det behövs.")
    page.get_by_role("button", name="Gå vidare och läs igenom").click()
    expect(page.get_by_text("Det går inte att skriva in texten i filen.")).to_be_visible()
