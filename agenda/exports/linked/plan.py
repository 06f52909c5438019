"""The agenda's own thread as linked data: agenda, focus area, priority, initiative, indicator."""

from collections.abc import Iterator
from typing import Final

from agenda.exports.follow_up_text import follow_up_lines
from agenda.exports.licences import licence_address
from agenda.exports.linked.nodes import Nodes, time_span
from agenda.exports.linked.vocabulary import Node
from agenda.model import Agenda, FocusArea, Indicator, IndicatorValue, Initiative, Priority
from agenda.model.choices import Origin, Phase, Status

_SCHEMA: Final = "https://schema.org/"
_STATUS: Final = {
    Phase.not_started: "PotentialActionStatus",
    Phase.planning: "PotentialActionStatus",
    Phase.implementation: "ActiveActionStatus",
    Phase.completed: "CompletedActionStatus",
}
"""An unknown phase says nothing, and so does its node."""


def agenda_node(nodes: Nodes, agenda: Agenda) -> Node:
    """The agenda as a work: whose it is, and who publishes it here."""
    areas = sorted(agenda.focus_areas, key=lambda area: area.order)
    return nodes.work(
        "CreativeWork",
        agenda,
        name=agenda.title,
        alternateName=agenda.short_title,
        abstract=agenda.summary,
        description=agenda.purpose,
        inLanguage=agenda.language.value,
        version=nodes.published.edition_id,
        creativeWorkStatus=agenda.state.label,
        license=licence_address(agenda),
        publisher=nodes.ref(agenda.publisher),
        maintainer=nodes.ref(agenda.about),
        temporalCoverage=time_span(agenda.valid_from, agenda.valid_to),
        isBasedOn=nodes.refs(framework.id for framework in agenda.frameworks),
        audience=nodes.refs(audience.id for audience in agenda.audiences),
        hasPart=nodes.refs(area.id for area in areas),
    )


def focus_area_node(nodes: Nodes, area: FocusArea) -> Node:
    """A part of the agenda, with its priorities as parts."""
    return nodes.work(
        "CreativeWork",
        area,
        abstract=area.summary,
        position=area.order,
        isPartOf=nodes.ref(nodes.agenda.id),
        isBasedOn=nodes.links(area.goals),
        hasPart=nodes.refs(priority.id for priority in nodes.priorities[area.id]),
    )


def priority_node(nodes: Nodes, priority: Priority) -> Node:
    """A part of the agenda: ``text`` is its exact wording, ``abstract`` the editors'."""
    return nodes.work(
        "CreativeWork",
        priority,
        text=priority.wording,
        abstract=priority.plain_language,
        description=priority.note,
        position=priority.order,
        isPartOf=nodes.ref(priority.focus_area),
        audience=nodes.links(priority.audiences),
        about=nodes.links(priority.domains),
        isBasedOn=nodes.links(priority.goals),
        potentialAction=nodes.refs(one.id for one in nodes.initiatives[priority.id]),
    )


def initiative_node(nodes: Nodes, initiative: Initiative) -> Node:
    """Work that is done: by whom, when, and on which priorities."""
    period = initiative.period
    return nodes.thing(
        "Action",
        initiative,
        audience=initiative.audiences,
        description=_joined(_origin(initiative), *_told(initiative), *follow_up_lines(initiative)),
        actionStatus=_status(initiative),
        object=nodes.refs(initiative.priorities),
        agent=nodes.ref(initiative.lead),
        participant=nodes.refs(initiative.partners),
        startTime=period.start if period else None,
        endTime=period.end if period else None,
        writing={"creativeWorkStatus": initiative.origin.label},
        pages=[link.url for link in initiative.links],
        result=[_indicator_node(nodes, one) for one in initiative.indicators],
    )


def _joined(*texts: str | None) -> str:
    return "\n\n".join(text for text in texts if text)


def _told(initiative: Initiative) -> tuple[str | None, ...]:
    return initiative.summary, initiative.description, initiative.note


def _origin(initiative: Initiative) -> str | None:
    """Say first of all that it is only proposed: an action looks decided to a machine."""
    is_proposed = initiative.origin == Origin.proposed
    return f"{initiative.origin.label}." if is_proposed else None


def _status(initiative: Initiative) -> Node | None:
    """Give how it goes; what is paused is not active, and schema.org has no word for it."""
    if initiative.status == Status.paused:
        return None
    cancelled = initiative.status == Status.cancelled
    found = "FailedActionStatus" if cancelled else _STATUS.get(initiative.phase)
    return {"@id": _SCHEMA + found} if found else None


def _indicator_node(nodes: Nodes, indicator: Indicator) -> Node:
    """Something that is measured, and each value that has been. A target has not, so it is none."""
    values = (indicator.baseline, *indicator.values)
    observed = [_observation(indicator, value) for value in values if value]
    node = nodes.thing(
        "StatisticalVariable",
        indicator,
        description=" ".join(_words_of(indicator)),
        writing={"isBasedOn": {"@id": indicator.dataset} if indicator.dataset else None},
    )
    return {**node, "@reverse": {"variableMeasured": observed}} if observed else node


def _words_of(indicator: Indicator) -> Iterator[str]:
    yield indicator.definition
    yield f"Enhet: {indicator.unit}."
    if indicator.target:
        yield f"Målvärde {indicator.target.date}: {indicator.target.value:.15g}."


def _observation(indicator: Indicator, value: IndicatorValue) -> Node:
    return {
        "@type": "Observation",
        "observationDate": value.date,
        "value": value.value,
        "unitText": indicator.unit,
    }
