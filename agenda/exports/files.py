"""Every file for machines: one function that gives them all."""

from collections.abc import Iterator

from agenda.exports import datapackage
from agenda.exports.csv_text import create_csv
from agenda.exports.datapackage import create_datapackage
from agenda.exports.distributions import distributions
from agenda.exports.json_files import create_json
from agenda.exports.json_schema import create_published_schemas
from agenda.exports.linked import vocabulary
from agenda.exports.linked.graph import Linked, create_jsonld
from agenda.exports.publication import Publication
from agenda.exports.stratml import document
from agenda.exports.stratml.document import create_stratml
from agenda.exports.tables import rows, tables


def create_exports(linked: Linked) -> Iterator[tuple[str, bytes]]:
    """Give every exported file: its name in the data folder, and its bytes.

    The PDF is not among them: it is made of the pages' views (``macros/engine/pdf_export.py``).
    """
    from agenda.exports import dcat  # noqa: PLC0415 - RDF takes a tenth of a second to import

    published = linked.published
    several = (
        create_json(published),
        create_csv_files(published),
        create_published_schemas(published),
    )
    yield from ((name, text.encode()) for files in several for name, text in files)
    yield datapackage.NAME, create_datapackage(published).encode()
    yield vocabulary.NAME, create_jsonld(linked).encode()
    yield document.NAME, create_stratml(published).encode()
    yield dcat.NAME, dcat.create_dcat(published, distributions(printed=published.printed))


def create_csv_files(published: Publication) -> Iterator[tuple[str, str]]:
    """Give a CSV file for each kind of record."""
    found = rows(published)
    for model, table in tables().items():
        names = [column.name for column in table.columns]
        yield f"{table.kind}.csv", create_csv(names, found[model])
