"""What a form asks: its questions, as records. The words of a field come from the model."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from agenda.model import Agenda, Record
from agenda.model.choices import Choice
from agenda.model.shape import shapes


class Kind(StrEnum):
    """How a question is answered. The values are the forge's own names."""

    line = "input"
    text = "textarea"
    choice = "dropdown"
    tick = "checkboxes"


@dataclass(frozen=True)
class Option:
    """Something to choose: the words that are shown, and the value in the data."""

    shown: str
    value: str


@dataclass(frozen=True)
class Question:
    """One question. ``name`` is a field of the model, with dots into inner records."""

    name: str
    label: str
    help: str
    kind: Kind = Kind.line
    required: bool = False
    options: tuple[Option, ...] = ()
    many: bool = False
    code: str = ""
    """The language of the answer, when it is kept as it stands within a fence."""
    before: tuple[str, ...] = ()
    """Labels that it has had: issues from then are still read."""
    asked: bool = True
    """False for what forms have left: an issue from before still answers it."""


@dataclass(frozen=True)
class Form:
    """A form: the name of its file, and what the forge shows."""

    name: str
    title: str
    description: str
    label: str
    """What the forge marks the issue with; says which form it was."""
    intro: str
    questions: tuple[Question, ...]
    makes_change: bool = True


CONSENT: Final = Question(
    "samtycke",
    "Bra att veta",
    "",
    Kind.tick,
    required=True,
    options=(
        Option("Jag vet att namnet på mitt konto och det jag skriver blir offentligt.", ""),
        Option("Jag har inte skrivit namn, e-post eller telefon till någon person.", ""),
    ),
)


def of_field(
    model: type[Record], name: str, kind: Kind, help_text: str = "", *, path: str = ""
) -> Question:
    """Ask for a field of the model, by its own label."""
    info = model.model_fields[name]
    required = info.is_required() and not path
    label, told = info.title or name, help_text or info.description or ""
    return Question(path + name, label, told, kind, required)


def chosen(model: type[Record], name: str, options: Iterable[Option], help_text: str) -> Question:
    """Ask for a field by choosing among options; several when the field holds several."""
    question = of_field(model, name, Kind.choice, help_text)
    return Question(
        question.name,
        question.label,
        question.help,
        Kind.choice,
        question.required,
        tuple(options),
        shapes(model)[name].many,
    )


def options_of(choice: type[Choice]) -> tuple[Option, ...]:
    """Give the values of a closed list by their Swedish words."""
    return tuple(Option(member.label, member.value) for member in choice)


def records(agenda: Agenda, kind: str) -> tuple[Option, ...]:
    """Give the records of one of the agenda's lists as options, by name and id."""
    found = getattr(agenda, kind)
    return tuple(Option(f"{_name(record)} ({record.id})", record.id) for record in found)


def _name(record: Record) -> str:
    values = record.__dict__
    return str(
        next(values[key] for key in ("short_title", "title", "name", "wording") if values.get(key))
    )
