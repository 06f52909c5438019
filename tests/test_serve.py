"""`make serve`: shows the site, follows changes in data, and outlives a mistake in them."""

import os
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.checkout import copied_region
from tests.support.here import run_here

_WORDING = "låna en dator"
_TIMEOUT = 60


class Server:
    """A running `scripts/serve.py` over a copy of the checkout."""

    def __init__(self, checkout: Path) -> None:
        self.checkout = checkout
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.address = f"127.0.0.1:{free.getsockname()[1]}"
        self.process = subprocess.Popen(
            [sys.executable, "scripts/serve.py", "--address", self.address],
            cwd=checkout,
            env={**os.environ, "PYTHONPATH": str(checkout), "PYTHONUNBUFFERED": "1"},
            stderr=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            text=True,
        )

    def wait_for(self, words: str) -> str:
        """Read what the server says until these words; give the line."""
        assert self.process.stderr is not None
        for line in self.process.stderr:
            if words in line:
                return line
        raise AssertionError(f"the server ended without saying {words!r}")

    def page(self, address: str) -> str:
        url = f"http://{self.address}/{address}"
        with urllib.request.urlopen(url, timeout=_TIMEOUT) as answer:
            return str(answer.read().decode())


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    running = Server(copied_region(tmp_path / "checkout"))
    try:
        running.wait_for("Serving on")
        yield running
    finally:
        running.process.kill()
        running.process.communicate()


def test_a_change_in_data_is_shown_and_a_mistake_is_told(server: Server) -> None:
    assert _WORDING in server.page("prioriteringar/lana-dator/")
    data = server.checkout / "data" / "agenda.yaml"
    sound = data.read_text(encoding="utf-8")

    data.write_text(sound.replace("state: adopted", "state: remiss"), encoding="utf-8")
    assert "data/agenda.yaml:" in server.wait_for("”state” (Beslutsläge) är ”remiss”")

    data.write_text(sound.replace(_WORDING, "få låna en egen dator"), encoding="utf-8")
    server.wait_for("Documentation built")
    assert "få låna en egen dator" in server.page("prioriteringar/lana-dator/")


@pytest.mark.parametrize(
    ("address", "status", "said"),
    [
        ("", 1, "Porten används redan (127.0.0.1:{}): ange en annan port"),
        ("127.0.0.1", 2, "är ingen adress med port"),
        ("127.0.0.1:99999", 2, "är ingen adress med port"),
        ("127.0.0.1:port", 2, "är ingen adress med port"),
    ],
)
def test_an_address_of_no_use_is_told_before_any_work(address: str, status: int, said: str) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = run_here("scripts/serve.py", "--address", address or f"127.0.0.1:{port}")
    assert done.returncode == status
    assert said.format(port) in done.stderr
    assert "Webbplatsen visas" not in done.stderr
