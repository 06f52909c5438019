"""A comparison as a text for people: plain text, Markdown, or a page of its own.

Each form is one template and one escaper; the sentences are the same in all.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import Final

from agenda.compare import Comparison
from agenda.model import Agenda, Edition
from agenda.problems import visible
from macros.context.render import environment
from macros.context.versions import between
from macros.text.escape import inert
from macros.text.markdown import markdown
from macros.views.changes.overview import changes_view


class ChangeFormat(StrEnum):
    """A language that changes are told in."""

    text = "text"
    markdown = "markdown"
    html = "html"


_TEMPLATES: Final[dict[ChangeFormat, tuple[str, Callable[[str], str]]]] = {
    ChangeFormat.text: ("changes/plain.txt", visible),
    ChangeFormat.markdown: ("changes/comment.md", markdown),
    ChangeFormat.html: ("changes/page.html", inert),
}


def tell(comparison: Comparison, base: Agenda, head: Agenda, form: ChangeFormat) -> str:
    """Give a comparison of these two agendas as a whole text in one of the formats."""
    template, escape = _TEMPLATES[form]
    view = changes_view(comparison, base, head)
    return environment(escape).get_template(template).render(view=view, linked=()).strip() + "\n"


def release_notes(before: Agenda | None, agenda: Agenda, edition: Edition) -> str:
    """Give, in Markdown, what is new in an edition beside the one before it."""
    view = changes_view(between(before, agenda), before, agenda) if before else None
    template = environment(markdown).get_template("changes/notes.md")
    return template.render(view=view, agenda=agenda, edition=edition).strip() + "\n"
