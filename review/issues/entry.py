"""A whole entry as it should be, out of the form on the site: changed, or new."""

from pathlib import Path as Folder
from typing import Any, Final

from agenda.edits import Edit, EditError, edited, model_of, new_file
from agenda.edits.yaml_positions import read, refuse_unshown
from agenda.index import Index
from agenda.load import Loaded
from agenda.load.layout import FOLDERS
from agenda.model import Initiative, Record, Reply
from agenda.model.choices import Origin
from agenda.model.kinds import KINDS
from review.issues.body import Answers
from review.issues.locate import meant, sound_id, written_at
from review.issues.outcome import Draft, IssueError, Lack
from review.issues.questions import Form
from review.proposals.ground import in_file

_AGAIN: Final = "Gå tillbaka till formuläret på webbplatsen, eller rätta texten i ärendet."


def entry(form: Form, given: Answers, loaded: Loaded, data: Folder) -> Draft:
    """Give the file with the entry as it should be. Raises :class:`IssueError`."""
    labels = {question.name: question.label for question in form.questions}
    try:
        wanted: dict[str, Any] = read(given.get("yaml", "")).data
        index = Index(loaded.agenda)
        named = given.get("post", "")
        refuse_unshown(given["yaml"], _model(wanted, index))
    except EditError as error:
        raise IssueError([Lack(labels["yaml"], str(error))]) from None
    if wanted.get("id") == named and sound_id(named) and named not in index:
        return _new(wanted, labels["yaml"], index)
    post = meant(named, index, labels["post"])
    if wanted.get("id") != post:
        message = "Texten har ett annat id än posten."
        raise IssueError([Lack(labels["yaml"], message, "Ett id ändras aldrig.")])
    name, path = in_file(loaded, index.path(post), data.name)
    text = (data / name).read_bytes().decode("utf-8")
    old = written_at(text, path)
    changes = [Edit((*path, key), wanted.get(key)) for key in {**old, **wanted}]
    try:
        changed = edited(text, changes, model_of(name))
    except EditError as error:
        raise IssueError([Lack(labels["yaml"], str(error), _AGAIN)]) from None
    if changed == text:
        raise IssueError([Lack(labels["yaml"], "Inget skiljer sig från det som står nu.", _AGAIN)])
    return Draft({name: changed}, post, "ändring av")


def _model(wanted: dict[str, Any], index: Index) -> type[Record]:
    """Give the model of what somebody wrote: of the entry that it changes, or of a new one."""
    post = wanted.get("id")
    if isinstance(post, str) and post in index:
        return type(index.get(post, Record))
    return Reply if wanted.get("consultation") else _new_model(wanted)


def _new_model(wanted: dict[str, Any]) -> type[Record]:
    """Give the first kind with a file a record that has every key of what somebody wrote."""
    models = [model_of(f"{folder}/ny.yaml") for folder in FOLDERS]
    fits = (model for model in models if wanted.keys() <= model.model_fields.keys())
    return next(fits, Initiative)


def _new(wanted: dict[str, Any], label: str, index: Index) -> Draft:
    """Give the file of a new entry that has one, such as an initiative or a reply."""
    post, consultation = str(wanted["id"]), str(wanted.get("consultation", ""))
    if not consultation:
        model = _new_model(wanted)
        if model is Initiative and wanted.get("origin") != Origin.proposed.value:
            advice = f"Skriv origin: {Origin.proposed.value}. Det ändras när det finns ett beslut."
            raise IssueError([Lack(label, "Ett nytt initiativ är alltid ett förslag.", advice)])
        kind = KINDS[model.of_kind]
        file = kind.file.replace("*", post)
        return Draft({file: new_file(wanted, model)}, post, kind.new)
    if not sound_id(consultation) or consultation not in index:
        raise IssueError([Lack(label, "Remissen finns inte.", "Välj en remiss som är öppen.")])
    files = {f"consultations/{consultation}/{post}.yaml": new_file(wanted, Reply)}
    return Draft(files, post, KINDS[Reply.of_kind].new)
