"""What is saved while a change is being shown is shown after it."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.support.live import changes, running


class EndedError(Exception):
    """Ends what goes on until it is told to end."""


def test_what_is_saved_once_the_settings_have_been_read_is_shown_too(tmp_path: Path) -> None:
    """The new watch stands before anything is read anew, whatever the settings name by now."""
    settings, page = tmp_path / "mkdocs.yml", tmp_path / "docs" / "index.md"
    page.parent.mkdir()
    page.write_text("A\n")
    settings.write_text("site_name: A\n")
    read: list[str] = []

    def refresh() -> None:
        read.append(page.read_text())
        if len(read) == 2:
            raise EndedError
        page.write_text("B\n")

    shown = SimpleNamespace(file=settings, sources=lambda: (page.parent, settings))
    follower = running.Running.__new__(running.Running)
    follower.__dict__.update(
        _shown=shown,
        _changes=changes.Changes(shown.sources()),
        _session=SimpleNamespace(refresh=refresh, told=SimpleNamespace(stops=True)),
        _tidying=SimpleNamespace(left_behind=list),
    )
    settings.write_text("site_name: B\n")
    with pytest.raises(EndedError):
        follower.follow()
    follower._changes.close()
    assert read == ["A\n", "B\n"]
