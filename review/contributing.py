"""The tables of CONTRIBUTING.md, made from the model and the macros, so that none lacks a row.

A table stands between ``<!-- tabell: <what> -->`` and ``<!-- tabell: slut -->``; what stands there
before is made anew. ``what`` is ``nycklar i <kind>``, ``val i <kind>`` or ``makron``.
"""

import re
from collections.abc import Callable, Iterator
from functools import partial
from inspect import getdoc, getmembers, isfunction, signature
from typing import Final

from agenda.model import Initiative, Reply
from agenda.model.record import Record
from agenda.model.shape import shapes
from macros.pages.agenda_macros import AgendaMacros

_TABLE: Final = re.compile(
    r"(<!-- tabell: (?!slut)([^\n]+) -->\n).*?(<!-- tabell: slut -->)", re.DOTALL
)
_KINDS: Final[dict[str, type[Record]]] = {"initiative": Initiative, "reply": Reply}


class UnknownTableError(Exception):
    """A mark that asks for a table that nobody makes, as a Swedish sentence."""


def with_tables(text: str) -> str:
    """Give the text of a document with each of its tables made anew.

    Raises :class:`UnknownTableError` for a mark with another name than those above.
    """
    return _TABLE.sub(lambda found: f"{found[1]}{_table(found[2])}{found[3]}", text)


def tables() -> dict[str, Callable[[], Iterator[str]]]:
    """Give what makes the lines of each table, by the name that a mark asks for it by."""
    made: dict[str, Callable[[], Iterator[str]]] = {"makron": _macros}
    for kind, model in _KINDS.items():
        made[f"nycklar i {kind}"] = partial(_fields, model)
        made[f"val i {kind}"] = partial(_choices, model)
    return made


def _table(what: str) -> str:
    known = tables()
    if what not in known:
        names = ", ".join(sorted(known))
        raise UnknownTableError(f"Tabellen ”{what}” finns inte. Tabeller som finns: {names}.")
    return "".join(f"{line}\n" for line in ("", *known[what](), ""))


def _fields(model: type[Record]) -> Iterator[str]:
    yield from ("| Nyckel | Heter på sidan | Måste finnas | Betyder |", "|---|---|---|---|")
    for name, info in model.model_fields.items():
        needed = "ja" if info.is_required() else "nej"
        yield f"| `{name}` | {info.title} | {needed} | {info.description} |"


def _choices(model: type[Record]) -> Iterator[str]:
    yield from ("| Nyckel | Skriv | Visas som |", "|---|---|---|")
    for name, shape in shapes(model).items():
        for member in shape.choice or ():
            yield f"| `{name}` | `{member.value}` | {member.label} |"


def _macros() -> Iterator[str]:
    yield from ("| Makro | Visar |", "|---|---|")
    for name, macro in getmembers(AgendaMacros, isfunction):
        if not name.startswith("_"):
            _, *arguments = signature(macro).parameters
            yield f"| `{name}({', '.join(arguments)})` | {getdoc(macro)} |"
