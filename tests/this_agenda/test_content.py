"""What the agenda says of itself, and what it does not say."""

import pytest

from agenda.model.choices import State
from macros.context.agenda_context import AgendaContext
from macros.pages.all_macros import AllMacros
from macros.pages.site import new_site
from macros.text.foreign_words import foreign_words
from macros.views.accessibility import accessibility_view
from macros.views.consultations import consultations_view
from macros.views.facets import facets
from macros.views.follow_up.gaps import gaps_view
from macros.views.follow_up.indicators import measured_view
from macros.views.lists import built_on
from macros.views.map.graph import Column, strategy_graph
from tests.search.judging import GOOD, HALVES, judged
from tests.support.site import ROOT, BuiltSite


def test_the_agenda_is_whole(context: AgendaContext) -> None:
    ids = [area.id for area in context.focus_areas]
    assert ids == ["kompetens", "trygghet", "ledning", "innovation", "infrastruktur"]
    counts = [len(context.priorities_of(area)) for area in context.focus_areas]
    assert counts == [3, 3, 4, 3, 2]


def test_it_is_the_consultation_version_and_no_site_of_the_region_s(
    site: BuiltSite, context: AgendaContext
) -> None:
    assert context.agenda.state is State.consultation
    assert not context.agenda.official
    for name in ("kompetens-1", "ledning-2", "ledning-4"):
        assert site.page(f"prioriteringar/{name}").texts(".note"), name


def test_it_says_what_it_does_not_say(site: BuiltSite, context: AgendaContext) -> None:
    view = gaps_view(context)
    assert {"Ansvarig", "Period", "Fas", "Status", "Indikatorer"} <= set(view.everywhere)
    assert view.agenda
    assert "Gäller från" in [row.label for row in view.agenda.rows]
    asked = [facet.name for facet in facets(context)]
    assert asked == ["omrade", "prioritering", "malgrupp", "aktor"]
    page = site.page("initiativ/regional-bredbandsstrategi")
    assert not {"Ansvarig", "Status"} & set(page.texts(".facts dt"))
    told = "Agendan säger inte vem som ansvarar, när det ska vara klart, vem som betalar eller hur"
    assert page.texts(".unsaid > p")[0].startswith(told)
    way = page.tree.css(".unsaid a")[0].attributes["href"] or ""
    assert way.endswith("/foresla/?post=regional-bredbandsstrategi&falt=lead")


def test_it_says_that_nothing_is_measured(context: AgendaContext) -> None:
    view = measured_view(context)
    assert (view.finding, view.total) == ("Inget initiativ har någon indikator.", 0)


def test_it_tells_of_its_consultation_and_that_replies_are_missing(context: AgendaContext) -> None:
    html = AllMacros(new_site(context), lambda: "remiss/").consultations()
    assert [view.consultation.id for view in consultations_view(context)] == ["remiss-2020"]
    assert "Inga svar finns antecknade här." in html


def test_the_statement_names_the_site_s_own_publisher_as_responsible(
    context: AgendaContext,
) -> None:
    found = accessibility_view(context)
    assert found.responsible.id == context.agenda.publisher != context.agenda.about
    assert found.enforcement
    assert found.enforcement.url == "https://www.digg.se/tdosanmalan"


def test_the_sender_has_a_name_that_does_not_lean_on_the_site(
    site: BuiltSite, context: AgendaContext
) -> None:
    """ "Drivs av projektet bakom webbplatsen" tells nobody anything."""
    sender = context.title(context.record(context.agenda.publisher))
    assert "webbplats" not in sender.lower()
    foot = site.page("").texts(".site-foot p")
    assert f"Webbplatsen drivs av {sender}, inte av Region Västernorrland." in foot


def test_the_steps_name_only_what_the_agenda_builds_on(
    site: BuiltSite, context: AgendaContext
) -> None:
    """The strategy of 2025 is younger than the agenda, so nothing in it is linked to that."""
    named = [target.title for target in built_on(context)]
    assert named == ["RUS", "Digitaliseringsstrategin från 2017"]
    first_step = site.page("samband").texts(".steps > li")[0]
    assert "2025" not in first_step
    assert all(name in first_step for name in named)


def test_frameworks_in_force_stand_first_on_the_map(context: AgendaContext) -> None:
    nodes = strategy_graph(context).column(Column.goals)
    headings = [(node.heading, node.heading_note) for node in nodes if node.heading]
    assert headings == [
        ("RUS", ""),
        ("Digitaliseringsstrategin från 2025", ""),
        ("Digitaliseringsstrategin från 2017", "Ersatt av Digitaliseringsstrategin från 2025"),
    ]


def test_foreign_names_are_known(context: AgendaContext) -> None:
    assert "Single Digital Gateway" in [word for word, _ in foreign_words(context.agenda)]


@pytest.mark.parametrize("half", HALVES)
def test_every_judged_answer_exists(half: str, site: BuiltSite) -> None:
    for one in judged(half):
        assert max(one.answers.values()) >= GOOD, one.query
        for address in one.answers:
            page, _, anchor = address.partition("#")
            ids = {node.attributes["id"] for node in site.page(page).tree.css("[id]")}
            assert not anchor or anchor in ids, address


def test_editors_have_the_schemas_beside_the_data() -> None:
    """A region may do without them; here they are promised."""
    assert len(list((ROOT / "data" / "schema").glob("*.schema.json"))) > 10
