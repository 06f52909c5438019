"""How each kind of record is shown: one row a kind, beside ``agenda/model/kinds.py``.

Says where a record is shown and which outputs have its kind, by templates of its own (``OWN``) or
as any record (``PLAIN``: ``macros/views/records.py``), or why not. A kind with a view of its own
has a line in ``macros/pages/page_specs.py`` too. What a row lacks is told by name at start
(``macros/context/kind_rows.py``).

The order is that of the search index: the kinds that a reader more likely means come first.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Annotated, Final

import pydantic
from pydantic import Field

from agenda.model.kinds import KINDS as MODELLED
from agenda.model.kinds import OWN, PLAIN, LeftOut, Standing, Word
from agenda.model.rows import COLUMNS, by_name, row_maker

HERE: Final = "macros/kinds.py"
MADE: Final = ("order", "updated_on")
"""Fields that no form asks for: to move is a task of its own, and who takes it in dates it."""
ANY_LIST: Final = "record_list"
"""The macro that lists the records of any kind."""
ANY_RECORD: Final = "record.html"
"""The template of the page of any record."""
OWN_FOLDERS: Final = frozenset({"assets", "data", "gallande", "search", "utkast"})
"""Folders at the root that the site writes its own files to, or keeps for its versions."""


@dataclass(frozen=True)
class Page:
    """Each record has a page: ``/<folder>/<id>/``. Below the folder's index page all are listed."""

    folder: str = ""


@dataclass(frozen=True)
class Anchor:
    """All are shown on one page: ``<page>#<id>``."""

    page: str = ""
    asked: int = 0
    """Its place among the page's kinds, for whoever wants to change something there."""


@dataclass(frozen=True)
class Within:
    """Shown where the record is that it belongs to, under its own id unless it has no place."""

    anchored: bool = True


@dataclass(frozen=True)
class On:
    """Shown on the page of the record that a field of it names, under its own id."""

    field: str = ""


@dataclass(frozen=True)
class NewEntry:
    """What the proposal form says of a new one, for a kind with a list of its own."""

    title: Word = ""
    fixed: tuple[tuple[str, str], ...] = ()
    """Values that are not the writer's to choose."""
    not_asked: tuple[str, ...] = ()
    """Fields that are left to those who keep the agenda."""
    choice: str = ""
    """The words that lead there from the first question; empty where something else does."""
    about: str = ""
    """What is meant, below those words."""
    named_after: str = "title"
    """The field that its id is made from."""
    id_prefix: str = ""
    """What its id begins with, where the others of its kind do."""
    asked_openly: tuple[str, ...] = ()
    """Fields that may be left out and still stand open; others that may are folded."""


_LISTED: Final = LeftOut("Skrivs i en lista tillsammans med andra, av den som förvaltar agendan.")


@pydantic.dataclasses.dataclass(frozen=True, config=COLUMNS)
class ShownKind:
    """Where a kind is shown."""

    kind: Word
    where: Page | Anchor | On | Within
    weight: Annotated[float, Field(gt=0)] | LeftOut
    """What a citizen more likely means, of two that speak as strongly; 1 is a plain entry."""
    whole: Standing = PLAIN
    """The whole agenda on one page, ``/hela/``."""
    index: Standing = PLAIN
    """The index from A to Ö, ``/a-o/``."""
    printed: Standing = PLAIN
    """The document for print."""
    backlinks: Standing = PLAIN
    """Told on the pages of the records that it names."""
    macro: str = ANY_LIST
    """What the page that it is shown or listed on calls for that."""
    new: NewEntry | LeftOut = _LISTED
    """What the form asks of who proposes a new one; a change of any it asks for by the model."""
    gathers: bool = False
    """Its page repeats what others say, and is not where that is found first."""
    template: str = ANY_RECORD
    """Its page's, in ``macros/templates/pages/``, for a kind without a view of its own."""
    label: str = ""
    """What a line of results calls it; the kind's own label unless said otherwise."""
    not_changed: tuple[str, ...] = ()
    """Fields that no change asks for: another task is for them, or they say what once was so."""


