"""The header of a Swedish steering document: the agenda's own facts, and a framework's."""

from dataclasses import replace

from agenda.model import Agenda, Contact, Framework, PersonalData
from macros.context.agenda_context import AgendaContext
from macros.text.unsaid import HERE, PUBLISHER
from macros.views.parts.base import (
    Fact,
    FactValue,
    date_fact,
    fact,
    linked_fact,
    period_text,
)
from macros.views.parts.decision import decision_facts
from macros.views.parts.unsaid import NO_RECORD, Sheet, sheet


def agenda_facts(context: AgendaContext) -> Sheet:
    """The header of a Swedish steering document, and what is missing in it."""
    of, agenda = Agenda, context.agenda
    review = agenda.review.label if agenda.review else None
    facts = (
        fact(of, "title", agenda.title),
        fact(of, "short_title", agenda.short_title),
        fact(of, "kind", agenda.kind.label),
        fact(of, "state", agenda.state.label),
        fact(of, "edition", agenda.edition),
        linked_fact(context, of, "in_force", (agenda.in_force,) if agenda.in_force else ()),
        linked_fact(context, of, "about", (agenda.about,)),
        linked_fact(context, of, "publisher", (agenda.publisher,)),
        fact(of, "official", "Ja" if agenda.official else "Nej"),
        date_fact(of, "valid_from", agenda.valid_from),
        date_fact(of, "valid_to", agenda.valid_to),
        fact(of, "review", review),
        fact(of, "replaces", agenda.replaces),
        fact(of, "language", agenda.language.label),
        fact(of, "licence", agenda.licence),
        *((_contact_fact(agenda.contact),) if agenda.contact else ()),
        *decision_facts(context, agenda.decision),
        *(() if agenda.purpose else (fact(of, "purpose"),)),
    )
    return sheet(agenda.id, facts, HERE)


def _contact_fact(contact: Contact) -> Fact:
    """Give the ways to the publisher. That there is none is said where they are asked for."""
    values = [
        FactValue(contact.url, url=contact.url) if contact.url else None,
        FactValue(contact.email, email=contact.email) if contact.email else None,
    ]
    return replace(fact(Agenda, "contact"), values=tuple(value for value in values if value))


def personal_data_facts(context: AgendaContext) -> Sheet:
    """What the publisher says of personal data, and what it has not said."""
    said = context.agenda.personal_data or PersonalData()
    facts = (fact(PersonalData, name, said.__dict__[name]) for name in PersonalData.model_fields)
    return sheet(NO_RECORD, facts, PUBLISHER)


def framework_facts(context: AgendaContext, framework: Framework) -> Sheet:
    """Give the facts of a framework; ``replaced_by`` only where it has been replaced."""
    of = Framework
    facts = (
        linked_fact(context, of, "owner", (framework.owner,)),
        date_fact(of, "adopted_on", framework.adopted_on),
        fact(of, "period", period_text(framework.period)),
        *(
            (linked_fact(context, of, "replaced_by", (framework.replaced_by,)),)
            if framework.replaced_by
            else ()
        ),
        *(() if framework.goals else (fact(of, "goals"),)),
    )
    return sheet(framework.id, facts, HERE)
