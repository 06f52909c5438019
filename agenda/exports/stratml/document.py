"""StratML Part 1 (ISO 17469-1): the agenda as a strategic plan that other plans' readers know.

Focus areas are goals, priorities objectives. What the agenda builds on is not its own: the
vision of a framework is named as the framework's, and there is no Vision element.
"""

from collections.abc import Iterable
from typing import Final
from xml.etree import ElementTree as ET

from agenda.exports.publication import Publication
from agenda.exports.stratml.other_information import Words
from agenda.exports.xml_text import xml_text
from agenda.model import Actor, Audience, FocusArea, Initiative, Priority
from agenda.names import name_of

NAME: Final = "stratml.xml"
NAMESPACE: Final = "urn:ISO:std:iso:17469:tech:xsd:stratml_core"


def create_stratml(published: Publication) -> str:
    """Give the agenda as StratML: valid under the XSD of Part 1, in UTF-8."""
    root = _Plan(published).element()
    ET.indent(root)
    text = ET.tostring(root, encoding="unicode", short_empty_elements=False)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def _add(parent: ET.Element, name: str, text: str | None = None) -> ET.Element:
    """Add an element, with a text if it is not to hold others."""
    element = ET.SubElement(parent, name)
    if text is not None:
        element.text = xml_text(text)
    return element


class _Plan:
    """One agenda on its way to StratML."""

    def __init__(self, published: Publication) -> None:
        self.published = published
        self.agenda = published.agenda
        self.index = published.index
        self.words = Words(published)
        self.carried_out: dict[str, list[Initiative]] = {}
        for initiative in self.agenda.initiatives:
            for priority in initiative.priorities:
                self.carried_out.setdefault(priority, []).append(initiative)

    def element(self) -> ET.Element:
        root = ET.Element("StrategicPlan", {"xmlns": NAMESPACE})
        _add(root, "Name", self.agenda.title)
        _add(root, "Description", self.agenda.summary)
        _add(root, "OtherInformation", self.words.of_agenda())
        core = _add(root, "StrategicPlanCore")
        self._organisation(core)
        if self.agenda.purpose:
            _add(_add(core, "Mission"), "Description", self.agenda.purpose)
        for area in sorted(self.agenda.focus_areas, key=lambda area: area.order):
            self._goal(core, area)
        self._administration(root)
        return root

    def _organisation(self, core: ET.Element) -> None:
        """Name whose plan it is, and everybody who has a part in it or is meant by it."""
        owner = self.published.owner
        element = _add(core, "Organization")
        _add(element, "Name", owner.name)
        _add(element, "Identifier", owner.id)
        _add(element, "Description", owner.role or owner.kind.label)
        others = (actor for actor in self.agenda.actors if actor.id != owner.id)
        self._stakeholders(element, others, self.agenda.audiences)

    def _stakeholders(
        self, parent: ET.Element, actors: Iterable[Actor], audiences: Iterable[Audience]
    ) -> None:
        for actor in actors:
            self._stakeholder(parent, "Organization", actor.name, self.words.of_actor(actor))
        for audience in audiences:
            about = f"{audience.summary} (Id: {audience.id})"
            self._stakeholder(parent, "Generic_Group", audience.title, about)

    def _stakeholder(self, parent: ET.Element, kind: str, name: str, about: str) -> None:
        element = _add(parent, "Stakeholder")
        element.set("StakeholderTypeType", kind)
        _add(element, "Name", name)
        _add(element, "Description", about)

    def _goal(self, core: ET.Element, area: FocusArea) -> None:
        goal = _add(core, "Goal")
        _add(goal, "Name", area.title)
        _add(goal, "Description", area.summary)
        _add(goal, "Identifier", area.id)
        _add(goal, "SequenceIndicator", str(area.order))
        links = self.words.of_links(area.goals)
        if links:
            _add(goal, "OtherInformation", "\n\n".join(links))
        own = (one for one in self.agenda.priorities if one.focus_area == area.id)
        for priority in sorted(own, key=lambda priority: priority.order):
            self._objective(goal, priority)

    def _objective(self, goal: ET.Element, priority: Priority) -> None:
        initiatives = self.carried_out.get(priority.id, [])
        objective = _add(goal, "Objective")
        _add(objective, "Name", name_of(priority))
        _add(objective, "Description", priority.wording)
        _add(objective, "Identifier", priority.id)
        _add(objective, "SequenceIndicator", str(priority.order))
        actors = dict.fromkeys(one for i in initiatives for one in (i.lead, *i.partners) if one)
        audiences = (self.index.get(link.to, Audience) for link in priority.audiences)
        self._stakeholders(objective, (self.index.get(one, Actor) for one in actors), audiences)
        _add(objective, "OtherInformation", self.words.of_priority(priority, initiatives))

    def _administration(self, root: ET.Element) -> None:
        """Give the dates that are known to the day, and who answers for the file."""
        element = _add(root, "AdministrativeInformation")
        made, edition = self.published.generated_at, self.published.edition
        told = edition.released_on if edition else made and made[:10]
        told = None if self.published.is_draft else told
        dates = {
            "StartDate": self.agenda.valid_from,
            "EndDate": self.agenda.valid_to,
            "PublicationDate": told,
        }
        for name, date in dates.items():
            if date and len(date) == len("2021-03-04"):
                _add(element, name, date)
        _add(element, "Source", self.published.root)
        submitter = _add(element, "Submitter")
        _add(submitter, "GivenName", self.published.publisher.name)
        contact = self.agenda.contact
        if contact and contact.email:
            _add(submitter, "EmailAddress", contact.email)
