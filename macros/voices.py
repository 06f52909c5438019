"""The voices that tell a comparison to people: plain text, Markdown, and a page of its own."""

from collections.abc import Callable
from enum import StrEnum
from typing import Final

from agenda.compare import Comparison
from agenda.load.shown import visible
from agenda.model import Agenda
from macros.markdown import markdown
from macros.render import environment
from macros.text import inert
from macros.views.changes import changes_view


class Voice(StrEnum):
    """A language that changes are told in."""

    text = "text"
    markdown = "markdown"
    html = "html"


_SPOKEN: Final[dict[Voice, tuple[str, Callable[[str], str]]]] = {
    Voice.text: ("changes/plain.txt", visible),
    Voice.markdown: ("changes/comment.md", markdown),
    Voice.html: ("changes/page.html", inert),
}


def tell(comparison: Comparison, base: Agenda, head: Agenda, voice: Voice) -> str:
    """Give a comparison of these two agendas as a whole text in one of the voices."""
    template, escape = _SPOKEN[voice]
    view = changes_view(comparison, base, head)
    return environment(escape).get_template(template).render(view=view, linked=()).strip() + "\n"
