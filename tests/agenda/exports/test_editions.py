"""Every edition that has come out is exported as well as the agenda of today."""

import json

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
