"""What a row of the registry of rules has."""

from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from agenda.index import Index
from agenda.model import Record
from agenda.rules.finding import Finding
from agenda.rules.laws import OfKind, OfRecord


@dataclass(frozen=True)
class InWhole:
    """A law in code that looks at the whole agenda."""

    broken: Callable[[Index], Iterator[Finding]]


@dataclass(frozen=True)
class InRecord:
    """A law in code that looks at one record; the paths that it gives start there."""

    broken: Callable[[Any], Iterator[Finding]]


@dataclass(frozen=True)
class Rule:
    """A rule about the records of a model, or about every ``Record``. Its name says the law.

    ``why`` is its reason, which a law in code has in its docstring. ``only_checker`` says why
    the form does not hold it; empty where it does.
    """

    name: str
    about: type[Record]
    law: OfRecord | OfKind | InRecord | InWhole
    why: str = ""
    only_checker: str = ""

    @property
    def is_data(self) -> bool:
        """Say whether the law is data, which the form fetches."""
        return isinstance(self.law, OfRecord | OfKind)

    def told(self) -> dict[str, Any]:
        """Give a law that is data for the schema (``x-rules``). Raises TypeError for code."""
        if not isinstance(self.law, OfRecord | OfKind):
            raise TypeError(f"{self.name} is code")
        return {"name": self.name, "law": self.law.law, **asdict(self.law)}
