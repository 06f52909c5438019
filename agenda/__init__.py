"""What an agenda is: data, checked and frozen. Knows no page, no clock and no network."""

from agenda.load import check_agenda, load_agenda
from agenda.model import Agenda
from agenda.problems import Place, Problem, RefusedError

__all__ = ["Agenda", "Place", "Problem", "RefusedError", "check_agenda", "load_agenda"]
