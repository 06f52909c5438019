"""axe-core finds nothing wrong: on any kind of page, in either scheme and width, in any state."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, product
from pathlib import Path
from typing import Final, Literal, NamedTuple

import pytest
from playwright.sync_api import Page

from tests.browser.axe import Finding, Judgement, Looked, judgements, judgements_of, look
from tests.browser.kinds import MISSING, all_pages, one_of_each_kind, page_with
from tests.browser.server import served
from tests.browser.states import NARROW, STATES, WIDE, arrive
from tests.browser.test_colours import weak_texts
from tests.support.browser import Opener
from tests.support.shared import sample_site

Look = tuple[int, Literal["light", "dark"]]
LOOKS: Final[Sequence[Look]] = (
    (NARROW, "light"), (WIDE, "dark"), (WIDE, "light"), (NARROW, "dark"),
)  # fmt: skip
SOME_LOOKS = [*LOOKS[:2], *(pytest.param(one, marks=pytest.mark.soak) for one in LOOKS[2:])]
"""Both widths and both schemes; the soak crosses them."""
FEWEST_KINDS = 14
FAULTY = """<!doctype html><html><title>x</title><main><h1>x</h1><img src="data:,">
    <p style="color: #999; background: #fff">Svagt</p>
    <a href="/a" style="display: block; width: 9px; height: 9px">a</a>
    <a href="/b" style="display: block; width: 9px; height: 9px">b</a></main><p>utanför</p>"""


def page_in(open_page: Opener, screen: Look) -> Page:
    width, scheme = screen
    return open_page(width, color_scheme=scheme, reduced_motion="reduce")


class Seen(NamedTuple):
    """What axe says of a page in one state."""

    address: str
    state: str
    looked: Looked

    def __str__(self) -> str:
        return f"/{self.address} ({self.state})"

    def faults(self) -> list[str]:
        """Say what is wrong, and what axe is unsure of and nobody has judged."""
        wrong = [f"{self} {finding}" for finding in self.looked.wrong]
        unsure = [one for one in self.looked.unsure if not judgements_of(one, self.state)]
        return wrong + [f"{self} obedömt: {finding}" for finding in unsure]

    def judged(self) -> set[Judgement]:
        return {said for one in self.looked.unsure for said in judgements_of(one, self.state)}


def looks(page: Page, root: str, addresses: Iterable[str], states: Iterable[str]) -> Iterator[Seen]:
    """Look at each page in each state that it has, each time afresh."""
    for address, state in product(addresses, states):
        arrive(page, root + address)
        if STATES[state](page):
            yield Seen(address, state, look(page))


def test_what_is_wrong_is_found(open_page: Opener) -> None:
    page = open_page(bypass_csp=True)
    page.set_content(FAULTY)
    rules = {finding.rule for finding in look(page).wrong}
    assert {"image-alt", "html-has-lang", "color-contrast", "target-size", "region"} <= rules


def test_a_judgement_covers_what_it_names_and_no_more() -> None:
    judged = Judgement("a-rule", ("search",), r".* > p\.card", "gradient", "sound", "because")
    finding = Finding("a-rule", ".card", "html > p.card", "<p>", "a gradient is in the way")
    assert judged.covers(finding, "search")
    assert not judged.covers(finding, "plain")
    for other in ({"rule": "b-rule"}, {"place": "html > p.cards"}, {"why": "an overlap"}):
        assert not judged.covers(Finding(**(vars(finding) | other)), "search")


def test_every_judgement_has_a_reason() -> None:
    for judged in judgements():
        assert judged.judgement in ("sound", "measured elsewhere"), judged
        assert set(judged.states) <= set(STATES), judged
        assert len(judged.reason) > 20, judged


def test_every_kind_of_page(site_folder: Path, site_url: str, open_page: Opener) -> None:
    """Each kind in one scheme and width; the soak has the whole cross product."""
    kinds = one_of_each_kind(site_folder)
    assert len(kinds) >= FEWEST_KINDS
    found = []
    for number, screen in enumerate(LOOKS):
        page = page_in(open_page, screen)
        for seen in looks(page, site_url, kinds[number :: len(LOOKS)], ["plain"]):
            found += [f"{screen} {fault}" for fault in seen.faults()]
    assert not found, "\n".join(found)


def test_every_state(site_folder: Path, site_url: str, open_page: Opener) -> None:
    address = page_with(site_folder, "class=term popovertarget")
    found, reached = [], set()
    for screen in LOOKS[:2]:
        page = page_in(open_page, screen)
        for seen in looks(page, site_url, [address], STATES):
            reached.add(seen.state)
            found += [f"{screen} {fault}" for fault in seen.faults()]
    assert reached == set(STATES)
    assert not found, "\n".join(found)


def test_what_axe_cannot_measure_in_a_state_is_measured(
    site_folder: Path, site_url: str, open_page: Opener
) -> None:
    """Axe gives up on text that a panel covers or ends in; computed styles do not.

    A narrow window is the one that has every state.
    """
    address = page_with(site_folder, "class=term popovertarget")
    for scheme in ("light", "dark"):
        page = page_in(open_page, (NARROW, scheme))
        for name, state in STATES.items():
            page.goto(site_url + address)
            assert state(page), name
            assert weak_texts(page) == [], (scheme, name)


@pytest.fixture(scope="module")
def rich(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """A fictional agenda, which has what the real one lacks: plans, decisions, tombstones."""
    folder = sample_site(tmp_path_factory, 30).folder
    with served(folder) as address:
        yield folder, address


@pytest.mark.soak
def test_everything(
    site_folder: Path, site_url: str, rich: tuple[Path, str], open_page: Opener
) -> None:
    """Every kind in every state, scheme and width; every page as it opens; nothing judged in vain.

    One test, so that it tells all that there is to mend at once.
    """
    found, used = [], set[Judgement]()
    for screen, (folder, url) in product(LOOKS, ((site_folder, site_url), rich)):
        page = page_in(open_page, screen)
        rest = [MISSING, *all_pages(folder)] if folder == site_folder else []
        kinds = one_of_each_kind(folder)
        for seen in chain(
            looks(page, url, kinds, STATES), looks(page, url, sorted({*rest} - {*kinds}), ["plain"])
        ):
            found += [f"{screen} {fault}" for fault in seen.faults()]
            used |= seen.judged()
    assert not found, "\n".join(found)
    assert [judged for judged in judgements() if judged not in used] == []
