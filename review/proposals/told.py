"""What comes of a proposal, as lines for a steward at a prompt."""

from collections.abc import Iterator, Mapping
from difflib import ndiff
from pathlib import Path
from typing import Final

from agenda.compare import compare
from agenda.load import Loaded
from agenda.model import Agenda
from agenda.rules.person_signs import ways_to_a_person
from macros.views.changes.kind_words import in_words
from macros.views.changes.renderers import ChangeFormat, tell
from review.proposals.document import Document
from review.proposals.outcome import Question, Result, Spoken

_NOT_COPIED: Final = "Skriv inte av det där andra läser."
_SIGNS: Final = {"- ": "  stod:   ", "+ ": "  blir:   "}
"""How a line that goes and one that comes is told."""


def told_lines(document: Document, result: Result, loaded: Loaded) -> Iterator[str]:
    """Tell why and from whom, what changes, what was there, what is asked, what is missing."""
    if document.why:
        yield f"Varför: {' '.join(document.why.split())}"
        found = in_words(list(ways_to_a_person(document.why)))
        yield from [f"  Skälet verkar ha {found}. {_NOT_COPIED}"] if found else []
    if document.by:
        names = {actor.id: actor.name for actor in loaded.agenda.actors}
        named = names.get(document.by.actor or "", document.by.name or document.by.actor or "")
        yield f"Från: {named}"
    yield from (f"Gör: {one}" for one in result.told)
    yield from (
        f"  {'tar bort' if text is None else 'skriver'} data/{name}"
        for name, text in result.files.items()
    )
    yield from (f"  skriver docs/{name}" for name in result.pages)
    yield from (f"Står redan så: {place(one)}" for one in result.already)
    for one in result.questions:
        yield from _asked(one)
    for remark in result.remarks:
        words = f" ”{remark.words}”" if remark.words else ""
        yield f"Att läsa och svara på: {remark.about}{words}: {' '.join(remark.remark.split())}"
    for lack in result.lacks:
        yield f"Går inte: {lack.field}: {lack.message} {lack.advice}".strip()


def place(one: Spoken) -> str:
    """Name a field: the entry and the label."""
    return ", ".join(filter(None, (one.title, one.label)))


def _asked(one: Question) -> Iterator[str]:
    yield f"Har ändrats sedan dess, och står kvar: {place(one.field)}"
    yield f"  nu:         {' '.join(one.now.split()) or '(inget)'}"
    yield f"  föreslaget: {' '.join(one.becomes.split()) or '(inget)'}"


def changed_lines(
    before: Agenda, after: Agenda | None, docs: Path, pages: Mapping[str, str]
) -> Iterator[str]:
    """Tell what becomes of the agenda as a reviewer is told it, and of pages line by line."""
    found = compare(before, after) if after else None
    if after and found and found.changes:
        yield ""
        yield tell(found, before, after, ChangeFormat.text).rstrip()
        yield ""
    for name, text in pages.items():
        yield f"På sidan docs/{name}:"
        old = (docs / name).read_text(encoding="utf-8").splitlines()
        for line in ndiff(old, text.splitlines()):
            if line[:2] in _SIGNS and line[2:].strip():
                yield f"{_SIGNS[line[:2]]}{line[2:].strip()}"
        yield ""
