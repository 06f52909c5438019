"""The pages that list a level go by what the agenda calls it, in the menu and above the page."""

from collections.abc import Mapping
from dataclasses import replace

from agenda.model.levels import OURS
from macros.context.agenda_context import AgendaContext
from macros.kinds import PAGE_FOLDERS
from macros.prose.page_source import Prose


def with_level_titles(pages: Mapping[str, Prose], context: AgendaContext) -> dict[str, Prose]:
    """Give the pages, with titles that are our word for a level exchanged for the agenda's own."""
    titled = dict(pages)
    for kind, level in context.levels.items():
        name = f"{PAGE_FOLDERS[kind]}/index.md"
        page = pages.get(name)
        if page is not None and page.head.title == OURS[kind].heading:
            titled[name] = replace(page, head=replace(page.head, title=level.heading))
    return titled
