"""A preview: what is shown of a proposal, beside the agenda that it would become."""

from dataclasses import dataclass

from agenda.compare import Stretch
from macros.views.changes.overview import ChangesView


@dataclass(frozen=True)
class PageChange:
    """A prose page with other words: its file in docs/ and what differs word by word.

    ``title`` is what the page is called, where it says so.
    """

    source: str
    words: tuple[Stretch, ...]
    is_gone: bool = False
    is_new: bool = False
    title: str = ""


@dataclass(frozen=True)
class Preview:
    """A proposal: what it is compared with, what it changes, and what of it is not shown.

    ``changes`` is None when one of the two agendas can't be read; ``address`` is where the
    preview will stand, with a slash last; ``not_built`` names the files that the proposal
    changes but that no preview is built from.
    """

    base: str
    number: int | None = None
    changes: ChangesView | None = None
    pages: tuple[PageChange, ...] = ()
    not_built: tuple[str, ...] = ()
    address: str | None = None
    why: str = ""
    """What the proposer gives as reason."""
    commit: str | None = None
    """The proposal's own commit, where it is one."""
