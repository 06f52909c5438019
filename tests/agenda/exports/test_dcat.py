"""DCAT-AP-SE: the catalogue keeps the shapes, and says who answers for it."""

from dataclasses import replace
from functools import cache

import pytest
from pyshacl import validate
from rdflib import Graph, URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import DCTERMS, FOAF, RDF, XSD, Namespace
from rdflib.term import Literal

from agenda.exports.dcat import DCAT, VCARD, create_dcat
from agenda.exports.distributions import distributions
from agenda.exports.licences import LICENCES
from agenda.exports.ordered_rdf import create_rdf_xml
from agenda.model import Agenda
from tests.support.exports import (
    AGENDAS,
    EDITION,
    HOME,
    STANDARDS,
    as_published,
    base,
    exported,
    published,
    real,
)

EACH = pytest.mark.parametrize("name", AGENDAS)
SHACL = Namespace("http://www.w3.org/ns/shacl#")
NOT_KNOWN = {"license", "spatial", "temporal", "type"}
"""What the recommended shapes miss and no record tells: it is left out, not made up."""


@cache
def shapes(part: str) -> Graph:
    return Graph().parse(STANDARDS / f"dcat-ap-3.0.1-{part}.ttl")


@cache
def catalogue(name: str) -> Graph:
    return Graph().parse(data=exported(name)["dcat.rdf"], format="xml")


def broken_shapes(graph: Graph, part: str) -> list[tuple[str, str]]:
    """Give the path and the message of each shape that is not kept."""
    known = Graph().parse(STANDARDS / "authorities.ttl")
    _, report, _ = validate(graph + known, shacl_graph=shapes(part), inference="none")
    assert isinstance(report, Graph)
    return [
        (
            str(report.value(result, SHACL.resultPath)),
            str(report.value(result, SHACL.resultMessage)),
        )
        for result in report.subjects(RDF.type, SHACL.ValidationResult)
    ]


@EACH
@pytest.mark.parametrize("part", ["shapes", "range"])
def test_it_keeps_the_shapes(name: str, part: str) -> None:
    assert broken_shapes(catalogue(name), part) == []


@pytest.mark.parametrize(
    ("part", "lost"),
    [("shapes", DCTERMS.title), ("shapes", DCAT.accessURL), ("range", RDF.type)],
)
def test_a_catalogue_that_lacks_something_is_refused(part: str, lost: URIRef) -> None:
    graph = Graph() + catalogue("real")
    graph.remove((None, lost, None if lost != RDF.type else DCTERMS.LicenseDocument))
    assert broken_shapes(graph, part)


@EACH
def test_only_what_is_not_known_is_missing_of_what_is_recommended(name: str) -> None:
    missing = {
        path.rpartition("/")[2] for path, _ in broken_shapes(catalogue(name), "shapes-recommended")
    }
    assert missing <= NOT_KNOWN


@EACH
def test_it_comes_back_the_same(name: str) -> None:
    graph = catalogue(name)
    again = Graph().parse(data=graph.serialize(format="turtle"), format="turtle")
    assert isomorphic(graph, again)
    assert exported(name)["dcat.rdf"] == create_dcat(as_published(name), distributions())


def test_the_names_that_last_have_no_edition_in_them() -> None:
    """A harvester that knew the last edition sees a new version of the same, not another thing."""
    graph = catalogue("real")
    (dataset,) = graph.subjects(RDF.type, DCAT.Dataset)
    (whole,) = graph.subjects(RDF.type, DCAT.Catalog)
    assert str(dataset) == f"{HOME}#datamangd"
    assert graph.value(dataset, DCTERMS.identifier) == Literal(str(dataset))
    lasting = [dataset, whole, *graph.objects(None, DCTERMS.publisher)]
    lasting += graph.objects(None, DCAT.contactPoint)
    assert [one for one in lasting if str(one).startswith(EDITION)] == []
    for file in graph.subjects(RDF.type, DCAT.Distribution):
        assert str(file).startswith(EDITION)


