"""The data pages of an agenda: which there are, what they are called, how each is rendered."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from agenda.model import Actor, Audience, Entry, FocusArea, Initiative, Priority, Section, Tombstone
from macros.addresses import CHANGES_FOLDER, PAGE_FOLDERS
from macros.book import Book
from macros.render import Renderer
from macros.shelf import Side
from macros.text import shortened
from macros.views.around import actor_view, section_view, tombstone_view
from macros.views.audiences import audience_view
from macros.views.editions import changes_page
from macros.views.entries import focus_area_view, initiative_view, priority_view


@dataclass(frozen=True)
class Sheet:
    """One page made from data. ``parent`` is the source address of the page it belongs under."""

    folder: str
    record_id: str
    title: str
    description: str
    parent: str
    template: str
    view: Any
    updated_on: str | None
    in_nav: bool = False
    searchable: bool = True

    @property
    def src_uri(self) -> str:
        """The address of the page's source file, were there one: ``initiativ/x.md``."""
        return f"{self.folder}/{self.record_id}.md"

    def content(self, renderer: Renderer, page_url: str) -> str:
        """Give the page's HTML."""
        return renderer.render(f"pages/{self.template}", page_url, mark=True, view=self.view)


def sheets(book: Book) -> Iterator[Sheet]:
    """Give every data page, parents before children."""
    yield from (focus_area_sheet(book, area) for area in book.focus_areas)
    yield from (section_sheet(book, section) for section in book.sections)
    yield from (audience_sheet(book, audience) for audience in book.agenda.audiences)
    for area in book.focus_areas:
        yield from (priority_sheet(book, priority) for priority in book.priorities_of(area))
    yield from (initiative_sheet(book, initiative) for initiative in book.agenda.initiatives)
    yield from (actor_sheet(book, actor) for actor in book.agenda.actors)
    yield from (tombstone_sheet(book, tombstone) for tombstone in book.agenda.tombstones)
    yield from (changes_sheet(book, base, head) for base, head in book.shelf.pairs)


def _index_of(kind: str) -> str:
    return f"{PAGE_FOLDERS[kind]}/index.md"


def _sheet(
    record: Entry, view: Any, *, title: str, summary: str, parent: str, in_nav: bool = False
) -> Sheet:
    """Give the page of a record: folder and template follow from its kind."""
    return Sheet(
        folder=PAGE_FOLDERS[record.of_kind],
        record_id=record.id,
        title=title,
        description=shortened(summary),
        parent=parent,
        template=f"{record.of_kind}.html",
        view=view,
        updated_on=record.updated_on,
        in_nav=in_nav,
    )


def focus_area_sheet(book: Book, area: FocusArea) -> Sheet:
    view, parent = focus_area_view(book, area), _index_of(area.of_kind)
    return _sheet(area, view, title=area.title, summary=area.summary, parent=parent, in_nav=True)


def section_sheet(book: Book, section: Section) -> Sheet:
    view, parent = section_view(book, section), _index_of(section.of_kind)
    return _sheet(
        section, view, title=section.title, summary=section.summary, parent=parent, in_nav=True
    )


def audience_sheet(book: Book, audience: Audience) -> Sheet:
    view, parent = audience_view(book, audience), _index_of(audience.of_kind)
    return _sheet(
        audience, view, title=view.address, summary=view.meaning, parent=parent, in_nav=True
    )


def priority_sheet(book: Book, priority: Priority) -> Sheet:
    parent = f"{PAGE_FOLDERS['focus_area']}/{priority.focus_area}.md"
    view, title = priority_view(book, priority), book.title(priority)
    return _sheet(priority, view, title=title, summary=priority.plain_language, parent=parent)


def initiative_sheet(book: Book, initiative: Initiative) -> Sheet:
    parent = f"{PAGE_FOLDERS['priority']}/{initiative.priorities[0]}.md"
    view, title = initiative_view(book, initiative), initiative.title
    return _sheet(initiative, view, title=title, summary=initiative.summary, parent=parent)


def actor_sheet(book: Book, actor: Actor) -> Sheet:
    view, summary = actor_view(book, actor), actor.role or actor.kind.label
    return _sheet(actor, view, title=actor.name, summary=summary, parent=_index_of(actor.of_kind))


def tombstone_sheet(book: Book, tombstone: Tombstone) -> Sheet:
    view = tombstone_view(book, tombstone)
    return Sheet(
        PAGE_FOLDERS[tombstone.kind],
        tombstone.id,
        f"Borttagen: {view.title}",
        "Sidan är borttagen ur agendan.",
        _index_of(tombstone.kind),
        "tombstone.html",
        view,
        None,
    )


@dataclass(frozen=True)
class ChangesSheet(Sheet):
    """What differs between two versions: compared when the page is made, not before."""

    name: str = ""

    @property
    def src_uri(self) -> str:
        return f"{self.folder}/{self.name}.md"

    def content(self, renderer: Renderer, page_url: str) -> str:
        return renderer.render(f"pages/{self.template}", page_url, view=self.view())


def changes_sheet(book: Book, base: Side, head: Side) -> ChangesSheet:
    return ChangesSheet(
        folder=f"{CHANGES_FOLDER}/{base.id}",
        record_id="",
        title=f"Från {base.in_words} till {head.in_words}",
        description=f"Vad som skiljer mellan {base.in_words} och {head.in_words}, i ord.",
        parent=f"{CHANGES_FOLDER}/index.md",
        template="changes.html",
        view=lambda: changes_page(book, base, head),
        updated_on=head.released_on,
        name=head.id,
        searchable=False,  # the words are those of the entries, found where they stand
    )
