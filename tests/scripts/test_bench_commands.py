"""The benches themselves, from end to end on little."""

from pathlib import Path

import pytest

from tests.search.engines import build_for_all
from tests.support.benches import edit_list, handbook, peers
from tests.support.checkout import command
from tests.support.site import ROOT

pytestmark = pytest.mark.soak


def test_every_peer_builds_what_we_build() -> None:
    before = handbook.PAGE.read_bytes()
    done = command(ROOT, "scripts/bench_peers.py", "--runs", "1", "--initiatives", "3")
    assert done.returncode == 0, done.stderr
    rows = {line.split(" | ")[0].strip("| "): line for line in done.stdout.splitlines()}
    assert {"This site", *(peer.name for peer in peers.PEERS)} <= {*rows}
    assert "missing" not in done.stdout
    assert handbook.PAGE.read_bytes() == before


def test_every_edit_is_seen() -> None:
    done = command(ROOT, "scripts/bench_edits.py", "--times", "1", "--initiatives", "0")
    assert done.returncode == 0, done.stderr
    assert [line for line in done.stdout.splitlines() if "never seen" in line] == []
    assert all(f"| {edit.name} | " in done.stdout for edit in edit_list.EDITS)


def test_the_engines_of_the_search_bench_stand_on_one_site(tmp_path: Path) -> None:
    site = build_for_all(tmp_path / "site")
    assert all((site / name).is_dir() for name in ("search", "peer", "pagefind"))
    assert "<h1 " in (site / "om" / "index.html").read_text(encoding="utf-8")
