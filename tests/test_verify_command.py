"""The command that holds quotations against the source's text, where that text is."""

import shutil
from pathlib import Path

import pytest

from tests.support.checkout import REGION, command
from tests.support.here import run_here
from tests.support.site import ROOT


@pytest.mark.parametrize(
    ("there", "said"),
    [
        (None, "INTE kontrollerade"),
        ("annan-regions-agenda.txt", "INTE kontrollerade"),
        ("digital-agenda.txt", "10 citat stämmer, 0 stämmer inte"),
    ],
)
def test_verify_sources_says_that_nothing_is_checked_without_the_source(
    there: str | None, said: str, tmp_path: Path
) -> None:
    """What lies where sources lie may be another region's."""
    shutil.copytree(ROOT / "scripts", tmp_path / "checkout" / "scripts")
    if there:
        (tmp_path / "shared" / "seeds").mkdir(parents=True)
        shutil.copy(REGION / "kallor" / "digital-agenda.txt", tmp_path / "shared" / "seeds" / there)
    alone = tmp_path / "checkout" / "scripts" / "verify_sources.py"
    done = command(ROOT, alone, "--data", REGION / "data")
    assert (done.returncode, done.stderr) == (0, "")
    assert said in done.stdout


def test_verify_sources_fails_for_a_folder_without_the_source(tmp_path: Path) -> None:
    done = run_here("scripts/verify_sources.py", tmp_path)
    assert done.returncode == 1
    assert "finns inte i" in done.stdout
    assert "Traceback" not in done.stderr
