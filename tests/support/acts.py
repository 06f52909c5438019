"""Withdrawing and rolling back in a small repository, and looking for words in every file after."""

import gzip
from collections.abc import Iterator
from pathlib import Path
from subprocess import CompletedProcess
from typing import Final

import pypdfium2

from tests.support.checkout import command
from tests.support.repository import SETTINGS, commit
from tests.support.site import ROOT

WORDS: Final = "En karta visar var nätet finns."
"""What initiative ``natets-karta`` says in the base agenda."""
WHERE: Final = ("forsta", "natets-karta", "--field", "summary")
WHY: Final = ("--reason", "En uppgift som inte skulle ha varit där.", "--date", "2027-04-01")
BY: Final = ("--by", "förvaltare", "--by", "dataskyddsombud")


def withdraw(
    region: Path, *asked: str, settings: dict[str, str] | None = None
) -> CompletedProcess[str]:
    arguments = ("--root", str(region), *(asked or (*WHERE, *WHY, *BY)))
    return command(ROOT, "scripts/withdraw.py", *arguments, environment=settings or SETTINGS)


def rollback(region: Path, edition: str, *more: str) -> CompletedProcess[str]:
    arguments = ("--root", str(region), edition, "--date", "2027-05-01", *more)
    return command(ROOT, "scripts/rollback.py", *arguments, environment=SETTINGS)


def mend_draft(region: Path) -> None:
    """Let the draft no longer say the words, as a steward does first."""
    path = region / "data" / "initiatives" / "natets-karta.yaml"
    text = path.read_text(encoding="utf-8")
    assert WORDS in text
    path.write_text(text.replace(WORDS, "Kartan görs om."), encoding="utf-8")
    commit(region, "Ta bort ur utkastet")


def files_with(folder: Path, words: str) -> Iterator[str]:
    """Give every file below a folder that holds the words, packed files and PDF opened."""
    wanted = " ".join(words.split()).casefold()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and wanted in " ".join(_text(path).split()).casefold():
            yield path.relative_to(folder).as_posix()


def _text(path: Path) -> str:
    raw = path.read_bytes()
    if path.suffix == ".gz":
        raw = gzip.decompress(raw)
    if path.suffix != ".pdf":
        return raw.decode("utf-8", "replace")
    document = pypdfium2.PdfDocument(raw)
    return " ".join(page.get_textpage().get_text_range() for page in document)
