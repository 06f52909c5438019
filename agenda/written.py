"""From an agenda to the files of a data folder: YAML as a person would have laid it out."""

from typing import Any, Final

import yaml

from agenda.load.files import FOLDERS, LIST_FILES, NESTED, PARTS, RECORD_FILES, ROOT_FILE
from agenda.model import Agenda, Record

_LAST: Final = ("updated_on", "citations")
_LONG: Final = 80


class _Span(list[int]):
    """First and last line: written ``[3, 5]``."""


class _Dumper(yaml.CSafeDumper):
    """Writes spans on one line and long texts folded; repeats instead of pointing back."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _text(dumper: yaml.CSafeDumper, text: str) -> yaml.ScalarNode:
    folded = len(text) > _LONG or "\n" in text
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=">" if folded else None)


def _span(dumper: yaml.CSafeDumper, span: _Span) -> yaml.SequenceNode:
    return dumper.represent_sequence("tag:yaml.org,2002:seq", span, flow_style=True)


_Dumper.add_representer(str, _text)
_Dumper.add_representer(_Span, _span)


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
        name: f"# {comment}\n{_yaml(found)}"
        for name, found in ({ROOT_FILE: values} | lists | alone | records).items()
    }


def create_record(record: Record, comment: str) -> str:
    """Give the text of a file with one record, as :func:`create_files` would have written it."""
    return f"# {comment}\n{_yaml(record.model_dump(mode='json', exclude_defaults=True))}"


def _nested(values: dict[str, Any]) -> dict[str, Any]:
    """Take the records that lie in folders of folders, by file."""
    found: dict[str, Any] = {}
    for name, own_file in NESTED.items():
        owners, within = (values.pop(key, []) for key in PARTS[name])
        owner_key = own_file.removesuffix(".yaml")
        found |= {f"{name}/{owner['id']}/{own_file}": owner for owner in owners}
        found |= {f"{name}/{one[owner_key]}/{one['id']}.yaml": one for one in within}
    return found


def _yaml(values: dict[str, Any]) -> str:
    written: str = yaml.dump(
        _ordered(values), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=96
    )
    return written


def _ordered(value: Any) -> Any:
    """Put a record's date and citations after what it says, as hand-written files have them."""
    if isinstance(value, list):
        return [_ordered(item) for item in value]
    if not isinstance(value, dict):
        return value
    keys = [key for key in value if key not in _LAST] + [key for key in _LAST if key in value]
    return {key: _Span(value[key]) if key == "lines" else _ordered(value[key]) for key in keys}
