"""What surrounds the agenda as linked data: whom, what it rests on, and its words."""

from agenda.exports.linked.nodes import Nodes, time_span
from agenda.exports.linked.vocabulary import Node
from agenda.model import (
    Actor,
    Aspect,
    Audience,
    Consultation,
    Correction,
    Domain,
    Event,
    Framework,
    Goal,
    Paragraph,
    Principle,
    Reply,
    Section,
    Source,
    Term,
)
from agenda.model.choices import ActorKind

_PUBLIC = {
    ActorKind.region,
    ActorKind.municipality,
    ActorKind.authority,
    ActorKind.government,
    ActorKind.eu,
}


def framework_node(nodes: Nodes, framework: Framework) -> Node:
    """A strategy of somebody else: its goals and principles are parts of it."""
    goals = [_goal_node(nodes, goal) for goal in framework.goals]
    known = framework.period
    principles = [_goal_node(nodes, principle) for principle in framework.principles]
    return nodes.work(
        "CreativeWork",
        framework,
        name=framework.title,
        alternateName=framework.short_title,
        abstract=framework.summary,
        text=[one for one in (framework.overall_goal, framework.vision) if one],
        maintainer=nodes.ref(framework.owner),
        dateCreated=framework.adopted_on,
        temporalCoverage=time_span(known.start, known.end) if known else None,
        hasPart=[*principles, *goals],
    )


def _goal_node(nodes: Nodes, goal: Goal | Principle) -> Node:
    return nodes.work("CreativeWork", goal, text=goal.title, description=goal.text)


def defined_node(nodes: Nodes, record: Domain | Aspect) -> Node:
    """A way of dividing the subject."""
    return nodes.thing("DefinedTerm", record, description=record.summary)


def term_node(nodes: Nodes, term: Term) -> Node:
    """A word, its other forms and what it means. A foreign word says which language it is."""
    name = {"@value": term.term, "@language": term.language.value} if term.language else term.term
    forms = list(term.forms)
    return nodes.thing(
        "DefinedTerm", term, name=name, description=term.explanation, alternateName=forms
    )


def audience_node(nodes: Nodes, audience: Audience) -> Node:
    """Whom something concerns, and what the agenda may mean to them."""
    texts = (audience.summary, audience.meaning)
    return nodes.thing("Audience", audience, description="\n\n".join(filter(None, texts)))


def actor_node(nodes: Nodes, actor: Actor) -> Node:
    """An organisation; never a person."""
    number = {
        "@type": "PropertyValue",
        "propertyID": "organisationsnummer",
        "value": actor.organisation_number,
    }
    return nodes.thing(
        "GovernmentOrganization" if actor.kind in _PUBLIC else "Organization",
        actor,
        description=actor.role,
        identifier=[actor.id, number] if actor.organisation_number else actor.id,
        sameAs=actor.url,
    )


def section_node(nodes: Nodes, section: Section) -> Node:
    """A page of background, with its paragraphs as parts."""
    return nodes.work(
        "Article",
        section,
        abstract=section.summary,
        position=section.order,
        isPartOf=nodes.ref(nodes.agenda.id),
        hasPart=[_paragraph_node(nodes, paragraph) for paragraph in section.paragraphs],
    )


def _paragraph_node(nodes: Nodes, paragraph: Paragraph) -> Node:
    return nodes.work(
        "Article",
        paragraph,
        name=paragraph.heading or paragraph.id,
        text=paragraph.text,
        description=paragraph.note,
    )


def source_node(nodes: Nodes, source: Source) -> Node:
    """A text that others cite."""
    return nodes.work(
        "CreativeWork",
        source,
        publisher={"@type": "Organization", "name": source.publisher},
        datePublished=source.published_on,
        sameAs=source.url,
    )


def event_node(nodes: Nodes, event: Event) -> Node:
    """Something that happened. A date that is only about right is left out."""
    when = None if event.approximate else event.date
    return nodes.thing(
        "Event",
        event,
        name=event.text,
        description=event.note,
        startDate=when,
        about=nodes.ref(nodes.agenda.id),
    )


def consultation_node(nodes: Nodes, consultation: Consultation) -> Node:
    """A time when the agenda was out for replies."""
    return nodes.thing(
        "Event",
        consultation,
        description=consultation.note,
        startDate=consultation.opened_on,
        endDate=consultation.closes_on,
        about=nodes.ref(nodes.agenda.id),
    )


def reply_node(nodes: Nodes, reply: Reply) -> Node:
    """What somebody replied, and about what."""
    return nodes.work(
        "Comment",
        reply,
        text=reply.summary,
        author=nodes.ref(reply.actor),
        about=nodes.ref(reply.about),
        isPartOf=nodes.ref(reply.consultation),
        datePublished=reply.received_on,
    )


def correction_node(nodes: Nodes, correction: Correction) -> Node:
    """A slip that was mended, and where."""
    return nodes.work(
        "CorrectionComment",
        correction,
        text=correction.reason,
        about=nodes.ref(correction.about),
        datePublished=correction.date,
    )
