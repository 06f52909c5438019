"""From records and views to what Typst reads: JSON, so that no text is ever code or markup.

The templates get every text as a string out of ``json``. Typst sets a string as it stands:
``#``, ``$``, ``*``, ``@`` and the rest mean nothing in one.
"""

import json
from dataclasses import fields, is_dataclass
from typing import Any

from agenda.exports.pdf.characters import printable
from agenda.model import Record
from agenda.model.choices import Choice


def create_content(view: object) -> str:
    """Give a view, and every record and text in it, as JSON for the templates."""
    return json.dumps(plain(view), ensure_ascii=False)


def plain(value: object) -> Any:
    """Give a value as lists, dictionaries and texts that can be printed.

    A choice becomes its value and its Swedish label; records and views give all their fields.
    Raises TypeError for what has no place in a document.
    """
    if isinstance(value, Choice):
        return {"value": value.value, "label": value.label}
    if isinstance(value, str):
        return printable(value)
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    return {name: plain(one) for name, one in _held(value)}


def _held(value: object) -> list[tuple[str, object]]:
    if isinstance(value, Record):
        return list(value.__dict__.items())
    if isinstance(value, dict):
        return list(value.items())
    if is_dataclass(value):
        return [(one.name, getattr(value, one.name)) for one in fields(value)]
    raise TypeError(f"no document can hold a {type(value).__name__}")
