"""The one comment that a proposal has, kept up to date: what changes, and what the check said.

Its templates stand with the others in ``macros/``, since they share sentences with them and
are held to the same escaper; here is only what makes a comment of them.
"""

from typing import Final

from macros.context.forge import Forge
from macros.context.render import environment
from macros.text.markdown import markdown
from macros.views.changes.proposed import Proposed
from review.comment_view import comment_view
from review.preview_build import Outcome

MARKER: Final = "<!-- agendans-forhandsvisning -->"
"""The first line, by which the comment is found again. No text can hold it: ``<`` is escaped."""

MOST: Final = 30_000
"""Characters. A forge bears 65 536, and counts some signs twice."""


def create_comment(outcome: Outcome, forge: Forge | None = None) -> str:
    """Give the comment as Markdown for a forge, at most :data:`MOST` characters long.

    ``forge`` is where the proposal lies: then faults lead to their lines.
    """
    env = environment(markdown)
    context, preview = outcome.context, outcome.preview
    proposed = Proposed(context, preview) if context else None
    view = comment_view(preview, proposed, outcome.problems, outcome.warnings, forge)
    own = env.get_template("preview/comment.md")
    parts = [MARKER, own.render(view=view, changes=preview.changes)]
    if preview.changes:
        changes = env.get_template("changes/comment.md")
        parts.append(changes.render(view=preview.changes, pages=view.pages, asked=True))
    return _within(_tidy("\n\n".join(parts)))


def create_refusal(reason: str, number: int | None) -> str:
    """Give the comment on a proposal that git can't even lay out."""
    view = {"number": number, "reason": reason}
    text = environment(markdown).get_template("preview/refusal.md").render(view=view)
    return _tidy(f"{MARKER}\n\n{text}")


def _tidy(text: str) -> str:
    """Leave at most one empty line in a row, and none at the end."""
    lines = [line.rstrip() for line in text.split("\n")]
    kept = [line for place, line in enumerate(lines) if line or (place and lines[place - 1])]
    return "\n".join(kept).rstrip("\n") + "\n"


def _within(text: str) -> str:
    """Cut between two lines, close the fold that was cut, and say so."""
    if len(text) <= MOST:
        return text
    closing = "</details>"
    more = environment(markdown).get_template("preview/more.md").render()
    end = text.rfind("\n", 0, MOST - len(more) - len(closing) - 4)
    kept = text[:end]
    if kept.count("<details>") > kept.count(closing):
        kept += f"\n\n{closing}"
    return f"{kept}\n\n{more}\n"
