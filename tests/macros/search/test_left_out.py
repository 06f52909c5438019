"""A kind that its row keeps out of the index is not found, and stops nothing."""

import pytest

from macros.context.agenda_context import load_context
from macros.search import index_builder
from macros.search.index_builder import IndexBuilder
from macros.search.kind_names import PRIORS
from tests.support.folders import BASE


def entries(address: str, record_id: str) -> int:
    found = IndexBuilder(load_context(BASE))
    found.take(address, "Biblioteket", "<h1>Biblioteket</h1><p>Böcker.</p>", record_id)
    return len(found._entries)


def test_a_kind_without_a_weight_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    actor = load_context(BASE).agenda.actors[0].id
    assert entries(f"aktorer/{actor}/", actor) == 1
    rest = {kind: weight for kind, weight in PRIORS.items() if kind != "actor"}
    monkeypatch.setattr(index_builder, "PRIORS", rest)
    assert entries(f"aktorer/{actor}/", actor) == 0
