"""What a rule gives: a path into the agenda, what is wrong there, and advice."""

from dataclasses import dataclass

from agenda.model import Record
from agenda.model.shape import Path


@dataclass(frozen=True)
class Finding:
    """A broken rule. ``see`` is the path of another record that the reader should look at."""

    path: Path
    message: str
    advice: str = ""
    see: Path | None = None


def has(record: Record, *names: str) -> bool:
    """Tell whether a record has these values: one that was faulty is missing from it.

    A rule that walks the whole agenda asks, so that one faulty record hides no other.
    """
    return all(name in record.__dict__ for name in names)
