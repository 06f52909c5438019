r"""Changing a file of YAML without touching what was not changed.

The rules are few, and held to ``tests/cases/edits/`` to the byte. All numbers of characters are
code points.

*What changes.* The wanted values are worked out first. Then the first place where the file
differs from them is mended, and the file is read anew, until nothing differs:

1. among keys: one that is not wanted is removed; else one that differs is mended, in the order
   of the file; else the first new one, in the model's order, is added;
2. in a list, what is equal at its start and at its end is left alone. Of what is between,
   the first old and the first new item are looked at. An old record whose ``id`` is wanted
   nowhere is removed, a new one whose ``id`` was nowhere is added; if neither or both, the old
   one is mended into the new one. When only old or only new ones are left, the first of them
   is removed or added.

*Where.* A new key comes after the nearest key before it in the model's order, else first;
``updated_on`` and ``citations`` last, as does a key that the model does not know. It stands
right below the last line of what it comes after. A new list item does too, after a blank line
if one stands above the list's last item (or after the new one, when that comes first).

*What is kept.* A comment on the line of a value that is replaced stays there, and a text beside
it stands within quotes, so that it is seen where it ends; below a text on more lines the comment
gets a line of its own, in the column of the key or dash. Comments on
lines of their own stay, unless they stand inside what is removed. With a list item goes a blank
line: the one above when another, or the end of the file, follows; for the first the one below.
The only key that is left of a record is removed last, when one stands beside it.

*How a text is written.* Line breaks at its ends are no part of it.

- on one line, at most 80 characters: plain, if :func:`agenda.edits.yaml_values.is_plain`, else
  within double quotes, where ``\`` and ``"`` are escaped and nothing else is;
- longer, or on more lines: folded (``>-``), in lines of at most 96 columns broken at single
  spaces; literal when not all its line breaks are blank lines between paragraphs, or a line of
  it begins or ends with a space or has a tab: ``|-``, or ``|2-`` when it begins deeper in;
- but within double quotes when all of it is on one such line.

A list is written one item a line, two columns in; an empty one ``[]``, one of whole numbers
only ``[12, 15]``. A list in brackets with something in it stays in brackets, kept items as they
were, while all of it is texts that fit on the line (:func:`agenda.edits.yaml_values.short`). Other
brackets and braces are written anew as blocks.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from agenda.edits.errors import EditError
from agenda.edits.rereading import Reading
from agenda.edits.yaml_patch import nearer
from agenda.edits.yaml_positions import read
from agenda.edits.yaml_values import key_lines, ordered
from agenda.load.layout import FOLDERS, LIST_FILES, NESTED, PARTS, RECORD_FILES
from agenda.model import Agenda, Record
from agenda.model.shape import shapes

__all__ = ["Edit", "EditError", "edited", "file_text", "model_of", "new_file"]

_MOST_STEPS: Final = 5_000


@dataclass(frozen=True)
class Edit:
    """A value to set, or with None to take away, at a path from the file's root.

    A step is a key, a place in a list counted from 0 (its length: one more item), or the id
    of a record in a list: ``("priorities", "kompetens-1", "note")``.
    """

    path: tuple[str | int, ...]
    value: Any


def edited(text: str, changes: Sequence[Edit], model: type[Record] = Agenda) -> str:
    """Give the text of a data file with changes made; ``model`` is what the file's root holds.

    Promises that the result reads as the values asked for, and that whatever was not asked
    for reads as before. Raises :class:`EditError` when it can't be done.
    """
    reading = Reading(text)
    wanted = reading.root.data
    for change in changes:
        wanted = _with(wanted, change.path, _texts(change.value))
    if not isinstance(wanted, dict) or not wanted:
        raise EditError("Filen skulle bli tom.")
    seen: set[str] = set()
    for _ in range(_MOST_STEPS):
        if reading.root.data == wanted and not reading.is_whole:
            reading = Reading(reading.text)
        if reading.root.data == wanted:
            return reading.text
        if reading.text in seen:
            raise EditError("Ändringen går inte att skriva i filen som den står.")
        seen.add(reading.text)
        reading.become(nearer(reading.text, reading.root, wanted, model))
    raise EditError("Ändringen är för stor för att göras på en gång.")


def new_file(record: Mapping[str, Any], model: type[Record]) -> str:
    """Give the text of a new file with one record. Raises :class:`EditError`."""
    text = file_text(record, model)
    if read(text).data != _texts(dict(record)):
        raise EditError("Posten går inte att skriva som YAML.")
    return text


def file_text(values: Mapping[str, Any], model: type[Record]) -> str:
    """Give the text of a file with values that are known to stand in one."""
    wanted = _texts(dict(values))
    lines = [
        line for key in ordered(wanted, model) for line in key_lines(key, wanted[key], 0, model)
    ]
    return "".join(f"{line}\n" for line in lines)


def model_of(file: str) -> type[Record]:
    """Say what the root of a data file holds, by its name in the data folder.

    ``actors.yaml`` holds part of the agenda, ``initiatives/x.yaml`` an initiative.
    """
    name, _, within = file.partition("/")
    if name in NESTED:
        owners, others = PARTS[name]
        key = owners if within.endswith(f"/{NESTED[name]}") else others
    elif name in LIST_FILES:
        return Agenda
    else:
        key = (RECORD_FILES | FOLDERS).get(name, "")
    shape = shapes(Agenda).get(key)
    return shape.model if shape and shape.model else Agenda


def _texts(value: Any) -> Any:
    """Give a value as the loader would read it: texts, lists and keys, nothing that is None."""
    if isinstance(value, Mapping):
        return {str(key): _texts(one) for key, one in value.items() if one is not None}
    if isinstance(value, list | tuple):
        return [_texts(one) for one in value if one is not None]
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return value if value is None else str(value).strip("\n")


def _with(data: Any, path: tuple[str | int, ...], value: Any) -> Any:
    """Give data with the value at a path set, or taken away."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(data, list):
        return _with_item(data, _number(data, step), rest, value)
    if data is not None and not isinstance(data, dict):
        raise EditError(f"”{step}” går inte att ändra: där den skulle stå står en text.")
    there: dict[str, Any] = dict(data or {})
    changed = _with(there.get(str(step)), rest, value)
    if changed is None:
        there.pop(str(step), None)
        return there
    return {**there, str(step): changed}


def _with_item(items: list[Any], number: int, rest: tuple[str | int, ...], value: Any) -> Any:
    old = items[number] if number < len(items) else None
    changed = _with(old, rest, value)
    return items[:number] + ([] if changed is None else [changed]) + items[number + 1 :]


def _number(items: list[Any], step: str | int) -> int:
    """Give the place in a list that a step names."""
    if isinstance(step, int) and 0 <= step <= len(items):
        return step
    for number, item in enumerate(items):
        if isinstance(item, dict) and item.get("id") == step:
            return number
    raise EditError(f"”{step}” finns inte i listan.")
