"""What somebody wrote, as a problem shows it: on one line, cut, with nothing hidden in it."""

from typing import Final

from agenda.problems import visible

_MOST: Final = 60


def shown(written: object) -> str:
    """Give a text that is safe to print, whatever was written or a file is called."""
    text = " ".join(str(written).split())
    return visible(text if len(text) <= _MOST else f"{text[:_MOST]}…")


def quoted(written: object) -> str:
    """Give the same within Swedish quotation marks."""
    return f"”{shown(written)}”"
