"""What the agenda does not say, computed: never filled in, only counted and named."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import Final

from agenda.model import FocusArea, Goal, Indicator, Initiative, Priority, Record
from macros.context.agenda_context import AgendaContext
from macros.text.unsaid import unsaid_sentence
from macros.views.follow_up.progress import UNSAID, is_proposed, split
from macros.views.headers import agenda_facts
from macros.views.parts.base import (
    AreaLook,
    Target,
    area_look,
    label,
    period_text,
    target,
    unknown_words,
)
from macros.views.parts.unsaid import Unsaid

MOST_NAMED: Final = 15
"""So many are named below each gap; the rest are counted by focus area."""

INITIATIVE_FIELDS: Final = (
    "lead", "partners", "period", "phase", "status", "funding", "decision", "indicators",
    "audiences", "next_update_due", "citations",
)  # fmt: skip
_PRIORITY_FIELDS: Final = {"goals": "frameworks", "audiences": "audiences", "domains": "domains"}
"""What a priority may point at, and what the agenda must have for that to be possible."""


@dataclass(frozen=True)
class AreaCount:
    look: AreaLook
    count: int
    proposals: int


@dataclass(frozen=True)
class Named:
    """Something to link to, and what tells it from others of the same name."""

    target: Target
    detail: str


@dataclass(frozen=True)
class Gap:
    """Something that is missing, how often, and for which: at most so many by name."""

    title: str
    count: int
    of: int
    proposals: int
    proposals_of: int
    areas: tuple[AreaCount, ...]
    named: tuple[Named, ...]
    more: int
    words: str = ""
    """What the agenda does not say, where that has words."""

    @property
    def everywhere(self) -> bool:
        """Say whether nothing has it, so that naming each would only repeat the list."""
        return (self.count, self.proposals) == (self.of, self.proposals_of)


@dataclass(frozen=True)
class GapsView:
    everywhere: tuple[str, ...]
    sentence: str
    """What is not said of any initiative, in words; empty where each thing is said of some."""
    initiatives: tuple[Gap, ...]
    others: tuple[Gap, ...]
    agenda: Unsaid | None


def gaps_view(context: AgendaContext) -> GapsView:
    """Count what is not said: of initiatives, of other records, of the agenda itself."""
    initiatives = tuple(_initiative_gap(context, name) for name in INITIATIVE_FIELDS)
    others = tuple(gap for gap in _other_gaps(context) if gap.count)
    some = tuple(gap for gap in initiatives if gap.count or gap.proposals)
    return GapsView(
        tuple(gap.title for gap in some if gap.everywhere),
        _everywhere(context, some),
        tuple(gap for gap in some if not gap.everywhere),
        others,
        agenda_facts(context).unsaid,
    )


def lacks(record: Record, name: str) -> bool:
    """Say whether a record leaves a field open. A value that says "unknown" leaves it open."""
    value = getattr(record, name)
    if name == "period":
        return period_text(value) is None
    return not value or value in UNSAID


def _everywhere(context: AgendaContext, gaps: tuple[Gap, ...]) -> str:
    words = [gap.words for gap in gaps if gap.everywhere and gap.words]
    opening = f"Om {context.levels['initiative'].definite_plural} säger agendan inte"
    return unsaid_sentence(opening, words, len(words)) if words else ""


def _initiative_gap(context: AgendaContext, name: str) -> Gap:
    missing = tuple(i for i in context.agenda.initiatives if lacks(i, name))
    count, proposals = split(missing)
    of, proposals_of = split(context.agenda.initiatives)
    named = (
        Named(target(context, i), "förslag" if is_proposed(i) else "") for i in missing[:MOST_NAMED]
    )
    areas = tuple(_area_count(context, area, missing) for area in context.focus_areas)
    return Gap(
        label(Initiative, name),
        count,
        of,
        proposals,
        proposals_of,
        tuple(found for found in areas if found.count or found.proposals),
        tuple(named),
        len(missing[MOST_NAMED:]),
        unknown_words(Initiative, name),
    )


def _area_count(
    context: AgendaContext, area: FocusArea, missing: tuple[Initiative, ...]
) -> AreaCount:
    """Count under the focus area of the first priority, so that the counts add up."""
    here = tuple(i for i in missing if context.area_of(i) == area)
    return AreaCount(area_look(area), *split(here))


def _other_gaps(context: AgendaContext) -> Iterable[Gap]:
    """What priorities, focus areas, goals and indicators leave open."""
    agenda, wanted = context.agenda, context.levels["priority"].heading
    priorities = [p for area in context.focus_areas for p in context.priorities_of(area)]
    if agenda.initiatives:
        title = f"{wanted} utan {context.levels['initiative'].plural}"
        yield _gap(context, title, priorities, partial(_idle, context))
    for name, needed in _PRIORITY_FIELDS.items():
        if getattr(agenda, needed):
            title = f"{wanted} utan {label(Priority, name).lower()}"
            yield _gap(context, title, priorities, partial(lacks, name=name))
    if agenda.frameworks:
        areas = context.focus_areas
        title = f"{context.levels['focus_area'].heading} utan mål"
        yield _gap(context, title, areas, partial(lacks, name="goals"))
        linked = {link.to for area in areas for link in area.goals}
        linked |= {link.to for priority in priorities for link in priority.goals}
        goals = [goal for framework in agenda.frameworks for goal in framework.goals]
        yield _gap(context, "Mål utan koppling", goals, lambda goal: _id(goal) not in linked)
    indicators = [one for initiative in agenda.initiatives for one in initiative.indicators]
    for name in ("baseline", "target", "values"):
        title = f"Indikatorer utan {label(Indicator, name).lower()}"
        yield _gap(context, title, indicators, partial(lacks, name=name))


def _id(record: Record) -> str:
    return str(record.__dict__["id"])


def _idle(context: AgendaContext, record: Record) -> bool:
    """Say whether nobody carries a priority out: a proposal does not count."""
    return isinstance(record, Priority) and not split(context.initiatives_of(record))[0]


def _named(context: AgendaContext, record: Record) -> Named:
    area = context.area_of(record).title if isinstance(record, Priority) else ""
    return Named(target(context, record), area)


def _gap(
    context: AgendaContext,
    title: str,
    records: Iterable[FocusArea | Priority | Goal | Indicator],
    missing: Callable[[Record], bool],
) -> Gap:
    everything = tuple(records)
    found = [record for record in everything if missing(record)]
    named = tuple(_named(context, record) for record in found[:MOST_NAMED])
    rest = len(found[MOST_NAMED:])
    return Gap(title, len(found), len(everything), 0, 0, (), named, rest)
