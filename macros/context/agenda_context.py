"""One agenda ready to be shown: the records, who belongs to whom, and where each was written."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from agenda.data_day import data_day
from agenda.editions import Released, load_editions
from agenda.index import Index
from agenda.load import Loaded, load
from agenda.model import Actor, Audience, FocusArea, Initiative, Priority, Record, Section
from agenda.model.kinds import KINDS
from agenda.model.levels import level_names
from agenda.model.shape import way_to_area
from agenda.names import name_of, told_apart
from agenda.problems import Place, Problem, RefusedError
from macros.context.addresses import address
from macros.context.backlinks import NamedBy, backlinks
from macros.context.versions import Versions
from macros.kinds import plain_kinds
from macros.text.glossary_words import Glossary


class AgendaContext:
    """A checked agenda and the look-ups that pages need. Built once a build."""

    def __init__(
        self, loaded: Loaded, editions: tuple[Released, ...] = (), version: str = ""
    ) -> None:
        self.loaded = loaded
        self.versions = Versions(loaded.agenda, editions, version)
        self.agenda = loaded.agenda
        self.places = loaded.places
        self.index = Index(loaded.agenda)
        self.levels = level_names(loaded.agenda.levels)
        """What the levels are called, by kind."""
        self.glossary = Glossary(loaded.agenda.terms)
        self.views: dict[tuple[Callable[..., Any], int], tuple[Any, Any]] = {}
        """What :func:`macros.context.once.once` has kept."""

    @cached_property
    def data_day(self) -> str | None:
        """The day that lateness is judged by: the build's own day is never asked."""
        return data_day(self.agenda)

    @cached_property
    def focus_areas(self) -> tuple[FocusArea, ...]:
        return tuple(sorted(self.agenda.focus_areas, key=lambda area: area.order))

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        return tuple(sorted(self.agenda.sections, key=lambda section: section.order))

    @cached_property
    def _priorities(self) -> dict[str, list[Priority]]:
        found: dict[str, list[Priority]] = defaultdict(list)
        for priority in sorted(self.agenda.priorities, key=lambda priority: priority.order):
            found[priority.focus_area].append(priority)
        return found

    @cached_property
    def _initiatives(self) -> dict[str, list[Initiative]]:
        """Initiatives by the id of anything that they name."""
        found: dict[str, list[Initiative]] = defaultdict(list)
        for initiative in self.agenda.initiatives:
            named = {*initiative.priorities, *initiative.audiences, *initiative.partners}
            named |= {initiative.lead} if initiative.lead else set()
            for record_id in named:
                found[record_id].append(initiative)
        return found

    def records(self, kind: str) -> tuple[Any, ...]:
        """Give all of a kind in the order to read them in.

        Raises KeyError for a kind that the agenda has no list of.
        """
        name = KINDS[kind].list
        if not name:
            raise KeyError(kind)
        return tuple(sorted(getattr(self.agenda, name), key=self._order))

    @cached_property
    def _backlinks(self) -> dict[str, tuple[NamedBy, ...]]:
        kinds = plain_kinds(lambda kind: kind.backlinks)
        return backlinks({kind: self.records(kind) for kind in kinds})

    def naming(self, record_id: str) -> tuple[NamedBy, ...]:
        """Give what names a record, of the kinds that no view tells of in a way of its own."""
        return self._backlinks.get(record_id, ())

    def _order(self, record: Record) -> tuple[int, int]:
        """Give an order by their own numbers; without any, records stay as they are written."""
        area = self.area_of(record).order if isinstance(record, Priority) else 0
        return area, getattr(record, "order", 0)

    def priorities_of(self, area: FocusArea) -> tuple[Priority, ...]:
        return tuple(self._priorities[area.id])

    def initiatives_of(self, record: Priority | Actor | Audience) -> tuple[Initiative, ...]:
        """Give the initiatives that name a priority, an actor or an audience, in file order."""
        return tuple(self._initiatives[record.id])

    def area_of(self, record: Priority | Initiative) -> FocusArea:
        """Give the focus area of a priority, or of the first priority of an initiative."""
        if isinstance(record, Initiative):
            record = self.priority(record.priorities[0])
        return self.index.get(record.focus_area, FocusArea)

    def area_around(self, record: Record) -> FocusArea | None:
        """Give the focus area that a record is or belongs to, if it belongs to one."""
        if isinstance(record, FocusArea):
            return record
        named = getattr(record, way_to_area(type(record)) or "", None) or ()
        first = named if isinstance(named, str) else named[0] if named else None
        return self.area_around(self.record(first)) if first else None

    def priority(self, priority_id: str) -> Priority:
        return self.index.get(priority_id, Priority)

    def record(self, record_id: str) -> Record:
        return self.index.get(record_id, Record)

    def address(self, record_id: str) -> str:
        """Give where a record is shown. Raises KeyError for an unknown id."""
        return address(self.index, record_id)

    def place(self, record_id: str) -> Place:
        """Give the file and line where a record is written."""
        return self.places.of(self.index.path(record_id))

    def word(self, record: Record) -> str:
        """Give what kind of thing a record is, in the agenda's own word for it."""
        level = self.levels.get(record.of_kind)
        return level.label if level else record.swedish

    def title(self, record: Record) -> str:
        """Give the name that a record goes by in links and lists; no two priorities share one."""
        apart = self._told_apart.get(record.id) if isinstance(record, Priority) else None
        return apart or name_of(record)

    @cached_property
    def _told_apart(self) -> Mapping[str, str]:
        return told_apart(self.agenda)


def load_context(folder: Path, version: str = "") -> AgendaContext:
    """Load a data folder for showing, with what has been published from it.

    ``version`` is what :class:`macros.context.versions.Versions` asks for. Raises
    :class:`agenda.RefusedError` with the problems of both.
    """
    problems: list[Problem] = []
    editions: tuple[Released, ...] = ()
    try:
        editions = load_editions(folder)
    except RefusedError as refused:
        problems += refused.problems
    try:
        loaded = load(folder)
    except RefusedError as refused:
        raise RefusedError([*problems, *refused.problems]) from None
    if problems:
        raise RefusedError(problems)
    return AgendaContext(loaded, editions, version)
