"""The libraries of others are what they are said to be: version, licence and checksum."""

import json
import re
from hashlib import sha256

import pytest

from tests.support.site import ROOT
from tests.support.tools import FOLDER

VENDOR = ROOT / "theme" / "vendor"
TOLD = json.loads((VENDOR / "vendor.json").read_text(encoding="utf-8"))


def test_each_file_is_told_of() -> None:
    told = {f"{name}.{ending}" for name in TOLD for ending in ("js", "txt")} | {"vendor.json"}
    assert {path.name for path in VENDOR.iterdir() if path.is_file()} == told


@pytest.mark.parametrize("name", TOLD)
def test_a_library_is_what_it_is_said_to_be(name: str) -> None:
    code = (VENDOR / f"{name}.js").read_bytes()
    assert sha256(code).hexdigest() == TOLD[name]["sha256"]
    assert f"{name} {TOLD[name]['version']}, {TOLD[name]['licence']}" in code.decode()
    assert len((VENDOR / f"{name}.txt").read_text(encoding="utf-8")) > 500
    lock = json.loads((FOLDER / "package-lock.json").read_text(encoding="utf-8"))
    assert lock["packages"][f"node_modules/{name}"]["version"] == TOLD[name]["version"]


@pytest.mark.parametrize("name", TOLD)
def test_no_library_makes_code_of_text(name: str) -> None:
    """The site's policy refuses it."""
    code = (VENDOR / f"{name}.js").read_text(encoding="utf-8")
    assert not re.search(r"new Function|\beval\(|import\(", code)
