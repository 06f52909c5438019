"""What a preview shows of a proposal: what changes, where it is seen, and what is not shown."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from agenda.compare import ChangeKind, Node
from agenda.load.display import shown
from macros.context.addresses import page_address
from macros.context.agenda_context import AgendaContext
from macros.kinds import PAGE_FOLDERS
from macros.views.changes.overview import ChangesView
from macros.views.changes.preview import PageChange, Preview
from macros.views.changes.sentences import Told

_MOST_NAMED: Final = 50
"""Files told by name; what there is more of is counted."""

_MARKS: Final = {ChangeKind.added: "Ny", ChangeKind.removed: "Borttagen"}


@dataclass(frozen=True)
class EntryChanges:
    """An entry, its address from the root (None when it has none left), and what changes in it."""

    node: Node
    address: str | None
    mark: str
    told: tuple[Told, ...]


@dataclass(frozen=True)
class PageLine:
    """A prose page whose own words change."""

    change: PageChange
    address: str


@dataclass(frozen=True)
class PageNote:
    """What changes on one page: of the entries that are shown there, and of its own words."""

    entries: tuple[EntryChanges, ...]
    page: PageChange | None


class Proposed:
    """A preview beside the book that it is shown with. Worked out once a build."""

    def __init__(self, context: AgendaContext, preview: Preview) -> None:
        self.context = context
        self.preview = preview

    @cached_property
    def entries(self) -> tuple[EntryChanges, ...]:
        """Each entry that changes, with all its changes, in the order of the comparison."""
        return tuple(_entries(self.context, self.preview.changes))

    @property
    def linked(self) -> frozenset[str]:
        """The ids of the entries that have a place on the site."""
        return frozenset(one.node.id for one in self.entries if one.node.id in self.context.index)

    @property
    def buried(self) -> tuple[EntryChanges, ...]:
        """What is removed and has left a page that says so."""
        return tuple(one for one in self.entries if one.address and one.node.id not in self.linked)

    @cached_property
    def pages(self) -> tuple[PageLine, ...]:
        return tuple(PageLine(page, page_url(page.source)) for page in self.preview.pages)

    @property
    def not_built_named(self) -> tuple[str, ...]:
        """The first of the files that nothing is built from; a name may hold any sign."""
        return tuple(map(shown, self.preview.not_built[:_MOST_NAMED]))

    @property
    def not_built_more(self) -> int:
        return max(0, len(self.preview.not_built) - _MOST_NAMED)

    @cached_property
    def marks(self) -> dict[str, str]:
        """The word that marks each entry which is new or changed, by its address."""
        return {one.address: one.mark for one in self.entries if one.address and one.mark}

    @cached_property
    def _by_page(self) -> dict[str, list[EntryChanges]]:
        found: dict[str, list[EntryChanges]] = {}
        for one in self.entries:
            if one.address is not None:
                found.setdefault(one.address.partition("#")[0], []).append(one)
        return found

    def note(self, url: str) -> PageNote | None:
        """Give what changes on the page at an address; None when nothing does."""
        entries = tuple(self._by_page.get(url, ()))
        page = next((line.change for line in self.pages if line.address == url), None)
        return PageNote(entries, page) if entries or page else None


def _entries(context: AgendaContext, changes: ChangesView | None) -> Iterator[EntryChanges]:
    by_entry: dict[tuple[str, str], list[Told]] = {}
    for one in (one for group in changes.groups for one in group.changes) if changes else ():
        by_entry.setdefault((one.change.node.kind, one.change.node.id), []).append(one)
    for told in by_entry.values():
        change = told[0].change
        mark = _MARKS.get(change.kind, "Ändrad")
        yield EntryChanges(change.node, node_address(context, change.node), mark, tuple(told))


def node_address(context: AgendaContext, node: Node) -> str | None:
    """Give where an entry is shown; a removed one by its tombstone; None when nowhere."""
    if node.id in context.index:
        return context.address(node.id)
    buried = any(tombstone.id == node.id for tombstone in context.agenda.tombstones)
    return page_address(node.kind, node.id) if buried and node.kind in PAGE_FOLDERS else None


def page_url(source: str) -> str:
    """Give the address of a prose page from its file in docs/."""
    return source.removesuffix("index.md") if source.endswith("index.md") else f"{source[:-3]}/"
