"""What has been proposed and how it went, in words: the page of it, and the line on a page."""

from dataclasses import dataclass
from typing import Final

from macros.context.agenda_context import AgendaContext
from macros.context.forge import Forge
from macros.context.proposal_log import LoggedProposal, ProposalLog, Standing
from macros.text.escape import swedish_date
from macros.views.parts.base import Target, target

MOST_OPEN: Final = 10
_NUMBERS: Final = ("", "Ett", "Två", "Tre", "Fyra", "Fem", "Sex", "Sju", "Åtta", "Nio", "Tio")
_CLOSED: Final = {Standing.taken_in: "intaget", Standing.declined: "besvarat"}
_GROUPS: Final[tuple[tuple[Standing, str, str, str, str], ...]] = (
    (
        Standing.open,
        "oppna",
        "Väntar på svar",
        "Någon läser dem innan de tas in.",
        "Inget förslag väntar på svar just nu.",
    ),
    (
        Standing.taken_in,
        "intagna",
        "Intagna",
        "De syns på webbplatsen. Att ta in ett förslag är inte att besluta.",
        "Inget förslag är intaget än.",
    ),
    (
        Standing.declined,
        "inte-intagna",
        "Inte intagna",
        "Skälet står vid vart och ett.",
        "Inget förslag har fått nej.",
    ),
)


@dataclass(frozen=True)
class ProposalLine:
    """One proposal as it is told."""

    anchor: str
    title: str
    url: str
    about: tuple[Target, ...]
    opened: str
    closed: str
    reason: str | None
    """Why it got a no; None for one that has not got any."""


@dataclass(frozen=True)
class ProposalGroup:
    """The proposals that stand alike."""

    id: str
    title: str
    text: str
    lines: tuple[ProposalLine, ...]

    @property
    def first(self) -> tuple[ProposalLine, ...]:
        """Give what stands open."""
        return self.lines[:MOST_OPEN]

    @property
    def rest(self) -> tuple[ProposalLine, ...]:
        """Give what waits in a fold."""
        return self.lines[MOST_OPEN:]


@dataclass(frozen=True)
class ProposalsView:
    """The page: groups with the day that it was so, or where to look when nothing is told."""

    day: str | None
    groups: tuple[ProposalGroup, ...]
    elsewhere: str | None


def proposals_view(
    context: AgendaContext, log: ProposalLog | None, forge: Forge | None
) -> ProposalsView:
    """Give what is told of proposals; without a log only where they are."""
    elsewhere = forge.all_proposals if forge else None
    if log is None:
        return ProposalsView(None, (), elsewhere)
    return ProposalsView(
        swedish_date(log.fetched_on),
        tuple(
            _group(
                tuple(_line(context, one) for one in log.proposals if one.standing == row[0]),
                *row[1:],
            )
            for row in _GROUPS
        ),
        elsewhere,
    )


def _group(
    lines: tuple[ProposalLine, ...], name: str, title: str, text: str, none: str
) -> ProposalGroup:
    return ProposalGroup(name, title, text if lines else none, lines)


def _line(context: AgendaContext, one: LoggedProposal) -> ProposalLine:
    known = [record_id for record_id in one.entries if record_id in context.index]
    closed = _CLOSED.get(one.standing) if one.closed_on else None
    return ProposalLine(
        anchor_of(one),
        one.title,
        one.url,
        tuple(target(context, context.record(record_id)) for record_id in known),
        swedish_date(one.opened_on),
        f"{closed} {swedish_date(one.closed_on)}" if closed and one.closed_on else "",
        (one.reason or "Det står i svaret.") if one.standing == Standing.declined else None,
    )


def anchor_of(one: LoggedProposal) -> str:
    """Give where a proposal stands on the page."""
    return f"_forslag-{one.number}_"


@dataclass(frozen=True)
class Follow:
    """Where it is told how proposals go: on the site's own page, else in the forge's list."""

    own: str | None
    elsewhere: str | None


def where_to_follow(page: str, log: ProposalLog | None, forge: Forge | None) -> Follow:
    """Give the page when it has something to tell: without a list it only leads on."""
    if log is not None:
        return Follow(page, None)
    return Follow(None, forge.all_proposals if forge else None)


@dataclass(frozen=True)
class OpenHere:
    """That something is proposed about a page, and where that is told."""

    text: str
    anchor: str


def open_here(log: ProposalLog | None, record_id: str | None) -> OpenHere | None:
    """Give what is open about an entry; None when nothing is, or nobody knows."""
    found = log.open_about(record_id) if log and record_id else ()
    if not found:
        return None
    count = len(found)
    number = _NUMBERS[count] if count < len(_NUMBERS) else str(count)
    text = f"{number} {'öppet' if count == 1 else 'öppna'} förslag gäller den här sidan"
    return OpenHere(text, anchor_of(found[0]) if count == 1 else "_oppna_")
