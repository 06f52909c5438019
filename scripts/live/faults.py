"""What stops a page, as problems for the person who wrote it: where, what, and what to do."""

from pathlib import Path
from traceback import walk_tb

from jinja2 import TemplateError, TemplateSyntaxError

from agenda.problems import Place, Problem, RefusedError
from cli.error_messages import sentences
from macros.settings.errors import RefusedBuildError


def problems_of(error: Exception, settings: Path) -> tuple[Problem, ...]:
    """Give what went wrong. ``settings`` lies in the folder that places are told from."""
    if isinstance(error, RefusedBuildError | RefusedError):
        return error.problems
    place = _template(error, settings.parent) or Place(settings.name)
    if isinstance(error, TemplateError):
        message = f"Mallen har ett fel på den här raden (på engelska: {error.message})."
        return (Problem(place, message, "Rätta raden och spara."),)
    advice = "Starta om med AGENDA_DEBUG=1 för att se var i koden."
    return (Problem(place, sentences(error).strip(), advice),)


def _template(error: Exception, root: Path) -> Place | None:
    """Give the line of a template that was read last."""
    if isinstance(error, TemplateSyntaxError) and error.filename:
        return Place(_name(error.filename, root), error.lineno)
    lines = [(frame.f_code.co_filename, line) for frame, line in walk_tb(error.__traceback__)]
    found = [Place(_name(name, root), line) for name, line in lines if name.endswith(".html")]
    return found[-1] if found else None


def _name(file: str, root: Path) -> str:
    path = Path(file)
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
