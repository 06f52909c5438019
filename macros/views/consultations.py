"""Consultations (remisser): who was asked, what they replied, and what came of it."""

from collections import Counter
from dataclasses import dataclass

from agenda.model import Actor, Consultation, Record, Reply
from macros.context.addresses import changes_address
from macros.context.agenda_context import AgendaContext
from macros.text.citing import SourceLine
from macros.text.unsaid import HERE
from macros.views.parts.base import (
    Target,
    date_fact,
    fact,
    linked_fact,
    source_lines,
    target,
)
from macros.views.parts.unsaid import Sheet, sheet


@dataclass(frozen=True)
class ReplyView:
    """One reply: whose it is, what it says, and in ``facts`` when it came and what it led to."""

    reply: Reply
    actor: Target
    facts: Sheet
    sources: tuple[SourceLine, ...]
    wording: str | None
    """Where it is told how the text came to differ, once that is published."""


@dataclass(frozen=True)
class RepliesAbout:
    """All replies about one entry."""

    about: Target
    replies: tuple[ReplyView, ...]


@dataclass(frozen=True)
class ReplyingActor:
    """One actor and the replies that it gave."""

    actor: Target
    replies: tuple[tuple[str, Target], ...]
    """The id of each reply and what it is about."""


@dataclass(frozen=True)
class ConsultationView:
    consultation: Consultation
    facts: Sheet
    positions: tuple[tuple[str, int], ...]
    """How many took each position, the commonest first."""
    by_entry: tuple[RepliesAbout, ...]
    by_actor: tuple[ReplyingActor, ...]
    sources: tuple[SourceLine, ...]


def consultations_view(context: AgendaContext) -> tuple[ConsultationView, ...]:
    """Give every consultation, open ones first, otherwise as the files have them."""
    found = sorted(context.agenda.consultations, key=lambda one: not one.open)
    return tuple(_consultation_view(context, one) for one in found)


def _consultation_view(context: AgendaContext, consultation: Consultation) -> ConsultationView:
    replies = [one for one in context.agenda.replies if one.consultation == consultation.id]
    positions = Counter(reply.position.label for reply in replies)
    return ConsultationView(
        consultation,
        _facts(context, consultation),
        tuple(positions.most_common()),
        tuple(
            RepliesAbout(
                target(context, context.record(about)),
                tuple(_reply_view(context, reply) for reply in replies if reply.about == about),
            )
            for about in dict.fromkeys(reply.about for reply in replies)
        ),
        tuple(
            ReplyingActor(
                target(context, context.index.get(actor, Actor)),
                tuple(
                    (reply.id, target(context, context.record(reply.about)))
                    for reply in replies
                    if reply.actor == actor
                ),
            )
            for actor in dict.fromkeys(reply.actor for reply in replies)
        ),
        source_lines(context, consultation.citations),
    )


def _facts(context: AgendaContext, consultation: Consultation) -> Sheet:
    of = Consultation
    facts = (
        fact(of, "open", "Ja" if consultation.open else "Nej"),
        fact(of, "edition", consultation.edition),
        date_fact(of, "opened_on", consultation.opened_on),
        date_fact(of, "closes_on", consultation.closes_on),
        linked_fact(context, of, "recipients", consultation.recipients),
        fact(of, "channel", consultation.channel),
        fact(of, "diary_number", consultation.diary_number),
        date_fact(of, "updated_on", consultation.updated_on),
    )
    return sheet(consultation.id, facts, HERE)


def _reply_view(context: AgendaContext, reply: Reply) -> ReplyView:
    of: type[Record] = Reply
    led_to = [linked_fact(context, of, "changes", reply.changes)] if reply.changes else []
    facts = (
        fact(of, "position", reply.position.label),
        date_fact(of, "received_on", reply.received_on),
        fact(of, "outcome", reply.outcome.label if reply.outcome else None),
        *led_to,
        date_fact(of, "updated_on", reply.updated_on),
    )
    return ReplyView(
        reply,
        target(context, context.index.get(reply.actor, Actor)),
        sheet(reply.id, facts, HERE),
        source_lines(context, reply.citations),
        _wording(context, reply),
    )


def _wording(context: AgendaContext, reply: Reply) -> str | None:
    """Give where what a reply led to is told word by word: after the edition it was about."""
    asked = context.index.get(reply.consultation, Consultation).edition
    sent = [step for step in context.versions.steps if step.base.id == asked]
    later = context.versions.steps[context.versions.steps.index(sent[0]) :] if sent else ()
    for step in later:
        if any(changed in step.marks for changed in reply.changes):
            return changes_address(step.base.id, step.head.id)
    return None
