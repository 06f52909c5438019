"""What commands stand on may be broken: each works, or says one sentence that tells what to do."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.support.cli import COMMANDS
from tests.support.site import ROOT

SAMPLE = ("scripts/sample.py", "--initiatives", "1")
CHECK = ("scripts/check.py", "--format", "json")
EACH = pytest.mark.parametrize("script", COMMANDS, ids=lambda path: path.stem)
WORKS: dict[str, dict[str, str | None]] = {
    "a language that has no UTF-8": {
        "LANG": "C",
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
    },
    "ASCII asked for": {"PYTHONIOENCODING": "ascii"},
    "no home": {"HOME": None},
    "a home that is none": {"HOME": "/finns/inte"},
    "no place for temporary files": {"TMPDIR": "/finns/inte"},
}


def start(
    *arguments: str | Path,
    shell: str = '"$@"',
    stdout: int = subprocess.PIPE,
    settings: Mapping[str, str | None] | None = None,
) -> subprocess.CompletedProcess[str]:
    """Run a script as a shell line would, with some of the environment changed or taken away."""
    wanted: Mapping[str, str | None] = {**os.environ, "PYTHONPATH": str(ROOT), **(settings or {})}
    return subprocess.run(
        ["bash", "-c", shell, "bash", sys.executable, *map(str, arguments)],
        cwd=ROOT,
        env={name: value for name, value in wanted.items() if value is not None},
        stdout=stdout,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )


def one_sentence(done: subprocess.CompletedProcess[str], said: str, status: int = 1) -> None:
    assert done.returncode == status, done.stderr
    (line,) = done.stderr.splitlines()
    assert said in line


@pytest.mark.parametrize("name", WORKS)
def test_a_command_works_in_surroundings_that_are_poor(name: str, tmp_path: Path) -> None:
    done = start(*SAMPLE, tmp_path / "prov", settings=WORKS[name])
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Skrev en påhittad agenda med 1 initiativ i ")


def test_what_programs_read_is_utf8_whatever_is_asked_for(tmp_path: Path) -> None:
    done = start(*CHECK, "--data", tmp_path / "ö", settings=WORKS["a language that has no UTF-8"])
    assert done.returncode == 1
    assert json.loads(done.stdout)[0]["file"].startswith("ö/")


@pytest.mark.parametrize("closed", ["0<&-", "1>&-", "2>&-", "0<&- 1>&- 2>&-"])
def test_a_stream_that_is_closed_is_no_fault(closed: str, tmp_path: Path) -> None:
    done = start(*SAMPLE, tmp_path / "prov", shell=f'"$@" {closed}')
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "prov" / "agenda.yaml").is_file()


@pytest.mark.parametrize("closed", ["1>&-", "2>&-", "0<&- 1>&- 2>&-"])
def test_a_closed_stream_is_no_fault_for_what_is_watched(closed: str, tmp_path: Path) -> None:
    done = start(*CHECK, "--data", tmp_path / "ingen", shell=f'"$@" {closed}')
    assert (done.returncode, done.stderr) == (1, "")
    assert "ingen/agenda.yaml" in done.stdout or "1>" in closed


def test_a_reader_who_has_gone_is_no_fault_of_anybody(tmp_path: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = start(*SAMPLE, tmp_path / "prov", stdout=writer)
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, "")


def test_words_that_find_no_room_are_told(tmp_path: Path) -> None:
    done = start(*SAMPLE, tmp_path / "prov", shell='"$@" >/dev/full')
    one_sentence(done, "Disken är full: gör plats")
    done = start(*SAMPLE, tmp_path / "prov", shell='"$@" >/dev/full 2>/dev/full')
    assert (done.returncode, done.stdout) == (1, "")


def test_files_that_find_no_room_are_told_and_leave_nothing(tmp_path: Path) -> None:
    done = start(*SAMPLE, tmp_path / "a" / "prov", shell='ulimit -f 4; "$@"')
    one_sentence(done, "Filen blir större än den får vara")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    away = f'mkdir {tmp_path}/x; cd {tmp_path}/x; rmdir ../x; "$@"'
    done = start(ROOT / SAMPLE[0], *SAMPLE[1:], "prov", shell=away)
    one_sentence(done, "Mappen som du står i finns inte längre")


def test_nowhere_to_write_is_told(tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("", encoding="utf-8")
    one_sentence(start(*SAMPLE, tmp_path / "fil" / "prov"), "En del av sökvägen är en fil")
    one_sentence(start(*SAMPLE, "/proc/prov"), "(/proc/")


def test_a_program_that_is_missing_is_told(tmp_path: Path) -> None:
    done = start("scripts/compare.py", "main", "HEAD", shell=f'PATH={tmp_path} "$@"')
    one_sentence(done, "Programmet git går inte att köra: installera det")


@EACH
def test_packages_that_are_missing_are_told(script: Path, tmp_path: Path) -> None:
    """Without any package, as on a machine where nobody has run ``make setup``."""
    done = subprocess.run(
        [sys.executable, "-S", script, "--finns-inte"],
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"]},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode in (1, 2)
    assert "Traceback" not in done.stderr
    if done.returncode == 1:
        one_sentence(done, "kör »make setup«")


def test_a_package_that_is_broken_is_told(tmp_path: Path) -> None:
    text = "raise ModuleNotFoundError(name='pydantic')"
    (tmp_path / "pydantic.py").write_text(text, encoding="utf-8")
    broken = {"PYTHONPATH": f"{tmp_path}:{ROOT}"}
    done = start(*SAMPLE, tmp_path / "prov", settings=broken)
    one_sentence(done, "Paketet pydantic saknas för ")


def test_a_traceback_is_there_for_whoever_asks(tmp_path: Path) -> None:
    (tmp_path / "pydantic.py").write_text("1 / 0", encoding="utf-8")
    broken = {"PYTHONPATH": f"{tmp_path}:{ROOT}"}
    done = start(*SAMPLE, tmp_path / "prov", settings=broken)
    one_sentence(done, "Ett fel som ingen har tänkt på stoppade kommandot (ZeroDivisionError")
    done = start(*SAMPLE, tmp_path / "prov", settings=broken | {"AGENDA_DEBUG": "1"})
    assert "Traceback" in done.stderr
