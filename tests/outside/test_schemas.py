"""The schemas as other people's tools read them: strict modes, and fields that come later."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from agenda.schema import create_comparison_schema
from tests.support.exports import EDITION, exported
from tests.support.tools import program, tool


@cache
def schemas() -> dict[str, Any]:
    files = {name: json.loads(text) for name, text in exported("rich").items() if "schema/" in name}
    return {**files, "comparison": json.loads(create_comparison_schema())}


def own_keywords() -> list[str]:
    return sorted(set(re.findall(r'"(x-[a-z-]+)":', json.dumps(schemas()))))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Everything that is exported of a rich sample, as files."""
    for name, content in exported("rich").items():
        path = tmp_path / "data" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return tmp_path / "data"


def test_every_list_says_what_it_holds() -> None:
    lists = 0
    for name, schema in schemas().items():
        for one in (found for found in objects(schema) if found.get("type") == "array"):
            lists += 1
            assert one.get("items") or one.get("prefixItems"), (name, one)
    assert lists > 100


def objects(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        yield schema
    for part in schema.values() if isinstance(schema, dict) else schema:
        if isinstance(part, dict | list):
            yield from objects(part)


def with_more(value: Any) -> Any:
    """Give the same with a field more in every object."""
    if isinstance(value, list):
        return [with_more(part) for part in value]
    if isinstance(value, dict):
        return {**{key: with_more(part) for key, part in value.items()}, "later": 1}
    return value


def test_who_reads_is_not_refused_a_field_that_comes_later() -> None:
    read = 0
    for name, text in exported("rich").items():
        content = json.loads(text) if name.endswith(".json") else {}
        if content.get("$schema", "").startswith(EDITION):
            schema = schemas()[content["$schema"].removeprefix(f"{EDITION}data/")]
            later = {**with_more(content), "$schema": content["$schema"]}
            assert not list(Draft202012Validator(schema).iter_errors(later)), name
            read += 1
    assert read > 30


def test_who_writes_is_told_of_a_key_that_nobody_knows() -> None:
    schema = schemas()["schema/initiatives.schema.json"]
    faults = [fault.message for fault in Draft202012Validator(schema).iter_errors({"later": 1})]
    assert any("'later' was unexpected" in fault for fault in faults)


def test_check_jsonschema_takes_them(folder: Path) -> None:
    schema = folder / "schema/export/agenda.schema.json"
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(schema)]
    assert run(*command, str(folder / "agenda.json")).returncode == 0
    assert run(*command, str(folder / "edition.json")).returncode == 1
    metas = map(str, sorted(folder.glob("schema/**/*.json")))
    done = run(sys.executable, "-m", "check_jsonschema", "--check-metaschema", *metas)
    assert done.returncode == 0, done.stdout


@pytest.mark.soak
def test_ajv_compiles_them_in_its_strict_mode(folder: Path) -> None:
    script = Path(__file__).with_name("compile_schemas.mjs")
    tools = [str(tool("ajv/dist/2020.js")), str(tool("ajv-formats/dist/index.js"))]
    command = [program("node"), str(script), *tools, str(folder)]
    told = run(*command, *own_keywords())
    assert (told.returncode, told.stdout) == (0, "")
    assert int(told.stderr.split()[0]) > 50
    assert 'unknown keyword: "x-kind"' in run(*command).stdout


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, check=False)
