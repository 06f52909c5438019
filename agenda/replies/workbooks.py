"""Workbooks (.xlsx, .ods), opened only when they are no larger and no other than they should be.

Both are packages of XML. Before anything reads one, all of it is unpacked once and counted, and
XML that declares a document type is refused: nobody's spreadsheet has one, and with it come
entities that grow or lead elsewhere.
"""

import zipfile
import zlib
from io import BytesIO
from typing import Final
from xml.etree.ElementTree import ParseError

from agenda.replies.ods import read_ods
from agenda.replies.sheets import Sheet, UnreadableError
from agenda.replies.xlsx import read_xlsx

PACKAGE: Final = b"PK\x03\x04"
OLDER: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How older workbooks begin, and those that are locked with a password."""
_MOST_PARTS: Final = 1_000
_MOST_UNPACKED: Final = 30_000_000
_STEP: Final = 1 << 16
_DECLARES: Final = tuple("<!DOCTYPE".encode(one) for one in ("utf-8", "utf-16-le", "utf-16-be"))
_OVERLAP: Final = max(map(len, _DECLARES))
_AGAIN: Final = "Öppna den i kalkylprogrammet, och spara den på nytt som .xlsx eller ”CSV UTF-8”."
_FAULTS: Final = (
    *(ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, MemoryError),
    *(NotImplementedError, OSError, ParseError, RecursionError, RuntimeError, TypeError),
    *(ValueError, zipfile.BadZipFile, zlib.error),
)
"""All that readers of packages and XML are known to raise at what is broken."""


def read_workbook(raw: bytes) -> tuple[Sheet, ...]:
    """Read each sheet of a workbook. Raises :class:`UnreadableError`."""
    if raw.startswith(OLDER):
        message = "Filen är en äldre arbetsbok (.xls), eller låst med lösenord. "
        raise UnreadableError(message + "Spara den utan lösenord som .xlsx.")
    try:
        with zipfile.ZipFile(BytesIO(raw)) as package:
            names = _looked_through(package)
            if "content.xml" in names:
                return read_ods(package.open("content.xml"))
            if "xl/workbook.xml" in names:
                return read_xlsx(raw)
    except _FAULTS as error:
        raise UnreadableError(f"Arbetsboken är trasig, och går inte att läsa. {_AGAIN}") from error
    raise UnreadableError(f"Filen är ingen arbetsbok. {_AGAIN}")


def _looked_through(package: zipfile.ZipFile) -> set[str]:
    """Unpack all of a package, keep nothing, and give the names of its parts."""
    parts = package.infolist()
    if len(parts) > _MOST_PARTS:
        raise UnreadableError(f"Arbetsboken har {len(parts)} delar. {_AGAIN}")
    left = _MOST_UNPACKED
    for part in parts:
        if part.flag_bits & 1:
            raise UnreadableError("Arbetsboken är låst med lösenord. Spara den utan.")
        before = b""
        with package.open(part) as stream:
            while piece := stream.read(_STEP):
                left -= len(piece)
                if left < 0:
                    most = _MOST_UNPACKED // 1_000_000
                    raise UnreadableError(f"Arbetsboken är större än {most} MB uppackad. {_AGAIN}")
                _refuse_declared(part.filename, before + piece)
                before = piece[-_OVERLAP:]
    return {part.filename for part in parts}


def _refuse_declared(name: str, piece: bytes) -> None:
    if name.endswith((".xml", ".rels")) and any(one in piece for one in _DECLARES):
        raise UnreadableError(f"Arbetsboken har en del som ingen arbetsbok ska ha. {_AGAIN}")
