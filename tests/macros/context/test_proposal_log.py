"""The file of what was proposed: read whole, or refused in a sentence."""

import json
from pathlib import Path
from typing import Any

import pytest

from macros.context.proposal_log import MOST_BYTES, UnreadableLogError, read_log

ROW = {
    "number": 1,
    "title": "Titel",
    "standing": "open",
    "opened_on": "2026-03-01",
    "url": "https://forge.example/a/b/issues/1",
}


def written(folder: Path, *rows: dict[str, Any]) -> Path:
    file = folder / "forslag.json"
    file.write_text(json.dumps({"version": 1, "fetched_on": "2026-03-02", "proposals": rows}))
    return file


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"url": "javascript:alert(1)"}, "har en adress som inte är godkänd"),
        ({"opened_on": "i går"}, "fel vid proposals.0.opened_on"),
        ({"opened_on": "2026-13-45"}, "fel vid proposals.0.opened_on"),
        ({"opened_on": "٢٠٢٦-٠١-٠١"}, "fel vid proposals.0.opened_on"),
        ({"standing": "kanske"}, "fel vid proposals.0.standing"),
        ({"entries": ["../x"]}, "fel vid proposals.0.entries.0"),
        ({"email": "a@b.example"}, "fel vid proposals.0.email"),
    ],
)
def test_what_is_not_sound_is_refused(tmp_path: Path, change: dict[str, Any], said: str) -> None:
    sound = read_log(written(tmp_path, ROW))
    assert sound is not None
    assert sound.proposals[0].title == "Titel"
    with pytest.raises(UnreadableLogError, match=said):
        read_log(written(tmp_path, {**ROW, **change}))


@pytest.mark.parametrize("raw", [b"", b"{", b"\xff", b" " * (MOST_BYTES + 1)])
def test_what_is_no_log_is_refused(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "x.json").write_bytes(raw)
    with pytest.raises(UnreadableLogError):
        read_log(tmp_path / "x.json")


def test_a_proposal_that_is_there_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableLogError, match="samma förslag två gånger"):
        read_log(written(tmp_path, ROW, ROW))
