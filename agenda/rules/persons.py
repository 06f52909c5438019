"""Nothing that is written here points out a private person.

No rule knows every name. What this one refuses are the signs by which a person is pointed out
(``person_signs.py``), and how much depends on where it stands:

- a number that the state gave somebody, wherever there are words, a quotation too;
- in words that the editors chose: an e-mail address that is somebody's, a mobile number, a
  given name with another name after it beside words about contact, or in a signature;
- in a reply to a consultation, and in a reason: every address, number and such name.

Addresses and numbers of an office stand where they should. Who wrote a source, and a name in a
quotation, are facts of the source. An uncommon name or a surname alone is left to whoever
reviews; CONTRIBUTING says so, and the checklist asks. The form says the same in
``theme/form/private_persons.js``, and warns of a name that stands alone.
"""

from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from agenda.model import Citation, Record, Reply, Source
from agenda.model.shape import shapes
from agenda.rules.finding import Finding
from agenda.rules.person_signs import identity_number_in, signs_of_a_person, ways_to_a_person

ADVICE: Final = "Ta bort det. Skriv organisationen eller rollen i stället."

_STRICT: Final = frozenset({"summary", "response", "reason"})
_WORDS: Final = frozenset({"line", "text", "email", "organisation_number"})


def texts_point_out_no_person(record: Record) -> Iterator[Finding]:
    """What is merged can't be taken back: refuse it before."""
    for worded in _worded(type(record)):
        value = record.__dict__.get(worded.name)
        values = value if isinstance(value, tuple) else (value,)
        for number, text in enumerate(values):
            if not isinstance(text, str):
                continue
            path = (worded.name, number) if isinstance(value, tuple) else (worded.name,)
            for what in worded.signs(text):
                # What was found is not repeated: problems are printed where others read.
                yield Finding(path, f"Texten verkar ha {what}.", ADVICE)


class _Worded(NamedTuple):
    """A field with words, and how much of them is the editors' own."""

    name: str
    editorial: bool
    strict: bool

    def signs(self, text: str) -> Iterator[str]:
        if self.strict:
            return signs_of_a_person(text)
        return ways_to_a_person(text) if self.editorial else identity_number_in(text)


@cache
def _worded(model: type[Record]) -> tuple[_Worded, ...]:
    named = issubclass(model, Source | Citation)
    return tuple(
        _Worded(
            name,
            editorial=not (shape.verbatim or named) and shape.type != "organisation_number",
            strict=issubclass(model, Reply) and name in _STRICT,
        )
        for name, shape in shapes(model).items()
        if shape.type in _WORDS
    )
