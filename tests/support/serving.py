"""A running `make serve`: what it says, what it answers, and what it tells a browser."""

import json
import os
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from http.client import HTTPResponse
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode

_TIMEOUT = 60


@contextmanager
def _listening() -> Iterator[None]:
    """Let Ctrl+C be heard by what is started, though the tests may not: behind a shell's ``&``."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


class Serving:
    """A running `scripts/serve.py` of a checkout. What it says is kept, line by line."""

    def __init__(self, checkout: Path, data: Path | None = None) -> None:
        self.checkout = checkout
        self.open = ExitStack()
        self.said: list[str] = []
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.address = f"127.0.0.1:{free.getsockname()[1]}"
        elsewhere = {"AGENDA_DATA": str(data)} if data else {}
        around = {"PYTHONPATH": str(checkout), "PYTHONUNBUFFERED": "1", **elsewhere}
        with _listening():
            self.process = subprocess.Popen(
                [sys.executable, "scripts/serve.py", "--address", self.address],
                cwd=checkout,
                env={**os.environ, **around},
                stderr=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                text=True,
            )

    def wait_for(self, words: str) -> str:
        """Read what the server says until these words; give the line."""
        assert self.process.stderr is not None
        for line in self.process.stderr:
            self.said.append(line)
            if words in line:
                return line
        raise AssertionError(f"the server ended without saying {words!r}")

    def answer(self, path: str) -> tuple[int, str]:
        """Give the status and the text that the server answers with."""
        try:
            with urllib.request.urlopen(f"http://{self.address}/{path}", timeout=_TIMEOUT) as got:
                return got.status, got.read().decode()
        except HTTPError as error:
            return error.code, error.read().decode()

    def page(self, path: str) -> str:
        status, text = self.answer(path)
        assert status == 200, (path, status)
        return text

    def line(self, page: str, seen: str = "") -> "Line":
        """Listen as the script of a page does that shows the state ``seen``."""
        asked = urlencode({"page": page, "seen": seen})
        url = f"http://{self.address}/.live/events?{asked}"
        told = urllib.request.urlopen(url, timeout=_TIMEOUT)
        self.open.callback(told.close)
        return Line(told)


class Line:
    """What the server tells one browser."""

    def __init__(self, told: HTTPResponse) -> None:
        self._told = told

    def wait_for(self, event: str) -> Any:
        """Read until an event of that name; give what it says."""
        for line in self._told:
            if line.decode().strip() == f"event: {event}":
                return json.loads(next(self._told).decode().removeprefix("data: "))
        raise AssertionError(f"the server hung up without telling {event!r}")


@contextmanager
def serving(checkout: Path, data: Path | None = None) -> Iterator[Serving]:
    """Give a server that has begun to answer, and end it."""
    running = Serving(checkout, data)
    try:
        running.wait_for("Webbplatsen visas på")
        yield running
    finally:
        running.open.close()
        running.process.kill()
        running.process.communicate()
