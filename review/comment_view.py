"""What the comment on a proposal says beside the changes: where to see it, what was checked."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from agenda.load.display import shown
from agenda.problems import Problem
from macros.context.addresses import CHANGES_PAGE
from macros.text.escape import shortened
from macros.text.markdown import Address
from macros.views.changes.preview import Preview
from macros.views.changes.proposed import Proposed

MOST_ROWS: Final = 40
_LONGEST_ROW: Final = 400
_NOT_BUILT: Final = (
    "Förslaget ändrar också de här filerna. De granskas för sig, och inget är byggt av dem."
)
_MAY_BE_WHY: Final = " Ett fel ovan kan bero på det."


@dataclass(frozen=True)
class Check:
    """Something that was tried, and how it went."""

    name: str
    outcome: str


@dataclass(frozen=True)
class Row:
    """One row of a list: words, perhaps with an address."""

    text: str
    detail: str = ""
    address: Address | None = None


@dataclass(frozen=True)
class Rows:
    """A list under a heading; ``more`` counts the rows that are left out."""

    title: str
    text: str
    rows: tuple[Row, ...]
    more: int


@dataclass(frozen=True)
class CommentView:
    """The comment's own part."""

    number: int | None
    built: bool
    address: Address | None
    changes_address: Address | None
    checks: tuple[Check, ...]
    lists: tuple[Rows, ...]


def comment_view(
    preview: Preview,
    proposed: Proposed | None,
    problems: Sequence[Problem],
    warnings: Sequence[Problem],
) -> CommentView:
    """Give the comment of a preview; ``proposed`` is there when its agenda can be read."""
    root = preview.address
    seen_at = _seen_at(proposed, root) if proposed and not problems else ()
    lists = (
        _rows("Fel att rätta", "", map(_problem, problems)),
        _rows("Varningar", "De stoppar inget.", map(_problem, warnings)),
        _rows("Sidor att titta på", "", seen_at),
        _rows(
            "Byggs inte här",
            _NOT_BUILT + (_MAY_BE_WHY if problems else ""),
            map(_file, preview.not_built),
        ),
    )
    return CommentView(
        number=preview.number,
        built=not problems,
        address=_at(root, ""),
        changes_address=_at(root, CHANGES_PAGE),
        checks=tuple(_checks(preview, problems, warnings)),
        lists=tuple(one for one in lists if one.rows),
    )


def _checks(
    preview: Preview, problems: Sequence[Problem], warnings: Sequence[Problem]
) -> Iterator[Check]:
    yield Check("Data och texter", f"❌ {len(problems)} fel" if problems else "✅ inga fel")
    yield Check(
        "Lätt att läsa", f"⚠️ {_counted(len(warnings))}" if warnings else "✅ inga varningar"
    )
    built = "❌ inte byggd" if problems else "✅ byggd, och alla länkar leder rätt"
    yield Check("Webbplatsen", built)
    if preview.changes and preview.changes.undecided:
        yield Check("Beslut", "❌ antagna ord ändras utan ny utgåva och beslut")


def _counted(warnings: int) -> str:
    return "1 varning" if warnings == 1 else f"{warnings} varningar"


def _problem(problem: Problem) -> Row:
    advice = f" {problem.advice}" if problem.advice else ""
    return Row(str(problem.place), shortened(f"{problem.message}{advice}", _LONGEST_ROW))


def _seen_at(proposed: Proposed, root: str | None) -> Iterator[Row]:
    """Give each place where a change can be seen."""
    for one in proposed.entries:
        if one.address is not None:
            yield Row(one.node.title, one.mark.lower(), _at(root, one.address))
    for line in proposed.pages:
        if not line.change.is_gone:
            yield Row(f"docs/{line.change.source}", "ändrad", _at(root, line.address))


def _at(root: str | None, address: str) -> Address | None:
    return Address(root + address) if root else None


def _file(name: str) -> Row:
    return Row(shown(name))


def _rows(title: str, text: str, rows: Iterable[Row]) -> Rows:
    found = tuple(rows)
    return Rows(title, text, found[:MOST_ROWS], max(0, len(found) - MOST_ROWS))
