"""An act on what is published, made as a proposal: for a main that nobody may push to.

The branch begins where main is on the forge, so that what an edition says it was made of stays on
main whichever way the proposal is merged. The tag waits until it is there.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from agenda.editions.acts import load_rollbacks
from agenda.load.layout import EDITIONS
from macros.context.forge import Forge
from macros.settings.load import read_settings
from review.acts.commit import ActRefusedError, git
from review.acts.release import tag_name
from review.git import run
from review.git_trees import take_agenda


@dataclass(frozen=True)
class Branch:
    """A branch to be made for an act, and the branch that it is proposed for."""

    root: Path
    name: str
    base: str = "main"


@contextmanager
def proposed(branch: Branch) -> Iterator[None]:
    """Stand on the new branch while the act is done, and be back afterwards.

    When the act is refused the branch is gone again. Raises :class:`ActRefusedError`.
    """
    root = branch.root
    git(root, "fetch", "--quiet", "origin", branch.base)
    if git(root, "status", "--porcelain", "--untracked-files=no"):
        raise ActRefusedError("Det finns ändringar som inte är sparade i git. Spara dem först.")
    before = git(root, "rev-parse", "--abbrev-ref", "HEAD")
    if not run(root, "rev-parse", "--verify", "--quiet", f"refs/heads/{branch.name}").returncode:
        raise ActRefusedError(
            f"Grenen {branch.name} finns redan. Är den från ett försök som blev avbrutet tar du "
            f"bort den: git branch --delete --force {branch.name}"
        )
    git(root, "switch", "--quiet", "--no-track", "--create", branch.name, "FETCH_HEAD")
    try:
        yield
        git(root, "push", "--quiet", "--atomic", "origin", f"HEAD:refs/heads/{branch.name}")
    except BaseException:
        git(root, "switch", "--quiet", before)
        git(root, "branch", "--quiet", "--delete", "--force", branch.name)
        raise
    git(root, "switch", "--quiet", before)


def what_now(branch: Branch, edition_id: str = "") -> str:
    """Say where the proposal is opened, and with an edition what becomes of its tag then."""
    settings = read_settings(branch.root / "mkdocs.yml")
    forge = Forge.of(settings.repo_url, settings.extra)
    where = f": {forge.compare(branch.base, branch.name)}" if forge else " där filerna ligger."
    told = f"Grenen {branch.name} är skickad. Öppna förslaget{where}"
    after = f"\nNär det är intaget kör du: make tag EDITION={edition_id}"
    return told + (after if edition_id else "")


def settle_tag(root: Path, edition_id: str, base: str = "main") -> str:
    """Let an edition's tag on the forge say what main says: there, or taken back.

    Gives what was done. Raises :class:`ActRefusedError` while main says neither.
    """
    git(root, "fetch", "--quiet", "origin", base)
    main, tag = git(root, "rev-parse", "FETCH_HEAD"), tag_name(edition_id)
    there = bool(git(root, "ls-remote", "origin", f"refs/tags/{tag}"))
    if _is_taken_back(root, main, edition_id):
        if there:
            git(root, "push", "--quiet", "--atomic", "origin", f":refs/tags/{tag}")
        if git(root, "tag", "--list", tag):
            git(root, "tag", "--delete", tag)
        return f"Taggen {tag} är borttagen, för utgåvan är tillbakatagen."
    folder = f"data/{EDITIONS}/{edition_id}/edition.yaml"
    asked = ("--first-parent", "--diff-filter=A", "--format=%H", "-1", main, "--", folder)
    wanted = git(root, "log", *asked)
    if not wanted:
        raise ActRefusedError(
            f"Utgåvan ”{edition_id}” finns inte på {base} ännu. Kör igen när förslaget är intaget."
        )
    if there:
        return f"Taggen {tag} finns redan."
    if not git(root, "tag", "--list", tag):
        git(root, "tag", "--annotate", "-m", f"Utgåva {edition_id}", tag, wanted)
    elif git(root, "rev-parse", f"{tag}^{{commit}}") != wanted:
        raise ActRefusedError(
            f"Taggen {tag} finns här på en annan ändring än den som gav ut utgåvan. Ta bort den "
            f"och kör igen: git tag --delete {tag}"
        )
    git(root, "push", "--quiet", "--atomic", "origin", f"refs/tags/{tag}")
    return f"Taggen {tag} är satt på {wanted[:12]} och skickad."


def _is_taken_back(root: Path, commit: str, edition_id: str) -> bool:
    with TemporaryDirectory(prefix="utgava-") as folder:
        take_agenda(root, commit, Path(folder))
        return edition_id in {row.id for row in load_rollbacks(Path(folder) / "data")}
