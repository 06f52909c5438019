"""Those who reply to a consultation are organisations: a private person is never named."""

from collections.abc import Iterator

from agenda.index import Index
from agenda.model import Actor
from agenda.model.choices import ActorKind
from agenda.rules.finding import Finding, has


def may_be_a_person(actor: Actor) -> bool:
    """Say whether nothing shows an actor to be an organisation."""
    return actor.kind == ActorKind.other and not (actor.organisation_number or actor.url)


def those_who_reply_are_organisations(index: Index) -> Iterator[Finding]:
    """An actor of no known kind, with no number and no site, may be anybody."""
    for number, reply in enumerate(index.agenda.__dict__.get("replies", ())):
        if not has(reply, "actor") or reply.actor not in index:
            continue
        if index.kind(reply.actor) != Actor.of_kind:
            continue
        actor = index.get(reply.actor, Actor)
        if not has(actor, "kind", "organisation_number", "url"):
            continue
        if may_be_a_person(actor):
            message = f"Inget visar att ”{reply.actor}” är en organisation."
            advice = "Ange kind, organisation_number eller url. En privatperson namnges aldrig."
            yield Finding(("replies", number, "actor"), message, advice, index.path(reply.actor))
