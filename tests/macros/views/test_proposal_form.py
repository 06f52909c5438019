"""What the form is told: all of the agenda's ids, and nothing that grows faster than they do."""

import json
from pathlib import Path
from typing import Any

import pytest

from agenda.load import load
from agenda.sample import create_sample
from macros.context.agenda_context import AgendaContext, load_context
from macros.context.forge import Forge
from macros.views.proposal_form import form_data
from review.proposals.ground import Ground
from review.proposals.removal import named_by
from tests.support.entries import KINDS
from tests.support.files import write_files
from tests.support.folders import BASE
from tests.support.verdicts import entry_cases

FORGE = Forge("https://forge.example/lanet/agenda")
MOST_AN_ENTRY = 160


@pytest.fixture(scope="module")
def base() -> AgendaContext:
    return load_context(BASE)


@pytest.fixture(scope="module")
def told(base: AgendaContext) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(form_data(base, FORGE))
    return found


def test_every_id_is_told_with_where_it_is_written(
    told: dict[str, Any], base: AgendaContext
) -> None:
    assert [entry[0] for entry in told["entries"]] == list(base.index.ids)
    for record_id, kind, title, area, file, line in told["entries"]:
        place = base.place(record_id)
        assert (told["files"][file][0], line) == (place.file, place.line)
        assert kind == base.index.kind(record_id)
        record = base.record(record_id)
        name = base.title(record)
        assert title == (getattr(record, "text", name) if name == record_id else name)
        assert area == "" or base.index.kind(area) == "focus_area"


def test_what_names_an_entry_is_what_its_removal_is_refused_for(told: dict[str, Any]) -> None:
    """The form says it before the proposal is written, and a proposal says it after."""
    ground = Ground(BASE, load(BASE))
    removable = [entry[0] for entry in told["entries"] if entry[1] in told["removable"]]
    said = {
        one: sorted(told["entries"][place][0] for place in told["namedBy"].get(one, ()))
        for one in removable
    }
    assert said == {one: sorted(named_by(one, ground)) for one in removable}
    assert any(said.values())


def test_each_file_says_what_its_root_holds(told: dict[str, Any]) -> None:
    roots = dict(told["files"])
    assert roots["data/initiatives/natets-karta.yaml"] == "Initiative"
    assert roots["data/agenda.yaml"] == "Agenda"
    assert set(roots.values()) <= set(told["records"])


def test_consultations_that_are_open_are_told(told: dict[str, Any]) -> None:
    assert told["open"] == ["remiss-2020"]


def test_what_is_removed_and_what_may_be_cited_is_told(told: dict[str, Any]) -> None:
    assert told["removed"] == ["gamla-kvallar"]
    assert told["sources"] == {"agendatexten": 40, "bygdens-webbplats": None}


def test_official_words_are_marked_in_the_schema(told: dict[str, Any]) -> None:
    fields = told["records"]["Priority"]["properties"]
    assert fields["wording"]["x-verbatim"] is True
    assert "x-verbatim" not in fields["plain_language"]
    assert told["records"]["Priority"]["x-word"] == "Prioritering"


def test_each_kind_that_the_form_offers_is_in_the_corpus(told: dict[str, Any]) -> None:
    """What it offers is what has an id and a schema: sound and faulty ones are tried of each."""
    with_schema = {schema.get("x-kind") for schema in told["records"].values()}
    offered = with_schema & {kind for _, kind, *_ in told["entries"]}
    cases = entry_cases().values()
    assert {case.kind for case in cases if case.faults} == offered
    assert {case.kind for case in cases if not case.faults} == offered
    assert set(KINDS) == offered


def test_without_a_forge_none_is_told(base: AgendaContext) -> None:
    assert json.loads(form_data(base, None))["forge"] is None


def test_it_stays_light_with_a_thousand_initiatives(tmp_path: Path) -> None:
    sizes = []
    for number in (10, 1000):
        context = load_context(write_files(create_sample(number), tmp_path / str(number)))
        sizes.append((len(form_data(context, FORGE).encode()), len(context.index.ids)))
    (small, few), (large, many) = sizes
    assert (large - small) / (many - few) < MOST_AN_ENTRY
