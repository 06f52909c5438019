"""A withdrawal or a rollback that is killed before any step is done whole, or not at all."""

import os
import re
import subprocess
from collections.abc import Callable
from itertools import count
from pathlib import Path
from unittest.mock import patch

from review.acts.commit import ActRefusedError
from review.acts.rollback import TakeBack, roll_back
from review.acts.withdraw import withdraw
from review.acts.withdrawal_request import Wish
from tests.support.acts import WORDS, mend_draft
from tests.support.editions import two_editions, write_editions
from tests.support.killing import changes_in, killed_at
from tests.support.region import small_region
from tests.support.repository import SETTINGS, git, repository

REASON = "Fel version gavs ut."


def editions(region: Path) -> dict[str, bytes]:
    """Give every file below ``data/editions``, those beside what is tracked too."""
    home = region / "data" / "editions"
    return {str(path): path.read_bytes() for path in home.rglob("*") if path.is_file()}


def advised(region: Path, refused: ActRefusedError) -> None:
    """Run the commands that a person was told to run after a break."""
    told = re.search(r"Ta bort dem: (.+?)\. Kör sedan igen", str(refused))
    assert told, refused
    subprocess.run(told[1], shell=True, cwd=region, check=True)


def killed_everywhere(region: Path, act: Callable[[], object]) -> int:
    """Kill an act before each step; each time it is then done anew, as a person would."""
    start, before = git(region, "rev-parse", "HEAD").strip(), editions(region)
    with patch.dict(os.environ, SETTINGS):
        act()
        done = editions(region)
        for moment in count():
            git(region, "reset", "--quiet", "--hard", start)
            if not killed_at(moment, act, changes_in(region)):
                return moment
            if git(region, "rev-parse", "HEAD").strip() == start:
                try:
                    act()
                except ActRefusedError as refused:
                    advised(region, refused)
                    assert editions(region) == before
                    act()
            assert editions(region) == done
            assert git(region, "status", "--porcelain") == ""
            assert git(region, "rev-list", "--count", f"{start}..HEAD").strip() == "1"
    raise AssertionError


def test_a_rollback(tmp_path: Path) -> None:
    region = small_region(tmp_path / "region")
    write_editions(region / "data", two_editions())
    repository(region)
    asked = TakeBack(region, "antagen", REASON, "2027-05-01")
    assert killed_everywhere(region, lambda: roll_back(asked)) > 5


def test_a_withdrawal(tmp_path: Path) -> None:
    region = small_region(tmp_path / "region")
    write_editions(region / "data", two_editions()[:1])
    mend_draft(repository(region))
    wish = Wish(
        root=region,
        edition_id="forsta",
        entries=("natets-karta",),
        fields=("summary",),
        reason="En uppgift som inte skulle ha varit där.",
        decided_by=("förvaltare", "dataskyddsombud"),
        day="2027-04-01",
    )
    assert WORDS in b"".join(editions(region).values()).decode()
    assert killed_everywhere(region, lambda: withdraw(wish)) > 5
