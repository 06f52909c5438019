"""Withdrawing and rolling back in a small repository, and looking for words in every file after."""

import os
from pathlib import Path
from typing import Final
from unittest.mock import patch

import pypdfium2

from publishing.variants import WAYS
from tests.support.here import Done, run_here
from tests.support.repository import SETTINGS, commit

WORDS: Final = "En karta visar var nätet finns."
"""What initiative ``natets-karta`` says in the base agenda."""
WHERE: Final = ("forsta", "natets-karta", "--field", "summary")
WHY: Final = ("--reason", "En uppgift som inte skulle ha varit där.", "--date", "2027-04-01")
BY: Final = ("--by", "förvaltare", "--by", "dataskyddsombud")


def withdraw(region: Path, *asked: str) -> Done:
    """Withdraw, as git would be set up for a steward; by itself what the draft is mended of."""
    return _run("scripts/withdraw.py", region, *(asked or (*WHERE, *WHY, *BY)))


def rollback(region: Path, edition: str, *more: str) -> Done:
    return _run("scripts/rollback.py", region, edition, "--date", "2027-05-01", *more)


def _run(script: str, region: Path, *arguments: str) -> Done:
    with patch.dict(os.environ, SETTINGS):
        return run_here(script, "--root", region, *arguments)


def mend_draft(region: Path) -> None:
    """Let the draft no longer say the words, as a steward does first."""
    path = region / "data" / "initiatives" / "natets-karta.yaml"
    text = path.read_text(encoding="utf-8")
    assert WORDS in text
    path.write_text(text.replace(WORDS, "Kartan görs om."), encoding="utf-8")
    commit(region, "Ta bort ur utkastet")


def files_with(folder: Path, words: str) -> list[str]:
    """Give every file below a folder that holds the words, packed files and PDF opened."""
    wanted = " ".join(words.split()).casefold()
    return [
        path.relative_to(folder).as_posix()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and wanted in " ".join(_text(path).split()).casefold()
    ]


def _text(path: Path) -> str:
    raw = path.read_bytes()
    if path.suffix in WAYS:
        raw = WAYS[path.suffix].unpack(raw)
    if path.suffix != ".pdf":
        return raw.decode("utf-8", "replace")
    document = pypdfium2.PdfDocument(raw)
    return " ".join(page.get_textpage().get_text_range() for page in document)
