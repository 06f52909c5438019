"""The two acts that may touch what is published, as they are logged beside it.

``data/editions/<id>/withdrawals.yaml`` has a row for each text that was taken out of an edition,
``data/editions/rollbacks.yaml`` one for each edition that was taken back. Rows are only added.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Generic, TypeVar

from pydantic import ValidationError

from agenda.data_files import create_record
from agenda.load import Places
from agenda.load.layout import EDITIONS
from agenda.load.parsed_file import mapping
from agenda.load.positions import plain
from agenda.load.pydantic_messages import problem
from agenda.model import Record, Rollback, Withdrawal
from agenda.model.fields import field
from agenda.problems import Problem, RefusedError

WITHDRAWALS: Final = "withdrawals.yaml"
ROLLBACKS: Final = "rollbacks.yaml"
_WITHDRAWN: Final = "Vad som har återtagits ur utgåvan. Rader läggs till, och ändras aldrig."
_TAKEN_BACK: Final = "Utgåvor som har tagits tillbaka. Rader läggs till, och ändras aldrig."


class Withdrawals(Record):
    """The rows of one edition."""

    swedish = "Filen"

    withdrawals: tuple[Withdrawal, ...] = field("Återtaganden", "Ett för varje text.")


class Rollbacks(Record):
    """The rows of all editions that were taken back."""

    swedish = "Filen"

    rollbacks: tuple[Rollback, ...] = field("Tillbakatagna", "En rad för varje utgåva.")


_Rows = TypeVar("_Rows", bound=Record)


@dataclass(frozen=True)
class Read(Generic[_Rows]):
    """Rows, and where each of their values was written."""

    rows: _Rows
    places: Places


def read_rows(
    path: Path, name: str, model: type[_Rows], problems: list[Problem]
) -> Read[_Rows] | None:
    """Read a file of acts; None when there is none, or when it has problems."""
    if not path.is_symlink() and not path.exists():
        return None
    (key,) = model.model_fields
    node = mapping(path, name, key, problems)
    if node is None:
        return None
    places = Places(node)
    values: Any = plain(node, model)
    try:
        return Read(model.model_validate(values), places)
    except ValidationError as error:
        faults = error.errors(include_url=False)
        problems.extend(problem(fault, model, places) for fault in faults)
        return None


def load_rollbacks(data: Path) -> tuple[Rollback, ...]:
    """Read which editions have been taken back. Raises :class:`RefusedError`."""
    problems: list[Problem] = []
    name = f"{data.name or data.absolute().name}/{EDITIONS}/{ROLLBACKS}"
    found = read_rows(data / EDITIONS / ROLLBACKS, name, Rollbacks, problems)
    if problems:
        raise RefusedError(problems)
    return found.rows.rollbacks if found else ()


def create_withdrawals(rows: tuple[Withdrawal, ...]) -> str:
    """Give the text of the file with what has been withdrawn from an edition."""
    return create_record(Withdrawals(withdrawals=rows), _WITHDRAWN)


def create_rollbacks(rows: tuple[Rollback, ...]) -> str:
    """Give the text of the file with the editions that were taken back."""
    return create_record(Rollbacks(rollbacks=rows), _TAKEN_BACK)
