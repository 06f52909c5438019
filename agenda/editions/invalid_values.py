"""Why values make no record, in the sentences that a file with them would be refused with."""

from typing import Final

from pydantic import ValidationError

from agenda.load import Places
from agenda.load.pydantic_messages import problem
from agenda.load.yaml_tree import Mapping
from agenda.model import Record
from agenda.problems import Place

_NO_UTF8: Final = "string_unicode"


def unfit(error: ValidationError, model: type[Record]) -> str:
    """Say what is wrong with values that came from a command line, and so stand in no file."""
    nowhere = Places(Mapping(Place(""), {}))
    found: list[str] = []
    for fault in error.errors(include_url=False):
        if fault["type"] == _NO_UTF8:
            name = str(fault["loc"][0])
            title = model.model_fields[name].title
            found.append(f"”{name}” ({title}) har tecken som inte är UTF-8. Skriv texten på nytt.")
            continue
        one = problem(fault, model, nowhere)
        found.append(f"{one.message} {one.advice}".strip())
    return "\n".join(dict.fromkeys(found))
