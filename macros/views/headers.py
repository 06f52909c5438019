"""The header of a Swedish steering document: the agenda's own facts, and a framework's."""

from agenda.model import Agenda, Contact, Framework, PersonalData
from macros.context.agenda_context import AgendaContext
from macros.views.entries import decision_facts
from macros.views.parts.base import (
    Fact,
    FactValue,
    date_fact,
    fact,
    label,
    linked_fact,
    period_text,
)


def agenda_facts(context: AgendaContext) -> tuple[Fact, ...]:
    """The header of a Swedish steering document, with what is missing shown as missing."""
    of, agenda = Agenda, context.agenda
    review = agenda.review.label if agenda.review else None
    return (
        fact(of, "title", agenda.title),
        fact(of, "short_title", agenda.short_title),
        fact(of, "kind", agenda.kind.label),
        fact(of, "state", agenda.state.label),
        fact(of, "edition", agenda.edition),
        linked_fact(context, of, "about", (agenda.about,)),
        linked_fact(context, of, "publisher", (agenda.publisher,)),
        fact(of, "official", "Ja" if agenda.official else "Nej"),
        date_fact(of, "valid_from", agenda.valid_from),
        date_fact(of, "valid_to", agenda.valid_to),
        fact(of, "review", review),
        fact(of, "replaces", agenda.replaces),
        fact(of, "language", agenda.language.label),
        fact(of, "licence", agenda.licence),
        _contact_fact(agenda.contact),
        *decision_facts(context, agenda.decision),
    )


def _contact_fact(contact: Contact | None) -> Fact:
    values = (
        [
            FactValue(contact.url, url=contact.url) if contact.url else None,
            FactValue(contact.email, email=contact.email) if contact.email else None,
        ]
        if contact
        else []
    )
    return Fact(label(Agenda, "contact"), tuple(value for value in values if value))


def personal_data_facts(context: AgendaContext) -> tuple[Fact, ...]:
    """What the publisher says of personal data, each thing that is not said shown as missing."""
    said = context.agenda.personal_data or PersonalData()
    return tuple(
        fact(PersonalData, name, said.__dict__[name]) for name in PersonalData.model_fields
    )


def framework_facts(context: AgendaContext, framework: Framework) -> tuple[Fact, ...]:
    """Give the facts of a framework; ``replaced_by`` only where it has been replaced."""
    of = Framework
    return (
        linked_fact(context, of, "owner", (framework.owner,)),
        date_fact(of, "adopted_on", framework.adopted_on),
        fact(of, "period", period_text(framework.period)),
        *(
            (linked_fact(context, of, "replaced_by", (framework.replaced_by,)),)
            if framework.replaced_by
            else ()
        ),
    )
