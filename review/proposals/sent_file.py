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
from agenda.load.display import quoted
from agenda.problems import Place, Problem
from review.proposals.html_letter import lines_of
from review.proposals.read import DocumentError

_TABLES: Final = ("utf-8-sig", "cp1252")
_WIDE: Final = (b"\xff\xfe", b"\xfe\xff")
_HEADED: Final = re.compile(
    rb"\A(?:From [^\n]*\n|[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}"
)
_MAIL: Final = re.compile(rb"^(?:MIME-Version|Content-Type|Message-ID):", re.MULTILINE | re.I)
_APPLE: Final = re.compile(rb"\A([0-9]{1,9}) *\r?\n(?=[A-Za-z][A-Za-z0-9-]*:)")
"""What Apple's program puts before a letter: its size, and more below it."""
_HTML: Final = re.compile(r"\s*<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)
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


_ENCRYPTED: Final = ("application/pkcs7-mime", "application/x-pkcs7-mime", "multipart/encrypted")
_SIGNED: Final = ("application/pkcs7-signature", "application/x-pkcs7-signature")
_NEVER_OURS: Final = ("text/html", "text/rtf", "text/calendar", "text/vcard", "application/rtf")


@dataclass(frozen=True)
class Sent:
    """A text that came, and the name of the file that was attached, if it was one."""

    text: str
    attached: str = ""
    is_html: bool = False
    """It is how a letter looked: read where its plain words have no proposal."""


def read_sent(path: Path, passed: list[str]) -> list[Sent]:
    """Give the texts of what was sent: one, or those of a letter's parts.

    What is attached and is no text is added to ``passed``, by name: somebody has to open it.
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
    raw = _as_sent(raw)
    texts = list(_parts(raw, passed)) if _is_mail(raw) else [_text(_decoded(raw))]
    if not texts:
        raise DocumentError([Problem(Place(path.name), *_no_text(raw, passed))])
    return texts


def _as_sent(raw: bytes) -> bytes:
    """Give a letter without what Apple's program keeps around it."""
    size = _APPLE.match(raw)
    return raw[size.end() : size.end() + int(size[1])] if size else raw


def _text(text: str, attached: str = "") -> Sent:
    is_html = bool(_HTML.match(text))
    return Sent(lines_of(text) if is_html else text, attached, is_html)


def _no_text(raw: bytes, passed: list[str]) -> tuple[str, str]:
    """Say what a letter has in place of words."""
    kind = message_from_bytes(raw, _class=EmailMessage, policy=policy.default).get_content_type()
    if kind in _ENCRYPTED:
        advice = "Öppna det i e-postprogrammet, och spara det som vanlig text (UTF-8)."
        return "Brevet är krypterat.", advice
    told = f" {passed_in_words(passed)}" if passed else ""
    return f"Brevet har ingen vanlig text.{told}", _AS_TEXT


def passed_in_words(passed: list[str]) -> str:
    """Say which files that were attached nobody has read; there is at least one."""
    *first, last = map(quoted, dict.fromkeys(passed))
    names = f"{', '.join(first)} och {last}" if first else last
    return f"{'Bilagorna' if first else 'Bilagan'} {names} är inte {'lästa' if first else 'läst'}."


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
    """Give bytes as text, by the sign table that was given, or that Windows or the web writes.

    What reads as UTF-8 is nothing else, whatever the letter says: no other table makes such bytes
    of Swedish.
    """
    wide = _utf_16(raw)
    if wide is not None:
        return wide.replace("\r\n", "\n")
    said = [given] if given else []
    for table in (*(said if raw.isascii() else []), _TABLES[0], *said, *_TABLES[1:]):
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


def _parts(raw: bytes, passed: list[str], name: str = "") -> Iterator[Sent]:
    """Give the parts of a letter that are text, or a file with a proposal; of several, all."""
    whole = raw.replace(b"\r\n", b"\n")
    for letter in _LETTERS.split(whole) if whole.startswith(b"From ") else (whole,):
        read = message_from_bytes(letter, _class=EmailMessage, policy=policy.default)
        for part in read.walk():
            yield from (one for one in _part(part, passed, name) if one.text.strip())


def _part(part: EmailMessage, passed: list[str], name: str) -> Iterator[Sent]:
    own = part.get_filename()
    attached = own or name
    end = attached.lower().rpartition(".")[2]
    kind = part.get_content_type()
    body = part.get_payload(decode=True)
    if not isinstance(body, bytes):
        return
    if end == "eml" and own and _is_mail(body):
        yield from _parts(body, passed, attached)
    elif kind == "text/plain" or end in _OURS or (own and _may_be_ours(kind, body)):
        yield _text(_decoded(body, part.get_content_charset()), attached)
    elif kind == "text/html" and not own:
        yield Sent(lines_of(_decoded(body, part.get_content_charset())), attached, is_html=True)
    elif own and kind not in _SIGNED and not _is_ornament(part):
        passed.append(own)


def _may_be_ours(kind: str, body: bytes) -> bool:
    """Say whether a file under another name is text with a proposal."""
    return kind not in _NEVER_OURS and b"proposal" in body and not _refused(body)


def _is_ornament(part: EmailMessage) -> bool:
    """Say whether a file is a picture among the words, as below a signature."""
    return part.get_content_maintype() == "image" and part.get_content_disposition() != "attachment"
