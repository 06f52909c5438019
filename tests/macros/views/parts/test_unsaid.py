"""Known facts stand in a list; what nobody has said is one sentence that leads to the form."""

from agenda.load import load
from agenda.model import Initiative
from agenda.model.choices import Origin
from macros.context.agenda_context import AgendaContext
from macros.context.render import Renderer
from macros.views.entries import initiative_view
from macros.views.parts.base import Fact, fact
from macros.views.parts.unsaid import sheet
from tests.support.folders import BASE

CONTEXT = AgendaContext(load(BASE))
KNOWN = CONTEXT.index.get("bibliotekskvallar", Initiative)
BARE = Initiative(
    id="nytt", title="Nytt", summary="Nytt.", priorities=("larande-1",), origin=Origin.source
)


def test_what_is_known_is_no_part_of_the_sentence() -> None:
    found = sheet("a", (fact(Initiative, "lead", "Biblioteket"), fact(Initiative, "period")))
    assert [one.label for one in found.known] == ["Ansvarig"]
    assert found.unsaid
    assert found.unsaid.sentence == "Agendan säger inte när det ska vara klart."
    assert not found.unsaid.folded


def test_what_nobody_misses_is_left_out_in_silence() -> None:
    assert sheet("a", (Fact("Ordning"),)).unsaid is None


def test_a_bare_initiative_says_first_what_readers_ask_first() -> None:
    told = initiative_view(CONTEXT, BARE).facts
    assert [one.label for one in told.known] == ["Ursprung"]
    assert told.unsaid
    assert told.unsaid.sentence == (
        "Agendan säger inte vem som ansvarar, när det ska vara klart, vem som betalar eller hur "
        "långt arbetet har kommit."
    )
    assert told.unsaid.folded
    assert "indicators" in [row.field for row in told.unsaid.rows]


def test_a_proposal_is_not_the_agenda() -> None:
    told = initiative_view(CONTEXT, BARE.model_copy(update={"origin": Origin.proposed})).facts
    assert told.unsaid
    assert told.unsaid.sentence.startswith("Förslaget säger inte vem som ansvarar")


def test_a_site_that_asks_nobody_has_the_sentence_without_the_way() -> None:
    view = initiative_view(CONTEXT, BARE)
    asks, asks_not = (
        Renderer(CONTEXT, asks=asks).render("pages/initiative.html", "initiativ/nytt/", view=view)
        for asks in (True, False)
    )
    way = "../../foresla/?post=nytt&#38;falt=lead"
    assert way in asks
    assert "Berätta" not in asks_not and way not in asks_not
    assert "Agendan s" in asks_not