_SITE: Final = LeftOut("Handlar om webbplatsen, inte om agendan.")
_INSIDE: Final = LeftOut("Står hos posten som den är en del av.")
_FRAMEWORK: Final = LeftOut("Står under sitt ramverk.")
_BACKGROUND: Final = LeftOut("Är en indelning, som förklaras på sidan Bakgrund.")
_LOOKED_UP: Final = LeftOut("Slås upp på sin egen sida.")
_CONSULTED: Final = LeftOut("Hör till hur agendan kom till, och står på sidan Remiss.")
_ABOUT: Final = LeftOut("Står i tidsordning på sidan Om.")
_ALL_SOURCES: Final = LeftOut("Källorna står vid varje påstående, och alla på sidan Om.")
_GONE: Final = LeftOut("Det som är borttaget sägs inte längre.")
_SEARCHED: Final = LeftOut("Hjälper bara den som söker på webbplatsen.")
_EDITIONS: Final = LeftOut("Utgåvorna står på sidan Ändringar.")
_EVERYWHERE: Final = LeftOut("Varje sida handlar om den.")
_WISH: Final = LeftOut("Är ett önskemål, och står hos prioriteringen.")
_WISHED: Final = LeftOut("Föreslås på prioriteringens sida, som en annan lydelse.")
_NAMES_NOBODY: Final = LeftOut("Säger inget om posterna som den nämner.")

_K: Final = row_maker(ShownKind, HERE)
_ROWS: Final = (
    _K("focus_area", Page("fokusomraden"), 1.3, OWN, PLAIN, OWN, OWN, "focus_area_cards",
       gathers=True),
    _K("priority", Page("prioriteringar"), 1.15, OWN, PLAIN, OWN, OWN, "priority_list",
       not_changed=("focus_area",)),
    _K("audience", Page("for"), 1.0, LeftOut("Samlar det som står under prioriteringarna."),
       PLAIN, OWN, _NAMES_NOBODY, "audience_cards", gathers=True),
    _K("initiative", Page("initiativ"), 1.1, OWN, PLAIN, OWN, OWN, "initiative_list",
       new=NewEntry(
           "Nytt initiativ", (("origin", "proposed"),),
           ("origin", "note", "decision"),
           "Ett nytt initiativ", "Något som görs, eller borde göras.", asked_openly=("lead",),
       )),
    _K("section", Page("bakgrund"), 1.05, OWN, PLAIN, OWN, PLAIN, "section_list"),
    _K("term", Anchor("ordlista/"), 1.0, OWN, PLAIN, OWN, PLAIN, "glossary",
       new=NewEntry(
           "Nytt begrepp",
           choice="Ett nytt begrepp", about="Ett ord som borde förklaras i ordlistan.",
           named_after="term", id_prefix="begrepp-",
       )),
    _K("actor", Page("aktorer"), 1.0, _LOOKED_UP, PLAIN, OWN, PLAIN, "actor_list",
       new=NewEntry(
           "Ny aktör",
           choice="En ny aktör", about="En organisation som saknas, aldrig en person.",
           named_after="name",
       )),
    _K("framework", Anchor("samband/", 1), 0.85, OWN, PLAIN, OWN, OWN, "frameworks"),
    _K("domain", Anchor("bakgrund/"), 0.85, _BACKGROUND, _BACKGROUND, OWN, PLAIN, "divisions"),
    _K("principle", Anchor("samband/", 2), 0.7, OWN, _FRAMEWORK, OWN, _NAMES_NOBODY,
       "frameworks"),
    _K("goal", Anchor("samband/"), 0.7, OWN, _FRAMEWORK, OWN, _NAMES_NOBODY, "frameworks"),
    _K("aspect", Anchor("bakgrund/"), 0.7, _BACKGROUND, _BACKGROUND, OWN, PLAIN, "divisions"),
    _K("event", Anchor("om/", 1), 0.7, OWN, _ABOUT, OWN, OWN, "history"),
    _K("consultation", Anchor("remiss/"), 0.7, _CONSULTED, _CONSULTED, OWN, _CONSULTED,
       "consultations"),
    _K("source", Anchor("om/"), 0.65, _ALL_SOURCES, _ALL_SOURCES, OWN, PLAIN, "sources",
       not_changed=("line_count", "sha256", "set_aside")),
    _K("reply", Anchor("remiss/"), 0.5, _CONSULTED, _CONSULTED, OWN, _CONSULTED, "consultations",
       new=NewEntry(
           "Svara på remissen",
           not_asked=("consultation", "received_on", "response", "outcome", "reason", "changes",
                      "citations"),
           named_after="actor",
       ),
       not_changed=("consultation",)),
    _K("wording_proposal", On("priority"), 0.5, _WISH, _WISH, _WISH, _WISH, new=_WISHED,
       not_changed=("priority", "wording")),
    _K("correction", Anchor("om/", 2), 0.5, _ABOUT, _ABOUT, _ABOUT, _ABOUT, "history",
       not_changed=("about", "field")),
    _K("shortcoming", Anchor("tillganglighet/"), 0.5, _SITE, _SITE, _SITE, _SITE,
       "accessibility_statement"),
    _K("tombstone", Within(anchored=False), 0.5, _GONE, _GONE, OWN, _GONE, label="Borttaget"),
    _K("agenda", Within(), _EVERYWHERE, OWN, _EVERYWHERE, OWN, _EVERYWHERE, new=_EVERYWHERE,
       not_changed=("kind", "language", "official", "edition")),
    _K("indicator", Within(), _INSIDE, _INSIDE, _INSIDE, OWN, _INSIDE),
    _K("paragraph", Within(), _INSIDE, OWN, _INSIDE, OWN, _INSIDE),
    _K("decision", Within(anchored=False), _INSIDE, _INSIDE, _INSIDE, OWN, OWN),
    _K("synonym", Within(anchored=False), _SEARCHED, _SEARCHED, _SEARCHED, _SEARCHED, _SEARCHED,
       new=NewEntry(
           "Nya sökord", not_asked=("citations",),
           choice="Nya sökord", about="Ord som du sökte på utan att hitta rätt.",
           named_after="words", id_prefix="sokord-",
       )),
    _K("edition", Within(anchored=False), _EDITIONS, _EDITIONS, _EDITIONS, _EDITIONS, _EDITIONS),
)  # fmt: skip
KINDS: Final = by_name(_ROWS, HERE)
"""Every kind by its name."""

