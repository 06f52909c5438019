"""What an agenda is: data, checked and frozen. Knows no page, no clock and no network."""

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from agenda.load import check_agenda, load_agenda
    from agenda.model import Agenda
    from agenda.problems import Place, Problem, RefusedError

__all__ = ["Agenda", "Place", "Problem", "RefusedError", "check_agenda", "load_agenda"]

_HOME: Final = {
    "Agenda": "agenda.model",
    "Place": "agenda.problems",
    "Problem": "agenda.problems",
    "RefusedError": "agenda.problems",
    "check_agenda": "agenda.load",
    "load_agenda": "agenda.load",
}
"""Where each name is from: it is fetched when it is asked for, since a model takes its time."""


def __getattr__(name: str) -> Any:
    """Give a name of the package. Raises AttributeError for one that it does not have."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)
