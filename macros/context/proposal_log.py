"""What has been proposed and how it went, as it was fetched from the forge before the build.

A build asks nobody: ``scripts/fetch_proposals.py`` writes the file, ``extra.proposals`` names it,
and a site without one says that nothing is told here. What stands in it are somebody's words, as
plain text, and never more of them than a reader needs.
"""

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints, ValidationError

from agenda.addresses import is_web_address
from agenda.load.system_words import said_by_system
from agenda.problems import visible

VERSION: Final = 1
MOST: Final = 500
"""Proposals that are told of, the newest first."""
MOST_BYTES: Final = 2_000_000
TITLE: Final = 120
REASON: Final = 600


def _in_the_calendar(day: str) -> str:
    date.fromisoformat(day)
    return day


_Day = Annotated[
    str,
    StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
    AfterValidator(_in_the_calendar),
]
_Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]{1,60}$")]


class Standing(StrEnum):
    """What has become of a proposal."""

    open = "open"
    taken_in = "taken_in"
    declined = "declined"


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class LoggedProposal(_Frozen):
    """One proposal: what it is called, which entries it is about, and how it went."""

    number: int
    title: Annotated[str, StringConstraints(min_length=1, max_length=TITLE + 1)]
    standing: Standing
    opened_on: _Day
    closed_on: _Day | None = None
    entries: tuple[_Id, ...] = ()
    reason: Annotated[str, StringConstraints(max_length=REASON + 1)] = ""
    """Why it was declined, where a steward has said so for all to read."""
    url: str
    seen: str = ""
    """When the forge last knew of something new in it: then nothing more is asked for."""


class ProposalLog(_Frozen):
    """All that is told of, the newest first, and the day that it was so."""

    version: Literal[1] = VERSION
    fetched_on: _Day
    proposals: tuple[LoggedProposal, ...] = ()

    def open_about(self, record_id: str) -> tuple[LoggedProposal, ...]:
        """Give the open proposals about an entry."""
        return tuple(
            one
            for one in self.proposals
            if one.standing == Standing.open and record_id in one.entries
        )


class UnreadableLogError(Exception):
    """A file that is no such log; a Swedish sentence says why."""


def create_log(log: ProposalLog) -> str:
    """Give the file's text."""
    return log.model_dump_json(indent=1, exclude_defaults=True) + "\n"


def read_log(file: Path) -> ProposalLog | None:
    """Read the file; None where there is none. Raises :class:`UnreadableLogError`."""
    try:
        with file.open("rb") as opened:
            raw = opened.read(MOST_BYTES + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise UnreadableLogError(
            f"{file.name} går inte att läsa: {said_by_system(error)}."
        ) from None
    if len(raw) > MOST_BYTES:
        raise UnreadableLogError(f"{file.name} är större än {MOST_BYTES} byte.")
    try:
        log = ProposalLog.model_validate_json(raw)
    except ValidationError as error:
        where = ".".join(map(str, error.errors()[0]["loc"])) or "början"
        said = f"{file.name} är ingen lista över förslag (fel vid {where})."
        raise UnreadableLogError(said) from None
    odd = next((one.url for one in log.proposals if not is_web_address(one.url)), None)
    if odd is not None:
        said = f"{file.name} har en adress som inte är godkänd: {visible(odd)[:80]}."
        raise UnreadableLogError(said)
    if len({one.number for one in log.proposals}) < len(log.proposals):
        raise UnreadableLogError(f"{file.name} har samma förslag två gånger.")
    return log
