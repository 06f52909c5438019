"""The files that somebody may want to fetch: one table for the catalogue and for people."""

from dataclasses import dataclass
from functools import cache
from typing import Final

from agenda.exports import datapackage
from agenda.exports.json_files import SCHEMAS
from agenda.exports.kinds import exported_kinds
from agenda.exports.linked import vocabulary
from agenda.exports.pdf import NAME as PDF_NAME
from agenda.exports.publication import Publication
from agenda.exports.stratml import document


@dataclass(frozen=True)
class Distribution:
    """One file: its name in the data folder, what it is, and which standard it keeps."""

    name: str
    format: str
    title: str
    description: str
    file_type: str
    media: str
    standard: str = ""
    schema: str = ""

    def conforms_to(self, published: Publication) -> str | None:
        """Give the address of the standard or the schema that the file keeps."""
        return self.standard or (published.file(self.schema) if self.schema else None)


_WHOLE: Final = (
    Distribution(
        "agenda.json",
        "JSON",
        "Hela agendan som JSON",
        "Alla poster med alla fält, i en fil.",
        "JSON",
        "application/json",
        schema=f"{SCHEMAS}agenda.schema.json",
    ),
    Distribution(
        vocabulary.NAME,
        "JSON-LD",
        "Hela agendan som länkade data",
        "Agendan med orden från schema.org.",
        "JSON_LD",
        "application/ld+json",
        standard="https://www.w3.org/TR/json-ld11/",
    ),
    Distribution(
        document.NAME,
        "StratML",
        "Agendan i StratML",
        "Fokusområden, prioriteringar och initiativ enligt ISO 17469-1.",
        "XML",
        "application/xml",
        standard=document.NAMESPACE,
    ),
    Distribution(
        datapackage.NAME,
        "Datapaket",
        "Beskrivning av tabellerna",
        "Säger vad varje tabell och kolumn är. Programmet Frictionless läser den.",
        "JSON",
        "application/json",
        standard="https://specs.frictionlessdata.io/tabular-data-package/",
    ),
)

_PDF: Final = Distribution(
    PDF_NAME,
    "PDF",
    "Hela agendan som dokument",
    "Att läsa på skärm eller skriva ut. Dokumentet följer PDF/UA-1, så att det kan läsas upp.",
    "PDF",
    "application/pdf",
    standard="https://www.iso.org/standard/64599.html",
)


@cache
def distributions(*, printed: bool = False) -> tuple[Distribution, ...]:
    """Give every file with all of the agenda or all of a kind, the whole first.

    ``printed`` says whether there is a PDF.
    """
    tables = (
        Distribution(
            f"{kind}.csv",
            "CSV",
            f"{model.swedish} som tabell",
            "En rad för varje post, utan det som posten kan ha flera av.",
            "CSV",
            "text/csv",
            standard="https://www.rfc-editor.org/info/rfc4180",
        )
        for kind, model in exported_kinds().items()
    )
    return (*_WHOLE, *((_PDF,) if printed else ()), *tables)
