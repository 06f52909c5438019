"""What the form on the site sends: a proposal as a document, or a whole entry as it was once sent.

A whole entry says what it becomes and not what it was. So nobody can tell what its writer has
changed from what main has changed since, and it goes in only where a single field differs.
"""

from pathlib import Path as Folder
from typing import Any, Final

from agenda.edits import EditError
from agenda.edits.yaml_positions import read, refuse_unshown
from agenda.index import Index
from agenda.load import Loaded
from agenda.model import Initiative, Record, Reply
from agenda.model.kinds import KINDS
from agenda.model.record import MODELS
from macros.kinds import KINDS as SHOWN
from macros.kinds import NewEntry
from review.issues.body import Answers
from review.issues.locate import meant
from review.issues.outcome import Draft, IssueError, Lack, Notes
from review.issues.proposed import drafted, is_document, proposed
from review.issues.questions import Form
from review.proposals.document import Changed, Document, FieldChange, New
from review.proposals.ground import Ground
from review.proposals.merge import Arrival, merge
from review.proposals.new_ids import sound_id
from review.proposals.three_way import alike

_AGAIN: Final = "Gå tillbaka till formuläret på webbplatsen, eller rätta texten i ärendet."
_ANEW: Final = (
    "Öppna posten på webbplatsen, välj Föreslå en ändring och skriv om det som du vill ändra."
)


def entry(form: Form, given: Answers, loaded: Loaded, data: Folder, arrival: Arrival) -> Draft:
    """Give what comes of the form's answer. Raises :class:`IssueError`."""
    labels = {question.name: question.label for question in form.questions}
    if is_document(given.get("yaml", "")):
        return proposed(form, given, loaded, data, arrival)
    index = Index(loaded.agenda)
    wanted = _read(given, index, labels["yaml"])
    named = given.get("post", "")
    if wanted.get("id") == named and sound_id(named) and named not in index:
        change: New | Changed = New(what="new", kind=_kind(wanted), entry=wanted)
    else:
        post = meant(named, index, labels["post"])
        if wanted.get("id") != post:
            message = "Texten har ett annat id än posten."
            raise IssueError([Lack(labels["yaml"], message, "Ett id ändras aldrig.")])
        change = _changed(post, wanted, Ground(data, loaded), labels["yaml"])
    document = Document(made_from=None, why=given.get("motivering"), by=None, changes=(change,))
    result = merge(document, loaded, data, arrival)
    whole = isinstance(change, Changed)
    return drafted(result, Notes(why=given.get("motivering", ""), whole=whole), labels["yaml"])


def _read(given: Answers, index: Index, label: str) -> dict[str, Any]:
    try:
        wanted: dict[str, Any] = read(given.get("yaml", "")).data
        post = wanted.get("id")
        known = isinstance(post, str) and post in index
        model = type(index.get(str(post), Record)) if known else MODELS[_kind(wanted)]
        refuse_unshown(given["yaml"], model)
    except EditError as error:
        raise IssueError([Lack(label, str(error))]) from None
    return wanted


def _changed(post: str, wanted: dict[str, Any], ground: Ground, label: str) -> Changed:
    """Give the one field in which an entry differs; told when there are more, or none."""
    standing = ground.standing(post)
    old: dict[str, Any] = ground.value(standing)
    differs = [key for key in {**old, **wanted} if not alike(old.get(key), wanted.get(key))]
    if not differs:
        raise IssueError([Lack(label, "Inget skiljer sig från det som står nu.", _AGAIN)])
    if len(differs) > 1:
        raise IssueError([Lack(label, _which(differs, standing.model), _ANEW)])
    key = differs[0]
    fields = (FieldChange.model_construct(at=key, was=old.get(key), becomes=wanted.get(key)),)
    return Changed.model_construct(what="change", kind=ground.kind(post), id=post, fields=fields)


def _which(keys: list[str], model: type[Record]) -> str:
    fields = model.model_fields
    labels = [(fields[key].title if key in fields else None) or key for key in keys]
    return (
        f"Texten skiljer sig från agendan på flera ställen: {', '.join(labels)}. Den säger inte "
        "vad som stod där när du skrev, och något kan ha ändrats sedan dess."
    )


def _kind(wanted: dict[str, Any]) -> str:
    """Give the first kind that may be new and has every key of what somebody wrote."""
    if wanted.get("consultation"):
        return Reply.of_kind
    new = [
        kind for kind, row in SHOWN.items() if isinstance(row.new, NewEntry) and KINDS[kind].list
    ]
    fits = (kind for kind in new if wanted.keys() <= MODELS[kind].model_fields.keys())
    return next(fits, Initiative.of_kind)
