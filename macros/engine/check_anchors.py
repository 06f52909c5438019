"""Whether each record has the place on its page that its address says, before anything is built."""

from collections.abc import Callable, Collection, Iterator, Mapping

from agenda.problems import Problem
from macros.context.agenda_context import AgendaContext
from macros.kinds import KINDS, Anchor

Anchors = Callable[[str], Collection[str] | None]
"""The anchors of a page, by its source address; None for what is no page."""


def lost_records(
    context: AgendaContext, sources: Mapping[str, str], anchors: Anchors
) -> Iterator[Problem]:
    """Tell of records whose address leads to a place that their page does not have.

    ``sources`` are the source addresses of pages by their addresses. What one page shows of a
    kind is asked of all records; of those that stand inside others with a page each, one of each
    kind in each kind is asked, for one template shows them all.
    """
    tried: set[tuple[str, str]] = set()
    for record_id in context.index.ids:
        page, _, anchor = context.address(record_id).partition("#")
        kind = context.index.kind(record_id)
        source = sources.get(page)
        if not anchor or source is None:
            continue
        if not isinstance(KINDS[kind].where, Anchor):
            shown = kind, page.split("/")[0]
            if shown in tried:
                continue
            tried.add(shown)
        if anchor not in (anchors(source) or ()):
            yield _lost(context, record_id, page)


def _lost(context: AgendaContext, record_id: str, page: str) -> Problem:
    kind = context.index.kind(record_id)
    message = f"Posttypen {kind} visas inte på /{page}, fast ”{record_id}” har sin adress där."
    where = KINDS[kind].where
    other = "." if isinstance(where, Anchor) else ", eller skriv Within(anchored=False)."
    advice = f'Visa den i sidans mall, i ett element med id="{record_id}"{other}'
    return Problem(context.place(record_id), message, advice)
