"""A proposal as a walk: what is seen in each step, where the reader stands, and the way back."""

from collections.abc import Callable
from typing import Final

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Based
from tests.browser.proposing import KEPT, begin, fill_in_initiative, go_on
from tests.support.browser import Opener

NEW: Final = "nytt=initiative"
ONE: Final = "post=larande-1&falt=plain_language"
AROUND: Final = (
    ".content > :is(p, h2), .content > .listing:not(:has(> .propose)) > *, .hand-in, .page-foot"
)
"""What the page says before and after the form."""
CHANGED: Final = "Fler får lära sig mer."


def seen(page: Page) -> int:
    """Give how much is seen of what the page says around the form."""
    return page.locator(AROUND).locator("visible=true").count()


def write(page: Page, root: str) -> None:
    """Write another text in the one field that is asked for, and the reason."""
    begin(page, root, ONE)
    page.get_by_label("Förklaring").fill(CHANGED)
    page.get_by_label("Varför?").fill("Det stod fel.")


def first_step(page: Page, root: str) -> None:
    begin(page, root, NEW)


def one_field(page: Page, root: str) -> None:
    begin(page, root, ONE)


def finding(page: Page, root: str) -> None:
    page.goto(f"{root}foresla/?andra=term")
    expect(page.locator(".found a").first).to_be_visible()


def second_step(page: Page, root: str) -> None:
    write(page, root)
    go_on(page)


def receipt(page: Page, root: str) -> None:
    second_step(page, root)
    page.locator("summary", has_text="Hämta eller kopiera").click()
    page.get_by_role("button", name="Hämta filen").click()
    page.get_by_role("button", name="Ja, det är skickat").click()
    expect(page.get_by_role("heading", name="Tack, förslaget är lämnat")).to_be_focused()


STEPS: Final[dict[str, Callable[[Page, str], None]]] = {
    "finding": finding,
    "first": first_step,
    "one field": one_field,
    "second": second_step,
    "receipt": receipt,
}


def test_before_a_task_is_begun_the_page_says_all_of_it(based: Based, open_page: Opener) -> None:
    page = open_page()
    page.goto(based.url + "foresla/")
    expect(page.locator(".choices").first).to_be_visible()
    assert seen(page) >= 3
    expect(page.locator(".task-help")).to_be_hidden()


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("width", [320, 1280])
def test_in_a_begun_task_only_the_task_is_there(
    width: int, step: str, based: Based, open_page: Opener
) -> None:
    page = open_page(width, 640)
    STEPS[step](page, based.url)
    assert seen(page) == 0
    assert page.evaluate("scrollY") == 0
    heading = page.locator(".propose h2").first
    box = heading.bounding_box()
    assert box and 0 < box["y"] < 250
    assert page.title().startswith(heading.inner_text().replace("\n", " ").strip())
    expect(page.locator(".task-help")).to_contain_text("Ställ en fråga")
    expect(page.locator(".task-help a")).to_have_count(3)


def test_the_reader_stands_at_the_heading_of_the_task(based: Based, open_page: Opener) -> None:
    page = open_page(320, 568)
    first_step(page, based.url)
    expect(page.get_by_role("heading", name="Nytt initiativ")).to_be_focused()
    expect(page.locator(".step-line")).to_contain_text("Steg 1 av 2")
    expect(page.locator(".step-way")).to_have_text(
        "I steg 2 lämnar du förslaget. Du behöver inget konto."
    )


def test_a_link_to_one_field_has_field_and_heading_in_sight(
    based: Based, open_page: Opener
) -> None:
    page = open_page(320, 568)
    begin(page, based.url, ONE)
    expect(page.get_by_label("Förklaring")).to_be_focused()
    expect(page.get_by_label("Förklaring")).to_be_in_viewport()
    expect(page.locator("#_uppgift_")).to_be_in_viewport()
    assert page.evaluate("scrollY") == 0


def test_a_form_that_does_not_come_leaves_the_page_whole(based: Based, open_page: Opener) -> None:
    page = open_page(fresh=True)
    page.route("**/form/start.js", lambda route: route.abort())
    page.goto(f"{based.url}foresla/?{NEW}")
    expect(page.locator(".propose-wait")).to_contain_text("kan inte starta")
    expect(page.get_by_role("heading", name="Om det inte går här")).to_be_visible()
    assert seen(page) >= 3


def test_nothing_moves_when_the_form_comes(based: Based, open_page: Opener) -> None:
    """What goes away in a begun task is away before the form is there."""
    page = open_page(fresh=True)
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/data/foresla.json", hold)
    page.goto(f"{based.url}foresla/?{NEW}")
    expect(page.locator(".propose-wait")).to_be_visible()
    assert seen(page) == 0
    (one,) = held
    one.continue_()
    expect(page.get_by_role("heading", name="Nytt initiativ")).to_be_focused()


