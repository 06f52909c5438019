"""When what is built was saved: asked of git, so that nothing that is built asks a clock."""

import os
import subprocess
from pathlib import Path


def commit_time(folder: Path) -> int | None:
    """Give when the commit was made that a folder is at, in seconds since 1970; else None.

    SOURCE_DATE_EPOCH says otherwise if it is set (https://reproducible-builds.org/specs/).
    """
    if os.environ.get("SOURCE_DATE_EPOCH"):
        return None
    git = ("git", "-C", str(folder), "log", "-1", "--format=%ct")
    try:
        told = subprocess.run(git, capture_output=True, encoding="utf-8", check=False)
    except OSError:
        return None
    return int(told.stdout) if told.returncode == 0 and told.stdout.strip() else None


def told_to_builds(folder: Path) -> dict[str, str]:
    """Give what the environment of a build says of its time; nothing where it is unknown."""
    seconds = commit_time(folder)
    return {} if seconds is None else {"SOURCE_DATE_EPOCH": str(seconds)}
