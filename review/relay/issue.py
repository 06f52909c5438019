"""A proposal as the issue that the form ``andring`` would have made of it, or why it is none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from agenda.model import Reply
from agenda.rules.person_signs import names_a_person, signs_of_a_person, ways_to_a_person
from review.issues.body import MOST
from review.issues.forms import CHANGE
from review.proposals.document import Change, Document, New
from review.proposals.read import DocumentError, read_document

_FENCE: Final = re.compile(r"`{3,}")
_ID: Final = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_NOWHERE: Final = "om/"
_TOO_LONG: Final = (
    "Förslaget är för långt för ett ärende. Dela det på flera, eller ladda ner det som en fil."
)
_PERSON: Final = (
    "Förslaget verkar ha {}. Ta bort det, och skriv organisationen eller rollen i stället: "
    "allt som lämnas blir offentligt."
)


@dataclass(frozen=True)
class Issue:
    """What is opened on the forge."""

    title: str
    body: str
    labels: tuple[str, ...]


class RefusedError(Exception):
    """A proposal that is not passed on; Swedish sentences for whoever sent it."""

    def __init__(self, *sentences: str) -> None:
        self.sentences = sentences
        super().__init__(" ".join(sentences))


def issue_of(text: str) -> Issue:
    """Give the issue of a proposal. Raises :class:`RefusedError`."""
    text = text.replace("\r\n", "\n").strip()
    try:
        document = read_document(text)
    except DocumentError as error:
        raise RefusedError(
            *(f"{one.message} {one.advice}".strip() for one in error.problems)
        ) from None
    found = dict.fromkeys(_personal(document))
    if found:
        raise RefusedError(*(_PERSON.format(what) for what in found))
    posts = list(dict.fromkeys(map(_post, document.changes)))
    body = _body(posts[0], text)
    if len(body) > MOST:
        raise RefusedError(_TOO_LONG)
    named = posts[0] if len(posts) == 1 else f"{posts[0]} med flera"
    return Issue(f"Förslag från webbplatsen: {named}", body, (CHANGE.label,))


def _personal(document: Document) -> Iterator[str]:
    """Give what points a private person out in what is said anew.

    What stands already, and what is asked to go, is not held against whoever names it.
    """
    yield from signs_of_a_person(document.why or "")
    named = (document.by and document.by.name) or ""
    yield from ways_to_a_person(named)
    if names_a_person(named):
        yield "en persons namn"
    for change in document.changes:
        is_reply = isinstance(change, New) and change.kind == Reply.of_kind
        for text in _texts(change.model_dump(exclude={"words"})):
            yield from (signs_of_a_person if is_reply else ways_to_a_person)(text)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, one in value.items():
            yield from _texts(one) if key != "was" else ()
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _texts(one)
    elif isinstance(value, str):
        yield value


def _post(change: Change) -> str:
    """Give what a change is about: an entry's id, or a page's address."""
    values = change.__dict__
    named = values.get("id") or (values.get("entry") or {}).get("id")
    if isinstance(named, str) and _ID.fullmatch(named):
        return named
    return str(values.get("page") or _NOWHERE)


def _body(post: str, text: str) -> str:
    """Answer the form's questions, as the forge would have written the answers down.

    What somebody wrote stands within the fence alone, the reason too: there it calls nobody, and
    is no markup.
    """
    longest = max((len(found) for found in _FENCE.findall(text)), default=2)
    fence = "`" * (longest + 1)
    given = {
        "post": post,
        "yaml": f"{fence}yaml\n{text}\n{fence}",
    }
    parts = [
        f"### {question.label}\n\n{given.get(question.name) or '_No response_'}"
        for question in CHANGE.questions
    ]
    return "\n\n".join(parts) + "\n"
