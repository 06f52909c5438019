"""Names and values in sentences about what changed, from both of the agendas compared."""

from typing import Any, Final

from agenda.compare import Node
from agenda.compare.entries import ROOT, holds_entries
from agenda.compare.nodes import title_of
from agenda.index import identified
from agenda.model import Agenda, Record
from agenda.model.kinds import KINDS
from agenda.model.levels import level_names
from agenda.model.shape import Shape, shapes
from macros.text.escape import line_span, shortened, swedish_date, swedish_number
from macros.views.changes.kind_words import in_words

_LONGEST: Final = 80


class Names:
    """Says entries and values in words; an id is looked up in the head, then in the base."""

    def __init__(self, base: Agenda, head: Agenda) -> None:
        self._found: dict[str, tuple[str, str]] = {}
        self._levels = level_names(head.levels)
        for agenda in (base, head):
            for _, record in identified(agenda):
                values = record.__dict__
                self._found[values["id"]] = (record.of_kind, title_of(values))

    def named(self, record_id: str) -> str:
        """Give an entry by its id: ``prioriteringen kompetens-1 (Digital kompetens)``."""
        kind, title = self._found.get(record_id, ("", record_id))
        return phrase(kind, record_id, title, self.definite(kind)) if kind in KINDS else record_id

    def subject(self, node: Node) -> str:
        """Give the entry that a change is about, by the agenda's own word for its kind."""
        return phrase(node.kind, node.id, node.title, self.definite(node.kind))

    def definite(self, kind: str) -> str:
        """Give a kind in its definite form: *prioriteringen*, or the agenda's own word."""
        level = self._levels.get(kind)
        return level.definite if level else KINDS[kind].definite

    def neuter(self, kind: str) -> bool:
        """Say whether what is of a kind is *det* or *den*."""
        level = self._levels.get(kind)
        return level.neuter if level else KINDS[kind].neuter

    def new(self, kind: str) -> str:
        """Give what came: *ny prioritering*."""
        level = self._levels.get(kind)
        return level.new if level else KINDS[kind].new

    def said(self, model: type[Record], name: str, value: Any) -> str:
        """Give a value of a field in words; nothing for a value that is not set."""
        shape = shapes(model)[name]
        if value is None or value == []:
            return ""
        return in_words(self.items(model, name, value)) if shape.many else self._one(shape, value)

    def items(self, model: type[Record], name: str, value: Any) -> list[str]:
        """Give each value of a field that holds many, in words."""
        shape = shapes(model)[name]
        return [self._one(shape, item) for item in value or ()]

    def _one(self, shape: Shape, value: Any) -> str:
        if holds_entries(shape):
            return quoted(title_of(value))
        if shape.model is not None:
            return self._record(shape.model, value)
        if shape.choice is not None:
            return next(one.label for one in shape.choice if one.value == value)
        return self.named(value) if shape.reference is not None else _leaf(shape, value)

    def _record(self, model: type[Record], values: dict[str, Any]) -> str:
        """Give a record inside an entry, field by field."""
        parts = []
        for name, info in model.model_fields.items():
            said = self.named(values[name]) if name == "to" else ""
            told = name != "id" and values.get(name) != info.default
            said = said or (self.said(model, name, values.get(name)) if told else "")
            parts += [f"{(info.title or name).lower()}: {said}"] if said else []
        return "; ".join(parts)


def _leaf(shape: Shape, value: Any) -> str:
    """Give a plain value: a yes or no, lines of a source, a number, a date, a text."""
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, list):
        return line_span((value[0], value[1]))
    if isinstance(value, int | float):
        return swedish_number(value)
    return swedish_date(value) if shape.dated else str(value)


def subject(node: Node) -> str:
    """Give the entry that a change is about, in its definite form."""
    return phrase(node.kind, node.id, node.title)


def phrase(kind: str, record_id: str, title: str, words: str = "") -> str:
    """Give an entry in its definite form, by the name that people know it by."""
    words = words or KINDS[kind].definite
    if kind == ROOT[0]:
        return words
    if kind == "priority":
        return f"{words} {record_id} ({_cut(title)})"
    return f"{words} {record_id}" if title == record_id else f"{words} {quoted(title)}"


def quoted(title: str) -> str:
    """Give a name within Swedish quotation marks, cut when it is a whole text."""
    return f"”{_cut(title)}”"


def _cut(title: str) -> str:
    return shortened(title, _LONGEST).removesuffix(".")


def ended(text: str) -> str:
    """Give a text with an end to its last sentence."""
    return text if not text or text[-1] in ".?!" else f"{text}."


def begun(text: str) -> str:
    """Give a text with a capital first, to begin a sentence with."""
    return text[:1].upper() + text[1:]
