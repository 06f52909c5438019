"""The tools of npm are locked to the byte, name no registry, and say what is missing."""

import json
from pathlib import Path

import pytest

from tests.support.checkout import command
from tests.support.site import ROOT
from tests.support.tools import FOLDER, MissingToolError, program, tool


def test_each_package_has_a_hash_and_no_address() -> None:
    text = (FOLDER / "package-lock.json").read_text(encoding="utf-8")
    packages = {name: told for name, told in json.loads(text)["packages"].items() if name}
    assert {"node_modules/vnu-jar", "node_modules/lighthouse"} <= set(packages)
    assert [name for name, told in packages.items() if "resolved" in told] == []
    assert [name for name, told in packages.items() if not told["integrity"]] == []


def test_the_lock_holds_what_is_asked_for() -> None:
    wanted = json.loads((FOLDER / "package.json").read_text(encoding="utf-8"))["dependencies"]
    locked = json.loads((FOLDER / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert {name: locked[f"node_modules/{name}"]["version"] for name in wanted} == wanted


@pytest.mark.parametrize(("name", "called"), [("node", "Node.js"), ("java", "Java")])
def test_a_missing_program_is_named(
    name: str, called: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(MissingToolError, match=f"{called} saknas: installera"):
        program(name)
    with pytest.raises(MissingToolError, match=r"Node\.js saknas"):
        tool("vnu-jar/build/dist/vnu.jar")


def test_bench_of_pages_says_what_is_missing(tmp_path: Path) -> None:
    done = command(ROOT, "scripts/bench_pages.py", environment={"PATH": str(tmp_path)})
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("Node.js saknas: ")


@pytest.mark.soak
def test_bench_of_pages_prints_a_table_of_even_columns() -> None:
    done = command(ROOT, "scripts/bench_pages.py")
    assert done.returncode == 0, done.stderr
    _, _, heads, *rows = done.stdout.splitlines()
    assert heads.startswith("Sida ")
    assert {len(row) for row in rows} == {len(heads)}
    assert len(rows) == 5
