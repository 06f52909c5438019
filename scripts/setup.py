"""Set up .venv from the locked lists, with whatever Python starts this file.

Promise: when it ends with status 0, .venv holds what requirements.lock says and the project
itself; with --test also the test tools, and .venv/chromium names a browser that can be run.
A step is stamped when it is done, never before, so that an interrupted set-up starts over.
Only the standard library, and no syntax newer than 3.8: an old Python must get as far as the
sentence that says it is too old.
"""

from __future__ import annotations

import argparse
import fcntl
import hashlib
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from cli import browsers, perform
from cli.packages import gaps

OLDEST = (3, 11)
ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
PACKAGES = VENV / "lib" / "python{}.{}".format(*sys.version_info) / "site-packages"
UNFINISHED = VENV / "setup-unfinished"
CHROMIUM = VENV / "chromium"
PROJECT = "regional-digital-agenda"
WORDS = "macros/search/dictionary.py"
COMPILE = "from macros.search.dictionary import renew; renew()"


class SetupError(Exception):
    """What stops the set-up, as a Swedish sentence that says what to do."""


class Step(NamedTuple):
    """Something done once, and again when one of its files has changed."""

    name: str
    file: str
    action: Callable[[], None]

    @property
    def stamp(self) -> Path:
        return VENV / f"setup-{self.name}"

    @property
    def key(self) -> str:
        # .venv and the editable install hold absolute paths: a moved checkout is another one.
        place = (platform.python_version(), sys.base_prefix, str(ROOT))
        content = "\0".join(place).encode() + b"\0" + (ROOT / self.file).read_bytes()
        return hashlib.sha256(content).hexdigest()

    def is_done(self) -> bool:
        if UNFINISHED.exists() or not PYTHON.exists() or not self.stamp.is_file():
            return False
        return self.stamp.read_bytes() == self.key.encode()

    def mend(self) -> None:
        """Bring back what somebody has taken out of .venv since it was put there."""
        is_locked = self.file.endswith(".lock")
        gone = gaps(ROOT / self.file, PACKAGES) if is_locked else no_project()
        if gone:
            say(f"I .venv saknas {', '.join(gone)}.")
            for description in gone.values():
                # Without a description a package is not there, whatever is left of it.
                shutil.rmtree(str(description), ignore_errors=True)
            self.do((lambda: install_locked(self.file)) if is_locked else self.action)

    def do(self, action: Callable[[], None] | None = None) -> None:
        VENV.mkdir(exist_ok=True)
        UNFINISHED.touch()
        self.stamp.unlink(missing_ok=True)
        (action or self.action)()
        self.stamp.write_bytes(self.key.encode())
        UNFINISHED.unlink(missing_ok=True)


def say(text: str) -> None:
    print(text, flush=True)


def check_python(version: Sequence[int], modules: Sequence[str] = ("venv", "ensurepip")) -> None:
    """Refuse a Python that cannot make .venv."""
    if tuple(version) < OLDEST:
        raise SetupError(
            f"Python {OLDEST[0]}.{OLDEST[1]} eller senare behövs, men det här är "
            f"{version[0]}.{version[1]}: installera en nyare och ange den, till exempel "
            f"»make setup PYTHON=python{OLDEST[0]}.{OLDEST[1]}«."
        )
    for module in modules:
        try:
            __import__(module)
        except ImportError:
            raise SetupError(
                f"Den här Python saknar {module}: installera det, till exempel med "
                "»apt-get install python3-venv« som root, och kör samma kommando igen."
            ) from None


def wait_for_others() -> None:
    """Let one set-up at a time touch .venv.

    What `run` starts inherits the lock, so that a pip whose set-up was killed counts too.
    """
    lock = os.open(__file__, os.O_RDWR)
    os.set_inheritable(lock, True)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        say("Väntar på att en annan installation i samma mapp blir klar …")
        fcntl.flock(lock, fcntl.LOCK_EX)


