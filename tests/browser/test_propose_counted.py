"""What a proposal costs whoever makes it: clicks, fields and labels, from the page to the way out.

``pytest -s tests/browser/test_propose_counted.py`` prints the table.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, NamedTuple

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Based
from tests.browser.proposing import ON
from tests.support.browser import Opener


class Cost(NamedTuple):
    """Clicks from the page to the way out, fields besides the reason, labels that are shown."""

    clicks: int
    fields: int
    labels: int


@dataclass
class Walker:
    """Uses a page with a pointer, and counts. A field that has the focus needs no click."""

    page: Page
    clicks: int = 0
    fields: int = 0
    labels: int = 0

    def click(self, spot: Locator) -> None:
        spot.click()
        self.clicks += 1

    def link(self, name: str) -> None:
        self.click(self.page.get_by_role("link", name=name).first)

    def write(self, label: str, text: str, *, is_reason: bool = False) -> None:
        field = self.page.get_by_label(label).first
        expect(field).to_be_visible()
        if not field.evaluate("one => one === document.activeElement"):
            self.click(field)
        field.fill(text)
        self.fields += not is_reason

    def why(self) -> None:
        self.write("Varför?", "Det stod fel.", is_reason=True)

    def hand_over(self) -> Cost:
        shown = self.page.locator("form.propose-form :is(label, legend):visible")
        self.labels = shown.count()
        self.click(self.page.get_by_role("button", name=ON))
        expect(self.page.locator(".submit-ways .button-main")).to_be_visible()
        return Cost(self.clicks + 1, self.fields, self.labels)


def sentence(walker: Walker) -> None:
    walker.link("Ändra förklaringen")
    walker.write("Förklaring", "Fler får lära sig mer.")
    walker.why()


def initiative(walker: Walker) -> None:
    walker.link("Säg vad du tycker")
    walker.link("Ett nytt initiativ")
    walker.write("Namn", "Surfskola")
    walker.write("Sammanfattning", "Vi lär ut hur man surfar.")
    walker.click(walker.page.locator("input[value=larande-1]"))
    walker.fields += 1
    walker.why()


def wording(walker: Walker) -> None:
    walker.link("Önska en annan lydelse")
    walker.write("Så vill du att den ska lyda", "Öka allas kunskap.")
    walker.why()


def remark(walker: Walker) -> None:
    walker.link("Säg något om det här")
    walker.write("Vad vill du säga?", "Vad menas?")


def removal(walker: Walker) -> None:
    walker.link("Föreslå en ändring")
    walker.link("ta bort det")
    walker.write("Varför ska det bort?", "Kartan finns inte mer.")


WALKS: Final[dict[str, tuple[str, Callable[[Walker], None], Cost]]] = {
    "mend a sentence": ("prioriteringar/larande-1/", sentence, Cost(4, 1, 2)),
    "new initiative": ("", initiative, Cost(8, 3, 8)),
    "another wording": ("prioriteringar/larande-1/", wording, Cost(4, 1, 2)),
    "remark": ("prioriteringar/larande-1/", remark, Cost(4, 1, 2)),
    "removal": ("initiativ/natets-karta/", removal, Cost(5, 1, 2)),
}
"""By what is proposed: the page where it begins, and the most that it may cost."""


@pytest.mark.parametrize("name", WALKS)
def test_a_proposal_costs_no_more_than_it_must(name: str, based: Based, open_page: Opener) -> None:
    begins, walk, most = WALKS[name]
    walker = Walker(open_page(1280))
    walker.page.goto(based.url + begins)
    walk(walker)
    cost = walker.hand_over()
    print(f"\n{name:16} clicks {cost.clicks}, fields {cost.fields}, labels {cost.labels}")
    assert all(is_ <= may for is_, may in zip(cost, most, strict=True)), cost
