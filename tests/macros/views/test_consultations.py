"""Consultations as shown: who was asked, what they said, what came of it."""

from typing import Any

import pytest

from agenda.load import Loaded, load
from agenda.model import Consultation, Reply
from macros.context.agenda_context import AgendaContext
from macros.pages.all_macros import AllMacros
from macros.pages.site import new_site
from macros.views.consultations import ConsultationView, consultations_view
from tests.support.folders import BASE

LOADED = load(BASE)
ASKED = LOADED.agenda.consultations[0]
REPLY = LOADED.agenda.replies[0]


def context(**agenda: Any) -> AgendaContext:
    return AgendaContext(Loaded(LOADED.agenda.model_copy(update=agenda), LOADED.places))


def views(*consultations: Consultation, replies: tuple[Reply, ...] = ()) -> list[ConsultationView]:
    return list(consultations_view(context(consultations=consultations, replies=replies)))


def shown(**agenda: Any) -> str:
    return AllMacros(new_site(context(**agenda)), lambda: "remiss/").consultations()


def another(reply: Reply = REPLY, **values: Any) -> Reply:
    return reply.model_copy(update=values)


def test_open_consultations_come_first() -> None:
    closed = ASKED.model_copy(update={"id": "stangd", "open": False})
    assert [view.consultation.id for view in views(closed, ASKED)] == [ASKED.id, "stangd"]


def test_replies_stand_by_entry_and_by_actor() -> None:
    replies = (
        REPLY,
        another(id="svar-2", actor="bygderadet"),
        another(id="svar-3", about="larande-2"),
    )
    view = views(ASKED, replies=replies)[0]
    by_entry = {group.about.id: [row.reply.id for row in group.replies] for group in view.by_entry}
    assert by_entry == {"larande-1": [REPLY.id, "svar-2"], "larande-2": ["svar-3"]}
    by_actor = {row.actor.id: [reply for reply, _ in row.replies] for row in view.by_actor}
    assert by_actor == {"biblioteket": [REPLY.id, "svar-3"], "bygderadet": ["svar-2"]}


def test_a_reply_stays_with_its_own_consultation() -> None:
    other = ASKED.model_copy(update={"id": "annan"})
    found = {
        view.consultation.id: len(view.by_entry) for view in views(ASKED, other, replies=(REPLY,))
    }
    assert found == {ASKED.id: 1, "annan": 0}


@pytest.mark.parametrize("missing", ["received_on", "outcome"])
def test_what_is_not_known_is_said(missing: str) -> None:
    view = views(ASKED, replies=(REPLY.model_copy(update={missing: None}),))[0]
    told = view.by_entry[0].replies[0].facts
    label = Reply.model_fields[missing].title
    assert label not in {fact.label for fact in told.known}
    assert told.unsaid
    assert [(row.label, row.field) for row in told.unsaid.rows] == [(label, missing)]


def test_no_reply_and_no_consultation_are_told_apart() -> None:
    assert "Inga svar finns antecknade här." in shown(replies=())
    assert "Ingen remiss är antecknad här." in shown(consultations=(), replies=())


def test_what_the_reply_led_to_stands_below_it() -> None:
    html = shown()
    assert html.index("Så blev det") > html.index(REPLY.summary)
    assert str(REPLY.reason) in html
    assert str(REPLY.response) in html
