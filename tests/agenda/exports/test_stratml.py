"""StratML: valid under the standard's own schema, and fair to those it names."""

import re
from dataclasses import replace
from functools import cache
from xml.etree import ElementTree as ET

import pytest
import xmlschema

from agenda.exports.standards_glossary import NOT_IN_STRATML
from agenda.exports.stratml.document import NAMESPACE, create_stratml
from agenda.exports.xml_text import xml_text
from agenda.index import Index
from agenda.model import Actor, Agenda
from tests.support.exports import AGENDAS, MADE_AT, STANDARDS, base, exported, published, real

EACH = pytest.mark.parametrize("name", AGENDAS)
_S = f"{{{NAMESPACE}}}"


@cache
def schema() -> xmlschema.XMLSchema:
    return xmlschema.XMLSchema(STANDARDS / "StrategicPlanISOVersion20140401.xsd")


def tree(name: str) -> ET.Element:
    return ET.fromstring(exported(name)["stratml.xml"])


@EACH
def test_it_is_valid(name: str) -> None:
    assert list(schema().iter_errors(exported(name)["stratml.xml"].decode())) == []


def test_the_schema_refuses_what_is_no_plan() -> None:
    broken = exported("real")["stratml.xml"].decode().replace("Goal>", "Gaol>")
    assert not schema().is_valid(broken)


@EACH
def test_it_holds_the_plan_word_for_word(name: str) -> None:
    agenda, root = AGENDAS[name](), tree(name)
    areas = sorted(agenda.focus_areas, key=lambda area: area.order)
    goals = root.findall(f".//{_S}Goal/{_S}Identifier")
    assert [goal.text for goal in goals] == [area.id for area in areas]
    held = {
        objective.findtext(f"{_S}Identifier"): (
            goal.findtext(f"{_S}Identifier"),
            objective.findtext(f"{_S}Description"),
        )
        for goal in root.findall(f".//{_S}Goal")
        for objective in goal.findall(f"{_S}Objective")
    }
    wanted = {one.id: (one.focus_area, xml_text(one.wording)) for one in agenda.priorities}
    assert held == wanted


@EACH
def test_it_holds_every_id_and_wording_of_the_plan(name: str) -> None:
    agenda = AGENDAS[name]()
    shown = "\n".join(str(text) for text in tree(name).itertext())
    index = Index(agenda)
    words = set(re.findall(r"[a-z0-9-]+", shown))
    missing = {index.kind(one) for one in index.ids if one not in words}
    assert missing <= {kind.of_kind for kind in NOT_IN_STRATML}
    assert [stone.id for stone in agenda.tombstones if stone.id not in words] == []
    texts = [one.plain_language for one in agenda.priorities]
    texts += [text for one in agenda.initiatives for text in (one.title, one.summary)]
    texts += [goal.title for framework in agenda.frameworks for goal in framework.goals]
    assert [text for text in texts if xml_text(text) not in shown] == []


def test_the_vision_of_a_framework_is_not_the_agendas_own() -> None:
    root, index = tree("base"), Index(base())
    framework = next(one for one in base().frameworks if one.vision)
    owner = index.get(framework.owner, Actor).name
    assert root.findall(f".//{_S}Vision") == []
    (about,) = root.findall(f"{_S}OtherInformation")
    before, _, _ = (about.text or "").partition(str(framework.vision))
    assert f"Hör till: {owner}" in before
    assert "ramverkets egna ord, inte agendans" in before


def test_whoever_runs_the_site_answers_for_the_file() -> None:
    root, agenda = tree("base"), base()
    publisher, owner = published(agenda).publisher, published(agenda).owner
    assert publisher != owner
    (submitter,) = root.findall(f".//{_S}Submitter/{_S}GivenName")
    assert submitter.text == publisher.name
    assert f"Det här är inte en fil från {owner.name}." in (
        root.findtext(f"{_S}OtherInformation") or ""
    )


def test_an_edition_says_when_it_came_out_and_a_draft_has_not() -> None:
    assert tree("real").findtext(f".//{_S}PublicationDate") == "2026-11-23"
    draft = ET.fromstring(create_stratml(published(real())).encode())
    assert draft.find(f".//{_S}PublicationDate") is None
    one = replace(published(real()), above=None)
    alone = ET.fromstring(create_stratml(one).encode())
    assert alone.findtext(f".//{_S}PublicationDate") == MADE_AT[:10]


def test_only_whole_days_are_dates() -> None:
    changed = {"valid_from": "2024-04-01", "valid_to": "2030"}
    agenda = Agenda.model_validate({**real().model_dump(), **changed})
    root = ET.fromstring(create_stratml(published(agenda, None)).encode())
    assert root.findtext(f".//{_S}StartDate") == "2024-04-01"
    assert root.find(f".//{_S}EndDate") is None
    assert root.find(f".//{_S}PublicationDate") is None
    assert "Gäller till: 2030" in (root.findtext(f"{_S}OtherInformation") or "")


def test_a_proposal_is_said_to_be_one() -> None:
    agenda = AGENDAS["rich"]()
    shown = "\n".join(str(text) for text in tree("rich").itertext())
    proposals = [one for one in agenda.initiatives if one.origin == "proposed"]
    assert proposals
    for one in proposals:
        assert f"Initiativ {one.id} (Förslag, ej beslutat): {one.title}" in shown
