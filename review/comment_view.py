"""What the comment on a proposal says beside the changes: where to see it, what was checked."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from agenda.compare import Stretch
from agenda.load.display import quoted, shown
from agenda.problems import Place, Problem
from macros.context.addresses import CHANGES_PAGE
from macros.context.forge import Forge
from macros.text.escape import shortened
from macros.text.markdown import Address
from macros.views.changes.preview import PageChange, Preview
from macros.views.changes.proposed import Proposed, page_url

MOST_ROWS: Final = 40
_MOST_OPEN: Final = 10
"""Rows that stand open; the others wait in a fold."""
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

    @property
    def first(self) -> tuple[Row, ...]:
        """Give what stands open."""
        return self.rows[:_MOST_OPEN]

    @property
    def rest(self) -> tuple[Row, ...]:
        """Give what waits in a fold."""
        return self.rows[_MOST_OPEN:]


@dataclass(frozen=True)
class PageWords:
    """A prose page that changes: what happens to it, and its words where they do."""

    sentence: str
    words: tuple[Stretch, ...]


@dataclass(frozen=True)
class CommentView:
    """The comment's own part."""

    number: int | None
    built: bool
    address: Address | None
    changes_address: Address | None
    faults: Rows | None
    why: str
    checks: tuple[Check, ...]
    lists: tuple[Rows, ...]
    pages: tuple[PageWords, ...]


def comment_view(
    preview: Preview,
    proposed: Proposed | None,
    problems: Sequence[Problem],
    warnings: Sequence[Problem],
    forge: Forge | None = None,
) -> CommentView:
    """Give the comment of a preview; ``proposed`` is there when its agenda can be read.

    With a forge each problem leads to its file and line in the proposal.
    """
    root = preview.address

    def told(problem: Problem) -> Row:
        return _problem(problem, forge, preview.commit)

    faults = _rows("Fel att rätta", "", map(told, problems))
    seen_at = _seen_at(proposed, root) if proposed and not problems else ()
    lists = (
        _rows("Varningar", "De stoppar inget.", map(told, warnings)),
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
        faults=faults if faults.rows else None,
        why=preview.why,
        checks=tuple(_checks(preview, problems, warnings)),
        lists=tuple(one for one in lists if one.rows),
        pages=tuple(map(_page, preview.pages)),
    )


def _page(page: PageChange) -> PageWords:
    name = quoted(page.title or page.source)
    if page.is_gone:
        address = page_url(page.source)
        return PageWords(f"Sidan {name} tas bort, och adressen /{address} slutar att svara.", ())
    if page.is_new:
        return PageWords(f"Sidan {name} är ny:", page.words)
    return PageWords(f"Sidan {name} får ny text:", page.words)


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


def _problem(problem: Problem, forge: Forge | None, commit: str | None) -> Row:
    advice = f" {problem.advice}" if problem.advice else ""
    told = shortened(f"{problem.message}{advice}", _LONGEST_ROW)
    return Row(str(problem.place), told, _on_forge(problem.place, forge, commit))


def _on_forge(place: Place, forge: Forge | None, commit: str | None) -> Address | None:
    """Give where a line is read as it is proposed; None for what the forge has no file for."""
    if forge is None or commit is None or not place.file.startswith(("data/", "docs/")):
        return None
    try:
        return Address(forge.line(place.file, place.line, commit))
    except ValueError:  # a name with signs that an address of ours has not
        return None


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
