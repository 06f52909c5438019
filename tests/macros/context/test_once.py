"""A view is made once for each agenda and record."""

from agenda.load import load
from agenda.model import Initiative
from macros.context.agenda_context import AgendaContext
from macros.context.once import once
from tests.support.folders import BASE


def test_a_view_is_made_once_for_each_agenda_and_record() -> None:
    made: list[str] = []

    @once
    def view(context: AgendaContext, initiative: Initiative) -> list[str]:
        made.append(initiative.id)
        return [initiative.id]

    loaded = load(BASE)
    one, other = AgendaContext(loaded), AgendaContext(loaded)
    first, *rest = loaded.agenda.initiatives
    assert view(one, first) is view(one, first)
    assert view(other, first) is not view(one, first)
    assert made == [first.id] * 2
    assert [view(one, record) for record in rest] == [[record.id] for record in rest]