PAGE_FOLDERS: Final = {
    kind: row.where.folder for kind, row in KINDS.items() if isinstance(row.where, Page)
}
"""Kinds with a page for each record: ``/<folder>/<id>/``."""
ANCHOR_PAGES: Final = {
    kind: row.where.page for kind, row in KINDS.items() if isinstance(row.where, Anchor)
}
"""Kinds shown together on one page: ``<page>#<id>``."""


class NoListError(LookupError):
    """A kind is asked for that the agenda has no list of."""


def list_of(kind: str) -> str:
    """Give the name of the agenda's list of a kind. Raises :class:`NoListError`."""
    if kind not in MODELLED or not MODELLED[kind].list:
        raise NoListError(kind)
    return MODELLED[kind].list


def kinds_on(page: str) -> list[str]:
    """Give the kinds that share a page, in the order to ask for them there."""
    found = {
        kind: row.where.asked
        for kind, row in KINDS.items()
        if isinstance(row.where, Anchor) and row.where.page == page
    }
    return sorted(found, key=lambda kind: found[kind])


def listings() -> Iterator[tuple[str, str]]:
    """Give the page of docs/ that each kind is shown or listed on, and what it calls for that."""
    for kind, row in KINDS.items():
        if not isinstance(row.where, On | Within):
            home = row.where.folder + "/" if isinstance(row.where, Page) else row.where.page
            call = row.macro if row.macro != ANY_LIST else f'{ANY_LIST}("{kind}")'
            yield f"{home}index.md", call


def plain_kinds(standing: Callable[[ShownKind], Standing]) -> tuple[str, ...]:
    """Give the kinds that an output has as any record, in the order of the model.

    What only stands inside other records is told of with them.
    """
    listed = (kind for kind, row in MODELLED.items() if row.list)
    return tuple(kind for kind in listed if standing(KINDS[kind]) is PLAIN)
