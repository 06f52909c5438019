"""The tools that npm and PyPI bring, fetched from locked lists when a soak or a bench asks."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

from tests.support.site import ROOT

FOLDER: Final = ROOT / "tests" / "tools"
_LOCK: Final = FOLDER / "package-lock.json"
_STAMP: Final = FOLDER / "node_modules" / ".locked"
_WHEELS: Final = FOLDER / "requirements.lock"
WHEELS: Final = ROOT / ".venv" / "peers"
_HOW: Final = {
    "npm": "Node.js saknas: installera det, till exempel med »apt-get install nodejs npm« som "
    "root, och kör samma kommando igen.",
    "node": "Node.js saknas: installera det, till exempel med »apt-get install nodejs npm« som "
    "root, och kör samma kommando igen.",
    "nginx": "nginx saknas: installera det, till exempel med »apt-get install nginx« som root, "
    "och kör samma kommando igen.",
    "wrk": "wrk saknas: installera det, till exempel med »apt-get install wrk« som root, "
    "och kör samma kommando igen.",
    "java": "Java saknas: installera det, till exempel med »apt-get install "
    "default-jre-headless« som root, och kör samma kommando igen.",
}


class MissingToolError(Exception):
    """What stops a proof, as a Swedish sentence that says what to do."""


def program(name: str) -> str:
    """Give the path of a program of the machine. Raises MissingToolError when it has none."""
    found = shutil.which(name)
    if not found:
        raise MissingToolError(_HOW[name])
    return found


def tool(path: str) -> Path:
    """Give a file of a package, after `npm ci` if what is there is not what the lock says.

    No package may run a script of its own when it is installed. Raises MissingToolError.
    """
    npm, wanted = program("npm"), _LOCK.read_bytes()
    if not _STAMP.is_file() or _STAMP.read_bytes() != wanted:
        command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
        done = subprocess.run(command, cwd=FOLDER, capture_output=True, text=True, check=False)
        if done.returncode:
            raise MissingToolError(f"Verktygen i tests/tools gick inte att hämta:\n{done.stderr}")
        _STAMP.write_bytes(wanted)
    return FOLDER / "node_modules" / path


def wheel(path: str) -> Path:
    """Give a file of a package of PyPI that lies apart, so that nothing else imports it.

    What the lock says is fetched if what is there is something else: only wheels, without what
    they ask for, since .venv has that. Raises MissingToolError.
    """
    stamp, wanted = WHEELS / ".locked", _WHEELS.read_bytes()
    if not stamp.is_file() or stamp.read_bytes() != wanted:
        shutil.rmtree(WHEELS, ignore_errors=True)
        options = ("-qq", "--no-input", "--disable-pip-version-check", "--no-deps")
        locked = ("--only-binary=:all:", "--require-hashes", "-r", str(_WHEELS))
        command = [sys.executable, "-m", "pip", "install", *options, *locked]
        done = subprocess.run(
            [*command, "--target", str(WHEELS)], capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise MissingToolError(
                "Paketen i tests/tools/requirements.lock gick inte att hämta, så ordna nätet och "
                f"kör samma kommando igen:\n{done.stderr}"
            )
        stamp.write_bytes(wanted)
    return WHEELS / path


def chromium() -> str:
    """Give the browser: CHROMIUM, else the one that the set-up found."""
    named = os.environ.get("CHROMIUM")
    return named or (ROOT / ".venv" / "chromium").read_text(encoding="utf-8").strip()
