"""From the pages of one build to the files of its search."""

from collections import defaultdict
from functools import cached_property
from textwrap import shorten

from agenda.model import Event, Framework, Record, Term
from macros.context.addresses import PAGES_ASIDE, WHOLE_PAGE
from macros.context.agenda_context import AgendaContext
from macros.search.boilerplate import quiet_repeats
from macros.search.entries import Entry, entries_of
from macros.search.kind_names import PAGE, PRIORS
from macros.search.parts import Content
from macros.search.scoring import weigh
from macros.search.shards import create_files
from macros.search.stems import tokens
from macros.search.synonyms import add_meanings
from macros.text.escape import swedish_date

_CALLED, _CALLED_WHOLE = 0.25, 0.6
"""What a title counts for that is made of an event's text, and one that names the whole agenda."""
_FIRST_WORDS = 60
"""Signs of an event's text that it is called by."""


class IndexBuilder:
    """Takes each page once, in any order, and gives the files when all have been taken."""

    def __init__(self, context: AgendaContext) -> None:
        self._book = context
        self._entries: list[Entry] = []

    def take(self, address: str, title: str, html: Content, record_id: str | None = None) -> None:
        """Take a page's content. ``record_id`` names the record that the page is about, if any.

        A page about a record of a kind that the index leaves out is no page of it.
        """
        page = Entry(address, title, PAGE, aside=address in PAGES_ASIDE)
        page.called = _CALLED_WHOLE if address == WHOLE_PAGE else 1.0
        if record_id and record_id in self._book.index:
            page = self._entry(self._book.record(record_id), address, title)
        elif record_id:
            page.kind = "tombstone"
        if page.kind in PRIORS:
            self._entries += entries_of(page, html, self._anchors, self._sharing(address))

    def files(self) -> dict[str, str]:
        """Give the text of each file, by its address from the root of the edition."""
        entries = sorted(self._entries, key=lambda entry: entry.address)
        quiet_repeats(entries)
        words = weigh(entries)
        add_meanings(words, self._book.agenda)
        areas = [(area.id, area.title) for area in self._book.focus_areas]
        levels = {kind: level.label for kind, level in self._book.levels.items()}
        return create_files(words, areas, self._own_words, levels)

    @cached_property
    def _own_words(self) -> frozenset[str]:
        """The name of what the agenda is about, as it stands and as an owner's."""
        name = self._book.title(self._book.record(self._book.agenda.about))
        words = {piece for token in tokens(name) for piece in token}
        return frozenset(word + ending for word in words for ending in ("", "s"))

    @cached_property
    def _anchors(self) -> frozenset[str]:
        return frozenset(self._book.index.ids)

    @cached_property
    def _by_page(self) -> dict[str, list[Record]]:
        found: dict[str, list[Record]] = defaultdict(list)
        for record_id in self._book.index.ids:
            page, anchor, _ = self._book.address(record_id).partition("#")
            if anchor and self._book.index.kind(record_id) in PRIORS:
                found[page].append(self._book.record(record_id))
        return found

    def _sharing(self, page: str) -> dict[str, Entry]:
        """Give the records that are entries of their own on a page, by anchor."""
        records = {record.__dict__["id"]: record for record in self._by_page[page]}
        return {
            anchor: self._entry(record, f"{page}#{anchor}", self._title(record))
            for anchor, record in records.items()
        }

    def _title(self, record: Record) -> str:
        """Give what a line of results is called: an event by its day and its first words."""
        if not isinstance(record, Event):
            return self._book.title(record)
        day = swedish_date(str(record.date), approximate=record.approximate)
        return f"{day}: {shorten(record.text, _FIRST_WORDS, placeholder=' …')}"

    def _entry(self, record: Record, address: str, title: str) -> Entry:
        return Entry(
            address,
            title,
            record.of_kind,
            area=self._area(record),
            code=record.__dict__["id"],
            names=_names(record, title),
            called=_CALLED if isinstance(record, Event) else 1.0,
        )

    def _area(self, record: Record) -> str:
        area = self._book.area_around(record)
        return area.id if area else ""


def _names(record: Record, title: str) -> tuple[str, ...]:
    """Give what else a record is called."""
    if isinstance(record, Term):
        return record.forms
    if isinstance(record, Framework) and record.title != title:
        return (record.title,)
    return ()
