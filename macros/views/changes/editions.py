"""The editions, what differs between two of them, and what has become of one entry."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from agenda.index import Index
from agenda.model import Actor, Edition, Initiative
from agenda.model.dates import latest
from macros.context.addresses import changes_address
from macros.context.agenda_context import AgendaContext
from macros.context.versions import Version, VersionDifference, between
from macros.kinds import ANCHOR_PAGES, PAGE_FOLDERS
from macros.text.escape import swedish_date
from macros.views.changes.overview import ChangesView, changes_view
from macros.views.changes.withdrawn import WithdrawnLine, withdrawn_line
from macros.views.parts.base import Fact, Target, date_fact, fact, target
from macros.views.parts.decision import decision_facts


@dataclass(frozen=True)
class EditionView:
    """An edition on the page of editions; ``changes`` leads to what is new in it."""

    edition: Edition
    title: str
    is_current: bool
    facts: tuple[Fact, ...]
    changes: str | None
    withdrawn: tuple[WithdrawnLine, ...] = ()


@dataclass(frozen=True)
class EditionsView:
    """Every edition, newest first, every other pair, and the draft's difference if any."""

    editions: tuple[EditionView, ...]
    others: tuple[tuple[str, str], ...]
    draft: str | None


def editions_view(context: AgendaContext) -> EditionsView:
    """Give the editions, the newest first, and the pairs that pages compare."""
    versions = context.versions
    known = versions.editions
    before = {b.id: a for a, b in pairwise(known)}
    others = [(a, b) for a, b in versions.pairs if b.edition and before[b.id] is not a]
    last = known[-1] if known else None
    return EditionsView(
        tuple(_edition_view(context, one, before.get(one.id)) for one in reversed(known)),
        tuple(
            (f"Från {a.in_words} till {b.in_words}", changes_address(a.id, b.id)) for a, b in others
        ),
        changes_address(last.id, versions.draft.id) if last and versions.draft else None,
    )


def _edition_view(context: AgendaContext, one: Version, before: Version | None) -> EditionView:
    assert one.edition is not None
    of, edition = Edition, one.edition
    known = edition.decision is not None and edition.decision.body in context.index
    return EditionView(
        edition,
        one.title,
        one is context.versions.current,
        (
            fact(of, "id", edition.id),
            fact(of, "state", edition.state.label),
            date_fact(of, "released_on", edition.released_on),
            *(decision_facts(context, edition.decision) if known else ()),
            fact(of, "commit", edition.commit),
            fact(of, "sha256", edition.sha256),
        ),
        changes_address(before.id, one.id) if before else None,
        tuple(withdrawn_line(act) for act in one.withdrawals),
    )


@dataclass(frozen=True)
class ReplyLine:
    """A reply to a consultation that led to a change of an entry."""

    entry: Target
    reply: str
    actor: str


@dataclass(frozen=True)
class ChangesPage:
    """What differs between two versions, by focus area, with what it rests on."""

    base: Version
    head: Version
    changes: ChangesView
    decision: tuple[Fact, ...]
    replies: tuple[ReplyLine, ...]
    linked: frozenset[str]


def changes_page(context: AgendaContext, base: Version, head: Version) -> ChangesPage:
    """Give what differs between two versions, and the replies that what changed came of."""
    found = between(base.agenda, head.agenda)
    decision = head.agenda.decision
    known = decision is not None and decision.body in context.index
    return ChangesPage(
        base,
        head,
        # What a reviewer is asked before a change is nothing to ask once it is published.
        replace(changes_view(found, base.agenda, head.agenda), questions=(), undecided=()),
        decision_facts(context, decision) if known else (),
        tuple(_replies(context, head, {change.node.id for change in found.changes})),
        frozenset(_with_page(context)),
    )


def _replies(context: AgendaContext, head: Version, changed: set[str]) -> Iterator[ReplyLine]:
    """Give the replies, as that version has them, that led to one of the changes."""
    index = Index(head.agenda)
    for reply in head.agenda.replies:
        for entry in reply.changes:
            if entry in changed and entry in context.index and reply.id in context.index:
                actor = index.get(reply.actor, Actor).name
                yield ReplyLine(target(context, context.record(entry)), reply.id, actor)


def _with_page(context: AgendaContext) -> Iterator[str]:
    """Give the ids that a reader can be led to."""
    kinds = {*PAGE_FOLDERS, *ANCHOR_PAGES}
    return (one for one in context.index.ids if context.index.kind(one) in kinds)


@dataclass(frozen=True)
class HistoryLine:
    """What became of an entry in one version, and where that is told."""

    version: str
    date: str | None
    marks: tuple[str, ...]
    address: str | None


def entry_history(context: AgendaContext, record_id: str | None) -> tuple[HistoryLine, ...]:
    """Give an entry's way through the editions: where it came, and where it changed."""
    versions = context.versions
    known = [one for one in (*versions.editions, versions.draft) if one and versions.editions]
    came = next((one for one in known if record_id in one.ids), None)
    if record_id is None or came is None:
        return ()
    first = HistoryLine(came.title, _day(came), ("Kom med",), None)
    steps = [step for step in versions.steps if step.base in known[known.index(came) :]]
    lines = (_line(step, step.marks.get(record_id, ())) for step in steps)
    return (first, *(line for line in lines if line.marks))


def changed_on(context: AgendaContext, record_id: str | None) -> str | None:
    """Give the day of the newest edition in which an entry differs."""
    days = [
        step.head.released_on
        for step in context.versions.steps
        if step.head.released_on and record_id in step.marks
    ]
    return days[-1] if days else None


def _line(step: VersionDifference, marks: tuple[str, ...]) -> HistoryLine:
    address = changes_address(step.base.id, step.head.id)
    return HistoryLine(step.head.title, _day(step.head), marks, address)


def _day(one: Version) -> str | None:
    return swedish_date(one.released_on) if one.released_on else None


@dataclass(frozen=True)
class Review:
    """When an entry is to be looked at again: in words, and the last day of that."""

    said: str
    day: str


def review_due(context: AgendaContext, record_id: str | None) -> Review | None:
    """Give what was promised for an entry; None where nothing was."""
    if record_id is None or record_id not in context.index:
        return None
    record = context.record(record_id)
    due = record.next_update_due if isinstance(record, Initiative) else None
    return Review(swedish_date(due), latest(due)) if due else None
