"""Holding every quotation against the source text, and finding what nobody cites.

What counts as the same text: hyphenation at line ends is undone, white space is folded,
bullets and lines that carry no content (``set_aside``) are passed over, and the first
letter may be a capital where the source has a small one.
"""

import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final

from agenda.index import Index
from agenda.model import Agenda, Citation, Entry, Source
from agenda.model.shape import shapes, walk

_BULLET: Final = re.compile(r"^\s*•\s*")
_HYPHENATED: Final = re.compile(r"(?<=\w)-\s*\n\s*(?=[a-zåäö])")
_WHITE: Final = re.compile(r"\s+")


@dataclass
class Report:
    """What a check of the sources found. ``faults`` empty means that all of it holds."""

    faults: list[str] = field(default_factory=list)
    checked: int = 0
    unchecked: list[str] = field(default_factory=list)
    uncited: list[tuple[str, int, str]] = field(default_factory=list)


def verify(agenda: Agenda, folder: Path) -> Report:
    """Check all quotations of ``agenda`` against the source files in ``folder``.

    ``unchecked`` names what only a source without a text file could prove. ``uncited`` gives
    source, line number and text of lines that no record cites and nobody has set aside.
    """
    report = Report()
    texts = dict(_texts(agenda, folder, report))
    index = Index(agenda)
    for path, record in walk(agenda):
        if isinstance(record, Citation) and record.quote:
            _check(partial(index.around, path), record.quote, (record,), texts, report)
        if isinstance(record, Entry):
            for name, shape in shapes(type(record)).items():
                words = getattr(record, name)
                if shape.verbatim and words:
                    where = partial("{}.{}".format, record.id, name)
                    _check(where, words, record.citations, texts, report)
    for name, text in texts.items():
        report.uncited += [(name, n, line) for n, line in _uncited(agenda, name, text)]
    return report


@dataclass(frozen=True)
class _Text:
    """The lines of a source, with what has been set aside emptied."""

    lines: tuple[str, ...]
    aside: frozenset[int]

    def stretch(self, first: int, last: int) -> str:
        kept = (
            "" if number in self.aside else _BULLET.sub("", self.lines[number - 1])
            for number in range(first, last + 1)
        )
        return folded(re.sub(r"\n\s*\n+", "\n", "\n".join(line.strip() for line in kept)))


def folded(text: str) -> str:
    """Undo hyphenation at line ends and fold white space."""
    return _WHITE.sub(" ", _HYPHENATED.sub("", text)).strip()


def _texts(agenda: Agenda, folder: Path, report: Report) -> Iterator[tuple[str, _Text]]:
    for source in agenda.sources:
        if source.file is None:
            continue
        path = folder / source.file
        if not path.is_file():
            report.faults.append(f"{source.id}: filen {source.file} finns inte i {folder}.")
            continue
        raw = path.read_bytes()
        lines = tuple(raw.decode("utf-8").splitlines())
        if hashlib.sha256(raw).hexdigest() != source.sha256:
            report.faults.append(f"{source.id}: {source.file} har en annan sha256 än i data.")
        elif len(lines) != source.line_count:
            report.faults.append(
                f"{source.id}: filen har {len(lines)} rader, inte så många som i "
                f"data ({source.line_count})."
            )
        else:
            yield source.id, _Text(lines, _aside(source))


def _aside(source: Source) -> frozenset[int]:
    spans = (aside.lines for aside in source.set_aside)
    return frozenset(number for first, last in spans for number in range(first, last + 1))


def _check(
    where: Callable[[], str],
    words: str,
    citations: tuple[Citation, ...],
    texts: dict[str, _Text],
    report: Report,
) -> None:
    held = [c for c in citations if c.source in texts and c.lines]
    if not held:
        report.unchecked.append(where())
        return
    wanted = folded(words)
    stretches = [texts[c.source].stretch(*c.lines) for c in held if c.lines]
    if any(_stands_in(wanted, stretch) for stretch in stretches):
        report.checked += 1
    else:
        spans = ", ".join(f"{c.source} {c.lines[0]}–{c.lines[1]}" for c in held if c.lines)
        report.faults.append(
            f"{where()}: texten står inte på de angivna raderna ({spans}): {wanted}"
        )


def _stands_in(wanted: str, stretch: str) -> bool:
    small = wanted[:1].lower() + wanted[1:]
    return wanted in stretch or small in stretch


def _uncited(agenda: Agenda, name: str, text: _Text) -> Iterator[tuple[int, str]]:
    cited = set(text.aside)
    for _, record in walk(agenda):
        if isinstance(record, Citation) and record.source == name and record.lines:
            cited |= set(range(record.lines[0], record.lines[1] + 1))
    for number, line in enumerate(text.lines, start=1):
        if line.strip() and number not in cited:
            yield number, line.strip()
