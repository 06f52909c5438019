"""The place where previews lie: a repository of its own, one folder for each proposal.

It is never the repository of the agenda, so that no proposal comes near the published site.
"""

import re
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from review.forge.api import SIGN_IN, ForgeError

ATTEMPTS: Final = 6
"""Of putting one preview, while others are put at the same time: as many as publishing makes."""
_NAME: Final = "user.name=Agendans förhandsvisning"
_WHO: Final = ("-c", _NAME, "-c", "user.email=noreply@agenda.example")


def put_preview(place: str, own: str, number: int, site: Path) -> None:
    """Put a built preview in the folder of its proposal, in place of what lay there.

    ``place`` is the address of the repository of previews, ``own`` that of the agenda.
    Raises :class:`ForgeError`.
    """
    if not (site / "index.html").is_file():
        raise ForgeError("Det finns ingen byggd förhandsvisning.")
    _change(place, own, number, site)


def remove_preview(place: str, own: str, number: int) -> None:
    """Take the folder of a proposal away; nothing happens when there is none."""
    _change(place, own, number, None)


def _change(place: str, own: str, number: int, site: Path | None) -> None:
    if _plain(place) == _plain(own):
        raise ForgeError("Förhandsvisningar får inte ligga i agendans eget arkiv.")
    with TemporaryDirectory() as scratch:
        clone = Path(scratch) / "place"
        _git(Path(scratch), "clone", "--quiet", "--depth", "1", "--", place, str(clone))
        for attempt in range(1, ATTEMPTS + 1):
            _lay(clone, number, site)
            if not _git(clone, "status", "--porcelain"):
                return
            _git(clone, *_WHO, "commit", "--quiet", "--message", f"Förhandsvisning {number}")
            if _pushed(clone, last=attempt == ATTEMPTS):
                return
            _git(clone, "fetch", "--quiet", "--depth", "1", "origin", "HEAD")
            _git(clone, "reset", "--quiet", "--hard", "FETCH_HEAD")


def _lay(clone: Path, number: int, site: Path | None) -> None:
    """Let the folder of a proposal hold a site, or be gone, and all of that be what is saved."""
    folder = clone / str(number)
    if folder.is_symlink() or folder.is_file():
        folder.unlink()
    shutil.rmtree(folder, ignore_errors=True)
    if site:
        shutil.copytree(site, folder)
        (clone / ".nojekyll").touch()
    _git(clone, "add", "--all", "--force")


def _pushed(clone: Path, *, last: bool) -> bool:
    """Say whether the place has taken it; another preview may have come there first."""
    try:
        _git(clone, "push", "--quiet", "origin", "HEAD")
    except ForgeError:
        if last:
            raise
        return False
    return True


def _plain(address: str) -> str:
    """Give an address without what makes no difference: scheme, sign-in, ending, case."""
    bare = re.sub(r"^([a-z+]+://)?([^/@]*@)?", "", address.strip().lower())
    return bare.replace(":", "/").rstrip("/").removesuffix(".git")


def _git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", "-c", SIGN_IN, *arguments],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise ForgeError("Platsen för förhandsvisningar gick inte att ändra.")
    return done.stdout
