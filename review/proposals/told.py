"""What comes of a proposal, as lines for a steward at a prompt."""

from collections.abc import Iterator

from agenda.load import Loaded
from review.proposals.document import Document
from review.proposals.outcome import Question, Result, Spoken


def told_lines(document: Document, result: Result, loaded: Loaded) -> Iterator[str]:
    """Tell why and from whom, what changes, what was there, what is asked, what is missing."""
    if document.why:
        yield f"Varför: {' '.join(document.why.split())}"
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
