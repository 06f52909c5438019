"""Where each record is shown. The one place that turns an id into an address."""

from typing import Final

from agenda.index import Index
from agenda.model import Record
from macros.kinds import KINDS, PAGE_FOLDERS, Anchor, On, Page

CHANGES_FOLDER: Final = "andringar"
"""What differs between two versions: ``/andringar/<from>/<to>/``."""

CHANGES_PAGE: Final = "vad-andras/"
"""Where a preview says what changes; no published site has it."""

FORM_PAGE: Final = "foresla/"
"""Where a change is proposed."""

PROPOSALS_PAGE: Final = "forslag/"
"""What has been proposed, and how it went."""

ABOUT_PAGE: Final = "om/"
"""What is said of the agenda as a whole, its decision included."""

WHOLE_PAGE: Final = "hela/"
DATA_PAGE: Final = "oppna-data/"
"""Where people read about the files for machines."""

PAGES_ASIDE: Final = frozenset(
    (
        FORM_PAGE,
        PROPOSALS_PAGE,
        ABOUT_PAGE,
        DATA_PAGE,
        "andringar/",
        "personuppgifter/",
        "tillganglighet/",
    )
)
"""Pages that tell of the site and not of the agenda."""

FORM_DATA: Final = "data/foresla.json"
"""What the proposal form fetches."""

SOURCES: Final = "data/kalla/"
"""Below this address each data file lies as it stands in the repository."""


def page_address(kind: str, record_id: str) -> str:
    """Give the address of a record's own page, from the root of the edition."""
    return f"{PAGE_FOLDERS[kind]}/{record_id}/"


def changes_address(base: str, head: str) -> str:
    """Give the address of what differs between two versions, by their ids."""
    return f"{CHANGES_FOLDER}/{base}/{head}/"


def address(index: Index, record_id: str) -> str:
    """Give where a record is shown. Raises KeyError for an id that does not exist."""
    kind = index.kind(record_id)
    if record_id == index.agenda.id:
        return ABOUT_PAGE
    place = KINDS[kind].where
    if isinstance(place, Page):
        return page_address(kind, record_id)
    if isinstance(place, Anchor):
        return f"{place.page}#{record_id}"
    if isinstance(place, On):
        named = getattr(index.get(record_id, Record), place.field)
        return f"{address(index, named).partition('#')[0]}#{record_id}"
    around = address(index, index.around(index.path(record_id)))
    return f"{around.partition('#')[0]}#{record_id}" if place.anchored else around
