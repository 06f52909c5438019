"""A view of a record is made once for each agenda, however many pages show it."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from macros.context.agenda_context import AgendaContext

R = TypeVar("R")
V = TypeVar("V")


def once(view: Callable[[AgendaContext, R], V]) -> Callable[[AgendaContext, R], V]:
    """Keep what a pure ``view`` gives of a record with the agenda that it is of.

    A record is known by where it lies, and is kept too, so that no other comes to lie there.
    """

    @wraps(view)
    def kept(context: AgendaContext, record: R) -> V:
        key = view, id(record)
        if key not in context.views:
            context.views[key] = record, view(context, record)
        found: V = context.views[key][1]
        return found

    return kept
