"""What the rows of the kinds say of each output, held against that output."""

import json
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest
from selectolax.lexbor import LexborHTMLParser

from agenda.exports.pdf.plain import create_content
from agenda.index import identified
from agenda.model import Citation, Record
from agenda.model.kinds import KINDS as MODELLED
from agenda.model.kinds import LeftOut, Standing, left_out
from agenda.model.shape import walk
from agenda.rules.ids import references
from agenda.schema import record_schemas
from macros.context.agenda_context import AgendaContext, load_context
from macros.kinds import KINDS, PAGE_FOLDERS, NewEntry, ShownKind, listings
from macros.pages.all_macros import AllMacros
from macros.pages.site import new_site
from macros.search.kind_names import PRIORS
from macros.views.lists import letters
from macros.views.proposal_form import form_data
from macros.views.whole.printed_agenda import document
from tests.support.folders import BASE
from tests.support.shared import sample_data
from tests.support.site import ROOT, folded

_WORDS: Final = ("wording", "title", "name", "term", "text", "summary")
"""Fields that a record is known by on a page, the surest first."""


@pytest.fixture(scope="module", params=["real", "base", "sample"])
def context(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> AgendaContext:
    folders: dict[str, Callable[[], Path]] = {
        "real": lambda: ROOT / "data",
        "base": lambda: BASE,
        "sample": lambda: sample_data(tmp_path_factory, 12),
    }
    return load_context(folders[request.param]())


def records(context: AgendaContext) -> Iterator[tuple[ShownKind, Any]]:
    for _, record in identified(context.agenda):
        yield KINDS[record.of_kind], record


def words(record: Record) -> str:
    found = (getattr(record, name, None) for name in _WORDS)
    return folded(str(next(filter(None, found), record.swedish)))


def told(
    context: AgendaContext,
    standing: Callable[[ShownKind], Standing],
    is_there: Callable[[Any], bool],
) -> tuple[list[str], list[str]]:
    """Give what should be there and is not, and what should not and is."""
    lost = [r.id for row, r in records(context) if not out(standing(row)) and not is_there(r)]
    found = [r.id for row, r in records(context) if out(standing(row)) and is_there(r)]
    return lost, found


def out(standing: Standing) -> bool:
    return isinstance(standing, LeftOut)


def test_every_reason_is_a_sentence() -> None:
    rows: list[Any] = [*KINDS.values(), *MODELLED.values()]
    reasons = {left_out(value) for row in rows for value in vars(row).values()} - {""}
    assert all(reason[0].isupper() and reason.endswith(".") for reason in reasons)
    assert len(reasons) > 5


def test_the_whole_agenda_has_what_it_says(context: AgendaContext) -> None:
    html = AllMacros(new_site(context), lambda: "hela/").whole_agenda()
    tree = LexborHTMLParser(html)
    text = folded(tree.text()) + folded(str(context.agenda.title))
    anchors = {node.attributes["id"] for node in tree.css("[id]")}
    lost, _ = told(context, lambda row: row.whole, lambda record: words(record) in text)
    _, found = told(context, lambda row: row.whole, lambda record: f"_{record.id}" in anchors)
    assert (lost, found) == ([], [])


def test_a_record_that_is_lost_is_missed(context: AgendaContext) -> None:
    """The looks above and below can fail, both ways."""
    whole: Callable[[ShownKind], Standing] = lambda row: row.whole  # noqa: E731
    assert told(context, whole, lambda record: False)[0]
    assert told(context, whole, lambda record: True)[1]


def test_the_index_has_what_it_says(context: AgendaContext) -> None:
    listed = {target.id for letter in letters(context) for target in letter.targets}
    assert told(context, lambda row: row.index, lambda record: record.id in listed) == ([], [])


def test_the_document_has_what_it_says(context: AgendaContext) -> None:
    """A decision is told as facts of what it is about, without its id, and goes with a wish."""
    content = create_content(document(context, new_site(context).publication))
    found = (context.agenda.decision, *(one.decision for one in context.agenda.wordings))
    held = set(ids(json.loads(content))) | {decision.id for decision in found if decision}
    assert told(context, lambda row: row.printed, lambda record: record.id in held) == ([], [])


def ids(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from [value["id"]] if isinstance(value.get("id"), str) else []
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from ids(one)


def test_the_search_knows_what_is_found() -> None:
    weighed = {kind for kind, row in KINDS.items() if not isinstance(row.weight, LeftOut)}
    assert set(PRIORS) == weighed | {"page"}


@cache
def schemas() -> dict[str, str]:
    return {schema.get("x-kind", ""): name for name, schema in record_schemas().items()}


def test_the_form_can_change_every_entry(context: AgendaContext) -> None:
    known = json.loads(form_data(context, None))
    assert {kind for _, kind, *_ in known["entries"]} <= set(schemas())
    asked = {kind for kind, row in KINDS.items() if isinstance(row.new, NewEntry)}
    assert set(known["newOnes"]) == asked
    for kind, one in known["newOnes"].items():
        fields = set(known["records"][schemas()[kind]]["properties"])
        assert {*one["fixed"], *one["notAsked"], one["namedAfter"]} <= fields


def test_a_page_tells_what_names_its_record(context: AgendaContext) -> None:
    """Of kinds that say so; of a decision, whoever took it tells."""
    site = new_site(context)
    lost = []
    for spec in site.specs:
        if spec.record_id not in context.index:
            continue
        html = spec.content(site.renderer, "")
        hrefs = {node.attributes.get("href") for node in LexborHTMLParser(html).css("a")}
        lost += [
            (spec.record_id, one)
            for one in naming(context).get(spec.record_id, ())
            if context.address(one) not in hrefs
        ]
    assert lost == []


def naming(context: AgendaContext) -> dict[str, set[str]]:
    """Give the ids of what names each record, of kinds whose backlinks are told."""
    found: dict[str, set[str]] = {}
    for row, record in records(context):
        own = () if out(row.backlinks) else own_parts(record)
        for path, part in own:
            for _, named, _ in references(path, part):
                if context.index.kind(named) in PAGE_FOLDERS:
                    found.setdefault(named, set()).add(record.id)
    return found


def own_parts(record: Record) -> Iterator[tuple[Any, Record]]:
    """Give a record and what is in it but for entries of their own, and the places it cites."""
    inner = {id(one) for path, one in walk(record) if path and one.of_kind in MODELLED}
    for path, part in walk(record):
        if id(part) not in inner and not isinstance(part, Citation):
            yield path, part


def test_every_kind_is_listed_on_a_page_that_there_is() -> None:
    for page, call in listings():
        text = (ROOT / "docs" / page).read_text(encoding="utf-8")
        assert f"{{{{ {call.removesuffix(')').partition('(')[0]}(" in text
