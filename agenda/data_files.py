"""From an agenda to the files of a data folder: YAML as a person would have laid it out."""

from typing import Any

from agenda.edits import file_text, model_of
from agenda.load.layout import FOLDERS, LIST_FILES, NESTED, PARTS, RECORD_FILES, ROOT_FILE
from agenda.model import Agenda, Record


def create_files(agenda: Agenda, comment: str) -> dict[str, str]:
    """Give the text of each file of the data folder, by name. What is not set is not written.

    Reading the files gives the same agenda back. ``comment`` is each file's first line.
    """
    values: dict[str, Any] = agenda.model_dump(mode="json", exclude_defaults=True)
    lists = {name: {key: values.pop(key, [])} for name, key in LIST_FILES.items()}
    alone = {name: values.pop(key) for name, key in RECORD_FILES.items() if key in values}
    records = {
        f"{folder}/{record['id']}.yaml": record
        for folder, key in FOLDERS.items()
        for record in values.pop(key, [])
    }
    records |= _nested(values)
    return {
        name: f"# {comment}\n{file_text(found, model_of(name))}"
        for name, found in ({ROOT_FILE: values} | lists | alone | records).items()
    }


def create_record(record: Record, comment: str) -> str:
    """Give the text of a file with one record, as :func:`create_files` would have written it."""
    values = record.model_dump(mode="json", exclude_defaults=True)
    return f"# {comment}\n{file_text(values, type(record))}"


def _nested(values: dict[str, Any]) -> dict[str, Any]:
    """Take the records that lie in folders of folders, by file."""
    found: dict[str, Any] = {}
    for name, own_file in NESTED.items():
        owners, within = (values.pop(key, []) for key in PARTS[name])
        owner_key = own_file.removesuffix(".yaml")
        found |= {f"{name}/{owner['id']}/{own_file}": owner for owner in owners}
        found |= {f"{name}/{one[owner_key]}/{one['id']}.yaml": one for one in within}
    return found
