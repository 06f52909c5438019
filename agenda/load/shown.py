"""What somebody wrote, as a problem shows it: on one line, cut, with nothing hidden in it."""

from typing import Final

_MOST: Final = 60


def shown(written: object) -> str:
    """Give a text that is safe to print, whatever was written or a file is called."""
    text = " ".join(str(written).split())
    return visible(text if len(text) <= _MOST else f"{text[:_MOST]}…")


def visible(text: str) -> str:
    """Give a whole text on one line: what would act on a terminal, or hide, is spelled out."""
    plain = "".join(" " if sign.isspace() else sign for sign in text)
    return "".join(sign if sign.isprintable() else f"\\u{ord(sign):04x}" for sign in plain)


def quoted(written: object) -> str:
    """Give the same within Swedish quotation marks."""
    return f"”{shown(written)}”"
