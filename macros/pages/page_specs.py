"""The data pages of an agenda: which there are, what they are called, how each is rendered."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Final

from agenda.model import Actor, Audience, Entry, FocusArea, Initiative, Priority, Section, Tombstone
from agenda.model.rows import KindError
from macros.context.addresses import CHANGES_FOLDER
from macros.context.agenda_context import AgendaContext
from macros.context.render import TEMPLATES, Renderer
from macros.context.versions import Version
from macros.kinds import ANY_RECORD, HERE, KINDS, PAGE_FOLDERS
from macros.text.escape import shortened
from macros.views.audiences import address_of, audience_view, meaning_for
from macros.views.changes.editions import changes_page
from macros.views.entries import focus_area_view, initiative_view, priority_view
from macros.views.records import lead_text, record_view
from macros.views.reference import actor_view, section_view, tombstone_view


@dataclass(frozen=True)
class PageSpec:
    """A page of data below the source address ``parent``; ``make`` gives what it shows."""

    folder: str
    record_id: str
    title: str
    description: str
    parent: str
    template: str
    make: Callable[[], Any]
    updated_on: str | None
    in_nav: bool = False
    searchable: bool = True

    @property
    def src_uri(self) -> str:
        """The address of its source file, were there one: ``initiativ/x.md``."""
        return f"{self.folder}/{self.record_id}.md"

    @cached_property
    def view(self) -> Any:
        """What the page shows, made once, and not before somebody asks."""
        return self.make()

    def content(self, renderer: Renderer, page_url: str) -> str:
        """Give the page's HTML."""
        return renderer.render(f"pages/{self.template}", page_url, mark=True, view=self.view)


def page_specs(context: AgendaContext) -> Iterator[PageSpec]:
    """Give every data page, parents before children."""
    for kind in (*_SPECIFIED, *_PLAIN):
        yield from (record_spec(context, record) for record in context.records(kind))
    yield from (tombstone_spec(context, tombstone) for tombstone in context.agenda.tombstones)
    yield from (changes_spec(context, base, head) for base, head in context.versions.pairs)


def record_spec(context: AgendaContext, record: Entry) -> PageSpec:
    """Give the page of any record of a kind that has pages."""
    return _SPECIFIED.get(record.of_kind, _plain_sheet)(context, record)


def _plain_sheet(context: AgendaContext, record: Entry) -> PageSpec:
    """Give the page of a record of a kind without a view of its own."""
    title = context.title(record)
    spec = _spec(
        record,
        lambda: record_view(context, record),
        title=title,
        summary=lead_text(record) or title,
        parent=_index_of(record.of_kind),
    )
    return replace(spec, template=KINDS[record.of_kind].template)


def _index_of(kind: str) -> str:
    return f"{PAGE_FOLDERS[kind]}/index.md"


def _spec(
    record: Entry,
    make: Callable[[], Any],
    *,
    title: str,
    summary: str,
    parent: str,
    in_nav: bool = False,
) -> PageSpec:
    """Give the page of a record: folder and template follow from its kind."""
    return PageSpec(
        folder=PAGE_FOLDERS[record.of_kind],
        record_id=record.id,
        title=title,
        description=shortened(summary),
        parent=parent,
        template=f"{record.of_kind}.html",
        make=make,
        updated_on=record.updated_on,
        in_nav=in_nav,
    )


def focus_area_spec(context: AgendaContext, area: FocusArea) -> PageSpec:
    """Give the page of a focus area."""
    return _spec(
        area,
        lambda: focus_area_view(context, area),
        title=area.title,
        summary=area.summary,
        parent=_index_of(area.of_kind),
    )


def section_spec(context: AgendaContext, section: Section) -> PageSpec:
    """Give the page of a section of the background; the navigation has it."""
    return _spec(
        section,
        lambda: section_view(context, section),
        title=section.title,
        summary=section.summary,
        parent=_index_of(section.of_kind),
        in_nav=True,
    )


def audience_spec(context: AgendaContext, audience: Audience) -> PageSpec:
    """Give the page of an audience, by the name that it is addressed by."""
    return _spec(
        audience,
        lambda: audience_view(context, audience),
        title=address_of(audience),
        summary=meaning_for(audience),
        parent=_index_of(audience.of_kind),
        in_nav=True,
    )


