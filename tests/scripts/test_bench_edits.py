"""The edits of the bench are sound, are seen by their own word, and the word to reload is heard."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread

import pytest

from agenda import check_agenda
from tests.support.benches import edit_list, signals
from tests.support.checkout import REGION
from tests.support.site import ROOT

TEMPLATE = "macros/templates/pages/initiative.html"
STYLES = "theme/styles/10-colours.css"
NOTHING = edit_list.Answer(200, "<p>Inget nytt")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """What the edits touch of a checkout, with the data and prose of the fictional region."""
    for name in ("data", "docs"):
        shutil.copytree(REGION / name, tmp_path / name)
    for name in (TEMPLATE, STYLES):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def texts(folder: Path) -> dict[Path, str]:
    return {path: path.read_text("utf-8") for path in folder.rglob("*.*") if path.is_file()}


def differing(before: dict[Path, str], after: dict[Path, str]) -> set[Path]:
    return {path for path in before.keys() | after if before.get(path) != after.get(path)}


def test_each_edit_changes_one_file_each_time_and_the_data_stays_sound(checkout: Path) -> None:
    for number in range(2):
        for edit in edit_list.EDITS:
            before = texts(checkout)
            edit.change(checkout, number)
            assert len(differing(before, texts(checkout))) == 1, edit.name
            assert list(check_agenda(checkout / "data")) == [], edit.name


@pytest.mark.parametrize("edit", edit_list.EDITS, ids=lambda edit: edit.name)
def test_an_edit_is_seen_by_what_it_wrote(edit: edit_list.Edit, checkout: Path) -> None:
    if edit.name == "a removed file":
        assert edit.seen(edit_list.Answer(404, ""), 0)
        assert not edit.seen(NOTHING, 0)
        return
    before = texts(checkout)
    for number in range(3):
        edit.change(checkout, number)
        now = texts(checkout)
        written = "".join(now[path] for path in differing(before, now))
        for status, label in map(edit_list.status, range(3)):
            written = written.replace(f"status: {status}\n", f"<dd>{label}</dd>")
        assert edit.seen(edit_list.Answer(200, written), number)
        assert not edit.seen(edit_list.Answer(200, written), number + 1)
        assert not edit.seen(NOTHING, number)


def test_every_page_that_is_looked_at_is_one_of_the_site(checkout: Path) -> None:
    found = [edit.page(checkout, 0) for edit in edit_list.EDITS]
    assert all(page.startswith("/") and page.endswith("/") for page in found)
    assert found[2] == found[3] != found[0]


class Telling(BaseHTTPRequestHandler):
    """Answers as MkDocs' server does, with an old build first, and as one with a line of events."""

    asked: list[str]
    saved: Event

    def do_GET(self) -> None:
        is_first = self.path not in self.asked
        self.asked.append(self.path)
        self.send_response(200)
        self.end_headers()
        if self.path.startswith("/livereload/"):
            self.wfile.write(b"7" if is_first else b"8")
        else:
            self.wfile.write(b"retry: 300\n\nevent: problems\ndata: {}\n\n")
            self.wfile.flush()
            self.saved.wait(10)
            self.wfile.write(b"event: changed\ndata: {}\n\n")

    def log_message(self, *_: object) -> None: ...


@contextmanager
def telling() -> Iterator[tuple[str, type[Telling]]]:
    class Here(Telling):
        asked: list[str] = []  # noqa: RUF012  one server, one list
        saved = Event()

    with ThreadingHTTPServer(("127.0.0.1", 0), Here) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"127.0.0.1:{server.server_port}", Here
        finally:
            Here.saved.set()
            server.shutdown()
            thread.join()


def test_mkdocs_own_server_is_asked_until_there_is_a_newer_build() -> None:
    with telling() as (host, here):
        signal = signals.Signal(host, "/om/", "<script>livereload(7, 3);</script>")
        assert signal.time(10)
        assert here.asked == ["/livereload/7/3", "/livereload/7/3"]


def test_events_are_heard_until_one_says_that_the_page_changed() -> None:
    script = '<script src="/.live/live.js" data-seen="abc" defer></script>'
    with telling() as (host, here):
        signal = signals.Signal(host, "/om/", script)
        assert signal.time(0.2) is None
        here.saved.set()
        assert signal.time(10)
        assert here.asked == ["/.live/events?page=%2Fom%2F&seen=abc"]


def test_a_page_with_no_way_hears_nothing() -> None:
    assert signals.Signal("127.0.0.1:1", "/", "<p>Hej").time(10) is None
