"""Faults in docs/ and data/: what would stop the build is refused first, in better words.

A new case is a new file in tests/cases/prose; tests/support/cases.py says how it is written.
What the build itself does with what is refused here: tests/macros/prose/test_walls.py.
"""

from pathlib import Path

import pytest
from mkdocs.commands.build import build

from macros.engine.check import check_all
from tests.support.cases import read_case
from tests.support.folders import CASES, stirred_base
from tests.support.golden import Golden, told
from tests.support.prose import PAGE, base_site, settings
from tests.support.site import ROOT

FILES = sorted((CASES / "prose").glob("*.case"))


@pytest.fixture(scope="module")
def stirred(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return stirred_base(tmp_path_factory.mktemp("base"))


def is_sound(path: Path) -> bool:
    return all(": varning: " in line for line in read_case(path).expected)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_problem_is_named(path: Path, tmp_path: Path, golden: Golden, stirred: Path) -> None:
    """A case leans on no line of the base: it says the same where each stands further down."""
    case = read_case(path)
    data = case.write(tmp_path, stirred)
    found = check_all(data, tmp_path / "docs", ROOT / "mkdocs.yml")
    golden.holds(path, {"expected": told(found, tmp_path, case)})


def test_nothing_that_stops_the_build_is_let_through(tmp_path: Path) -> None:
    """Cases that touch different files are built together; a page becomes one beside the others."""
    cases = {path.stem: changed_by(path, tmp_path / path.stem) for path in FILES if is_sound(path)}
    assert len(cases) > 10
    for number, (names, files) in enumerate(together(cases)):
        site = base_site(tmp_path / str(number), {})
        for name, content in files.items():
            (site / name).parent.mkdir(exist_ok=True)
            (site / name).write_bytes(content)
        config = settings(site, check_prose=True)
        assert config.nav
        config.nav += [f"{name}/index.md" for name in names if f"docs/{name}/index.md" in files]
        build(config)  # strict: a warning stops it


def changed_by(path: Path, folder: Path) -> dict[str, bytes]:
    """Give the files that a case changes; the page that most of them change, as one of its own."""
    read_case(path).write(folder)
    changed = {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }
    home = CASES / "base"
    files = {
        name: content
        for name, content in changed.items()
        if not (home / name).is_file() or (home / name).read_bytes() != content
    }
    assert files, path
    return {name.replace(PAGE, f"{path.stem}/index.md"): raw for name, raw in files.items()}


def together(cases: dict[str, dict[str, bytes]]) -> list[tuple[list[str], dict[str, bytes]]]:
    """Put cases together that touch no file of one another's."""
    batches: list[tuple[list[str], dict[str, bytes]]] = []
    for name, files in cases.items():
        for names, held in batches:
            if held.keys().isdisjoint(files):
                names.append(name)
                held.update(files)
                break
        else:
            batches.append(([name], dict(files)))
    return batches


def test_there_are_cases_of_both_kinds() -> None:
    assert {is_sound(path) for path in FILES} == {True, False}