def priority_spec(context: AgendaContext, priority: Priority) -> PageSpec:
    """Give the page of a priority, below its focus area."""
    return _spec(
        priority,
        lambda: priority_view(context, priority),
        title=context.title(priority),
        summary=priority.plain_language,
        parent=f"{PAGE_FOLDERS['focus_area']}/{priority.focus_area}.md",
    )


def initiative_spec(context: AgendaContext, initiative: Initiative) -> PageSpec:
    """Give the page of an initiative, below the first priority that it names."""
    return _spec(
        initiative,
        lambda: initiative_view(context, initiative),
        title=initiative.title,
        summary=initiative.summary,
        parent=f"{PAGE_FOLDERS['priority']}/{initiative.priorities[0]}.md",
    )


def actor_spec(context: AgendaContext, actor: Actor) -> PageSpec:
    """Give the page of an actor, described by its name and role, or kind: others have that role."""
    return _spec(
        actor,
        lambda: actor_view(context, actor),
        title=actor.name,
        summary=f"{actor.name}. {actor.role or actor.kind.label}",
        parent=_index_of(actor.of_kind),
    )


_SPECIFIED: Final[dict[str, Callable[[AgendaContext, Any], PageSpec]]] = {
    "focus_area": focus_area_spec,
    "section": section_spec,
    "audience": audience_spec,
    "priority": priority_spec,
    "initiative": initiative_spec,
    "actor": actor_spec,
}
"""Kinds with a view of their own, in the order of the pages."""
_PLAIN: Final = tuple(kind for kind in PAGE_FOLDERS if kind not in _SPECIFIED)
"""Kinds that are shown as any record."""


def _lacking() -> Iterator[str]:
    for kind in _SPECIFIED:
        if kind not in PAGE_FOLDERS:
            spot = "macros/pages/page_specs.py"
            yield f"Posttypen {kind} har en vy i {spot} men ingen Page i {HERE}."
    for kind, row in KINDS.items():
        if kind not in _PLAIN and row.template != ANY_RECORD:
            yield f"Posttypen {kind}: template i {HERE} är för den som har Page och ingen egen vy."
    for kind in _PLAIN:
        template = KINDS[kind].template
        if not (TEMPLATES / "pages" / template).is_file():
            yield f"Posttypen {kind}: mallen {template} saknas i macros/templates/pages/."


_LACKING: Final = tuple(_lacking())
if _LACKING:
    raise KindError(_LACKING)


def tombstone_spec(context: AgendaContext, tombstone: Tombstone) -> PageSpec:
    """Give the page that answers at the address of a record that is gone. No search finds it."""
    return PageSpec(
        PAGE_FOLDERS[tombstone.kind],
        tombstone.id,
        f"Borttagen: {tombstone.title or tombstone.id}",
        "Sidan är borttagen ur agendan.",
        _index_of(tombstone.kind),
        "tombstone.html",
        lambda: tombstone_view(context, tombstone),
        None,
    )


@dataclass(frozen=True)
class ChangesSpec(PageSpec):
    """What is told of changes and proposals: no word of it is marked as one of the glossary."""

    name: str = ""

    @property
    def src_uri(self) -> str:
        return f"{self.folder}/{self.name}.md"

    def content(self, renderer: Renderer, page_url: str) -> str:
        return renderer.render(f"pages/{self.template}", page_url, view=self.view)


def changes_spec(context: AgendaContext, base: Version, head: Version) -> ChangesSpec:
    """Give the page of what differs between two versions, ``base`` the older one."""
    return ChangesSpec(
        folder=f"{CHANGES_FOLDER}/{base.id}",
        record_id="",
        title=f"Från {base.in_words} till {head.in_words}",
        description=f"Vad som skiljer mellan {base.in_words} och {head.in_words}, i ord.",
        parent=f"{CHANGES_FOLDER}/index.md",
        template="changes.html",
        make=lambda: changes_page(context, base, head),
        updated_on=head.released_on,
        name=head.id,
        searchable=False,  # the words are those of the entries, found where they stand
    )
