"""What was proposed, told on its page and on those that it is about; hostile titles are words."""

from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from agenda.load import load
from macros.context.agenda_context import AgendaContext
from macros.context.forge import Forge
from macros.context.proposal_log import LoggedProposal, ProposalLog, Standing
from macros.pages.all_macros import macros_of
from macros.pages.proposals_page import proposals_spec
from macros.pages.site import new_site
from macros.views.proposals import Follow, open_here, where_to_follow
from tests.support.folders import BASE

SITE = new_site(AgendaContext(load(BASE)))
FORGE = Forge("https://forge.example/a/b")


def proposal(number: int, **more: object) -> LoggedProposal:
    fields = {
        "number": number,
        "title": f"Förslag {number}",
        "standing": Standing.open,
        "opened_on": "2026-03-01",
        "url": f"https://forge.example/a/b/issues/{number}",
        "entries": ("larande-1",),
    }
    return LoggedProposal.model_validate(fields | more)


def page(*proposals: LoggedProposal, log: bool = True, forge: Forge | None = FORGE) -> str:
    found = ProposalLog(fetched_on="2026-03-09", proposals=proposals) if log else None
    return proposals_spec(SITE.context, found, forge).content(SITE.renderer, "forslag/")


def test_each_stands_where_it_belongs_and_leads_on() -> None:
    closed = {"closed_on": "2026-03-04"}
    tree = LexborHTMLParser(
        page(
            proposal(4),
            proposal(3, standing="taken_in", **closed),
            proposal(2, standing="declined", reason="Det finns redan.", **closed),
            proposal(1, standing="declined", entries=("finns-inte",), **closed),
        )
    )
    told = [" ".join(row.text().split()) for row in tree.css("li")]
    assert told == [
        "Förslag 4 Gäller Öka kunskapen. Lämnat 1 mars 2026.",
        "Förslag 3 Gäller Öka kunskapen. Lämnat 1 mars 2026, intaget 4 mars 2026.",
        "Förslag 2 Gäller Öka kunskapen. Lämnat 1 mars 2026, besvarat 4 mars 2026. "
        "Skäl: Det finns redan.",
        "Förslag 1 Lämnat 1 mars 2026, besvarat 4 mars 2026. Skäl: Det står i svaret.",
    ]
    assert "Så stod det den 9 mars 2026." in tree.text()
    links = [one.attributes["href"] for one in tree.css("#_forslag-4_ a")]
    assert links == ["https://forge.example/a/b/issues/4", "../prioriteringar/larande-1/"]


def test_where_nothing_is_fetched_the_forge_s_own_list_is_followed() -> None:
    log = ProposalLog(fetched_on="2026-03-09", proposals=())
    assert where_to_follow("../forslag/", log, FORGE) == Follow("../forslag/", None)
    assert where_to_follow("../forslag/", None, FORGE) == Follow(None, f"{FORGE.repository}/issues")
    assert where_to_follow("../forslag/", None, None) == Follow(None, None)


@pytest.mark.parametrize("log", [None, ProposalLog(fetched_on="2026-03-09", proposals=())])
def test_the_form_leads_to_where_something_is_told(log: ProposalLog | None) -> None:
    site = replace(SITE, forge=FORGE, proposals=log)
    form = macros_of(site, lambda: "foresla/")["proposal_form"]()
    wanted = "../forslag/" if log else "https://forge.example/a/b/issues"
    tree = LexborHTMLParser(form)
    assert [one.attributes["data-follow"] for one in tree.css("[data-follow]")] == [wanted]
    assert bool(tree.css("a[href='../forslag/']")) is (log is not None)


def test_beyond_ten_they_are_folded() -> None:
    assert "<details>" not in page(*map(proposal, range(1, 11)))
    folded = LexborHTMLParser(page(*map(proposal, range(1, 15))))
    assert len(folded.css("details li")) == 4
    assert [one.text() for one in folded.css("summary")] == ["Visa 4 till"]


@pytest.mark.parametrize(
    "title", ["<script>alert(1)</script>", "{{ 7*7 }} {% raw %}", "</li></ul><h1>x", '" onclick="x']
)
def test_a_hostile_title_is_words(title: str) -> None:
    def shape(html: str) -> list[str]:
        root = LexborHTMLParser(html).root
        assert root is not None
        return [f"{node.tag} {node.attributes}" for node in root.traverse(include_text=False)]

    told = page(proposal(1, title=title, standing="declined", reason=title))
    assert shape(told) == shape(page(proposal(1, standing="declined", reason="Ord")))
    assert LexborHTMLParser(told).css("li a")[0].text() == title
    assert "{{" not in told


def test_without_a_list_it_says_so_and_where_to_look() -> None:
    told = page(log=False)
    assert "berättar inte än" in told
    links = [one.attributes["href"] for one in LexborHTMLParser(told).css("a")]
    assert links == ["https://forge.example/a/b/issues", "../foresla/"]
    assert "forge.example" not in page(log=False, forge=None)
    assert "berättar inte än" not in page(proposal(1))


def test_an_entry_says_what_is_open_about_it() -> None:
    log = ProposalLog(
        fetched_on="2026-03-09", proposals=(proposal(7), proposal(6, standing="taken_in"))
    )
    one = open_here(log, "larande-1")
    assert one is not None
    assert (one.text, one.anchor) == ("Ett öppet förslag gäller den här sidan", "_forslag-7_")
    many = open_here(replace_log(log, 3), "larande-1")
    assert many is not None
    assert (many.text, many.anchor) == ("Tre öppna förslag gäller den här sidan", "_oppna_")
    assert (
        open_here(log, "larande-2") is open_here(None, "larande-1") is open_here(log, None) is None
    )


def replace_log(log: ProposalLog, count: int) -> ProposalLog:
    return log.model_copy(update={"proposals": tuple(map(proposal, range(count)))})
