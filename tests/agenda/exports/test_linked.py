"""JSON-LD: whole, readable by other processors without the network, and inert within a page."""

import json
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyld import jsonld
from rdflib import Graph, URIRef
from rdflib.namespace import RDF, Namespace
from selectolax.lexbor import LexborHTMLParser

from agenda.exports.distributions import distributions
from agenda.exports.linked.dataset import dataset_node
from agenda.exports.linked.graph import Linked
from agenda.exports.linked.json_text import json_for_html
from agenda.exports.linked.nodes import Nodes
from agenda.exports.linked.plan import initiative_node
from agenda.exports.linked.vocabulary import PROPERTIES, TYPES
from agenda.exports.standards_glossary import NOT_LINKED
from agenda.index import Index
from agenda.model import Initiative
from tests.support.exports import (
    AGENDAS,
    EDITION,
    HOME,
    HOSTILE,
    as_published,
    base,
    exported,
    published,
    rich,
)

EACH = pytest.mark.parametrize("name", AGENDAS)
SCHEMA = Namespace("https://schema.org/")


def refuse(address: str, options: Any) -> Any:
    raise AssertionError(f"asks another host: {address}")


def document(name: str) -> Any:
    return json.loads(exported(name)["agenda.jsonld"])


@cache
def graph(name: str) -> Graph:
    """Give the triples: made by one processor, read by another."""
    how = {"documentLoader": refuse, "format": "application/n-quads"}
    return Graph().parse(data=jsonld.to_rdf(document(name), how), format="nt")


@EACH
def test_a_processor_that_is_not_ours_reads_it_without_asking_anybody(name: str) -> None:
    expanded = jsonld.expand(document(name), {"documentLoader": refuse})
    assert len(expanded) == len(document(name)["@graph"])
    for node in expanded:
        assert node["@id"].startswith(EDITION)
        assert all(kind.startswith(SCHEMA) for kind in node["@type"])


@EACH
def test_it_holds_every_wording_and_every_thread(name: str) -> None:
    agenda, found = AGENDAS[name](), graph(name)
    iri = published(agenda).iri
    for priority in agenda.priorities:
        node = URIRef(iri(priority.id))
        assert str(found.value(node, SCHEMA.text)) == priority.wording
        assert (node, SCHEMA.isPartOf, URIRef(iri(priority.focus_area))) in found
    for initiative in agenda.initiatives:
        node = URIRef(iri(initiative.id))
        named = {str(one) for one in found.objects(node, SCHEMA.object)}
        assert named == {iri(one) for one in initiative.priorities}
        for one in initiative.priorities:
            assert (URIRef(iri(one)), SCHEMA.potentialAction, node) in found


def test_the_page_about_the_files_describes_them_for_searches_of_data() -> None:
    told = json.loads(Linked(as_published("real")).on_page("oppna-data/", "Öppna data", None))
    expanded = jsonld.expand(told, {"documentLoader": refuse})
    (data,) = [node for node in expanded if node["@type"] == [f"{SCHEMA}Dataset"]]
    assert data["@id"] == f"{HOME}#datamangd"
    files = data[f"{SCHEMA}distribution"]
    assert len(files) == len(distributions())
    addresses = {one[f"{SCHEMA}contentUrl"][0]["@id"] for one in files}
    assert {address.removeprefix(f"{EDITION}data/") for address in addresses} <= set(
        exported("real")
    )


@EACH
def test_whatever_is_named_is_described(name: str) -> None:
    found = graph(name)
    described = set(found.subjects(RDF.type, None))
    for _, relation, node in found:
        if isinstance(node, URIRef) and str(node).startswith(EDITION) and relation != SCHEMA.url:
            assert node in described, (relation, node)


@EACH
def test_every_record_with_a_page_or_an_anchor_is_in_it(name: str) -> None:
    agenda = AGENDAS[name]()
    ids = {str(one) for one in graph(name).objects(None, SCHEMA.identifier)}
    index = Index(agenda)
    left_out = {one for one in index.ids if one not in ids}
    assert {index.kind(one) for one in left_out} <= {kind.of_kind for kind in NOT_LINKED}


def test_texts_say_their_language_and_ids_and_dates_have_none() -> None:
    found = graph("real")
    for name in found.objects(None, SCHEMA.abstract):
        assert getattr(name, "language", None) == "sv"
    for relation in (SCHEMA.identifier, SCHEMA.dateModified):
        assert {getattr(one, "language", None) for one in found.objects(None, relation)} == {None}


def words(value: Any) -> set[str]:
    """Give every type and property that is used."""
    if isinstance(value, list):
        return {word for one in value for word in words(one)}
    if not isinstance(value, dict):
        return set()
    kinds = {value["@type"]} if "@type" in value else set()
    own = {word for word in value if not word.startswith("@")}
    return kinds | own | {word for one in value.values() for word in words(one)}


def test_every_word_that_is_used_is_explained_and_every_other_is_gone() -> None:
    linked = Linked(published(rich()))
    page = json.loads(linked.on_page("initiativ/", "Initiativ", "2026-11-24", [rich().id]))
    plain = json.loads(linked.on_page("", "Start", None, whole=True))
    guide = json.loads(linked.on_page("oppna-data/", "Öppna data", None))
    used = words(linked.graph())
    for found in (page, plain, guide):
        used |= words(found["@graph"])
    assert used == {*TYPES, *PROPERTIES}


@given(st.text() | st.just(HOSTILE) | st.text(alphabet="<!-/script>&\u2028 "))
def test_text_within_a_page_ends_nothing_and_comes_back(text: str) -> None:
    inside = json_for_html({"name": text})
    assert not set(inside) & set("<>&\u2028\u2029")
    assert json.loads(inside) == {"name": text}


def test_hostile_pages_hold_the_text_and_nothing_else() -> None:
    agenda = AGENDAS["hostile"]()
    linked = Linked(published(agenda))
    for initiative in agenda.initiatives:
        data = linked.on_page(f"initiativ/{initiative.id}/", initiative.title, None, [])
        tree = LexborHTMLParser(f"<script type='application/ld+json'>{data}</script><p>after</p>")
        (script,) = tree.css("script")
        assert json.loads(script.text())["@graph"][1]["name"] == initiative.title
        assert [node.text() for node in tree.css("p, b")] == ["after"]


def test_a_proposal_says_so_first_and_what_stands_still_is_not_active() -> None:
    record, index = base().initiatives[0], Index(base())
    changed = {"origin": "proposed", "phase": "implementation", "status": "paused"}
    proposed = Initiative.model_validate({**record.model_dump(), **changed})
    node = initiative_node(Nodes(published(index.agenda)), proposed)
    assert node["description"].startswith("Förslag, ej beslutat.")
    works = node["subjectOf"] if isinstance(node["subjectOf"], list) else [node["subjectOf"]]
    assert works[0]["creativeWorkStatus"] == "Förslag, ej beslutat"
    assert [one["url"] for one in works[1:]] == [link.url for link in record.links]
    assert "actionStatus" not in node
    assert "sameAs" not in json.dumps(node)


def test_the_printed_agenda_is_a_file_of_the_set() -> None:
    printed = dataset_node(replace(as_published("real"), printed=True))
    assert len(printed["distribution"]) == len(distributions(printed=True))
