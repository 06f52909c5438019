"""One state of the branch: what it shows, the root above it, its log, and what it follows."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from agenda.editions.acts import load_rollbacks
from publishing.repository import ANEW, Repository
from publishing.site_root import LOG, create_root, replace_root
from publishing.version_list import FILE, Published, read_versions

DRAFT_MARK: Final = "Ett utkast: nästa publicering tar dess plats."


def versions_of(repository: Repository, commit: str | None) -> tuple[Published, ...]:
    """Give the versions that a commit of the branch shows."""
    if commit is None or not repository.tree(commit, FILE):
        return ()
    return read_versions(repository.read(commit, FILE))


def whole(
    root: Path,
    repository: Repository,
    before: str | None,
    message: str,
    lines: Sequence[str],
    *,
    anew: bool = False,
) -> str:
    """Give one commit of what is built, with root and log. ``lines`` are added to the log.

    With ``anew`` it follows nothing, so that what was before it can be forgotten.
    """
    built = repository.tip()
    assert built is not None
    files = create_root(repository, built, load_rollbacks(root / "data"), before)
    old = (
        repository.read(before, LOG).decode("utf-8")
        if before and _has_log(repository, before)
        else ""
    )
    files[LOG] = (old + "".join(f"{line}\n" for line in lines)).encode()
    tree = replace_root(repository, built, files)
    parent = None if anew else _parent(repository, before)
    parents = ["-p", parent] if parent else []
    said = f"{message}\n\n{ANEW}" if anew else message
    return repository.git("commit-tree", tree, *parents, "-m", said)


def _has_log(repository: Repository, commit: str) -> bool:
    return repository.tree(commit, LOG) is not None


def _parent(repository: Repository, before: str | None) -> str | None:
    """Give what the new state follows: a draft that is replaced leaves no trace that grows."""
    if before and DRAFT_MARK in repository.git("log", "-1", "--format=%B", before):
        return repository.tip(f"{before}^")
    return before
