"""What a prose page may hold: front matter, Markdown, and macro calls with plain arguments.

What is read here is what is built: MkDocs gets the page that came of it, never the file.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from agenda.problems import Place, Problem
from macros.prose.calls import Call, Fault, blanked, calls_in
from macros.prose.character_references import reference_faults
from macros.prose.front_matter import Head, head_end, read_head
from macros.prose.macro_call import unknown

__all__ = ["Call", "Prose", "read_prose"]

_TAG: Final = re.compile(r"<(?!https://)/?(?:[A-Za-z!?]|\{\{)[^>\n]*>?")

_STILL_CALLED: Final = (
    "Ett makro anropas även med ett omvänt snedstreck före.",
    "Ta bort snedstrecket, eller hela anropet: ett anrop kan inte visas som text.",
)


@dataclass(frozen=True)
class Prose:
    """A prose page: the text of its file, the calls in it, and what its head says."""

    name: str
    text: str
    calls: tuple[Call, ...]
    head: Head = field(default_factory=Head)

    def place(self, position: int) -> Place:
        """Give the line and column of a position in the text."""
        before = self.text[:position]
        return Place(self.name, before.count("\n") + 1, position - before.rfind("\n"))

    @property
    def without_calls(self) -> str:
        """The text with all Jinja blanked out, so that positions still hold."""
        return blanked(self.text)

    @property
    def body_start(self) -> int:
        return head_end(self.text)

    @property
    def body(self) -> str:
        """The page's own text, without its head."""
        return self.text[self.body_start :]


def read_prose(text: str, name: str, macros: Iterable[str], problems: list[Problem]) -> Prose:
    """Take a page apart, adding all that may not stand there to ``problems``."""
    page = Prose(name, text, (), read_head(text, name, problems))
    calls = tuple(_calls(page, tuple(macros), problems))
    _markup(page, problems)
    for position, message, advice in reference_faults(text, page.body_start):
        problems.append(Problem(page.place(position), message, advice))
    return Prose(name, text, calls, page.head)


def _calls(page: Prose, macros: tuple[str, ...], problems: list[Problem]) -> Iterator[Call]:
    for found in calls_in(page.text, page.body_start):
        if isinstance(found, Fault):
            problems.append(Problem(page.place(found.start), found.message, found.advice))
        elif found.name not in macros:
            problems.append(Problem(page.place(found.start), *unknown(found.name, macros)))
        else:
            if page.text[found.start - 1] == "\\":
                problems.append(Problem(page.place(found.start - 1), *_STILL_CALLED))
            yield found


def _markup(page: Prose, problems: list[Problem]) -> None:
    """HTML belongs to the templates; a tag that a call stands in the middle of is one too."""
    for match in _TAG.finditer(page.text, page.body_start):
        message = f"HTML ({match.group()[:30]}) får inte stå i en text."
        problems.append(
            Problem(page.place(match.start()), message, "Använd Markdown eller makron.")
        )
