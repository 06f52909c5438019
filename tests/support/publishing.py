"""Publishing, here or in a process of its own, and what is then there to see.

The whole command is a process only where it is to be killed, or where there are two at once.
"""

import os
import signal
import subprocess
import sys
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from tests.support.here import run_here
from tests.support.repository import git
from tests.support.site import ROOT

MOMENT = "2027-01-01T00:00:00+00:00"


def start(region: Path, *arguments: str | Path) -> subprocess.Popen[str]:
    """Begin to publish, in a group of processes that can be killed together."""
    command = [sys.executable, ROOT / "scripts" / "publish.py", "--root", region, *arguments]
    return subprocess.Popen(
        [str(word) for word in command],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )


def finish(started: subprocess.Popen[str]) -> tuple[int, str]:
    """Wait, and give the status with all that was said."""
    said, wrong = started.communicate()
    return started.returncode, said + wrong


def tried(region: Path, *arguments: str | Path) -> tuple[int, str]:
    """Publish from here, and give the status with all that was said."""
    done = run_here(
        "scripts/publish.py", "--root", region, *arguments, environment={"NO_MKDOCS_2_WARNING": "1"}
    )
    return done.returncode, done.stdout + done.stderr


def publish(region: Path, *arguments: str | Path) -> str:
    """Publish, and fail with what it said if it did not go well."""
    status, said = tried(region, *arguments)
    assert status == 0, said
    return said


def kill(started: subprocess.Popen[str]) -> None:
    """Kill all of it, as when the power goes; nothing gets to tidy up."""
    with suppress(ProcessLookupError):
        os.killpg(started.pid, signal.SIGKILL)
    started.communicate()


def bare(folder: Path) -> Path:
    git(folder.parent, "init", "--quiet", "--bare", str(folder))
    return folder


def visible_in_git(place: Path) -> dict[str, str]:
    """Give the name of the tree of each folder that the branch shows; nothing for no branch."""
    if not git(place, "branch", "--list", "pages"):
        return {}
    rows = git(place, "ls-tree", "-d", "pages").splitlines()
    return {row.split("\t")[1]: row.split()[2] for row in rows}


def visible_in_folder(place: Path) -> dict[str, str]:
    """Give a sum of all files in each folder that the web server shows."""
    web = place / "webb"
    return (
        {path.name: _sum(path) for path in web.iterdir() if path.is_dir()} if web.exists() else {}
    )


def _sum(folder: Path) -> str:
    total = sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            total.update(path.relative_to(folder).as_posix().encode() + path.read_bytes())
    return total.hexdigest()
