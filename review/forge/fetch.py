"""Fetching a proposal's objects into the repository of whoever builds its preview."""

import re
from pathlib import Path
from typing import Final

from review.forge.api import SIGN_IN, Api, ForgeError, run

_COMMIT: Final = re.compile(r"[0-9a-f]{40}([0-9a-f]{24})?")


def fetch(api: Api, repository: Path, number: int, commit: str = "") -> str:
    """Fetch one commit of a proposal, objects only, and give its full name.

    Without ``commit`` the forge is asked where the proposal is now. With it, just that commit
    is fetched: what was pushed after a maintainer's label is not what they looked at.
    Raises :class:`ForgeError`.
    """
    if not commit:
        commit = str(api.get(f"pulls/{number}")["head"]["sha"])
    if not _COMMIT.fullmatch(commit):
        raise ForgeError("Förslaget har ingen commit att hämta.")
    options = ["-c", SIGN_IN, "-c", "fetch.fsckObjects=true", "-c", "submodule.recurse=false"]
    take = ["fetch", "--quiet", "--no-tags", "--no-recurse-submodules", "origin", commit]
    run(["git", "-C", str(repository), *options, *take])
    return commit
