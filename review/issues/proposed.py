"""A proposal that comes as a document, whichever issue or file it lies in."""

import re
from pathlib import Path
from typing import Final

from agenda.load import Loaded
from agenda.rules.person_signs import signs_of_a_person
from agenda.rules.persons import ADVICE
from review.issues.body import Answers
from review.issues.dry_run import HISTORY
from review.issues.outcome import Draft, ForAPersonError, IssueError, Lack, Notes
from review.issues.questions import Form
from review.proposals.document import By
from review.proposals.merge import Arrival, merge
from review.proposals.outcome import Question, Result
from review.proposals.read import DocumentError, read_document

_DOCUMENT: Final = re.compile(r"^(?:proposal:|\{\s*\"proposal\")", re.MULTILINE)
_MORE: Final = " med mera"
_NOTHING: Final = Lack(
    "Förslaget", "Allt som föreslås står redan i agendan.", "Då behöver inget ändras."
)


def is_document(text: str) -> bool:
    """Say whether a text is meant as a proposal and not as an entry."""
    return bool(_DOCUMENT.search(text))


def proposed(form: Form, given: Answers, loaded: Loaded, data: Path, arrival: Arrival) -> Draft:
    """Give what comes of the document in an issue.

    Raises :class:`IssueError` for what is no proposal, or has nothing to do, and
    :class:`ForAPersonError` for what changes no file.
    """
    label = next(question.label for question in form.questions if question.name == "yaml")
    try:
        document = read_document(given.get("yaml", ""))
    except DocumentError as error:
        lacks = [
            Lack(label, f"Rad {one.place.line}: {one.message}", one.advice)
            for one in error.problems
        ]
        raise IssueError(lacks) from None
    result = merge(document, loaded, data, arrival)
    why = document.why or given.get("motivering", "")
    return drafted(result, Notes(why=why, sender=sender(document.by, loaded)), label)


def drafted(result: Result, notes: Notes, label: str) -> Draft:
    """Give a draft of what came of a proposal.

    Raises :class:`IssueError` when there is nothing to change, and :class:`ForAPersonError` when
    there only is something to read.
    """
    lacks = [Lack(_under(one, label), one.message, _advice(one)) for one in result.lacks]
    notes = Notes(
        notes.why, notes.sender, result.questions, result.already, result.remarks, notes.whole
    )
    if not result.files and not result.pages:
        if lacks or result.questions:
            raise IssueError([*lacks, *map(asked, result.questions)])
        if result.remarks:
            raise ForAPersonError(notes)
        raise IssueError([_NOTHING])
    what = result.told[0] if result.told else "ändring"
    return Draft(
        result.files,
        _MORE.strip() if len(result.told) > 1 else "",
        what,
        tuple(lacks),
        result.pages,
        notes,
    )


def sender(by: By | None, loaded: Loaded) -> str:
    """Give the organisation that a proposal comes from, by its name."""
    if by is None:
        return ""
    names = {actor.id: actor.name for actor in loaded.agenda.actors}
    return names.get(by.actor or "", by.name or by.actor or "")


def asked(question: Question) -> Lack:
    """Give a question as something to answer: main's words, and the proposer's.

    The answer is public, so words that point somebody out are not said over.
    """
    field = question.field
    place = ", ".join(filter(None, (field.title, field.label)))
    now = f"Nu står: ”{question.now}”." if question.now else "Nu står inget där."
    found = list(signs_of_a_person(question.becomes))
    if found:
        wished = f"Det du föreslår upprepas inte här, för texten verkar ha {', '.join(found)}."
        return Lack(place, f"Har ändrats sedan du skrev. {now} {wished}", f"{ADVICE} {HISTORY}")
    wished = f"Du föreslår: ”{question.becomes}”." if question.becomes else "Du föreslår inget där."
    advice = "Det som står nu gäller. Utgå från det, om du vill ändra det."
    return Lack(place, f"Har ändrats sedan du skrev. {now} {wished}", advice)


def _under(lack: Lack, label: str) -> str:
    return label if lack.field == "Förslaget" else lack.field


def _advice(lack: Lack) -> str:
    """Give what to do; about words that point somebody out also what becomes of the old ones."""
    return f"{lack.advice} {HISTORY}" if lack.advice == ADVICE else lack.advice
