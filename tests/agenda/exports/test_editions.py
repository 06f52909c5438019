"""Every edition that has come out is exported as well as the agenda of today."""

import json
from dataclasses import replace

import xmlschema
from rdflib import Graph
from rdflib.namespace import RDF, Namespace

from agenda.editions import Released, load_editions
from agenda.exports import agenda_from_json
from agenda.exports.files import create_exports
from agenda.exports.linked.graph import Linked
from tests.support.editions import two_editions
from tests.support.exports import HOME, STANDARDS, published
from tests.support.site import ROOT

DCAT = Namespace("http://www.w3.org/ns/dcat#")


def everything() -> list[Released]:
    """Give what has come out of this checkout, and two made-up editions: never none."""
    return [*load_editions(ROOT / "data"), *two_editions()]


def test_each_edition_is_whole_valid_and_of_the_same_set() -> None:
    schema = xmlschema.XMLSchema(STANDARDS / "StrategicPlanISOVersion20140401.xsd")
    for released in everything():
        whole = published(released.agenda, editions=(released.edition,))
        files = dict(create_exports(Linked(whole)))
        assert agenda_from_json(files["agenda.json"]) == released.agenda
        assert schema.is_valid(files["stratml.xml"].decode()), released.edition.id
        graph = Graph().parse(data=files["dcat.rdf"], format="xml")
        assert [str(one) for one in graph.subjects(RDF.type, DCAT.Dataset)] == [f"{HOME}#datamangd"]
        (record,) = json.loads(files["edition.json"])["records"]
        assert record["sha256"] == released.edition.sha256


def test_a_draft_says_that_it_is_one_and_never_that_it_is_the_edition() -> None:
    whole = two_editions()[0]
    draft = replace(
        published(whole.agenda, editions=(whole.edition,)), root=f"{HOME}utkast/", printed=True
    )
    files = dict(create_exports(Linked(draft)))
    graph = Graph().parse(data=files["dcat.rdf"], format="xml")
    assert {str(one) for one in graph.objects(None, DCAT.version)} == {"utkast"}
    assert json.loads(files["agenda.json"])["edition"] == "utkast"
    assert json.loads(files["datapackage.json"])["version"] == "utkast"
    nodes = json.loads(files["agenda.jsonld"])["@graph"]
    assert {one["version"] for one in nodes if "version" in one} == {"utkast"}
    assert "Utgåva: utkast" in files["stratml.xml"].decode()
    assert b"PublicationDate" not in files["stratml.xml"]


def test_what_is_alone_says_the_edition_of_its_agenda() -> None:
    whole = two_editions()[0]
    alone = replace(published(whole.agenda), above=None)
    files = dict(create_exports(Linked(alone)))
    assert json.loads(files["agenda.json"])["edition"] == whole.agenda.edition
    assert b"PublicationDate" in files["stratml.xml"]
