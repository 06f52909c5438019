"""The accessibility statement: what is told, what is asked for, and who answers."""

from typing import Any

import pytest

from agenda.load import Loaded, load
from agenda.model import AccessibilityStatement, Feedback, Shortcoming
from agenda.model.choices import Conformance, ShortcomingReason
from macros.context.agenda_context import AgendaContext
from macros.pages.all_macros import AllMacros
from macros.pages.site import new_site
from macros.views.accessibility import OWED, AccessibilityView, accessibility_view
from tests.support.folders import BASE

LOADED = load(BASE)
WHOLE = LOADED.agenda.accessibility or AccessibilityStatement()


def context(statement: AccessibilityStatement | None, **agenda: Any) -> AgendaContext:
    changed = LOADED.agenda.model_copy(update={"accessibility": statement, **agenda})
    return AgendaContext(Loaded(changed, LOADED.places))


def view(statement: AccessibilityStatement | None) -> AccessibilityView:
    return accessibility_view(context(statement))


def shown(statement: AccessibilityStatement | None) -> str:
    return AllMacros(
        new_site(context(statement)), lambda: "tillganglighet/"
    ).accessibility_statement()


def test_a_whole_statement_owes_nothing() -> None:
    assert view(WHOLE).owed == ()
    assert "Det här saknas" not in shown(WHOLE)


def test_without_a_statement_all_of_it_is_asked_for() -> None:
    owed = view(None).owed
    assert len(owed) == len(OWED)
    html = shown(None)
    assert all(row.label in html and row.help in html for row in owed)
    assert "har inte sagt vart du kan anm" in html
    assert "har inte sagt hur v" in html


@pytest.mark.parametrize("name", OWED)
def test_what_is_missing_is_asked_for_by_its_label(name: str) -> None:
    lacking = WHOLE.model_copy(update={name: None})
    label = AccessibilityStatement.model_fields[name].title
    assert [row.label for row in view(lacking).owed] == [label]


def test_a_way_to_speak_up_without_an_address_is_none() -> None:
    found = view(WHOLE.model_copy(update={"feedback": Feedback(response_time="I dag")}))
    assert found.feedback is None
    assert [row.label for row in found.owed] == ["Synpunkter"]
    assert found.response.known[0].values[0].text == "I dag"


def test_the_publisher_answers_unless_somebody_else_is_named() -> None:
    assert view(None).responsible.id == LOADED.agenda.publisher
    named = WHOLE.model_copy(update={"responsible": "biblioteket"})
    assert view(named).responsible.id == "biblioteket"


@pytest.mark.parametrize("conformance", Conformance)
def test_each_degree_is_said_in_words(conformance: Conformance) -> None:
    html = shown(WHOLE.model_copy(update={"conformance": conformance}))
    assert conformance.label in html
    assert view(WHOLE.model_copy(update={"conformance": conformance})).meaning


def test_no_known_shortcoming_means_little_before_an_assessment() -> None:
    without = WHOLE.model_copy(update={"shortcomings": ()})
    doubt = "Det betyder inte att det saknas brister"
    assert doubt not in shown(without)
    assert doubt in shown(without.model_copy(update={"assessed_on": None}))


@pytest.mark.parametrize(
    ("reason", "explanation", "asked"),
    [
        (ShortcomingReason.not_yet_fixed, None, True),
        (ShortcomingReason.not_yet_fixed, "I maj.", False),
        (ShortcomingReason.not_covered, None, False),
    ],
)
def test_what_is_to_be_mended_says_when(
    reason: ShortcomingReason, explanation: str | None, asked: bool
) -> None:
    one = Shortcoming(
        id="brist-x", title="X", description="Y", reason=reason, explanation=explanation
    )
    (row,) = view(WHOLE.model_copy(update={"shortcomings": (one,)})).shortcomings
    assert bool(row.unexplained) is asked
    assert reason.label in shown(WHOLE.model_copy(update={"shortcomings": (one,)}))


def test_a_shortcoming_can_be_linked_to() -> None:
    assert context(WHOLE).address("brist-karta") == "tillganglighet/#brist-karta"
    assert ' id="brist-karta"' in shown(WHOLE)
