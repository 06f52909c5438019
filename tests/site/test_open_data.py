"""Open data as the site publishes it: every file, every page, and the page that explains it."""

import http.server
import json
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from pyld import jsonld
from rdflib import Graph
from rdflib.namespace import RDF

from agenda.exports import agenda_from_json
from agenda.exports.kinds import listed_kinds
from agenda.exports.standards_glossary import NOT_IN_STRATML, NOT_LINKED
from agenda.exports.tables import tables
from macros.context.addresses import SOURCES
from macros.context.agenda_context import AgendaContext
from macros.settings.load import read_settings
from tests.support.exports import exported
from tests.support.site import ROOT, BuiltPage, BuiltSite

ADDRESS = str(read_settings(ROOT / "mkdocs.yml").site_url)
DATA_BLOCK = "script[type='application/ld+json']"


def open_data(site: BuiltSite) -> BuiltPage:
    return site.page("oppna-data")


def test_the_site_holds_the_agenda_itself(site: BuiltSite, context: AgendaContext) -> None:
    text = (site.folder / "data" / "agenda.json").read_text(encoding="utf-8")
    assert agenda_from_json(text) == context.agenda
    assert json.loads(text)["address"] == f"{ADDRESS}data/agenda.json"


def test_every_record_has_a_file_of_its_own(site: BuiltSite, context: AgendaContext) -> None:
    for kind, (name, _) in listed_kinds().items():
        for record in getattr(context.agenda, name):
            assert (site.folder / "data" / kind / f"{record.id}.json").is_file()


def test_every_file_is_linked_from_the_page_or_named_there(site: BuiltSite) -> None:
    page = open_data(site)
    links = {node.attributes["href"] for node in page.tree.css("article a[href]")}
    for path in sorted((site.folder / "data").glob("*.*")):
        assert f"../data/{path.name}" in links, path.name


def test_every_source_is_linked_or_stands_in_a_folder_with_one_that_is(site: BuiltSite) -> None:
    links = {node.attributes["href"] for node in open_data(site).tree.css("article a[href]")}
    home = site.folder / SOURCES
    for path in sorted(home.rglob("*.yaml")):
        top = path.relative_to(home).parts[0]
        assert any(f"{link}".startswith(f"../{SOURCES}{top}") for link in links), path


def test_a_harvester_is_told_the_address_that_never_changes(site: BuiltSite) -> None:
    page = open_data(site)
    assert f"{ADDRESS}data/dcat.rdf" in page.texts("article code")
    assert (site.folder / "data" / "dcat.rdf").is_file()


def test_what_a_standard_lacks_is_said_with_its_reason(site: BuiltSite) -> None:
    for anchor, lacks in (("_ord-jsonld-slag_", NOT_LINKED), ("_ord-stratml_", NOT_IN_STRATML)):
        told = open_data(site).texts(f"[id='{anchor}'] li")
        assert told == [f"{kind.swedish}. {reason}" for kind, reason in lacks.items()]


# What each page says to machines


def told(page: BuiltPage) -> Any:
    (script,) = page.tree.css(DATA_BLOCK)
    return json.loads(script.text())


def refuse(address: str, options: Any) -> Any:
    raise AssertionError(f"asks another host: {address}")


def test_each_page_describes_what_it_shows(site: BuiltSite, context: AgendaContext) -> None:
    for page in site.pages:
        if page.path.name == "404.html":
            continue
        address = page.path.parent.relative_to(site.folder).as_posix()
        root = ADDRESS if address == "." else f"{ADDRESS}{address}/"
        graph = told(page)["@graph"]
        assert graph[0]["@id"] == root, page.path
        assert jsonld.expand(told(page), {"documentLoader": refuse}), page.path


def test_a_record_is_described_on_its_own_page(site: BuiltSite, context: AgendaContext) -> None:
    for priority in context.agenda.priorities:
        page, node = told(site.page(f"prioriteringar/{priority.id}"))["@graph"]
        assert page["mainEntity"] == {"@id": node["@id"]}
        assert node["text"] == priority.wording
    for initiative in context.agenda.initiatives:
        _, node = told(site.page(f"initiativ/{initiative.id}"))["@graph"]
        assert (node["@type"], node["identifier"]) == ("Action", initiative.id)


def test_the_start_page_describes_the_agenda(site: BuiltSite, context: AgendaContext) -> None:
    _, node = told(site.page(""))["@graph"]
    assert node["name"] == context.agenda.title
    assert len(node["hasPart"]) == len(context.agenda.focus_areas)


def test_a_list_names_what_it_lists(site: BuiltSite, context: AgendaContext) -> None:
    items = told(site.page("initiativ"))["@graph"][0]["mainEntity"]["itemListElement"]
    ends = [item["@id"].rpartition("#")[2] for item in items]
    assert ends == [initiative.id for initiative in context.agenda.initiatives]


