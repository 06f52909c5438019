"""What a reader meets on this agenda's site, by the command that measures it, within limits."""

import re
from pathlib import Path

from tests.support.here import run_here
from tests.support.site import BuiltSite


def test_a_reader_meets_little_of_what_nobody_knows(site: BuiltSite) -> None:
    """The limits of issue 15; ``--screen`` adds what a browser sees."""
    done = run_here("scripts/measure_reader.py", site.folder)
    assert done.returncode == 0, done.stderr
    told = done.stdout
    assert figure(r"”ingen uppgift”: (\d+) gånger", told) < 40
    assert figure(r"långa namn på en sida: högst (\d+) gånger", told) == 2
    assert figure(r"LIX (\d+)", told) < 40
    assert 9 <= figure(r"Ord i meningen: ([\d,]+) i medel", told) <= 16


def test_a_folder_without_pages_is_not_measured_as_a_good_site(tmp_path: Path) -> None:
    done = run_here("scripts/measure_reader.py", tmp_path)
    assert done.returncode == 1
    assert "ingen byggd webbplats" in done.stderr
    assert not done.stdout


def figure(pattern: str, text: str) -> float:
    found = re.search(pattern, text)
    assert found, text
    return float(found[1].replace(",", "."))
