"""What goes wrong in a command is a Swedish sentence, whatever its kind."""

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

import pytest
import yaml
from mkdocs.exceptions import ConfigurationError

from agenda.index import WrongKindError
from agenda.problems import Place, Problem, RefusedError
from publishing.repository import PublishError
from tests.support.cli import cli, error_messages, packages, setup
from tests.support.site import ROOT

Main = Callable[[], int]
FULL = OSError(errno.ENOSPC, "No space left on device", "a\x1b[31m.txt")


def problems() -> RefusedError:
    return RefusedError((Problem(Place("data/a.yaml", 3, 7), "Fel.", "Rätta."),))


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (FULL, "Disken är full (a�[31m.txt): gör plats, och kör samma kommando igen."),
        (PermissionError(errno.EACCES, "x", "a"), "Du har inte rätt att använda den (a): "),
        (OSError(errno.EROFS, "x"), "Disken går bara att läsa: ange en annan plats"),
        (OSError(9999, "Okänt", b"\xff"), "Okänt ("),
        (ChildProcessError("Det gick inte att mäta."), "Det gick inte att mäta."),
        (ModuleNotFoundError(name="yaml.x"), "Paketet yaml saknas för "),
        (UnicodeDecodeError("utf-8", b"\xff", 0, 1, "x"), "En fil som lästes är inte UTF-8"),
        (UnicodeEncodeError("ascii", "å", 0, 1, "x"), "En text har tecken som inte går"),
        (MemoryError(), "Minnet räcker inte: "),
        (subprocess.CalledProcessError(2, ["/usr/bin/tar", "x"]), "Programmet tar stannade med"),
        (subprocess.TimeoutExpired("git", 1), "Programmet git stannade med ett fel: "),
        (yaml.YAMLError("x\ny"), "En fil är inte riktig YAML, så rätta den och kör samma"),
        (ConfigurationError("x"), "MkDocs stannade: x"),
        (PublishError("Inget är publicerat."), "Inget är publicerat."),
        (problems(), "data/a.yaml:3:7: Fel. Rätta."),
        (WrongKindError("x"), "Ett fel som ingen har tänkt på stoppade kommandot (WrongKind"),
        (ZeroDivisionError(), "Ett fel som ingen har tänkt på stoppade kommandot (ZeroDiv"),
    ],
    ids=lambda one: one.split(" (")[0] if isinstance(one, str) else type(one).__name__,
)
def test_each_kind_is_one_sentence(error: BaseException, said: str) -> None:
    (line,) = error_messages.sentences(error).splitlines()
    assert line.startswith(said)
    assert line.isprintable()


def test_a_program_that_cannot_be_started_is_no_missing_file() -> None:
    with pytest.raises(FileNotFoundError) as caught:
        subprocess.run(["finns-inte-alls"], check=False)
    assert error_messages.sentences(caught.value).startswith(
        "Programmet finns-inte-alls går inte att köra"
    )
    with pytest.raises(FileNotFoundError) as caught:
        Path("finns-inte-alls").read_text("utf-8")
    assert error_messages.sentences(caught.value).startswith(
        "Filen eller mappen finns inte (finns-inte"
    )


def test_a_place_in_our_own_code_is_named() -> None:
    with pytest.raises(KeyError) as caught:
        dict[str, str]()["x"]
    assert "(KeyError, test_error_messages.py rad " in error_messages.sentences(caught.value)


def ends(main: Main, limits: Callable[[Main], int] | None = None) -> int:
    with patch.object(cli, "leave", sys.exit), pytest.raises(SystemExit) as ended:
        cli.perform(main, limits=limits)
    return int(str(ended.value.code))


def test_who_leaves_at_once_has_said_all_and_tidied_up() -> None:
    code = """
import atexit, sys
sys.path.insert(0, "scripts")
import cli
atexit.register(print, "tidied", end="")
print("said", end=" ")
print("told", end="", file=sys.stderr)
cli.leave(7)
"""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (7, "said tidied", "told")


def test_a_command_leaves_with_a_status(capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted() -> int:
        raise KeyboardInterrupt

    def asked() -> int:
        os.kill(os.getpid(), signal.SIGTERM)
        return 0

    def full() -> int:
        raise FULL

    before = signal.getsignal(signal.SIGTERM)
    assert [ends(main) for main in (lambda: 0, lambda: 2, interrupted, asked, full)] == [
        0,
        2,
        130,
        143,
        1,
    ]
    assert signal.getsignal(signal.SIGTERM) == before
    said = capsys.readouterr().err.splitlines()
    assert (said[0], len(said)) == ("Avbrutet.", 2)
    assert ends(lambda: 0, limits=lambda main: main() + 7) == 7


def installed(folder: Path, name: str, *files: str) -> None:
    record = folder / f"{name}.dist-info" / "RECORD"
    record.parent.mkdir(parents=True)
    record.write_text("".join(f"{file},,\n" for file in files), encoding="utf-8")
    for file in files:
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).touch()


def test_what_is_taken_out_of_the_packages_is_seen(tmp_path: Path) -> None:
    lock, folder = tmp_path / "x.lock", tmp_path / "packages"
    names = ("ett-paket==1.0", "tva==2.0", "tre==3", "fyra==4")
    text = "".join(f"{name} \\\n    --hash=sha256:0\n" for name in names)
    lock.write_text(text + "bara==1 ; sys_platform == 'win32' \\\n", encoding="utf-8")
    installed(folder, "Ett_Paket-1.0", "ett/__init__.py", "../../bin/ett")
    installed(folder, "tva-1.9", "tva/__init__.py")
    installed(folder, "tre-3", "tre.py", "__pycache__/tre.pyc")
    assert list(packages.gaps(lock, folder)) == ["tva", "fyra"]
    (folder / "tre.py").unlink()
    assert packages.gaps(lock, folder)["tre"] == folder / "tre-3.dist-info"


def test_set_up_brings_back_what_somebody_took_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Today's stamp says that all is done; the packages say something else."""
    folder = tmp_path / "packages"
    asked: list[str] = []
    locked = packages.locked()
    for name, number in locked.items():
        installed(folder, f"{name.replace('-', '_')}-{number}", f"{name}.py")
    installed(folder, "regional_digital_agenda-0.1.0", "agenda.pth")
    for name, value in {"VENV": tmp_path, "PYTHON": folder, "PACKAGES": folder}.items():
        monkeypatch.setattr(setup, name, value)
    monkeypatch.setattr(setup, "UNFINISHED", tmp_path / "setup-unfinished")
    monkeypatch.setattr(setup, "install_locked", asked.append)
    done = {"base": "requirements.lock", "project": "pyproject.toml", "words": setup.WORDS}
    for name, file in done.items():
        step = setup.Step(name, file, lambda: None)
        step.stamp.write_bytes(step.key.encode())
    setup.set_up(with_tests=False)
    assert (asked, capsys.readouterr().out) == ([], "")
    (folder / "jinja2.py").unlink()
    setup.set_up(with_tests=False)
    assert (asked, capsys.readouterr().out) == (["requirements.lock"], "I .venv saknas jinja2.\n")
