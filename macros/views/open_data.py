"""The page about open data: which files there are, and the words of the standards."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final

from agenda.exports.distributions import Distribution, distributions
from agenda.exports.kinds import exported_kinds, records
from agenda.exports.linked.vocabulary import PROPERTIES, TYPES
from agenda.exports.publication import DATA, Publication
from agenda.exports.standards_glossary import DCAT, NOT_IN_STRATML, NOT_LINKED, STRATML
from agenda.exports.tables import Table, tables
from agenda.model import Record
from agenda.model.levels import level_names
from macros.context.addresses import FORM_DATA, SOURCES


@dataclass(frozen=True)
class FileLine:
    """A file to fetch, from the root of the edition."""

    path: str
    file: Distribution


@dataclass(frozen=True)
class KindLine:
    """One kind of record: how many there are and where its files lie."""

    kind: str
    title: str
    count: int
    csv: str
    json: str
    example: str | None


@dataclass(frozen=True)
class Words:
    """The words of one standard, what they stand for here, and which records it lacks and why."""

    anchor: str
    title: str
    words: tuple[tuple[str, str], ...]
    without: tuple[tuple[str, str], ...]


CATALOGUE: Final = f"{DATA}dcat.rdf"
"""The file that harvesters fetch, from the root of an edition or of the whole site."""


@dataclass(frozen=True)
class Written:
    """What the agenda is written in: a file to fetch, or one of many in a folder."""

    path: str
    name: str
    folder: str
    count: int


def written_files(paths: Sequence[str]) -> tuple[Written, ...]:
    """Give each file as it is written, and of a folder with many the first; by address."""
    found = []
    for folder, names in groupby(paths, key=_folder_of):
        known = list(names)
        found += [Written(path, path.rpartition("/")[2], "", 1) for path in known if not folder]
        if folder:
            found.append(Written(known[0], known[0].rpartition("/")[2], folder, len(known)))
    return tuple(found)


def _folder_of(path: str) -> str:
    """Give the folder below the one of all sources; empty for a file that stands in none."""
    return path.removeprefix(SOURCES).rpartition("/")[0].partition("/")[0]


@dataclass(frozen=True)
class FilesView:
    """Every file to fetch.

    ``latest`` is the folder that always has the files of the edition in force, and ``harvest``
    the one address that a data portal needs, for ever.
    """

    files: tuple[FileLine, ...]
    kinds: tuple[KindLine, ...]
    inner: tuple[FileLine, ...]
    written: tuple[Written, ...]
    catalogue: str
    form: str
    latest: str
    harvest: str
    many_versions: bool


def files_view(published: Publication, written: Sequence[str]) -> FilesView:
    """Give every file that is published, and how it is to be fetched."""
    return FilesView(
        files=whole_files(published),
        kinds=kind_lines(published),
        inner=inner_tables(),
        written=written_files(written),
        catalogue=CATALOGUE,
        form=FORM_DATA,
        latest=f"{published.home}{DATA}",
        harvest=f"{published.home}{CATALOGUE}",
        many_versions=published.above is not None,
    )


def whole_files(published: Publication) -> tuple[FileLine, ...]:
    """The files with the whole agenda, tables apart."""
    everything = distributions(printed=published.printed)
    files = (file for file in everything if file.format != "CSV")
    return tuple(FileLine(DATA + file.name, file) for file in files)


def kind_lines(published: Publication) -> tuple[KindLine, ...]:
    """Every kind that has files of its own."""
    return tuple(
        _kind_line(kind, _called(kind, published), found) for kind, found in records(published)
    )


def _called(kind: str, published: Publication) -> str:
    """Give what a kind is called, in the agenda's own word where it has one."""
    level = level_names(published.agenda.levels).get(kind)
    return level.label if level else exported_kinds()[kind].swedish


def _kind_line(kind: str, called: str, found: tuple[Any, ...]) -> KindLine:
    example = f"{DATA}{kind}/{found[0].id}.json" if found else None
    path = DATA + kind
    return KindLine(kind, called, len(found), f"{path}.csv", f"{path}.json", example)


def inner_tables() -> tuple[FileLine, ...]:
    """The tables of what a record may have many of."""
    return tuple(
        FileLine(f"{DATA}{table.kind}.csv", _as_file(table))
        for table in tables().values()
        if table.kind not in exported_kinds()
    )


def _as_file(table: Table) -> Distribution:
    return Distribution(f"{table.kind}.csv", "CSV", table.model.swedish, "", "CSV", "text/csv")


_NOTHING: Final[dict[type[Record], str]] = {}
_STANDARDS: Final = (
    ("_ord-jsonld-slag_", "JSON-LD: slag", TYPES, NOT_LINKED),
    ("_ord-jsonld_", "JSON-LD: egenskaper", PROPERTIES, _NOTHING),
    ("_ord-stratml_", "StratML: element", STRATML, NOT_IN_STRATML),
    ("_ord-dcat_", "DCAT-AP-SE: klasser och egenskaper", DCAT, _NOTHING),
)


def standard_words() -> tuple[Words, ...]:
    """What the words of each standard stand for here."""
    return tuple(
        Words(
            anchor,
            title,
            tuple(words.items()),
            tuple((model.swedish, reason) for model, reason in without.items()),
        )
        for anchor, title, words, without in _STANDARDS
    )
