"""The whole way, walked on one machine: from a form to a text that stands on the site."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from agenda.model.choices import Origin
from tests.browser.proposing import begin, change, downloaded, fill_in_initiative, go_on, handed
from tests.browser.server import served
from tests.support.browser import Opener
from tests.support.here import run_here
from tests.support.shared_repository import ADDRESS, Shared, issue_body, shared_repository

NOT_DECIDED = Origin.proposed.label


@pytest.fixture
def shared(tmp_path: Path) -> Shared:
    return shared_repository(tmp_path)


def change_of_issue(shared: Shared, form: str, answers: dict[str, str]) -> dict[str, str]:
    """Write what an issue asks for into the clone's data; give the branch and the files."""
    body = shared.parent / "issue.md"
    body.write_text(issue_body(form, answers), encoding="utf-8")
    data = ("--data", shared.clone / "data")
    done = run_here("scripts/issue_to_change.py", body, "--form", form, "--number", "12", *data)
    assert done.returncode == 0, done.stdout + done.stderr
    found: dict[str, str] = json.loads(done.stdout)["files"]
    return {f"data/{name}": text for name, text in found.items()}


def issue_of(page: Page) -> dict[str, str]:
    """Give what the form would fill in an issue with: the file that it hands over, and no less."""
    told = handed(page, "/issues/new")
    assert told["template"] == "andring.yml"
    assert downloaded(page)[1] == told["yaml"].encode()
    return {key: told[key] for key in ("post", "motivering", "yaml")}


def see_preview(page: Page, site: Path, entry: str, word: str) -> None:
    """Look at a preview as a reviewer: what changes comes first, and leads to the entry."""
    with served(site) as address:
        page.goto(address)
        banner = page.get_by_text("Förhandsvisning av förslag 7").first
        expect(banner).to_be_visible()
        page.goto(address + "vad-andras/")
        expect(page.locator("main")).to_contain_text(word)
        page.locator(f"main a[href*='{entry}']").first.click()
        expect(page.get_by_text("Förhandsvisning av förslag 7").first).to_be_visible()
        expect(page.locator("main")).to_contain_text(word)


def test_a_new_initiative_goes_from_the_form_to_the_site(shared: Shared, open_page: Opener) -> None:
    page, id_ = open_page(), "surfskola-pa-biblioteket"
    with served(shared.site("before").folder) as address:
        begin(page, address, "nytt=initiative")
        fill_in_initiative(page)
        go_on(page)
        answers = issue_of(page)
    files = change_of_issue(shared, "andring", answers)
    assert list(files) == [f"data/initiatives/{id_}.yaml"]
    shared.propose("surfskola", files)
    review = shared.review("surfskola")
    assert review.status == 0
    assert "Inga problem." in review.checked
    assert "Surfskola på biblioteket" in review.comment
    assert f"{ADDRESS}initiativ/{id_}/" in review.comment
    see_preview(page, review.site, f"initiativ/{id_}/", "Surfskola på biblioteket")
    shared.merge("surfskola")
    found = shared.site("after").page(f"initiativ/{id_}")
    assert NOT_DECIDED in found.main_text
    assert "noindex" not in found.path.read_text(encoding="utf-8")


def test_a_change_of_words_is_seen_word_by_word(shared: Shared, open_page: Opener) -> None:
    page = open_page(320)
    with served(shared.site("before").folder) as address:
        begin(page, address, "post=bibliotekskvallar")
        change(page, "Sammanfattning", "Biblioteket visar hur man gör.")
        go_on(page)
        answers = issue_of(page)
    name = "data/initiatives/bibliotekskvallar.yaml"
    before = (shared.clone / name).read_text(encoding="utf-8")
    files = change_of_issue(shared, "andring", answers)
    assert files == {name: before.replace("Biblioteket lär ut hur", "Biblioteket visar hur")}
    shared.propose("enklare", files)
    review = shared.review("enklare")
    assert review.status == 0
    assert "<del>[borttaget: lär ut]</del> <ins>[tillagt: visar]</ins>" in review.comment
    see_preview(page, review.site, "initiativ/bibliotekskvallar/", "visar")
    shared.merge("enklare")
    assert "Biblioteket visar hur man gör." in (
        shared.site("after").page("initiativ/bibliotekskvallar").main_text
    )


def test_an_issue_form_becomes_an_initiative(shared: Shared, open_page: Opener) -> None:
    answers = {
        "title": "Nätkurs",
        "id": "natkurs",
        "summary": "Ett påhittat exempel. Alla får komma.",
        "priorities": "Öka kunskapen (larande-1)",
        "varfor": "Det behövs.",
    }
    branch = "forslag/arende-12"
    shared.propose(branch, change_of_issue(shared, "nytt-initiativ", answers))
    review = shared.review(branch)
    assert review.status == 0
    see_preview(open_page(), review.site, "initiativ/natkurs/", "Nätkurs")
    shared.merge(branch)
    assert NOT_DECIDED in shared.site("after").page("initiativ/natkurs").main_text


FIVE_MISTAKES = """\
id: Natkurs
title: Nätkurs
summary: Ett påhittat exempel.
priorities:
  - larande-9
origin: proposed
phase: planerad
period:
  start: 2027-02-30
budgett: 12
"""


def test_five_mistakes_are_told_at_once_with_line_and_advice(shared: Shared) -> None:
    shared.propose("fel", {"data/initiatives/natkurs.yaml": FIVE_MISTAKES})
    review = shared.review("fel")
    assert review.status == 1
    assert not review.site.exists()
    lines = [line for line in review.checked.splitlines() if line.startswith("data/initiatives/")]
    assert [line.split(":")[1] for line in lines] == ["1", "5", "7", "9", "10"]
    for line in lines:
        assert line.split(": ", 1)[0] in review.comment
    for advice in ("Menade du ”larande-2”?", "ska vara något av: not_started", "Kända nycklar"):
        assert advice in review.comment
