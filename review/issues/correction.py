"""A correction: words that stand in one place of a record, and what should stand there."""

import re
from collections.abc import Iterator
from pathlib import Path as Folder
from typing import Any, Final

from agenda.edits import Edit, EditError, edited, model_of
from agenda.index import Index
from agenda.load import Loaded
from agenda.model import Record
from agenda.model.shape import Path, shapes
from review.issues.body import Answers
from review.issues.locate import meant, page_meant, written_at
from review.issues.outcome import Draft, IssueError, Lack, Notes
from review.issues.proposed import drafted
from review.issues.questions import Form
from review.proposals.document import Document, PageWords
from review.proposals.ground import in_file
from review.proposals.merge import merge
from review.proposals.pages import entries_saying

_COPY: Final = "Kopiera orden precis som de står på sidan."
_OFFICIAL: Final = Lack(
    "Så står det nu",
    "Orden är citat ur källan, och ändras inte av sig själva.",
    "En förvaltare ser efter i källan och svarar här.",
)


def correction(form: Form, given: Answers, loaded: Loaded, data: Folder) -> Draft:
    """Give the file with the words put right. Raises :class:`IssueError`.

    The words may stand in an entry, on a page of prose, or in an entry that such a page shows.
    """
    labels = {question.name: question.label for question in form.questions}
    index, named = Index(loaded.agenda), given.get("post", "")
    wrong, right = given.get("star", ""), given.get("bor", "")
    if wrong == right:
        raise IssueError([Lack(labels["bor"], "Det är samma ord som står nu.", "Skriv de rätta.")])
    try:
        post = meant(named, index, labels["post"])
    except IssueError:
        page = page_meant(named, data.parent / "docs")
        if page is None:
            raise
        shown = entries_saying(wrong, loaded.agenda)
        if len(shown) != 1:
            return _of_page(page, given, loaded, data, labels["star"])
        post = shown[0]
    return _of_entry(post, given, loaded, data, labels)


def _of_page(page: str, given: Answers, loaded: Loaded, data: Folder, label: str) -> Draft:
    change = PageWords(what="page", page=page, was=given.get("star", ""), becomes=given.get("bor"))
    document = Document(made_from=None, why=None, by=None, changes=(change,))
    return drafted(merge(document, loaded, data), Notes(why=given.get("varfor", "")), label)


def _of_entry(
    post: str, given: Answers, loaded: Loaded, data: Folder, labels: dict[str, str]
) -> Draft:
    wrong, right = given.get("star", ""), given.get("bor", "")
    name, path = in_file(loaded, Index(loaded.agenda).path(post), data.name)
    text = (data / name).read_bytes().decode("utf-8")
    record = written_at(text, path)
    model = _model_at(name, path)
    places = [found for found in _texts(record, model) if _pattern(wrong).search(found[1])]
    times = sum(len(_pattern(wrong).findall(found)) for _, found, _ in places)
    if times != 1:
        raise IssueError([_not_one(labels["star"], times)])
    where, found, official = places[0]
    if official:
        raise IssueError([_OFFICIAL])
    change = Edit((*path, *where), _pattern(wrong).sub(lambda _: right, found).strip())
    try:
        files: dict[str, str | None] = {name: edited(text, [change], model_of(name))}
    except EditError as error:
        raise IssueError([Lack(labels["bor"], str(error), "Skriv texten på nytt.")]) from None
    return Draft(files, post, "rättelse av", notes=Notes(why=given.get("varfor", "")))


def _not_one(label: str, times: int) -> Lack:
    if times:
        advice = "Ta med några ord före och efter, så att det bara finns ett ställe."
        return Lack(label, f"Orden finns på {times} ställen i posten.", advice)
    return Lack(label, "Orden finns inte i posten.", _COPY)


def _pattern(words: str) -> re.Pattern[str]:
    """Find words whatever the line breaks between them, since a page shows none."""
    return re.compile(r"\s+".join(map(re.escape, words.split())))


def _model_at(name: str, path: Path) -> type[Record]:
    """Give the model of the record that stands at a path of a file."""
    model: type[Record] = model_of(name)
    for step in path:
        shape = shapes(model).get(step) if isinstance(step, str) else None
        model = shape.model if shape and shape.model else model
    return model


def _texts(
    value: Any, model: type[Record], path: Path = (), *, official: bool = False
) -> Iterator[tuple[Path, str, bool]]:
    """Give each text of a record that people read: path, text, and whether it is quoted.

    Ids and references are no such texts: a correction of words does not reconnect anything.
    """
    if isinstance(value, str):
        yield path, value, official
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _texts(item, model, (*path, number), official=official)
    elif isinstance(value, dict):
        for key, inside in value.items():
            shape = shapes(model).get(key)
            if shape is None or key == "id" or (shape.reference and shape.model is None):
                continue
            yield from _texts(inside, shape.model or model, (*path, key), official=shape.verbatim)