def test_without_script_a_link_to_a_task_shows_the_page_whole(
    based: Based, open_page: Opener
) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(f"{based.url}foresla/?{NEW}")
    expect(page.locator(".hand-in")).to_be_visible()
    expect(page.locator(".page-foot")).to_be_visible()
    expect(page.locator(".task-help")).to_be_hidden()


def test_back_and_forward_walk_between_the_steps(based: Based, open_page: Opener) -> None:
    page = open_page()
    second_step(page, based.url)
    page.go_back()
    expect(page.locator("#_uppgift_")).to_be_focused()
    expect(page.get_by_label("Förklaring")).to_have_value(CHANGED)
    page.get_by_label("Förklaring").fill("Ännu bättre.")
    page.go_forward()
    expect(page.locator("#_granska_")).to_be_focused()
    expect(page.locator(".changes")).to_contain_text("Ännu bättre.")
    page.get_by_role("button", name="Nej, ändra mer").click()
    expect(page.locator("#_uppgift_")).to_be_focused()
    page.get_by_label("Varför?").fill("")
    page.go_forward()
    expect(page.locator(".faults")).to_be_focused()
    page.get_by_label("Varför?").fill("Nu så.")
    go_on(page)


def test_a_link_within_the_page_leaves_the_step(based: Based, open_page: Opener) -> None:
    page = open_page()
    second_step(page, based.url)
    page.evaluate("location.hash = 'innehall'")
    expect(page.locator("#_granska_")).to_be_visible()
    page.get_by_role("button", name="Nej, ändra mer").click()
    expect(page.get_by_label("Förklaring")).to_have_value(CHANGED)


def test_loaded_anew_each_step_is_as_it_was_left(based: Based, open_page: Opener) -> None:
    page = open_page(fresh=True)
    write(page, based.url)
    page.reload()
    expect(page.get_by_label("Förklaring")).to_have_value(CHANGED)
    expect(page.get_by_label("Varför?")).to_have_value("Det stod fel.")
    go_on(page)
    page.reload()
    expect(page.locator("#_granska_")).to_be_focused()
    expect(page.locator(".changes")).to_contain_text("lära sig [tillagt: mer]")
    page.go_back()
    expect(page.get_by_label("Förklaring")).to_have_value(CHANGED)


def test_a_receipt_stands_when_it_is_loaded_anew_and_is_not_gone_back_into(
    based: Based, open_page: Opener
) -> None:
    page = open_page(fresh=True)
    receipt(page, based.url)
    page.reload()
    expect(page.get_by_role("heading", name="Tack, förslaget är lämnat")).to_be_visible()
    expect(page.locator(".receipt")).to_contain_text("Ändring av Öka kunskapen")
    page.go_back()
    expect(page.get_by_label("Förklaring")).to_have_value("Fler ska få lära sig.")
    assert page.evaluate(KEPT) is None


def test_what_another_tab_has_written_stands_when_the_first_is_handed_over(
    based: Based, open_page: Opener
) -> None:
    page = open_page(fresh=True)
    second_step(page, based.url)
    other = page.context.new_page()
    begin(other, based.url, ONE)
    other.get_by_label("Förklaring").fill("Skrivet i den andra.")
    expect(other.locator(".draft")).to_be_visible()
    other.reload()
    expect(other.get_by_label("Förklaring")).to_have_value("Skrivet i den andra.")
    page.locator("summary", has_text="Hämta eller kopiera").click()
    page.get_by_role("button", name="Hämta filen").click()
    page.get_by_role("button", name="Ja, det är skickat").click()
    expect(page.locator(".receipt")).to_be_visible()
    assert "Skrivet i den andra." in page.evaluate(KEPT)


def test_two_drafts_are_kept_beside_each_other(based: Based, open_page: Opener) -> None:
    page = open_page(fresh=True)
    begin(page, based.url, NEW)
    fill_in_initiative(page)
    expect(page.locator(".draft")).to_be_visible()
    write(page, based.url)
    go_on(page)
    begin(page, based.url, NEW)
    expect(page.get_by_label("Sammanfattning")).to_have_value(
        'Vi lär ut: hur man "surfar".\n\nAlla får komma.'
    )
    begin(page, based.url, ONE)
    expect(page.get_by_label("Förklaring")).to_have_value(CHANGED)


def test_the_foot_leads_to_the_forge_s_list_while_none_is_fetched(
    based: Based, open_page: Opener
) -> None:
    page = open_page()
    page.goto(f"{based.url}prioriteringar/larande-1/")
    link = page.locator(".page-foot .proposals-link")
    expect(link).to_have_attribute("href", "https://forge.example/agenda/agenda/issues")
