"""The files that may lie in ``docs/``: the one list, for the check, the build and the preview.

Pages and pictures, and nothing that a builder, a host or a browser would run or obey. A file is
judged by its name and its kind before it is opened, so a pipe or a link never is.
"""

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from agenda.editions.snapshot import PAGE_PATH_ADVICE, is_page_path
from agenda.load.decode import MAX_BYTES
from agenda.load.system_words import said_by_system
from agenda.problems import Place, Problem
from macros.kinds import OWN_FOLDERS

PAGE: Final = ".md"
PICTURES: Final = {
    ".jpeg": re.compile(rb"\xff\xd8\xff"),
    ".jpg": re.compile(rb"\xff\xd8\xff"),
    ".png": re.compile(rb"\x89PNG\r\n\x1a\n"),
    ".webp": re.compile(rb"RIFF.{4}WEBP", re.DOTALL),
}
"""The endings of pictures, and how the content of such a file begins."""

_ALLOWED: Final = f"Här får bara sidor ({PAGE}) och bilder ({', '.join(PICTURES)}) ligga."
_PAGE_LIKE: Final = re.compile(r"\.(md|markdown|mdown|mkdn?|mdwn|mdx?|text)$", re.IGNORECASE)
_PICTURE_PATH: Final = re.compile(r"([a-z0-9][a-z0-9-]*/)*[A-Za-z0-9][A-Za-z0-9_-]*\.[a-z]+")
_DROPPING: Final = re.compile(
    r"\.DS_Store|\.gitkeep|\.gitignore|\.#.*|\.~lock\..*#|\..*\.sw[a-p]|.*~|#.*#|Thumbs\.db|desktop\.ini"
)
_REASONS: Final = {
    ".svg": "En SVG-bild kan hålla program. Spara bilden som PNG.",
    ".svgz": "En SVG-bild kan hålla program. Spara bilden som PNG.",
    ".gif": "Spara bilden som PNG.",
}


def is_wanted(source: str) -> bool:
    """Say whether a file below docs/, by the end of its name, is one that pages are made of."""
    return PurePosixPath(source).suffix in (PAGE, *PICTURES)


def is_dropping(source: str) -> bool:
    """Say whether a program left the file behind while somebody worked: nobody means anything."""
    return _DROPPING.fullmatch(PurePosixPath(source).name) is not None


def docs_files(docs: Path, problems: list[Problem]) -> Iterator[tuple[str, Path | None]]:
    """Give every page and picture below ``docs`` by its address there, in order of address.

    Whatever else lies there is a problem, but for droppings. Links are not followed. None is
    for a page that is there but that nobody may open.
    """
    for path in sorted(_walk(docs)):
        source = path.relative_to(docs).as_posix()
        if is_dropping(source):
            continue
        kind, name = path.lstat().st_mode, Place(f"{docs.name}/{source}")
        fault = _kind_fault(kind, source) or name_fault(source) or _content_fault(path)
        if fault:
            problems.append(Problem(name, *fault))
        if not fault or (path.suffix == PAGE and path.name[0] != "."):
            yield source, path if stat.S_ISREG(kind) else None


def _walk(folder: Path) -> Iterator[Path]:
    """Give all that is no plain folder; a hidden folder is told of and not looked into."""
    try:
        entries = list(os.scandir(folder))
    except OSError:
        entries = []
        yield folder
    for entry in entries:
        if entry.is_dir(follow_symlinks=False) and not entry.name.startswith("."):
            yield from _walk(folder / entry.name)
        else:
            yield folder / entry.name


def name_fault(source: str) -> tuple[str, str] | None:
    """Say why a file may not have its name, if so."""
    path = PurePosixPath(source)
    misplaced = _place_fault(path.parts)
    if misplaced:
        return misplaced
    if path.suffix == PAGE:
        fault = "Sidans namn kan inte stå i en utgåva.", PAGE_PATH_ADVICE
        return None if is_page_path(source) else fault
    if path.suffix in PICTURES:
        advice = "Använd a–z, siffror och bindestreck, också i mapparna, och bara en punkt."
        fault = "Bildens namn går inte att använda.", advice
        return None if _PICTURE_PATH.fullmatch(source) else fault
    if _PAGE_LIKE.search(path.name):
        return f"En sida slutar på {PAGE}, inte på {path.suffix}.", "Byt namn på filen."
    if path.suffix.lower() in PICTURES:
        return f"Bilden slutar på {path.suffix}.", f"Skriv {path.suffix.lower()} i stället."
    advice = _REASONS.get(path.suffix.lower(), _ALLOWED)
    return "Filer av den här typen får inte ligga bland texterna.", advice


def _place_fault(parts: tuple[str, ...]) -> tuple[str, str] | None:
    if any(part.startswith(".") for part in parts):
        return "Filer och mappar vars namn börjar med punkt får inte ligga här.", "Ta bort den."
    if len(parts) > 1 and parts[0] in OWN_FOLDERS:
        return f"Mappen {parts[0]}/ är webbplatsens egen.", "Välj ett annat namn på mappen."
    return None


def _kind_fault(mode: int, source: str) -> tuple[str, str] | None:
    if stat.S_ISLNK(mode):
        return "Filen är en symbolisk länk.", "Lägg filen här."
    if stat.S_ISDIR(mode) and not PurePosixPath(source).name.startswith("."):
        return "Mappen går inte att läsa.", "Ge dig rätt att läsa den."
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        return "Det här är ingen vanlig fil.", "Ta bort den."
    return None


def _content_fault(path: Path) -> tuple[str, str] | None:
    """Say whether a picture is something else than its name says, or too large."""
    begins = PICTURES.get(path.suffix)
    if begins is None:
        return None
    size = path.lstat().st_size
    if size > MAX_BYTES:
        return f"Bilden är {size} byte.", f"Gör den mindre: högst {MAX_BYTES} byte går att visa."
    try:
        with path.open("rb") as file:
            start = file.read(16)
    except OSError as error:
        return f"Filen går inte att läsa: {said_by_system(error)}.", ""
    if begins.match(start):
        return None
    return f"Filen heter {path.suffix} men är ingen sådan bild.", "Spara om bilden."
