"""Values as lines of YAML, in the style of the hand-written files."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from agenda.edits.errors import EditError
from agenda.load.lost_text import NULLS
from agenda.model import Record
from agenda.model.shape import shapes

LAST: Final = ("updated_on", "citations")
WIDTH: Final = 96
_LONG: Final = 80
_NOT_PLAIN: Final = re.compile(r"^[ ?:,\[\]{}#&*!|>'\"%@`]|^-(?![0-9])|: | #|[\t\n]|[ :]$")
_NOT_IN_BRACKETS: Final = re.compile(r"[,\[\]{}:]")
_WHOLE: Final = re.compile(r"-?[0-9]+")
_UNFIT_LINE: Final = re.compile(r"^[ \t]|[ \t]$|\t", re.MULTILINE)
_DEEPER_FIRST: Final = re.compile(r"\n*[ \t]")
_BLANK_LAST: Final = re.compile(r"\n[ \t]*\Z")
_PARAGRAPHS: Final = re.compile(r"[^\n]+(\n\n[^\n]+)*")
_ESCAPES: Final = {"\\": "\\\\", '"': '\\"'}
"""All that the loader takes: others do not show what they mean (see agenda.load.lost_text)."""

Written = tuple[str, tuple[str, ...]]
"""What stands on the line of the key or dash, and the whole lines below it."""


def is_plain(text: str, *, in_brackets: bool = False) -> bool:
    """Say whether a text may stand without quotes.

    Not when it is empty or a word for nothing (``null``, ``~``); begins with a space or one of
    ``?:,[]{}#&*!|>'"%@``` or with ``-`` before anything but a digit; holds a colon or a space
    that YAML reads as more than that; ends with a colon or a space; or has a tab or a line
    break. In brackets neither with ``,[]{}:``. Stricter than YAML, so that it is easy to say.
    """
    if text in NULLS or _NOT_PLAIN.search(text):
        return False
    return not (in_brackets and _NOT_IN_BRACKETS.search(text))


def quoted(text: str) -> str:
    """Give a text within double quotes, on one line."""
    return '"' + "".join(_ESCAPES.get(sign, sign) for sign in text) + '"'


def bracketed(parts: Iterable[str]) -> str:
    """Give a list in brackets out of items that are already written."""
    return f"[{', '.join(parts)}]"


def short(text: str) -> str:
    """Give a text as it stands inside brackets."""
    return text if is_plain(text, in_brackets=True) else quoted(text)


def value_lines(value: Any, column: int, model: type[Record] | None, *, dash: bool) -> Written:
    """Write a value below a key or a dash that stands in ``column``, counted from 0.

    A record below a dash begins on the dash's own line.
    """
    if isinstance(value, Mapping):
        return _record(value, column, model, dash=dash)
    if isinstance(value, list):
        return _list(value, column, model)
    return ("", ()) if value is None else _text(value, column)


def key_lines(key: str, value: Any, column: int, model: type[Record] | None) -> list[str]:
    """Write a key and its value, as whole lines."""
    first, below = value_lines(value, column, inner(model, key), dash=False)
    return [f"{' ' * column}{key}:{' ' if first else ''}{first}", *below]


def item_lines(value: Any, column: int, model: type[Record] | None) -> list[str]:
    """Write a list item with its dash in ``column``, as whole lines."""
    first, below = value_lines(value, column, model, dash=True)
    return [f"{' ' * column}-{' ' if first else ''}{first}", *below]


def ordered(keys: Iterable[str], model: type[Record] | None) -> list[str]:
    """Give keys in the model's order; then unknown ones as given; dates and citations last."""
    given = list(keys)
    known = [key for key in shapes(model) if key in given] if model else []
    middle = [*known, *(key for key in given if key not in known)]
    return [k for k in middle if k not in LAST] + [k for k in LAST if k in middle]


def inner(model: type[Record] | None, key: str) -> type[Record] | None:
    """Give the model of the records that a key holds, if it holds any."""
    shape = shapes(model).get(key) if model else None
    return shape.model if shape else None


def _record(
    value: Mapping[str, Any], column: int, model: type[Record] | None, *, dash: bool
) -> Written:
    lines = [
        line
        for key in ordered(value, model)
        for line in key_lines(key, value[key], column + 2, model)
    ]
    if not lines:
        return "{}", ()
    return (lines[0].lstrip(" "), tuple(lines[1:])) if dash else ("", tuple(lines))


def _list(value: list[Any], column: int, model: type[Record] | None) -> Written:
    if all(isinstance(item, str) and _WHOLE.fullmatch(item) for item in value):
        return bracketed(value), ()
    return "", tuple(line for item in value for line in item_lines(item, column + 2, model))


def _text(text: str, column: int) -> Written:
    if "\n" not in text and (len(text) <= _LONG or _UNFIT_LINE.search(text)):
        return (text if is_plain(text) else quoted(text)), ()
    if _BLANK_LAST.search(text):
        raise EditError("En text får inte sluta med tomma rader.")
    folded = bool(_PARAGRAPHS.fullmatch(text)) and not _UNFIT_LINE.search(text)
    lines = _folded(text, WIDTH - column - 2) if folded else text.split("\n")
    header = ">-" if folded else "|2-" if _DEEPER_FIRST.match(text) else "|-"
    margin = " " * (column + 2)
    return header, tuple(f"{margin}{line}" if line else "" for line in lines)


def _folded(text: str, width: int) -> Iterator[str]:
    """Break paragraphs into lines, at single spaces only: YAML folds no others back."""
    for number, paragraph in enumerate(text.split("\n\n")):
        if number:
            yield ""
        line = ""
        for word in re.split(r"(?<! ) (?! )", paragraph):
            if line and len(line) + 1 + len(word) > width:
                yield line
                line = word
            else:
                line = f"{line} {word}" if line else word
        yield line
