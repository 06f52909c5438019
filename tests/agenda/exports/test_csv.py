"""CSV: no cell runs, no text is lost, and a program that is not ours finds the tables sound."""

import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.exports.csv_text import BOM, create_csv, tamed, untamed
from agenda.exports.tables import rows, tables
from agenda.model import Agenda, Edition
from agenda.model.shape import walk
from tests.support.exports import AGENDAS, HOSTILE, as_published, exported, texts_of
from tests.support.programs import asked_module

EACH = pytest.mark.parametrize("name", AGENDAS)
SIGNS = st.text(alphabet="=+-@\uff1d'\" \u00a0;\t\n\r,ab", max_size=12)


def cells(text: str, delimiter: str = ",") -> Iterator[str]:
    for row in csv.reader(io.StringIO(text.removeprefix(BOM), newline=""), delimiter=delimiter):
        yield from row


def table(name: str, kind: str) -> list[dict[str, str]]:
    text = exported(name)[f"{kind}.csv"].decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


@given(SIGNS)
def test_what_is_tamed_is_tamed_and_comes_back(text: str) -> None:
    assert untamed(tamed(text)) == text
    assert not re.match(r"[ \u00a0]*[=+\-@\uff1d]", tamed(text))


@given(st.lists(st.lists(SIGNS, min_size=2, max_size=3), max_size=3))
def test_no_cell_begins_a_formula_however_the_file_is_split(values: list[list[str]]) -> None:
    text = create_csv(["a", "b"], values)
    for delimiter in (",", ";", "\t"):
        for cell in cells(text, delimiter):
            assert not re.match(r"[\s\"]*[=+\-@\uff1d]", cell), (delimiter, cell)


def test_numbers_are_numbers_and_what_is_missing_is_empty() -> None:
    text = create_csv(list("abcde"), [(-1.5, 3, True, None, ("x", "y"))])
    assert text == f'{BOM}a,b,c,d,e\r\n-1.5,3,true,,"x\ny"\r\n'


@EACH
def test_every_id_and_every_word_is_in_the_tables(name: str) -> None:
    whole = as_published(name)
    found: set[str] = set()
    for file, content in exported(name).items():
        if file.endswith(".csv"):
            for cell in cells(content.decode("utf-8")):
                plain = untamed(cell)
                found |= {plain, *plain.split("\n")}
    for record in (whole.agenda, *whole.editions):
        assert sorted(texts_of(record) - found) == []


@EACH
def test_each_record_is_one_row(name: str) -> None:
    found = rows(as_published(name))
    counted = dict.fromkeys(tables(), 0)
    counted[Edition] = 1
    for path, record in walk(AGENDAS[name]()):
        if not path or isinstance(path[-1], int):
            counted[type(record)] += 1
    assert {model: len(lines) for model, lines in found.items()} == counted


def test_a_row_says_what_it_belongs_to() -> None:
    links = table("base", "link")
    assert links
    priorities = {row["id"] for row in table("base", "priority")}
    goals = [row for row in links if row["field"] == "goals" and row["of"] in priorities]
    assert goals
    assert {row["number"] for row in goals} >= {"1"}


def test_a_table_has_a_row_of_names_even_without_records() -> None:
    assert exported("real")["tombstone.csv"].decode().startswith(f"{BOM}id,kind,title")


@pytest.mark.parametrize("name", ["base", "hostile"])
def test_frictionless_finds_the_package_sound(name: str, tmp_path: Path) -> None:
    files = {
        file: content.decode("utf-8")
        for file, content in exported(name).items()
        if file.endswith(".csv") or file == "datapackage.json"
    }
    for file, content in files.items():
        (tmp_path / file).write_bytes(content.encode())
    report = frictionless(tmp_path / "datapackage.json")
    assert report["valid"], report
    assert report["stats"]["tasks"] == len(tables())


def test_frictionless_finds_a_fault(tmp_path: Path) -> None:
    files = {file: content.decode() for file, content in exported("base").items()}
    names, records = files["priority.csv"].split("\r\n", 1)
    files["priority.csv"] = f"{names}\r\n{re.sub('^[a-z0-9-]+,', 'Inget id,', records)}"
    kept = {f: c for f, c in files.items() if f.endswith(".csv") or f == "datapackage.json"}
    for file, content in kept.items():
        (tmp_path / file).write_bytes(content.encode())
    assert not frictionless(tmp_path / "datapackage.json")["valid"]


def frictionless(package: Path) -> Any:
    """Ask the program itself, in a process of its own: what it warns of is its own affair."""
    report = asked_module("frictionless", "validate", package.name, "--json", folder=package.parent)
    return json.loads(report)


def test_the_package_says_what_each_column_is() -> None:
    package = json.loads(exported("real")["datapackage.json"])
    for resource in package["resources"]:
        header = exported("real")[resource["path"]].decode("utf-8-sig").split("\r\n")[0].split(",")
        assert [field["name"] for field in resource["schema"]["fields"]] == header
        for field in resource["schema"]["fields"]:
            assert field["title"], field
            assert field["description"], field


def test_the_hostile_text_is_hostile() -> None:
    assert tamed(HOSTILE) != HOSTILE
    assert Agenda.model_validate(AGENDAS["hostile"]().model_dump()) == AGENDAS["hostile"]()
