"""What a command is called with, made plain: a path is absolute before anybody sees it.

The guard of a folder and the tool that empties it then speak of the same one, wherever either
of them would have looked.
"""

from __future__ import annotations

import os
import re
from argparse import ArgumentTypeError
from pathlib import Path

STDIN = "-"
_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*://|[^/]*:")
"""How git tells another machine: a scheme, or a colon before any slash (gitglossary, scp)."""


def full_path(text: str) -> Path:
    """Give a path as it is from the root, seen from the working folder, with links followed."""
    if not text:
        raise ArgumentTypeError("sökvägen är tom")
    if "://" in text:  # else folders would be made of its parts
        raise ArgumentTypeError(f"”{text}” är en adress och ingen sökväg")
    try:
        return Path(text).resolve()
    except (OSError, RuntimeError, ValueError):
        raise ArgumentTypeError(f"”{text}” går inte att använda som sökväg") from None


def checkout(text: str) -> Path:
    """Give the path of a folder that an agenda is kept in: one with ``data/``."""
    found = full_path(text)
    if not (found / "data").is_dir():
        raise ArgumentTypeError(f"{found} finns inte eller har ingen mapp data/")
    return found


def full_path_or_stdin(text: str) -> Path | None:
    """Give the path of a file to read; None for what comes on the standard input."""
    return None if text == STDIN else full_path(text)


def repository_address(text: str) -> str:
    """Give a repository's address; one on this machine is a path like any other."""
    if not text:
        raise ArgumentTypeError("adressen är tom")
    return text if _ELSEWHERE.match(text) else os.fspath(full_path(text))
