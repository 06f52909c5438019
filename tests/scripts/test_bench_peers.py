"""What the peers are given to build, and what is said of one that can't be had."""

import json
import sys
from pathlib import Path

import pytest

from tests.support.benches import builds, edits, handbook, pages, peers, process
from tests.support.files import write_files
from tests.support.tools import MissingToolError

EVERYWHERE = pytest.mark.parametrize("peer", peers.PEERS, ids=lambda peer: peer.name)


def page(title: str, main: str) -> str:
    head = f"<!doctype html><title>{title}</title><link href=../../a.css rel=stylesheet>"
    return f"{head}<header>Överst</header><main class=page id=x>{main}</main><footer>Nederst"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    files = {
        "index.html": page("Start", "<p>Välkommen"),
        "initiativ/index.html": page("Initiativ", "<ul><li>Ett<li>Två</ul>"),
        "initiativ/ett/index.html": page("Ett &amp; ”annat”", "<h1>Ett</h1><p>{{ ord }}"),
        "initiativ/gammalt/index.html": "<!doctype html><title>Borta</title><p>Flyttat",
        "data/agenda.json": "{}",
    }
    return write_files(files, tmp_path / "site")


def test_a_page_is_its_address_its_title_and_its_main_part(site: Path) -> None:
    assert list(pages.bodies(site)) == [
        ("", "Start", "<p>Välkommen"),
        ("initiativ/ett", "Ett & ”annat”", "<h1>Ett</h1><p>{{ ord }}"),
        ("initiativ", "Initiativ", "<ul><li>Ett<li>Två</ul>"),
    ]


def test_the_frame_is_all_of_a_page_but_its_title_and_its_main_part(site: Path) -> None:
    assert pages.frame(site, "{T}", "{C}") == page("{T}", "{C}")


def test_what_is_in_a_folder_apart_does_not_weigh(site: Path) -> None:
    assert pages.weight(site) - pages.weight(site, without="data") == len("{}")
    assert pages.weight(site / "ingenstans") == 0


@EVERYWHERE
def test_each_peer_gets_every_page_with_its_title(
    peer: peers.Peer, site: Path, tmp_path: Path
) -> None:
    peer.write(site, tmp_path / "project")
    written = [path.read_text("utf-8") for path in (tmp_path / "project").rglob("*.*")]
    told = [text for text in written if text.startswith("---\n")]
    assert len(told) == len(list(pages.bodies(site)))
    assert {json.loads(text.splitlines()[1].removeprefix("title: ")) for text in told} == {
        *("Start", "Initiativ", "Ett & ”annat”")
    }
    assert any("<h1>Ett</h1><p>{{ ord }}" in text for text in told)


def test_a_page_with_others_below_it_is_a_section_to_hugo(site: Path, tmp_path: Path) -> None:
    hugo = next(peer for peer in peers.PEERS if peer.name.startswith("Hugo"))
    hugo.write(site, tmp_path)
    content = tmp_path / "content"
    assert {path.relative_to(content).as_posix() for path in content.rglob("*.html")} == {
        *("_index.html", "initiativ/_index.html", "initiativ/ett.html")
    }


def test_a_peer_that_can_t_be_had_is_told_in_one_line() -> None:
    def lacking() -> list[peers.Command]:
        raise MissingToolError("Hugo saknas: hämta det.\nEtt långt fel.")

    def write(*_: Path) -> None: ...

    assert builds.why_missing(peers.Peer("Hugo", write, lacking)) == "Hugo saknas: hämta det."
    assert builds.why_missing(peers.Peer("MkDocs", write, lambda: [["mkdocs"]])) == ""


def test_without_node_its_two_peers_are_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(peers, "wheel", Path)
    found = {peer.name: builds.why_missing(peer) for peer in peers.PEERS}
    assert {name for name, said in found.items() if said.startswith("Node.js saknas: ")} == {
        *("Hugo + Pagefind", "Eleventy + Pagefind")
    }
    assert found["MkDocs + Material"] == ""


def test_another_begins_in_each_turn() -> None:
    assert [builds.turned("abc", turn) for turn in range(4)] == [
        [*"abc"],
        [*"bca"],
        [*"cab"],
        [*"abc"],
    ]


def test_a_process_is_measured_and_one_that_fails_says_why(tmp_path: Path) -> None:
    code = "import sys; print('hej'); sys.exit(int(sys.argv[1]))"
    run = process.python("-c", code, "0", folder=tmp_path)
    assert run.output == "hej\n"
    assert run.processor > 0
    with pytest.raises(ChildProcessError, match=r"gick inte att mäta:\nhej"):
        process.measured(sys.executable, "-c", code, "1", folder=tmp_path)


def test_commands_that_follow_on_each_other_are_one() -> None:
    first, second = process.Run(1, 2, 30, "a"), process.Run(4, 5, 6, "b")
    assert process.together([first, second]) == (5, 7, 30, "ab")


def test_a_part_of_the_page_is_written_anew_and_no_more() -> None:
    before = "Först\n<!-- bench: a -->\ngammalt\n<!-- end: a -->\nSist\n"
    after = "Först\n<!-- bench: a -->\n\nnytt\n\n<!-- end: a -->\nSist\n"
    assert handbook.with_part(before, "a", "nytt") == after
    assert handbook.with_part(after, "a", "nytt") == after
    with pytest.raises(ValueError, match="no part b"):
        handbook.with_part(before, "b", "nytt")


def test_the_handbook_has_a_place_for_what_the_benches_write() -> None:
    page_of_speed = handbook.PAGE.read_text(encoding="utf-8")
    for name in ("builds", "edits"):
        assert "| nytt |" in handbook.with_part(page_of_speed, name, "| nytt |")
    told = handbook.machine(3)
    assert "of 3.\nPython " in told
    assert "Hugo 0." in told
    assert "Eleventy 3." in told


def test_edits_that_never_came_are_left_out_of_the_middle() -> None:
    seen = [edits.Seen(0.2, None), edits.Seen(None, None), edits.Seen(0.4, 0.3)]
    assert edits.middles(seen) == ([0.2, 0.4], [0.3])
