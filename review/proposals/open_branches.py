"""Ids that other open proposals bring: two proposals with the same id would stop each other.

A proposal that an issue became is a branch ``forslag/…``. What its files name and main's do not
is new in it. Only what git has here is looked at: a clone of main alone knows no other proposal.
"""

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from agenda.load.decode import MAX_BYTES
from agenda.load.yaml_tree import Mapping, Node, Scalar, Sequence, parse
from review.git import HERE, RevisionError, changed_files, parting, run

_BRANCHES: Final = ("refs/heads/forslag/", "refs/remotes/origin/forslag/")
_MOST_BRANCHES: Final = 200
_MOST_FILES: Final = 40


def new_ids_elsewhere(data: Path, own: str = "") -> dict[str, str]:
    """Give the new ids of other proposals, each with the branch that has it.

    ``own`` is the proposal's own branch, if it has one already. Where there is no git, or too
    little of the history, nothing is known and nothing is given.
    """
    found: dict[str, str] = {}
    for name, commit in _branches(data):
        if name != own:
            for record_id in _new_in(data, commit):
                found.setdefault(record_id, name)
    return found


def _branches(data: Path) -> Iterator[tuple[str, str]]:
    asked = ("for-each-ref", f"--count={_MOST_BRANCHES}", "--format=%(refname) %(objectname)")
    try:
        done = run(data, *asked, *_BRANCHES)
    except OSError:  # no git here
        return
    for row in done.stdout.decode("utf-8", "replace").splitlines() if not done.returncode else ():
        name, _, commit = row.partition(" ")
        yield "forslag/" + name.partition("/forslag/")[2], commit


def _new_in(data: Path, commit: str) -> set[str]:
    """Give the ids that a commit has in files it has changed, and that were not there before."""
    try:
        before = parting(data, HERE, commit)
        files = changed_files(data, before, commit)
    except (RevisionError, subprocess.SubprocessError):
        return set()
    mine = [name for name in files if _is_data(name, data.name)][:_MOST_FILES]
    there = {one for name in mine for one in _ids(data, commit, name)}
    return there - {one for name in mine for one in _ids(data, before, name)}


def _is_data(name: str, home: str) -> bool:
    steps = name.split("/")
    return name.endswith(".yaml") and steps[0] == home and "editions" not in steps


def _ids(data: Path, commit: str, name: str) -> Iterator[str]:
    size = run(data, "cat-file", "-s", f"{commit}:{name}").stdout.strip()
    if not size.isdigit() or int(size) > MAX_BYTES:
        return
    text = run(data, "cat-file", "blob", f"{commit}:{name}").stdout.decode("utf-8", "replace")
    node = parse(text.replace("\r\n", "\n"), name, [])
    if node:
        yield from _named(node)


def _named(node: Node) -> Iterator[str]:
    if isinstance(node, Sequence):
        for item in node.items:
            yield from _named(item)
    elif isinstance(node, Mapping):
        own = node.items.get("id")
        if own and isinstance(own[1], Scalar) and own[1].text:
            yield own[1].text
        for _, value in node.items.values():
            yield from _named(value)
