"""The server of ``make serve``, as a browser meets it, over a copy of the checkout."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from socket import socket
from typing import Final, NamedTuple
from urllib.parse import urljoin

import psutil

from benches.edit_list import Answer
from benches.process import UNLIMITED

PATIENCE: Final = 300.0
POLL: Final = 0.02
"""Seconds between a browser's looks at a page."""
_FAREWELL: Final = 10
_LOOK: Final = 1.0
_AT_REST: Final = 0.05
"""The part of a core below which a server rests, and does not only wait for a core."""
_LONGEST_WORK: Final = 10
"""Nobody saves that often and waits longer: what is not done by then is met by the next edit."""
_STYLE: Final = re.compile(r'<link\b[^>]*?\bhref="?([^"\s>]+\.css)[^>]*>')


class Served(NamedTuple):
    """A server that runs: where, and its process."""

    host: str
    process: psutil.Process

    def rest(self) -> None:
        """Wait until what follows on an edit is done, as somebody does who looks at the page."""
        until, before = time.monotonic() + _LONGEST_WORK, self._worked()
        while time.monotonic() < until:
            time.sleep(_LOOK)
            now = self._worked()
            if now - before < _LOOK * _AT_REST:
                return
            before = now

    def _worked(self) -> float:
        """Give the processor seconds of the server and all that it has started."""
        worked = 0.0
        with suppress(psutil.Error):
            for one in (self.process, *self.process.children(recursive=True)):
                worked += sum(one.cpu_times()[:2])
        return worked


class NoServerError(Exception):
    """Why there is nothing to measure, as a Swedish sentence."""


@contextmanager
def serving(checkout: Path, data: Path) -> Iterator[Served]:
    """Serve a copy of the checkout, and give it once the start page comes."""
    host = f"127.0.0.1:{_free_port()}"
    surroundings = {"PYTHONPATH": str(checkout), "AGENDA_DATA": str(data), **UNLIMITED}
    command = [sys.executable, str(checkout / "scripts" / "serve.py"), "--address", host]
    with (checkout.parent / "serve.log").open("w+", encoding="utf-8") as said:
        process = subprocess.Popen(
            command, cwd=checkout, stdout=said, stderr=said, env={**os.environ, **surroundings}
        )
        try:
            _wait(host, process, Path(said.name))
            yield Served(host, psutil.Process(process.pid))
        finally:
            process.terminate()
            with suppress(subprocess.TimeoutExpired):
                process.wait(_FAREWELL)
            process.kill()
            process.wait()


def ask(host: str, page: str, *, with_style: bool = False) -> Answer:
    """Fetch a page, and its style sheets if they are asked for. Status 0: nobody answered."""
    answer = _get(host, page)
    if not with_style:
        return answer
    styles = [urljoin(page, name) for name in _STYLE.findall(answer.text)]
    return answer._replace(text=answer.text + "".join(_get(host, one).text for one in styles))


def _get(host: str, page: str) -> Answer:
    connection = HTTPConnection(host, timeout=PATIENCE)
    try:
        connection.request("GET", page)
        answer = connection.getresponse()
        return Answer(answer.status, answer.read().decode("utf-8", "replace"))
    except (OSError, HTTPException):
        return Answer(0, "")
    finally:
        connection.close()


def _wait(host: str, process: "subprocess.Popen[bytes]", log: Path) -> None:
    until = time.monotonic() + PATIENCE
    while _get(host, "/").status != 200:  # noqa: PLR2004
        if process.poll() is not None or time.monotonic() > until:
            raise NoServerError(f"make serve visar ingen sida:\n{log.read_text(encoding='utf-8')}")
        time.sleep(POLL)


def _free_port() -> int:
    with socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
