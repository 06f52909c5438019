"""The one document in what somebody sent, wherever it lies; never one of several at a guess.

A letter that is answered or forwarded has the same document twice, and that is one. Two that
differ are two proposals, and nobody here can know which of them is meant.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from agenda.load.display import quoted
from agenda.problems import Place, Problem
from review.proposals.document import Document
from review.proposals.letter import documents_in
from review.proposals.read import DocumentError, read_document
from review.proposals.sent_file import Sent, passed_in_words, read_sent

_EACH: Final = "Spara vart och ett i en egen fil, och läs in dem ett i taget."
_MOST_TOLD: Final = 8
_FILES: Final = (".yaml", ".yml", ".json")
_ONLY_WORDS: Final = (
    "Be om filen som formuläret ger, eller fyll själv i formuläret med det som avsändaren skriver."
)


@dataclass(frozen=True)
class _Arrived:
    """A document with the place where it begins, or all that is wrong with it."""

    where: str
    place: Place
    read: Document | DocumentError
    words: str

    def is_same(self, other: "_Arrived") -> bool:
        """Say whether another is a copy: read alike, or written alike where neither is sound."""
        if isinstance(self.read, Document) or isinstance(other.read, Document):
            return self.read == other.read
        return self.words == other.words


def read_arrived(path: Path, passed: list[str] | None = None) -> Document:
    """Read the document in a file or in a saved letter with all that is attached to it.

    The names of what is attached and could not be read are added to ``passed``.
    Raises :class:`DocumentError` for what is none, and for several that are not the same.
    """
    unread: list[str] = [] if passed is None else passed
    sent = read_sent(path, unread)
    is_mail = len(sent) > 1
    found = _each([one for one in sent if not one.is_html], path.name, is_mail=is_mail)
    found = found or _each([one for one in sent if one.is_html], path.name, is_mail=is_mail)
    if len(found) > 1:
        raise DocumentError([_several(found)])
    if not found:
        return _whole(sent[0], path, unread)
    (arrived,) = found
    if isinstance(arrived.read, DocumentError):
        raise arrived.read
    return arrived.read


def _each(sent: list[Sent], file: str, *, is_mail: bool) -> list[_Arrived]:
    found: list[_Arrived] = []
    for one in sent:
        for arrived in _in(one, file, is_mail=is_mail):
            if not any(map(arrived.is_same, found)):
                found.append(arrived)
    return found


def _whole(sent: Sent, path: Path, unread: list[str]) -> Document:
    """Read a text where no line begins a document; say so where it is no file of that kind."""
    if path.suffix.lower() in _FILES:
        return read_document(sent.text, path.name)
    try:
        return read_document(sent.text, path.name)
    except DocumentError:
        told = f" {passed_in_words(unread)}" if unread else ""
        message = f"Här finns inget förslag, för ingen rad börjar med proposal: 1.{told}"
        raise DocumentError([Problem(Place(path.name, 1), message, _ONLY_WORDS)]) from None


def _in(sent: Sent, file: str, *, is_mail: bool) -> list[_Arrived]:
    name = f"{file} ({sent.attached})" if sent.attached else file
    within = " i brevets text" if is_mail else ""
    within = f" i bilagan {quoted(sent.attached)}" if sent.attached else within
    return [
        _Arrived(
            f"rad {one.line}{within}",
            Place(name, one.line),
            _read(one.text, name),
            "".join(one.text.split()),
        )
        for one in documents_in(sent.text)
    ]


def _read(text: str, name: str) -> Document | DocumentError:
    try:
        return read_document(text, name)
    except DocumentError as error:
        return error


def _several(found: list[_Arrived]) -> Problem:
    """Say where each begins, so that whoever has the letter finds them."""
    told = [one.where for one in found[:_MOST_TOLD]]
    *first, last = [*told, *(["flera ställen till"] if len(found) > _MOST_TOLD else [])]
    message = f"Här finns {len(found)} olika förslag. De börjar på {', '.join(first)} och {last}."
    return Problem(found[1].place, message, _EACH)
