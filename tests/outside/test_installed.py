"""The library as a stranger has it: a wheel, in an environment that knows no checkout."""

import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from tests.support.folders import BASE
from tests.support.repository import git
from tests.support.site import ROOT

CLIENT = ROOT / "tests/outside/client.py"
PACKAGES = ("agenda", "macros", "publishing", "review", "starting")
PLACE = "import sysconfig; print(sysconfig.get_path('purelib'))"
BUILD = "from setuptools import build_meta; import sys; print(build_meta.build_wheel(sys.argv[1]))"


def run(*arguments: str | Path, cwd: Path) -> str:
    done = subprocess.run(
        [*map(str, arguments)], cwd=cwd, env={}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def files_of(folder: str) -> list[str]:
    return git(ROOT, "ls-files", "--", folder).splitlines()


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel that pip makes of the checkout, made of what git keeps and of nothing else."""
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    for name in (*PACKAGES, "pyproject.toml", "LICENSE", "LICENSE-DATA"):
        for file in files_of(name):
            (source / file).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / file, source / file)
    made = run(sys.executable, "-c", BUILD, folder, cwd=source).splitlines()[-1]
    return folder / made


@pytest.fixture(scope="module")
def installed(wheel: Path) -> Path:
    """The Python of an environment that has the wheel, and the packages that it asks for.

    Those are lent by this environment: a path that a .pth file adds is no place where other
    .pth files are read, so what is installed here from the checkout is not lent with them.
    """
    folder = wheel.parent / "environment"
    venv.create(folder, with_pip=False)
    python = folder / "bin/python"
    packages = Path(run(python, "-c", PLACE, cwd=folder).strip())
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(packages)
    lent = [f"{path}\n" for path in sys.path if Path(path).name == "site-packages"]
    (packages / "lent.pth").write_text("".join(lent), encoding="utf-8")
    return python


def test_it_has_every_file_that_its_packages_have(wheel: Path) -> None:
    held = set(zipfile.ZipFile(wheel).namelist())
    kept = {name for package in PACKAGES for name in files_of(package)}
    missing = {name for name in kept - held if not Path(name).stem.isupper()}
    assert "agenda/rules/given_names.txt" in held
    assert not missing, f"name them under package-data in pyproject.toml: {sorted(missing)}"


def test_a_client_in_another_folder_loads_and_exports(installed: Path) -> None:
    elsewhere = installed.parents[1] / "elsewhere"
    shutil.copytree(BASE, elsewhere / "data")
    shutil.copy2(CLIENT, elsewhere)
    told = run(installed, CLIENT.name, "data", "files", cwd=elsewhere).splitlines()
    assert told[0].startswith(str(installed.parents[1]))
    assert told[1].startswith("files/agenda.yaml:1:1: Filen saknas.")
    assert {"agenda.json", "agenda.jsonld", "dcat.rdf"} <= {
        path.name for path in (elsewhere / "files").iterdir()
    }


def test_its_types_hold_for_a_client(installed: Path) -> None:
    elsewhere = installed.parents[1] / "typed"
    elsewhere.mkdir()
    wrong = CLIENT.read_text(encoding="utf-8").replace("plan.focus_areas[0].summary", "plan")
    (elsewhere / "client.py").write_text(CLIENT.read_text(encoding="utf-8"), encoding="utf-8")
    (elsewhere / "wrong.py").write_text(wrong, encoding="utf-8")
    strict = (sys.executable, "-m", "mypy", "--strict", "--python-executable", installed)
    assert run(*strict, "client.py", cwd=elsewhere).startswith("Success")
    with pytest.raises(AssertionError, match='incompatible type "Agenda"; expected "str"'):
        run(*strict, "wrong.py", cwd=elsewhere)
