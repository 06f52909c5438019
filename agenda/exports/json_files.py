"""JSON: the whole agenda, each list and each record, in an envelope that says what it is."""

from collections.abc import Iterator
from datetime import datetime
from functools import cache
from typing import Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, create_model

from agenda.exports.kinds import exported_kinds, records
from agenda.exports.publication import Publication
from agenda.model import Agenda, Record
from agenda.model.fields import field

SCHEMA_VERSION: Final = 1
"""Raised when a field is taken away or changes its meaning; a new field does not raise it."""
SCHEMAS: Final = "schema/export/"


class Envelope(BaseModel):
    """What every JSON file begins with."""

    model_config = ConfigDict(frozen=True, extra="forbid", serialize_by_alias=True)

    schema_address: str = Field(
        alias="$schema", title="Schema", description="Adressen till filens JSON Schema."
    )
    schema_version: Literal[1] = field("Schemats version", "Höjs när ett fält försvinner.")
    address: str = field("Adress", "Filens egen adress.")
    edition: str = field("Utgåva", "Id för utgåvan som filen hör till, eller utkast.")
    generated_at: datetime | None = field(
        "Gjord av", "Tiden för den ändring i arkivet som filen är gjord av.", None
    )
    licence: str | None = field("Licens", "Villkoren för att använda data.", None)


class WholeFile(Envelope):
    """The file with the whole agenda."""

    agenda: Agenda = field("Agenda", "Hela agendan, med alla listor.")


@cache
def list_file(model: Any) -> Any:
    """Give the model of the file with every record of a kind."""
    return _file(f"{model.__name__}List", model, "records", tuple[model, ...], "Alla poster.")


@cache
def record_file(model: type[Record]) -> Any:
    """Give the model of the file with one record."""
    return _file(f"{model.__name__}File", model, "record", model, "Posten.")


def _file(name: str, model: type[Record], key: str, value: Any, about: str) -> type[Envelope]:
    kind = (Literal[model.of_kind], field("Slag", "Vilket slags post filen har."))
    content: Any = {"kind": kind, key: (value, field(model.swedish, about))}
    return create_model(name, __base__=Envelope, **content)


def create_json(published: Publication) -> Iterator[tuple[str, str]]:
    """Give every JSON file by name. What is not known is left out."""
    agenda, head = published.agenda, _head(published)
    whole = WholeFile.model_construct(**head("agenda.json", "agenda"), agenda=agenda)
    yield "agenda.json", _text(whole)
    for kind, found in records(published):
        values = {"kind": kind}
        many, one = list_file(exported_kinds()[kind]), record_file(exported_kinds()[kind])
        start = head(f"{kind}.json", f"{kind}-list")
        yield f"{kind}.json", _text(many.model_construct(**start, **values, records=found))
        for record in found:
            file = f"{kind}/{record.id}.json"
            yield file, _text(one.model_construct(**head(file, kind), **values, record=record))


def _head(published: Publication) -> Any:
    made = published.generated_at
    same = {
        "schema_version": SCHEMA_VERSION,
        "edition": published.edition_id,
        "generated_at": datetime.fromisoformat(made) if made else None,
        "licence": published.agenda.licence,
    }

    def head(file: str, schema: str) -> dict[str, Any]:
        address = published.file(f"{SCHEMAS}{schema}.schema.json")
        return {"schema_address": address, "address": published.file(file), **same}

    return head


def _text(file: Envelope) -> str:
    return file.model_dump_json(indent=2, exclude_none=True) + "\n"


def agenda_from_json(text: str | bytes) -> Agenda:
    """Read the whole agenda back from ``agenda.json``: equal to the one it was made of.

    Raises ValueError (pydantic's ValidationError) for what is no such file. The rules of
    ``load_agenda`` are not run again.
    """
    return WholeFile.model_validate_json(text).agenda
