"""One issue in, one change out: the whole way, and every reason why not."""

from pathlib import Path

from agenda.edits import EditError
from agenda.index import Index
from agenda.load import Loaded, load
from review.issues.body import Answers, answers, missing, too_long, visible
from review.issues.correction import correction
from review.issues.dry_run import faults, personal
from review.issues.entry import entry
from review.issues.forms import forms
from review.issues.initiative import new_initiative
from review.issues.outcome import Change, Draft, IssueError, Lack
from review.issues.questions import Form


def change_of(name: str, body: str, number: int, data: Path) -> Change:
    """Turn the body of a filled-in form into a change of the data folder.

    ``name`` is the form's, ``number`` the issue's. Nothing is written. Raises
    :class:`IssueError` with all that is missing, and
    :class:`agenda.problems.RefusedError` when the data has faults of its own.
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
    draft = _draft(form, given, number, loaded, data, lacks)
    lacks += [*draft.lacks, *personal(data, draft.files, form), *faults(data, draft.files, form)]
    if lacks:
        labels = [question.label for question in form.questions]
        raise IssueError(sorted(lacks, key=lambda lack: [*labels, lack.field].index(lack.field)))
    return Change(
        draft.files,
        f"forslag/arende-{number}",
        f"Förslag: {draft.what} {draft.post}",
        f"Föreslå {draft.what} {draft.post}\n\nFrån ärende #{number}.\n",
    )


def _draft(
    form: Form, given: Answers, number: int, loaded: Loaded, data: Path, lacks: list[Lack]
) -> Draft:
    """Give the draft; where none can be made, tell why together with what is missing."""
    try:
        if form.name == "nytt-initiativ":
            return new_initiative(form, given, number, Index(loaded.agenda))
        if lacks:
            raise IssueError(lacks)
        make = correction if form.name == "rattelse" else entry
        return make(form, given, loaded, data)
    except EditError as error:
        raise IssueError([*lacks, Lack("Ärendet", str(error), "Skriv texten på nytt.")]) from None