def run(failure: str, *command: str) -> None:
    """Run a command that shows its own errors; `failure` says what to do about them."""
    try:
        subprocess.run(command, cwd=str(ROOT), check=True, close_fds=False)
    except (OSError, subprocess.CalledProcessError):
        raise SetupError(failure) from None


def pip_install(what: str, *arguments: str) -> None:
    failure = f"{what} kunde inte installeras, se felet ovan: åtgärda det och kör igen."
    options = ("-qq", "--no-input", "--disable-pip-version-check")
    run(failure, str(PYTHON), "-m", "pip", "install", *options, *arguments)


def install_locked(name: str) -> None:
    say(f"Installerar paketen i {name} …")
    # Wheels only: to build a source package, pip fetches tools that no hash vouches for.
    pip_install(f"Paketen i {name}", "--require-hashes", "--only-binary=:all:", "-r", name)


def make_venv() -> None:
    say(f"Skapar .venv med Python {platform.python_version()} …")
    # In an activated .venv, this file runs on the very Python that is about to be replaced.
    python = getattr(sys, "_base_executable", "") or sys.executable
    failure = ".venv kunde inte skapas, se felet ovan: åtgärda det och kör igen."
    run(failure, python, "-m", "venv", "--clear", str(VENV))
    install_locked("requirements.lock")


def install_tests() -> None:
    install_locked("requirements-test.lock")


def install_project() -> None:
    say("Installerar projektet …")
    pip_install("Projektet", "--no-deps", "--no-build-isolation", "--editable", ".")


def compile_words() -> None:
    say("Läser in ordboken …")
    run("Ordboken kunde inte läsas in, se felet ovan.", str(PYTHON), "-c", COMPILE)


def download_browser() -> str | None:
    say("Hämtar Chromium …")
    run(browsers.MISSING, str(PYTHON), "-m", "playwright", "install", "chromium")
    return browsers.of_playwright(PYTHON)


def find_browser() -> None:
    """Leave the browser's path where `make test` and the tests read it."""
    path = browsers.at_hand(CHROMIUM) or browsers.of_playwright(PYTHON) or download_browser()
    if not path:
        raise SetupError(browsers.MISSING)
    if not CHROMIUM.is_file() or CHROMIUM.read_text(encoding="utf-8") != path + "\n":
        say(f"Testerna använder {path}.")
        CHROMIUM.write_text(path + "\n", encoding="utf-8")


def no_project() -> dict[str, Path]:
    """Give the project itself, if its description is gone."""
    there = any(PACKAGES.glob(f"{PROJECT.replace('-', '_')}-*.dist-info"))
    return {} if there else {PROJECT: PACKAGES / f"{PROJECT}.dist-info"}


def set_up(with_tests: bool) -> None:
    """Do what is not done; the first step makes .venv anew, and with it all stamps go."""
    base = Step("base", "requirements.lock", make_venv)
    tests = Step("test", "requirements-test.lock", install_tests)
    project = Step("project", "pyproject.toml", install_project)
    words = Step("words", WORDS, compile_words)
    for step in (base, tests, project, words) if with_tests else (base, project, words):
        if step.is_done():
            step.mend()
        else:
            step.do()
    if with_tests:
        find_browser()


def main() -> int:
    """Set up, or say in one sentence why not."""
    parser = argparse.ArgumentParser(description="Hämtar det som behövs till .venv.")
    parser.add_argument("--test", action="store_true", help="även testverktyg och webbläsare")
    with_tests = parser.parse_args().test
    try:
        check_python(sys.version_info[:2])
        wait_for_others()
        set_up(with_tests)
    except (SetupError, browsers.BrowserError) as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Avbrutet: kör samma kommando igen, så görs det klart.", file=sys.stderr)
        return 130
    say("Allt är på plats i .venv.")
    return 0


if __name__ == "__main__":
    perform(main)
