"""The set-up finds a browser: the one that is named, else the one that spends least."""

import sys
from pathlib import Path

import pytest

from tests.support.cli import browsers


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
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("CHROMIUM", named or "")
    found = browsers.at_hand(tmp_path / "nothing-recorded")
    assert found == (str(tmp_path / taken) if taken else None)


def test_one_that_was_used_before_is_taken_where_no_other_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "record").write_text(f"{sys.executable}\n", encoding="utf-8")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROMIUM", raising=False)
    assert browsers.at_hand(tmp_path / "record") == sys.executable


def test_one_that_is_named_and_is_not_there_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROMIUM", "/finns/inte")
    with pytest.raises(browsers.BrowserError, match="CHROMIUM pekar ut »/finns/inte«"):
        browsers.at_hand(Path("none"))
