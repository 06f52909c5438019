"""Where and when an edition is published: what exports must know and no record says."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from agenda.index import Index
from agenda.model import Actor, Agenda, Edition

DATA: Final = "data/"
"""The folder of everything for machines, from the root of the edition."""
DRAFT: Final = "utkast"
"""What stands for an edition in what is still on its way: no edition may have it as its id."""


@dataclass(frozen=True)
class Publication:
    """An agenda, where it is published and when: all that an export may know.

    Nothing here is asked of a clock, git or a network. ``root`` is the absolute address of the
    edition and ends with a slash. ``generated_at`` is the time of the commit that the exports
    come from, for a released edition the day of its release, as ISO 8601 in UTC; None when
    nobody knows. ``page`` gives where a record is
    shown, from the root, and raises KeyError for an id that does not exist. ``guide`` is the
    page that explains the files to people, from the root. ``above`` is the address that all
    versions of the site share, where they lie beside one another; None for a site with one.
    ``editions`` are those that have been published so far, the oldest first. ``printed`` says
    whether the agenda is there as a PDF too.
    """

    index: Index
    root: str
    generated_at: str | None
    page: Callable[[str], str]
    guide: str
    above: str | None = None
    editions: tuple[Edition, ...] = ()
    printed: bool = False

    @property
    def agenda(self) -> Agenda:
        return self.index.agenda

    @property
    def publisher(self) -> Actor:
        """Whoever runs the site, and so answers for what is exported from it."""
        return self.index.get(self.agenda.publisher, Actor)

    @property
    def owner(self) -> Actor:
        """Whose agenda it is."""
        return self.index.get(self.agenda.about, Actor)

    @property
    def home(self) -> str:
        """The address that stays the same from one edition to the next."""
        return self.above or self.root

    @property
    def edition(self) -> Edition | None:
        """The edition that is published at ``root``; None for what is still on its way."""
        found = (one for one in self.editions if self.root == f"{self.above}{one.id}/")
        return next(found, None)

    @property
    def is_draft(self) -> bool:
        """Say whether it lies beside editions without being one; a site with one has no draft."""
        return self.above is not None and self.edition is None

    @property
    def edition_id(self) -> str:
        """Name what is published at ``root``: a draft is never said to be an edition."""
        return DRAFT if self.is_draft else self.agenda.edition

    def address(self, record_id: str) -> str:
        """Give the absolute address of the page that shows a record."""
        return self.root + self.page(record_id)

    def iri(self, record_id: str) -> str:
        """Give what names the record itself, in linked data: never the same as its page."""
        address = self.address(record_id)
        return address if "#" in address else f"{address}#{record_id}"

    def file(self, name: str) -> str:
        """Give the absolute address of an exported file."""
        return f"{self.root}{DATA}{name}"


def dataset_iri(published: Publication) -> str:
    """Give what names the agenda as a set of data, in every edition and every format."""
    return f"{published.home}#datamangd"
