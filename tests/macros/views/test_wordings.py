"""Wishes for another wording, on the page of their priority: both words, the state, the answer."""

from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from agenda.load import load
from agenda.model.fields import UNKNOWN
from agenda.schema import record_schemas
from macros.context.agenda_context import AgendaContext
from macros.kinds import KINDS
from macros.pages.page_specs import page_specs
from macros.pages.site import new_site
from tests.support.folders import BASE

SITE: Final = new_site(AgendaContext(load(BASE)))
PAGE: Final = next(one for one in page_specs(SITE.context) if one.record_id == "larande-1")
TREE: Final = LexborHTMLParser(PAGE.content(SITE.renderer, "prioriteringar/larande-1/"))


def words(wish: LexborNode) -> list[str]:
    return [" ".join(one.text().split()) for one in wish.css(".change-words")]


def test_what_goes_and_what_comes_is_marked_and_said_in_words() -> None:
    shorter, longer = TREE.css(".wish")
    assert words(longer) == [
        "Öka kunskapen om det digitala.",
        "Öka kunskapen om det digitala tillagt: i alla åldrar slut på tillagt. .",
    ]
    assert words(shorter) == [
        "Öka kunskapen borttaget: om det digitala slut på borttaget. .",
        "Öka kunskapen.",
    ]
    assert [len(wish.css("del")) for wish in (shorter, longer)] == [1, 0]
    assert [len(wish.css("ins")) for wish in (shorter, longer)] == [0, 1]


def test_the_state_is_told_before_it_is_unfolded_and_the_answer_with_who_gave_it() -> None:
    told = [" ".join(one.text().split()) for one in TREE.css(".wishes > details > summary")]
    assert told == ["Föreningen Nätet Väntar på svar", "Biblioteket i Exempelbygden Godtaget"]
    labels = [" ".join(one.text().split()) for one in TREE.css(".wish > .reply-label")]
    assert labels == ["Skäl", "Svar från Bygderådet"]
    (heading,) = TREE.css("h2[id=_onskemal_]")
    assert heading.text() == "Önskemål om en annan lydelse"


def test_what_is_asked_for_where_it_is_missing_is_a_field_of_the_form() -> None:
    """“Vet du? Berätta.” leads to the field: one that no form asks for would lead nowhere."""
    by_kind = {
        one["x-kind"]: one["properties"] for one in record_schemas().values() if "x-kind" in one
    }
    left = [(kind, name) for kind, row in KINDS.items() for name in row.not_changed]
    assert left
    assert [one for one in left if UNKNOWN in by_kind[one[0]][one[1]]] == []
