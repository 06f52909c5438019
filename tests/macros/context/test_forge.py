"""Every address that leads to the forge, and none where there is none."""

import pytest

from macros.context.forge import Forge
from macros.views.ways_to_propose import propose_entry, propose_page, ways_in

FORGE = Forge("https://forge.example/lanet/agenda")


@pytest.mark.parametrize("repository", [None, ""])
def test_without_a_repository_there_is_no_forge(repository: str | None) -> None:
    assert Forge.of(repository, {}) is None


def test_the_settings_name_repository_and_branch() -> None:
    assert Forge.of("https://forge.example/lanet/agenda/", {}) == FORGE
    other = Forge.of("https://forge.example/lanet/agenda", {"branch": "huvud"})
    assert other and other.edit("a") == "https://forge.example/lanet/agenda/edit/huvud/a"


def test_each_address() -> None:
    root = "https://forge.example/lanet/agenda"
    assert FORGE.edit("data/å b.yaml", 12) == f"{root}/edit/main/data/%C3%A5%20b.yaml#L12"
    assert FORGE.edit("data/a.yaml") == f"{root}/edit/main/data/a.yaml"
    assert FORGE.new_file == f"{root}/new/main"
    assert FORGE.issue("fel.yml", post="a&b") == f"{root}/issues/new?template=fel.yml&post=a%26b"
    assert FORGE.proposals("a-1") == f"{root}/issues?q=is%3Aopen+%22a-1%22"


def test_the_foot_of_an_entry_s_page_leads_to_its_form_and_its_proposals() -> None:
    found = propose_entry(FORGE, "larande-1")
    assert found.asked == "?post=larande-1"
    assert found.proposals == FORGE.proposals("larande-1")
    assert propose_entry(None, "larande-1").proposals is None


@pytest.mark.parametrize(
    ("address", "asked"),
    [
        ("ordlista/", "?andra=term"),
        ("samband/", "?andra=goal,framework,principle"),
        ("hela/", ""),
    ],
)
def test_the_foot_of_a_page_of_prose_leads_to_what_it_shows(address: str, asked: str) -> None:
    found = propose_page(FORGE, address)
    assert found.asked == asked
    assert found.question == FORGE.issue("fraga.yml")
    assert propose_page(None, address).question is None


def test_the_other_ways_in_are_issue_forms() -> None:
    assert [way.url.split("=")[1] for way in ways_in(FORGE)] == [
        "nytt-initiativ.yml",
        "rattelse.yml",
        "fraga.yml",
        "fel.yml",
    ]
    assert ways_in(None) == ()
