"""A file that somebody sent: a document, or a letter saved as text or as a mail program keeps it.

What is read here is outsiders' bytes. Nothing in them is run or unpacked; what is no text is
named as what it is, so that whoever got it knows what to ask for.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Final

from agenda.load.decode import read_bytes
from agenda.problems import Place, Problem
from review.proposals.read import DocumentError

_TABLES: Final = ("utf-8-sig", "cp1252")
_WIDE: Final = (b"\xff\xfe", b"\xfe\xff")
_HEADED: Final = re.compile(
    rb"\A(?:From [^\n]*\n|[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}"
)
_MAIL: Final = re.compile(rb"^(?:MIME-Version|Content-Type|Message-ID):", re.MULTILINE | re.I)
_LETTERS: Final = re.compile(rb"(?<=\n\n)(?=From [^\n]+\n[A-Za-z][A-Za-z0-9-]*:)")
_OURS: Final = ("yaml", "yml", "json", "txt")
"""The ends of names of files that a proposal is saved in."""
_KINDS: Final = (
    (b"PK\x03\x04", "ett packat dokument, till exempel från Word eller Excel"),
    (b"\xd0\xcf\x11\xe0", "ett dokument eller brev i ett av Microsofts äldre format"),
    (b"{\\rtf", "ett dokument med formatering (RTF)"),
    (b"%PDF", "en PDF"),
    (b"\x89PNG", "en bild"),
    (b"\xff\xd8\xff", "en bild"),
)
_AS_TEXT: Final = (
    "Be om filen som formuläret ger, eller öppna den och spara som vanlig text (UTF-8)."
)


@dataclass(frozen=True)
class Sent:
    """A text that came, and the name of the file that was attached, if it was one."""

    text: str
    attached: str = ""


def read_sent(path: Path) -> list[Sent]:
    """Give the texts of what was sent: one, or those of a letter's parts.

    Raises :class:`DocumentError` for what can't be read.
    """
    problems: list[Problem] = []
    refused = _no_file(path)
    raw = b"" if refused else read_bytes(path, path.name, problems)
    if raw is None:
        raise DocumentError(problems)
    refused = refused or _refused(raw)
    if refused:
        raise DocumentError([Problem(Place(path.name), *refused)])
    texts = list(_parts(raw)) if _is_mail(raw) else [Sent(_decoded(raw))]
    if not texts:
        raise DocumentError([Problem(Place(path.name), "Brevet har ingen vanlig text.", _AS_TEXT)])
    return texts


def _no_file(path: Path) -> tuple[str, str] | None:
    if path.is_dir():
        return "Det här är en mapp, och ingen fil.", "Ange filen i den."
    if not path.exists() and not path.is_symlink():
        return "Filen finns inte.", "Rätta sökvägen."
    return None


def _refused(raw: bytes) -> tuple[str, str] | None:
    """Say what a file is that is no text, if so."""
    if not raw.strip():
        return "Filen är tom.", "Hämta förslaget på nytt, eller be om att få det skickat igen."
    kind = next((told for first, told in _KINDS if raw.startswith(first)), None)
    if kind:
        return f"Filen är {kind}, och ingen text.", _AS_TEXT
    wide = raw.startswith(_WIDE)
    if (wide and _utf_16(raw) is None) or (not wide and b"\0" in raw):
        return "Filen är ingen text.", _AS_TEXT
    return None


def _decoded(raw: bytes, given: str | None = None) -> str:
    """Give bytes as text, by the sign table that was given, or that Windows or the web writes."""
    wide = _utf_16(raw)
    if wide is not None:
        return wide.replace("\r\n", "\n")
    for table in (*([given] if given else []), *_TABLES):
        try:
            return raw.decode(table).replace("\r\n", "\n")
        except (UnicodeDecodeError, LookupError):
            continue
    return raw.decode("utf-8", "replace").replace("\r\n", "\n")


def _utf_16(raw: bytes) -> str | None:
    """Give text in what Windows calls Unicode; None for what is no such text."""
    if not raw.startswith(_WIDE):
        return None
    try:
        return raw.decode("utf-16")
    except UnicodeDecodeError:
        return None


def _is_mail(raw: bytes) -> bool:
    """Say whether a file is a letter as mail programs keep it (``.eml``), headers first."""
    head = _HEADED.match(raw.replace(b"\r\n", b"\n"))
    return bool(head and _MAIL.search(head[0]))


def _parts(raw: bytes, name: str = "") -> Iterator[Sent]:
    """Give the parts of a letter that are text, or a file with a proposal; of several, all."""
    whole = raw.replace(b"\r\n", b"\n")
    for letter in _LETTERS.split(whole) if whole.startswith(b"From ") else (whole,):
        read = message_from_bytes(letter, _class=EmailMessage, policy=policy.default)
        for part in read.walk():
            yield from _part(part, name)


def _part(part: EmailMessage, name: str) -> Iterator[Sent]:
    attached = part.get_filename() or name
    kind = attached.lower().rpartition(".")[2]
    body = part.get_payload(decode=True)
    if not isinstance(body, bytes):
        return
    if kind == "eml" and part.get_filename() and _is_mail(body):
        yield from _parts(body, attached)
    elif part.get_content_type() == "text/plain" or kind in _OURS:
        yield Sent(_decoded(body, part.get_content_charset()), attached)
