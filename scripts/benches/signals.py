"""How a page learns that it is to be fetched anew: one row for each way that a server has.

A row finds its own way in a page and waits there, as the page's script would. A server with
another way takes another row in :data:`WAYS`; what is read beside it stays as it is.
"""

import re
from collections.abc import Callable
from http.client import HTTPConnection
from threading import Thread
from time import perf_counter
from typing import Final, NamedTuple
from urllib.parse import urlencode

_PATIENCE: Final = 300
_LIVE: Final = re.compile(r'<script src="?(/[^"\s>]*/)live\.js"? data-seen="?([^"\s>]*)')
_LIVERELOAD: Final = re.compile(r"livereload\((\d+), (\d+)\);")


class Way(NamedTuple):
    """``found`` looks for the way in a page, ``wait`` returns when the page would be fetched."""

    found: re.Pattern[str]
    wait: Callable[[str, str, re.Match[str]], None]


def _wait_for_event(host: str, page: str, found: re.Match[str]) -> None:
    """Listen to Server-Sent Events until one is called "changed"."""
    asked = urlencode({"page": page, "seen": found[2]})
    connection = HTTPConnection(host, timeout=_PATIENCE)
    connection.request("GET", f"{found[1]}events?{asked}")
    for line in connection.getresponse():
        if line.strip() == b"event: changed":
            break
    connection.close()


def _wait_for_epoch(host: str, _: str, found: re.Match[str]) -> None:
    """Ask MkDocs' own server again and again; it answers when there is a newer build, or later."""
    newest = float(found[1])
    while newest <= float(found[1]):
        connection = HTTPConnection(host, timeout=_PATIENCE)
        connection.request("GET", f"/livereload/{found[1]}/{found[2]}")
        newest = float(connection.getresponse().read() or 0)
        connection.close()


WAYS: Final = (Way(_LIVE, _wait_for_event), Way(_LIVERELOAD, _wait_for_epoch))


class Signal:
    """Listens for the word to reload, from when it is made; tells when it came by the clock."""

    def __init__(self, host: str, page: str, html: str) -> None:
        self.came: float | None = None
        ways = ((way, way.found.search(html)) for way in WAYS)
        self._wait = next((self._waiting(way, host, page, at) for way, at in ways if at), None)
        if self._wait:
            self._wait.start()

    def time(self, patience: float) -> float | None:
        """Give when it came; None when it did not in so many seconds, or the page has no way."""
        if self._wait:
            self._wait.join(patience)
        return self.came

    def _waiting(self, way: Way, host: str, page: str, at: re.Match[str]) -> Thread:
        def listen() -> None:
            try:
                way.wait(host, page, at)
            except OSError:  # the server is gone, or nothing came
                return
            self.came = perf_counter()

        return Thread(target=listen, daemon=True)
