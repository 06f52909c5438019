"""Every address that leads to the forge, and none where there is none."""

import pytest

from macros.context.agenda_context import load_context
from macros.context.forge import Forge
from macros.settings.forge_kinds import FORGEJO, GITHUB, GITLAB, ForgeKind, kind_of
from macros.settings.load import read_settings
from macros.views.ways_to_propose import propose_entry, propose_page, ways_in
from tests.support.folders import BASE
from tests.support.site import ROOT

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
    assert FORGE.new_file("data/a.yaml") == f"{root}/new/main?filename=data%2Fa.yaml"
    assert FORGE.line("a.yaml", 3, "abc") == f"{root}/blob/abc/a.yaml#L3"
    assert FORGE.compare("main", "forslag/a-1") == f"{root}/compare/main...forslag/a-1"
    assert FORGE.issue("fel.yml", post="a&b") == f"{root}/issues/new?template=fel.yml&post=a%26b"
    assert FORGE.all_proposals == f"{root}/issues"


def test_each_address_on_gitlab() -> None:
    root = "https://gitlab.com/lanet/grupp/agenda"
    forge = Forge.of(root, {})
    assert forge and forge.kind is GITLAB
    assert forge.edit("data/å.yaml", 12) == f"{root}/-/edit/main/data/%C3%A5.yaml#L12"
    assert forge.page("a.md") == f"{root}/-/blob/main/a.md"
    assert forge.line("a.md", 3, "abc") == f"{root}/-/blob/abc/a.md#L3"
    assert forge.new_file("data/a.yaml") == f"{root}/-/new/main?file_name=data%2Fa.yaml"
    assert forge.issue("fel.yml") == f"{root}/-/issues/new"
    assert forge.issue("andring.yml", post="a", yaml="b: c").endswith(
        "/-/issues/new?issue%5Bdescription%5D=a%0A%0Ab%3A+c"
    )
    assert forge.compare("main", "b") == f"{root}/-/compare/main...b"
    assert forge.all_proposals == f"{root}/-/issues"
    assert forge.filled_by("post") == {"title": "issue[title]", "body": "issue[description]"}
    assert forge.edit_uri("docs") == "-/edit/main/docs/"


def test_each_address_on_forgejo() -> None:
    root = "https://codeberg.org/lanet/agenda"
    forge = Forge.of(root, {"branch": "huvud"})
    assert forge and forge.kind is FORGEJO
    assert forge.edit("data/a.yaml", 12) == f"{root}/_edit/huvud/data/a.yaml#L12"
    assert forge.page("a.md") == f"{root}/src/branch/huvud/a.md"
    assert forge.line("a.md", 3, "abc") == f"{root}/src/commit/abc/a.md#L3"
    assert forge.new_file("data/a.yaml") == f"{root}/_new/huvud?filename=data%2Fa.yaml"
    template = "template=.github%2FISSUE_TEMPLATE%2Ffel.yml"
    assert forge.issue("fel.yml", post="a") == f"{root}/issues/new?{template}&field%3Apost=a"
    assert forge.compare("huvud", "b") == f"{root}/compare/huvud...b"
    assert forge.all_proposals == f"{root}/issues"
    assert forge.filled_by("post") == {"title": "title", "post": "field:post"}
    assert forge.edit_uri("docs") == "_edit/huvud/docs/"


@pytest.mark.parametrize(
    ("address", "named", "kind"),
    [
        ("https://github.com/a/b", "", GITHUB),
        ("https://github.region.se/a/b", "", GITHUB),
        ("https://gitlab.region.se/a/b", "", GITLAB),
        ("https://forgejo.region.se/a/b", "", FORGEJO),
        ("https://forge.example/a/b", "", GITHUB),
        ("https://kod.region.se/a/b", "", None),
        ("https://notgithub.com/a/b", "", None),
        ("https://kod.region.se/github.com/b", "", None),
        ("https://kod.region.se/a/b", "gitlab", GITLAB),
        ("https://github.com/a/b", "forgejo", FORGEJO),
        ("https://github.com/a/b", "bitbucket", None),
    ],
)
def test_the_kind_is_named_or_seen_on_the_address(
    address: str, named: str, kind: ForgeKind | None
) -> None:
    assert kind_of(address, named) is kind
    forge = Forge.of(address, {"forge": named})
    assert (forge.kind if forge else None) is kind


def test_pages_of_prose_are_edited_where_the_forge_edits() -> None:
    settings = read_settings(ROOT / "mkdocs.yml")
    assert settings.edit_uri == FORGE.edit_uri("docs")


def test_the_foot_of_an_entry_s_page_leads_to_its_form_and_its_proposals() -> None:
    found = propose_entry("larande-1")
    assert found.asked == "?post=larande-1"
    assert found.is_entry
    assert not propose_page(FORGE, "hela/").is_entry


def test_the_foot_of_an_entry_s_page_leads_to_its_texts_and_wishes() -> None:
    context = load_context(BASE)
    found = propose_entry("larande-1", context.record("larande-1"))
    assert [way.url for way in found.fields] == [
        "?post=larande-1&falt=plain_language",
        "?post=larande-1&falt=note",
    ]
    assert [way.url for way in found.wishes] == [
        "?post=larande-1&gor=lydelse",
        "?post=larande-1&gor=anmarkning",
    ]
    other = propose_entry("natets-karta", context.record("natets-karta"))
    assert [way.url for way in other.wishes] == ["?post=natets-karta&gor=anmarkning"]


@pytest.mark.parametrize(
    ("address", "asked"),
    [
        ("ordlista/", "?sida=ordlista/&andra=term"),
        ("samband/", "?sida=samband/&andra=goal,framework,principle"),
        ("hela/", "?sida=hela/"),
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
