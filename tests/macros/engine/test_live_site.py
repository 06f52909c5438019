"""A site whose files are made when asked for has the bytes of one that is built."""

from pathlib import Path

import pytest

from tests.support.checkout import command, copied_region
from tests.support.site import ROOT

_EDITS = ROOT / "tests" / "support" / "live_edits.py"


def followed(checkout: Path, *arguments: str) -> str:
    """Edit a checkout at random, and give what was told of it."""
    done = command(copied_region(checkout), _EDITS, *arguments)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_what_follows_is_what_is_built(tmp_path: Path) -> None:
    told = followed(tmp_path / "checkout", "1", "20")
    assert "20 edits, 19 compared, 0 wrong" in told
    assert "10 broken: refused" in told


@pytest.mark.soak
def test_what_follows_is_what_is_built_after_many_edits(tmp_path: Path) -> None:
    assert "200 edits" in followed(tmp_path / "checkout", "2", "200", "pdf")


def test_what_does_not_follow_is_seen(tmp_path: Path) -> None:
    """A cache that forgets to look at a template is caught: so the comparison compares."""
    checkout = copied_region(tmp_path / "checkout")
    render = checkout / "macros" / "context" / "render.py"
    code = render.read_text(encoding="utf-8")
    blind = code.replace("_forget_before(_stamps())", "_forget_before(())")
    assert blind != code
    render.write_text(blind, encoding="utf-8")
    done = command(checkout, _EDITS, "1", "1", "template")
    assert done.returncode == 1
    assert "0 template: ['" in done.stdout
