"""Repositories with a proposal on a branch, and previews built of it."""

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from review.preview_build import Outcome, build_preview
from review.proposal import revision_proposal
from tests.support.checkout import copied_region
from tests.support.repository import commit, git, repository
from tests.support.site import ROOT

BRANCH = "forslag"
TEXT = Path("data/initiatives/gravlag-i-ovre-dalen.yaml")


def proposal_repository(folder: Path) -> Path:
    """Put this checkout's code and the fictional region in a repository, on a branch of it."""
    folder.mkdir(parents=True)
    copied_region(folder)
    repository(folder)
    git(folder, "switch", "--quiet", "--create", BRANCH)
    return folder


def start_anew(folder: Path) -> Path:
    """Forget all that has been proposed."""
    git(folder, "checkout", "--quiet", "--force", "-B", BRANCH, "main")
    git(folder, "clean", "--quiet", "-x", "-d", "--force")
    return folder


def propose(folder: Path, changed: Mapping[str, str | bytes | Path | None]) -> str:
    """Commit files on the branch: text or bytes, a link to a path, or None for no such file."""
    for name, content in changed.items():
        path = folder / name
        _remove(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, Path):
            path.symlink_to(content)
        elif content is not None:
            path.write_bytes(content.encode() if isinstance(content, str) else content)
    return commit(folder, "Föreslå")


def previewed(
    folder: Path, workplace: Path, *, number: int | None = 12, address: str | None = None
) -> tuple[Outcome, Path]:
    """Preview what stands on the branch, with the code of this checkout; give the site too."""
    laid_out = revision_proposal(folder, "main", BRANCH, workplace / "laid-out")
    site = workplace / "site"
    return build_preview(laid_out, ROOT, site, number=number, address=address), site


def reworded(folder: Path, before: str, after: str, file: Path = TEXT) -> dict[str, str]:
    """Give a file of the proposal with some of its words changed."""
    text = (folder / file).read_text(encoding="utf-8")
    assert text.count(before) == 1, f"{before!r} stands {text.count(before)} times in {file}"
    return {file.as_posix(): text.replace(before, after)}


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


NEW = "pahittad-surfskola"
GONE = "matstationer"
_INITIATIVE = f"""id: {NEW}
title: Surfskola på biblioteket
summary: Ett påhittat exempel. Biblioteket lär ut hur man använder nätet på ett tryggt sätt.
priorities:
  - lana-dator
origin: proposed
"""
_TERM = """  - id: begrepp-surfa
    term: surfa
    explanation: Att läsa och titta på sidor på nätet.
"""
_TOMBSTONE = f"""  - id: {GONE}
    kind: initiative
    title: Mätstationer i fyra älvar
    removed_in: antagen-2024
    reason: Ett påhittat skäl.
"""


def propose_much(folder: Path) -> str:
    """Propose one of each: new, reworded, official, removed, on a shared page, prose, code."""
    agenda = Path("data/agenda.yaml")
    glossary, tombstones = (
        (folder / "data" / name).read_text(encoding="utf-8")
        for name in ("glossary.yaml", "tombstones.yaml")
    )
    return propose(
        folder,
        {
            **reworded(folder, "gräver ner fiber", "begraver fiber"),
            **reworded(folder, "göra det möjligt att låna", "låta alla låna", agenda),
            f"data/initiatives/{NEW}.yaml": _INITIATIVE,
            f"data/initiatives/{GONE}.yaml": None,
            "data/tombstones.yaml": tombstones + _TOMBSTONE,
            "data/glossary.yaml": glossary + _TERM,
            **reworded(folder, "# Ordlista", "# Ordlistan", Path("docs/ordlista/index.md")),
            "macros/evil.py": "raise SystemExit\n",
        },
    )


def preview_of_much(workplace: Path, **options: Any) -> tuple[Outcome, Path]:
    """Preview one proposal that changes one of each."""
    folder = proposal_repository(workplace / "repository")
    propose_much(folder)
    return previewed(folder, workplace, **options)
