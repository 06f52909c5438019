"""One issue in, one change out: the whole way, and every reason why not."""

from dataclasses import dataclass
from pathlib import Path

from agenda.edits import EditError
from agenda.load import Loaded, load
from review.issues.body import Answers, answers, missing, too_long, visible
from review.issues.correction import correction
from review.issues.dry_run import faults, personal
from review.issues.entry import entry
from review.issues.forms import forms
from review.issues.initiative import new_initiative
from review.issues.outcome import Change, Draft, ForAPersonError, IssueError, Lack
from review.issues.questions import Form
from review.proposals.merge import UNKNOWN, Arrival


def change_of(name: str, body: str, number: int, data: Path, arrival: Arrival = UNKNOWN) -> Change:
    """Turn the body of a filled-in form into a change of the data folder.

    ``name`` is the form's, ``number`` the issue's. Nothing is written. Raises
    :class:`IssueError` with all that is missing, :class:`ForAPersonError` for what changes no
    file, and :class:`agenda.problems.RefusedError` when the data has faults of its own.
    """
    loaded = load(data)
    form = next((form for form in forms(loaded.agenda) if form.name == name), None)
    if form is None or not form.makes_change:
        advice = "En människa läser och svarar här."
        raise IssueError([Lack("Ärendet", "Det här formuläret ger ingen ändring.", advice)])
    long = too_long(form, body)
    if long:
        raise IssueError([long])
    given, lacks = visible(form, answers(form, body))
    lacks += missing(form, given)
    try:
        draft = _draft(form, given, lacks, _Sent(number, loaded, data, arrival))
    except ForAPersonError as error:  # the answer says it over, in public
        if found := personal(given, error.notes, form):
            raise IssueError(found) from None
        raise
    lacks += [*draft.lacks, *personal(given, draft.notes, form), *faults(data, draft, form)]
    if lacks:
        labels = [question.label for question in form.questions]
        raise IssueError(sorted(lacks, key=lambda lack: [*labels, lack.field].index(lack.field)))
    what = f"{draft.what} {draft.post}".strip()
    return Change(
        draft.files,
        f"forslag/arende-{number}",
        f"Förslag: {what}",
        f"Föreslå {what}\n\nFrån ärende #{number}.\n",
        draft.pages,
        draft.notes,
    )


@dataclass(frozen=True)
class _Sent:
    """What an issue meets, beside what is answered in it."""

    number: int
    loaded: Loaded
    data: Path
    arrival: Arrival


def _draft(form: Form, given: Answers, lacks: list[Lack], sent: _Sent) -> Draft:
    """Give the draft; where none can be made, tell why together with what is missing."""
    loaded, data = sent.loaded, sent.data
    try:
        if form.name == "nytt-initiativ":
            return new_initiative(form, given, sent.number, loaded.agenda, sent.arrival)
        if lacks:
            raise IssueError(lacks)
        if form.name == "rattelse":
            return correction(form, given, loaded, data)
        return entry(form, given, loaded, data, sent.arrival)
    except EditError as error:
        raise IssueError([*lacks, Lack("Ärendet", str(error), "Skriv texten på nytt.")]) from None
