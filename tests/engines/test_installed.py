"""An engine that is not installed costs a newcomer one line, and no failure."""

import pytest

from tests.engines import installed, webkit


def test_what_lacks_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(installed, "which", lambda _: None)
    monkeypatch.setattr(webkit, "which", lambda _: None)
    assert installed.makers() == {}
    told = installed.word_of_lacking()
    assert told.splitlines() == [told]
    assert told.endswith("apt install firefox-esr webkit2gtk-driver xvfb")


def test_nothing_is_told_where_all_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(installed, "makers", lambda: dict.fromkeys(installed.GET))
    assert installed.word_of_lacking() == ""
