"""A record whose page has no place for it is told of before anything is built."""

from agenda.load import load
from macros.context.agenda_context import AgendaContext
from macros.engine.check_anchors import lost_records
from macros.kinds import KINDS, Anchor
from tests.support.folders import BASE

CONTEXT = AgendaContext(load(BASE))
ADDRESSES = [CONTEXT.address(one) for one in CONTEXT.index.ids]
SOURCES = {page: page for page, _, anchor in (one.partition("#") for one in ADDRESSES) if anchor}


def test_nothing_is_said_where_each_has_its_place() -> None:
    assert [*lost_records(CONTEXT, SOURCES, lambda _: CONTEXT.index.ids)] == []
    assert [*lost_records(CONTEXT, {}, lambda _: ())] == []  # a page that is missing is told of


def test_each_of_a_shared_page_and_one_of_each_kind_inside_others_is_told_of() -> None:
    told = [str(problem) for problem in lost_records(CONTEXT, SOURCES, lambda _: ())]
    shared = [
        one
        for one in CONTEXT.index.ids
        if isinstance(KINDS[CONTEXT.index.kind(one)].where, Anchor) and "#" in CONTEXT.address(one)
    ]
    inside = [one for one in told if one.endswith("eller skriv Within(anchored=False).")]
    assert len(shared) > 10
    assert len(told) == len(shared) + len(inside)
    assert [one for one in inside if "Posttypen indicator visas inte på /initiativ/" in one]
    assert all(one.startswith("data/") for one in told)
