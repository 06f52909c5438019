"""Small git repositories for tests, made without anybody's settings and at no particular time."""

import os
import subprocess
from pathlib import Path

SETTINGS = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "Prov",
    "GIT_AUTHOR_EMAIL": "prov@agenda.example",
    "GIT_AUTHOR_DATE": "2026-01-01T12:00:00Z",
    "GIT_COMMITTER_NAME": "Prov",
    "GIT_COMMITTER_EMAIL": "prov@agenda.example",
    "GIT_COMMITTER_DATE": "2026-01-01T12:00:00Z",
}


def git(folder: Path, *arguments: str) -> str:
    """Run git in a folder, fail with what it said, and give what it printed."""
    done = subprocess.run(
        ["git", *arguments],
        cwd=folder,
        env={**os.environ, **SETTINGS},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def repository(folder: Path) -> Path:
    """Make what lies in a folder a repository with one commit on main."""
    git(folder, "init", "--quiet", "--initial-branch=main")
    commit(folder, "Först")
    return folder


def commit(folder: Path, message: str) -> str:
    """Commit all that lies in a folder and give the commit's name."""
    git(folder, "add", "--all", "--force")
    git(folder, "commit", "--quiet", "--message", message)
    return git(folder, "rev-parse", "HEAD")
