"""The head of a prose page: a few keys, each of the kind that MkDocs and the theme expect."""

import re
from collections.abc import Callable, Iterator
from typing import Final

import yaml
from pydantic import TypeAdapter, ValidationError

from agenda.load.near import did_you_mean
from agenda.load.tree import Mapping, Node, Scalar, Sequence, parse
from agenda.model.fields import PartialDate
from agenda.problems import Place, Problem

_FRONT: Final = re.compile(r"\A---\n(.*?\n)---\n", re.DOTALL)
_CALL: Final = re.compile(r"\{\{|\{%|\{#")
_NEEDED: Final = ("title", "description")
_HIDEABLE: Final = ("toc",)


def front_matter_end(text: str) -> int:
    """Give the position where the page's own text begins."""
    front = _FRONT.match(text)
    return front.end() if front else 0


def front_matter_problems(text: str, name: str) -> list[Problem]:
    """Give all that is wrong with the head of a page."""
    front = _FRONT.match(text)
    if front is None:
        advice = "Skriv ---, title:, description: och --- överst i filen."
        return [Problem(Place(name), "Sidan saknar ett sidhuvud.", advice)]
    found: list[Problem] = []
    node = parse("\n" + front.group(1), name, found)  # the file's first line is ---
    if isinstance(node, Mapping):
        found += _keys(node)
    elif node is not None:
        found.append(Problem(Place(name), "Sidhuvudet ska bestå av nycklar.", "Skriv title: …"))
    if not found:
        found += _retold(front.group(1), name)
    return found


def _keys(node: Mapping) -> Iterator[Problem]:
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
        return "är inget datum.", "Skriv 2021, 2021-03 eller 2021-03-04."
    return None


def _hide(value: Node) -> tuple[str, str] | None:
    items = value.items if isinstance(value, Sequence) else (value,)
    words = [item.text if isinstance(item, Scalar) else None for item in items]
    if isinstance(value, Sequence) and all(word in _HIDEABLE for word in words):
        return None
    return "ska vara en lista.", f"Det som går att dölja är: {', '.join(_HIDEABLE)}."


def _search(value: Node) -> tuple[str, str] | None:
    if isinstance(value, Mapping) and set(value.items) == {"exclude"}:
        flag = value.items["exclude"][1]
        if isinstance(flag, Scalar) and flag.text in ("true", "false", "text"):
            return None
    return (
        "ska ha nyckeln exclude.",
        "Skriv exclude: true eller exclude: text på raden under, med indrag.",
    )


_CHECKS: Final[dict[str, Callable[[Node], tuple[str, str] | None]]] = {
    "title": _text,
    "description": _text,
    "updated_on": _date,
    "hide": _hide,
    "search": _search,
}


def _retold(front: str, name: str) -> Iterator[Problem]:
    """MkDocs reads the head with plain YAML: what that would take for no text is named."""
    try:
        values = yaml.load(front, Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, ValueError):
        yield Problem(Place(name), "Sidhuvudet går inte att läsa.", "Sätt texter i citattecken.")
        return
    for key in _NEEDED:
        if not isinstance(values.get(key), str):
            message = f"”{key}” skulle läsas som något annat än text."
            yield Problem(Place(name, _line(front, key)), message, "Sätt texten inom citattecken.")


def _line(front: str, key: str) -> int:
    """Give the line of the file that a key stands on; the front matter starts on line 2."""
    lines = front.splitlines()
    return next(n for n, line in enumerate(lines, start=2) if line.startswith(f"{key}:"))