# What the page explains


def explained(page: BuiltPage, anchor: str) -> set[str]:
    return set(page.texts(f"[id='{anchor}'] code"))


@pytest.mark.parametrize("name", ["real", "rich"])
def test_every_column_of_every_table_is_explained(site: BuiltSite, name: str) -> None:
    for table in tables().values():
        names = exported(name)[f"{table.kind}.csv"].decode("utf-8-sig").split("\r\n")[0]
        columns = set(names.split(","))
        assert columns - explained(open_data(site), f"_falt-{table.kind}_") == set(), table.kind


@pytest.mark.parametrize("name", ["real", "rich", "base"])
def test_every_field_of_every_json_file_is_explained(site: BuiltSite, name: str) -> None:
    """A list of records leads on to the kind whose table the page names beside it."""
    page = open_data(site)
    known = {table.kind: explained(page, f"_falt-{table.kind}_") for table in tables().values()}
    leads = {table.kind: leads_of(page, table.kind) for table in tables().values()}

    def look(kind: str, value: Any) -> None:
        for path, held in values_of(value):
            if isinstance(held, dict):
                look(leads[kind][path], held)
            else:
                assert path in known[kind] or (held and f"{path}[0]" in known[kind]), (kind, path)

    envelope = explained(page, "_falt-json_")
    for file, content in exported(name).items():
        whole = json.loads(content) if re.match(r"agenda\.json$|initiative/", file) else {}
        assert set(whole) - envelope == set()
        if "agenda" in whole:
            look("agenda", whole["agenda"])
        elif "record" in whole:
            look(whole["kind"], whole["record"])


def values_of(value: dict[str, Any], way: str = "") -> Iterator[tuple[str, Any]]:
    """Give each value by its path; a record of a list as itself; nothing of an empty list."""
    for key, held in value.items():
        path = f"{way}{key}"
        if isinstance(held, dict):
            yield from values_of(held, f"{path}.")
        elif isinstance(held, list) and held and isinstance(held[0], dict):
            yield from ((path, item) for item in held)
        elif held != []:
            yield path, held if isinstance(held, list) else None


def leads_of(page: BuiltPage, kind: str) -> dict[str, str]:
    """Give which table each list of a kind is explained by."""
    found: dict[str, str] = {}
    for row in page.tree.css(f"[id='_falt-{kind}_'] dl > div"):
        name = "".join(one.text() for one in row.css("dt"))
        if name.endswith(".csv"):
            lists = [code.text() for said in row.css("dd") for code in said.css("code")[:1]]
            found |= dict.fromkeys(lists, name.removesuffix(".csv"))
    return found


@pytest.mark.parametrize("name", ["real", "rich"])
def test_every_word_of_the_standards_is_explained(site: BuiltSite, name: str) -> None:
    page = open_data(site)
    elements = ET.fromstring(exported(name)["stratml.xml"]).iter()
    used = {element.tag.rpartition("}")[2] for element in elements}
    assert used - explained(page, "_ord-stratml_") == set()
    graph = Graph().parse(data=exported(name)["dcat.rdf"], format="xml")
    words = {*graph.predicates(), *graph.objects(None, RDF.type)}
    names = {graph.qname(str(word)).replace("dct:", "dcterms:") for word in words}
    assert names - explained(page, "_ord-dcat_") == set()


# The examples


@pytest.fixture
def served(site: BuiltSite) -> Iterator[str]:
    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Say nothing."""

    handler = partial(Quiet, directory=str(site.folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def examples(site: BuiltSite) -> list[str]:
    return [node.text() for node in open_data(site).tree.css("pre code")]


def test_the_python_examples_run(
    site: BuiltSite, context: AgendaContext, served: str, tmp_path: Path
) -> None:
    programs = [text for text in examples(site) if "import" in text]
    assert len(programs) == 2
    said = []
    for number, program in enumerate(programs):
        file = tmp_path / f"{number}.py"
        file.write_text(program.replace(ADDRESS, served), encoding="utf-8")
        done = subprocess.run(
            [sys.executable, "-X", "utf8", file], capture_output=True, encoding="utf-8", check=False
        )
        assert done.returncode == 0, done.stderr
        said.append(done.stdout)
    for initiative in context.agenda.initiatives:
        assert f"{initiative.id} {initiative.title}\n" in said[0]
    for priority in context.agenda.priorities:
        assert f"{priority.id} {priority.wording}\n" in said[1]


def test_the_addresses_in_the_commands_are_files(site: BuiltSite) -> None:
    found = re.findall(rf"{ADDRESS}(data/[\w./-]+)", "\n".join(examples(site)))
    assert len(found) == 4
    assert [name for name in found if not (site.folder / name).is_file()] == []