def test_it_says_when_the_edition_came_out_and_nothing_before_it_did() -> None:
    issued = set(catalogue("real").objects(None, DCTERMS.issued))
    assert issued == {Literal("2026-11-23", datatype=XSD.date)}
    draft = Graph().parse(data=create_dcat(published(real()), distributions()), format="xml")
    assert set(draft.objects(None, DCTERMS.issued)) == set()


def test_another_edition_is_another_version_of_the_same_set() -> None:
    later = replace(as_published("real"), root=f"{HOME}antagen/")
    graph = Graph().parse(data=create_dcat(later, distributions()), format="xml")
    assert set(graph.subjects(RDF.type, DCAT.Dataset)) == set(
        catalogue("real").subjects(RDF.type, DCAT.Dataset)
    )
    files = {str(one) for one in graph.objects(None, DCAT.downloadURL)}
    assert all(file.startswith(f"{HOME}antagen/data/") for file in files)


@EACH
def test_every_address_is_absolute(name: str) -> None:
    for triple in catalogue(name):
        for part in triple:
            if isinstance(part, URIRef):
                assert str(part).startswith(("https://", "http://", "mailto:", "urn:")), part


def test_every_distribution_is_a_file_that_is_there() -> None:
    graph, files = catalogue("real"), exported("real")
    addresses = {str(found) for found in graph.objects(None, DCAT.downloadURL)}
    assert len(addresses) == len(distributions())
    assert {address.removeprefix(f"{EDITION}data/") for address in addresses} <= set(files)
    for standard in graph.objects(None, DCTERMS.conformsTo):
        if str(standard).startswith(EDITION):
            assert str(standard).removeprefix(f"{EDITION}data/") in files


def test_the_publisher_is_whoever_runs_the_site() -> None:
    graph, edition = catalogue("base"), published(base())
    assert edition.publisher != edition.owner
    for publisher in graph.objects(None, DCTERMS.publisher):
        assert graph.value(publisher, FOAF.name) == Literal(edition.publisher.name)
    owner = URIRef(edition.iri(edition.owner.id))
    assert (owner, None, None) not in graph
    for about in graph.subjects(RDF.type, DCAT.Dataset):
        description = str(graph.value(about, DCTERMS.description))
        assert f"Det här är inte en katalog från {edition.owner.name}." in description


def test_without_a_contact_the_page_that_says_so_is_named() -> None:
    silent = published(base().model_copy(update={"contact": None}))
    graph = Graph().parse(data=create_dcat(silent, distributions()), format="xml")
    (page,) = set(graph.objects(None, VCARD.hasURL))
    assert str(page) == f"{EDITION}om/"


def test_a_contact_of_the_site_is_named() -> None:
    contact = {"email": "webb@agenda.example", "url": "https://agenda.example/kontakt"}
    agenda = Agenda.model_validate({**real().model_dump(), "contact": contact})
    graph = Graph().parse(data=create_dcat(published(agenda), distributions()), format="xml")
    (email,) = graph.objects(None, VCARD.hasEmail)
    assert str(email) == "mailto:webb@agenda.example"


@pytest.mark.parametrize("licence", [*LICENCES, "Något eget", None])
def test_only_a_known_licence_has_an_address(licence: str | None) -> None:
    agenda = Agenda.model_validate({**real().model_dump(), "licence": licence})
    graph = Graph().parse(data=create_dcat(published(agenda), distributions()), format="xml")
    found = {str(address) for address in graph.objects(None, DCTERMS.license)}
    assert found == ({LICENCES[licence]} if licence in LICENCES else set())
    assert broken_shapes(graph, "shapes") == []


def test_the_same_triples_give_the_same_bytes_in_whatever_order_they_came() -> None:
    triples = sorted(catalogue("real"))
    first, second = Graph(), Graph()
    for graph, found in ((first, triples), (second, list(reversed(triples)))):
        graph.bind("dcat", DCAT)
        for triple in found:
            graph.add(triple)
    assert create_rdf_xml(first) == create_rdf_xml(second)
    assert isomorphic(Graph().parse(data=create_rdf_xml(first), format="xml"), first)
