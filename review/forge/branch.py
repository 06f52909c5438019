"""The branch of a proposal: the robot adds to it, and never writes over anybody's commit.

Nothing is ever pushed by force, so what somebody has looked at stays in the history, and a
push that has become too old is refused by git itself.
"""

import os
from pathlib import Path

from review.forge.api import SIGN_IN, ForgeError, run


def tip_of(repository: Path, branch: str) -> str | None:
    """Fetch a branch and give its commit; None when the forge has no such branch."""
    listed = _git(repository, "ls-remote", "origin", f"refs/heads/{branch}")
    if not listed.strip():
        return None
    _git(repository, "fetch", "--quiet", "--no-tags", "origin", f"refs/heads/{branch}")
    return _git(repository, "rev-parse", "FETCH_HEAD").strip()


def is_ours(repository: Path, tip: str) -> bool:
    """Say whether the robot, as git knows it here, made all that a branch has beyond main."""
    own = os.environ.get("GIT_COMMITTER_EMAIL") or _git(repository, "config", "user.email").strip()
    listed = _git(repository, "log", "--format=%ae%n%ce", f"HEAD..{tip}")
    return set(listed.split()) <= {own}


def add_commit(repository: Path, branch: str, tip: str | None, message: str) -> bool:
    """Push what has changed in ``data/`` and ``docs/`` as a commit on top of a branch.

    The commit's files are those of main with the change, whatever the branch had before, so
    that the proposal changes just what it says. Where main has moved on since, it is a merge.
    False when the branch has these very files already. Raises ForgeError.
    """
    changed = [name for name in ("data", "docs") if (repository / name).is_dir()]
    _git(repository, "add", "--", *changed)
    tree = _git(repository, "write-tree").strip()
    if tip and _git(repository, "rev-parse", f"{tip}^{{tree}}").strip() == tree:
        return False
    parents = ("-p", "HEAD") if tip is None else ("-p", tip, *_merged(repository, tip))
    command = ["git", "-C", str(repository), "commit-tree", tree, *parents, "-F", "-"]
    commit = run(command, given=message).strip()
    _git(repository, "push", "--quiet", "origin", f"{commit}:refs/heads/{branch}")
    return True


def _merged(repository: Path, tip: str) -> tuple[str, ...]:
    """Give main as a second parent, where the branch does not hold all of it."""
    try:
        _git(repository, "merge-base", "--is-ancestor", "HEAD", tip)
    except ForgeError:
        return ("-p", "HEAD")
    return ()


def _git(repository: Path, *arguments: str) -> str:
    return run(["git", "-C", str(repository), "-c", SIGN_IN, *arguments])
