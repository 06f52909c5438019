"""What a prose page may hold: front matter, Markdown, and macro calls with plain arguments.

The macros plugin would run any Jinja on a page, so everything but a call is refused here.
"""

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from agenda.load.near import did_you_mean
from agenda.problems import Place, Problem
from macros.front_matter import front_matter_end, front_matter_problems

_JINJA: Final = re.compile(r"\{\{.*?\}\}|\{\{|\}\}|\{%|%\}|\{#|#\}", re.DOTALL)
_TAG: Final = re.compile(r"<(?!https://)/?[A-Za-z!?][^>\n]*>?")
_HEADING: Final = re.compile(r"^# +\S", re.MULTILINE)
_ONLY_CALLS: Final = "Här får bara makroanrop stå, till exempel {{ priority_list() }}."


@dataclass(frozen=True)
class Call:
    """A macro call on a page: its name, its arguments and where it stands in the text."""

    name: str
    arguments: tuple[object, ...]
    named: dict[str, object]
    start: int
    end: int


@dataclass(frozen=True)
class Prose:
    """A prose page: the text of its file, and the calls in it."""

    name: str
    text: str
    calls: tuple[Call, ...]

    def place(self, position: int) -> Place:
        """Give the line and column of a position in the text."""
        before = self.text[:position]
        return Place(self.name, before.count("\n") + 1, position - before.rfind("\n"))

    @property
    def without_calls(self) -> str:
        """The text with all Jinja blanked out, so that positions still hold."""
        return _JINJA.sub(lambda match: " " * len(match.group()), self.text)

    @property
    def body_start(self) -> int:
        return front_matter_end(self.text)


def read_prose(text: str, name: str, macros: Iterable[str], problems: list[Problem]) -> Prose:
    """Take a page apart, adding all that may not stand there to ``problems``."""
    page = Prose(name, text, ())
    problems += front_matter_problems(text, name)
    calls = tuple(_calls(page, tuple(macros), problems))
    _markup(page, problems)
    headings = len(_HEADING.findall(text[page.body_start :]))
    if headings != 1:
        message = f"Sidan har {headings} huvudrubriker (rader som börjar med ett #)."
        problems.append(Problem(page.place(page.body_start), message, "Den ska ha en."))
    return Prose(name, text, calls)


def _calls(page: Prose, macros: tuple[str, ...], problems: list[Problem]) -> Iterator[Call]:
    for match in _JINJA.finditer(page.text, page.body_start):
        call = _call(match)
        place = page.place(match.start())
        if call is None:
            problems.append(
                Problem(place, f"”{match.group()[:40]}” får inte stå här.", _ONLY_CALLS)
            )
        elif call.name not in macros:
            advice = did_you_mean(call.name, macros) or f"Makron som finns: {', '.join(macros)}."
            problems.append(Problem(place, f"Makrot ”{call.name}” finns inte.", advice))
        else:
            yield call


def _call(match: re.Match[str]) -> Call | None:
    """Read ``{{ name("literal") }}``; None for anything else."""
    inner = match.group()[2:-2].strip()
    try:
        node = ast.parse(inner, mode="eval").body
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            return None
        arguments = tuple(ast.literal_eval(argument) for argument in node.args)
        named = {word.arg or "": ast.literal_eval(word.value) for word in node.keywords}
    except (SyntaxError, ValueError, TypeError, MemoryError, RecursionError):
        return None
    whole = match.group().startswith("{{") and match.group().endswith("}}")
    return (
        Call(node.func.id, arguments, named, *match.span()) if whole and "" not in named else None
    )


def _markup(page: Prose, problems: list[Problem]) -> None:
    """HTML belongs to the templates."""
    for match in _TAG.finditer(page.without_calls, page.body_start):
        message = f"HTML ({match.group()[:30]}) får inte stå i en text."
        problems.append(
            Problem(page.place(match.start()), message, "Använd Markdown eller makron.")
        )
