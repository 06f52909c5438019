"""Citations: within the file they point at, short enough to be looked up."""

from collections.abc import Iterator
from typing import Final

from agenda.index import Index
from agenda.model import Citation, Record, SetAside, Source
from agenda.model.per_entry import PerEntry
from agenda.model.shape import Path
from agenda.rules.finding import Finding, has

MAX_LINES: Final = 12


def _cited(record: Record) -> Iterator[tuple[Path, Citation]]:
    if isinstance(record, Citation):
        yield (), record


def _said(citation: Citation) -> tuple[object, ...]:
    """Give all that the rule asks of a citation: what is not there is another thing than None."""
    said = citation.__dict__
    return said.get("source", ...), said.get("lines", ...)


_CITATIONS: Final = PerEntry(_cited)


def citations_lie_within_their_file(index: Index) -> Iterator[Finding]:
    """A citation of a source with a file names lines that the file has."""
    alike = {_said(one): one for one in _CITATIONS.values(index.agenda)}
    if any(fault for one in alike.values() for fault in _citation((), one, index)):
        for path, record in _CITATIONS(index.agenda):
            yield from _citation(path, record, index)


def lines_set_aside_lie_in_the_file(source: Source) -> Iterator[Finding]:
    """What a source has that nobody needs to cite is lines that it has."""
    for number, aside in enumerate(source.set_aside):
        yield from _span(("set_aside", number), aside, source)


def _citation(path: Path, citation: Citation, index: Index) -> Iterator[Finding]:
    if not has(citation, "source", "lines"):
        return
    name = citation.source
    if name not in index or index.kind(name) != "source":
        return
    source = index.get(name, Source)
    if not has(source, "file"):
        return
    if source.file and citation.lines is None:
        message = f"Källhänvisningen till ”{name}” saknar rader."
        yield Finding((*path, "source"), message, "Lägg till lines: [första, sista].")
    elif citation.lines is not None and not source.file:
        message = f"Källan ”{name}” har ingen textfil, så rader kan inte anges."
        yield Finding((*path, "lines"), message, "Ta bort lines.")
    elif citation.lines is not None:
        yield from _span(path, citation, source)
        first, last = citation.lines
        if last - first + 1 > MAX_LINES:
            message = f"Källhänvisningen omfattar {last - first + 1} rader."
            yield Finding((*path, "lines"), message, f"Dela den: högst {MAX_LINES} rader i var.")


def _span(path: Path, record: Citation | SetAside, source: Source) -> Iterator[Finding]:
    if not has(record, "lines") or not has(source, "line_count"):
        return
    first, last = record.lines or (1, 1)
    if last < first:
        yield Finding((*path, "lines"), "Raderna går baklänges.", "Skriv [första, sista].")
    elif first < 1 or last > (source.line_count or last):
        message = f"Raderna {first}–{last} ligger utanför källans fil."
        known = f"Filen har raderna 1–{source.line_count}."
        yield Finding((*path, "lines"), message, known if source.line_count else "Börja på 1.")
