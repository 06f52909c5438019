"""The set-up finds a browser: the one that is named, else the one that spends least."""

import sys
from pathlib import Path

import pytest

from tests.support.cli import setup


@pytest.mark.parametrize(
    ("installed", "named", "taken"),
    [
        (["chromium", "chromium-headless-shell"], None, "chromium-headless-shell"),
        (["google-chrome", "chromium"], None, "chromium"),
        (["chromium-headless-shell", "other"], "other", "other"),
        ([], None, None),
    ],
)
def test_which_browser_is_taken(
    installed: list[str],
    named: str | None,
    taken: str | None,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in installed:
        (tmp_path / name).symlink_to(sys.executable)
    monkeypatch.setattr(setup, "CHROMIUM", tmp_path / "nothing-recorded")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("CHROMIUM", named or "")
    assert setup.browser_at_hand() == (str(tmp_path / taken) if taken else None)
