"""The head of a prose page: a few keys, each of the kind that the theme expects.

It is read once, here. MkDocs would read it with another grammar (it ends a head at ``...``
too, and takes ``12:30`` for a number), so it never gets to.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from pydantic import TypeAdapter, ValidationError

from agenda.load.display import quoted
from agenda.load.suggestions import did_you_mean
from agenda.load.yaml_tree import Mapping, Node, Scalar, Sequence, parse
from agenda.model.fields import PartialDate
from agenda.problems import Place, Problem

_EDGE: Final = "---"
_BREAKS: Final = re.compile(r"\s*\n\s*")
_LIKE_AN_EDGE: Final = re.compile(r"(?:[-‐‑–—−]{2,}|\.{3,}|…)[ \t]*")
_CALL: Final = re.compile(r"\{\{|\{%|\{#")
_NEEDED: Final = ("title", "description")
_HIDEABLE: Final = ("toc",)
_MOST_SHOWN: Final = 60
_MISSING: Final = "Skriv ---, title:, description: och --- överst i filen."


@dataclass(frozen=True)
class Head:
    """What the head of a page says, as plain text; what was not sound in it is not here."""

    title: str = ""
    description: str = ""
    updated_on: str | None = None
    hide: tuple[str, ...] = ()
    exclude: bool | str = False
    """What the search leaves out: ``True`` for the page, ``"text"`` for all but its head."""

    @property
    def meta(self) -> dict[str, Any]:
        """Give what MkDocs and the theme ask a page for."""
        return {
            "title": self.title,
            "description": self.description,
            "updated_on": self.updated_on,
            "hide": list(self.hide),
            "search": {"exclude": self.exclude},
        }


def read_head(text: str, name: str, problems: list[Problem]) -> Head:
    """Read the head of a page, adding all that is wrong with it to ``problems``."""
    lines = text[: head_end(text)].removesuffix("\n").split("\n")
    if not "".join(lines[1:-1]).strip():
        problems.append(_endless(text, name))
        return Head()
    for row in (0, len(lines) - 1):
        problems += _odd_edge(lines[row], Place(name, row + 1))
    node = parse("\n" + "\n".join(lines[1:-1]) + "\n", name, problems)
    if isinstance(node, Mapping):
        faults = list(_keys(node))
        problems += faults
        return Head(**_values(node, {fault.place for fault in faults}))
    if node is not None:
        problems.append(Problem(Place(name), "Sidhuvudet ska bestå av nycklar.", "Skriv title: …"))
    return Head()


def head_end(text: str) -> int:
    """Give the position where the page's own text begins.

    The head ends with the first line that is ``---`` or looks like it: no line of the keys
    that a head may hold does, and what some reader would take for an end is one.
    """
    position = 0
    for row, line in enumerate(text.split("\n")):
        position += len(line) + 1
        edge = _LIKE_AN_EDGE.fullmatch(line)
        if row and edge:
            return min(position, len(text))
        if not row and not edge:
            return 0
    return 0


def _endless(text: str, name: str) -> Problem:
    if _LIKE_AN_EDGE.fullmatch(text.partition("\n")[0]) and not head_end(text):
        message, advice = "Sidhuvudet tar aldrig slut.", "Skriv en rad med bara --- under det."
    else:
        message, advice = "Sidan saknar ett sidhuvud.", _MISSING
    return Problem(Place(name), message, advice)


def _odd_edge(line: str, place: Place) -> Iterator[Problem]:
    """Name what stands where the line ``---`` should, unless it does."""
    if line.rstrip() == _EDGE and line != _EDGE:
        yield Problem(place, "Efter --- står ett blanksteg.", "Ta bort det.")
    elif line != _EDGE:
        message = f"Raden ”{line.strip()[:20]}” står där sidhuvudet ska börja eller sluta."
        yield Problem(place, message, "Skriv tre vanliga bindestreck: ---")


def _values(node: Mapping, faulty: set[Place]) -> dict[str, Any]:
    """Give what the sound keys say."""
    found: dict[str, Any] = {}
    for key, (_, value) in node.items.items():
        if key not in _CHECKS or value.place in faulty:
            continue
        if isinstance(value, Scalar):
            found[key] = _BREAKS.sub(" ", value.text or "").strip()
        elif isinstance(value, Sequence):
            found[key] = tuple(one.text for one in value.items if isinstance(one, Scalar))
        else:
            flag = value.items["exclude"][1]
            found["exclude"] = _FLAGS[flag.text or ""] if isinstance(flag, Scalar) else False
    return found


def _keys(node: Mapping) -> Iterator[Problem]:
    """Give what is wrong with each key, and each that is missing."""
    for key, (place, value) in node.items.items():
        check = _CHECKS.get(key)
        if check is None:
            advice = did_you_mean(key, _CHECKS) or f"Kända nycklar: {', '.join(_CHECKS)}."
            yield Problem(place, f"Nyckeln ”{key}” är okänd i sidhuvudet.", advice)
        else:
            fault = check(value)
            if fault:
                yield Problem(value.place, f"”{key}” {fault[0]}", fault[1])
    for key in _NEEDED:
        if key not in node.items:
            yield Problem(node.place, f"Sidhuvudet saknar ”{key}”.", f"Lägg till {key}: …")


def _text(value: Node) -> tuple[str, str] | None:
    if isinstance(value, Scalar) and value.lost:
        return f"är inte hela texten. {value.lost.message}", value.lost.advice
    if not isinstance(value, Scalar) or not value.text:
        return "ska vara en text.", "Skriv den på samma rad."
    if _CALL.search(value.text):
        return "får inte innehålla makroanrop.", "Skriv vanlig text."
    return None


def _date(value: Node) -> tuple[str, str] | None:
    try:
        TypeAdapter(PartialDate).validate_python(value.text if isinstance(value, Scalar) else None)
    except ValidationError:
        return _is_said(value, "inte är ett datum"), "Skriv 2021, 2021-03 eller 2021-03-04."
    return None


def _hide(value: Node) -> tuple[str, str] | None:
    advice = f"Det som går att dölja är: {', '.join(_HIDEABLE)}."
    if not isinstance(value, Sequence):
        return "ska vara en lista.", advice
    for item in value.items:
        if not isinstance(item, Scalar) or item.text not in _HIDEABLE:
            return f"har ett värde som {_is_said(item, 'inte går att dölja')}", advice
    return None


def _search(value: Node) -> tuple[str, str] | None:
    """Name the value where the key is there: the value is the fault then."""
    if not isinstance(value, Mapping) or "exclude" not in value.items:
        return "ska ha nyckeln exclude.", _SEARCH_ADVICE
    other = next((key for key in value.items if key != "exclude"), None)
    if other is not None:
        return f"har också nyckeln {quoted(other)}.", "Ta bort den: där får bara exclude stå."
    flag = value.items["exclude"][1]
    if isinstance(flag, Scalar) and flag.text in _FLAGS:
        return None
    return f"har nyckeln exclude, men den {_is_said(flag, 'inte går att välja')}", _FLAG_ADVICE


def _is_said(value: Node, fault: str) -> str:
    """Say what a value is, with the white space at its edges, and why it can't be that."""
    text = value.text if isinstance(value, Scalar) else None
    if not text:
        return "har inget värde." if isinstance(value, Scalar) else "är inte ett enda värde."
    if text != text.strip():
        return f"är ”{text[:_MOST_SHOWN]}”, som har blanktecken i kanten."
    return f"är {quoted(text)}, som {fault}."


_SEARCH_ADVICE: Final = "Skriv exclude: true eller exclude: text på raden under, med indrag."
_FLAG_ADVICE: Final = "Skriv true, false eller text, med små bokstäver och utan blanktecken."
_FLAGS: Final[dict[str, bool | str]] = {"true": True, "false": False, "text": "text"}
_CHECKS: Final[dict[str, Callable[[Node], tuple[str, str] | None]]] = {
    "title": _text,
    "description": _text,
    "updated_on": _date,
    "hide": _hide,
    "search": _search,
}
