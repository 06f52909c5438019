"""A static server on loopback, which answers as a plain web host does."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from time import sleep
from typing import Any, Final

HALT: Final = 0.2
"""Seconds: long enough for a browser to draw what it has got."""


class _Handler(SimpleHTTPRequestHandler):
    """Files of one folder, its own page for what is not there, and nothing in the log."""

    protocol_version = "HTTP/1.1"  # a plain web host keeps its connections open
    disable_nagle_algorithm = True
    wbufsize = -1

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        content = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class _Halting(_Handler):
    """Sends a page up to some markup, and after a while the rest, as a slow line does."""

    def __init__(self, *args: Any, before: str, **named: Any) -> None:
        self.before = before.encode()
        super().__init__(*args, **named)

    def copyfile(self, source: Any, outputfile: Any) -> None:
        content: bytes = source.read()
        end = content.find(self.before)
        outputfile.write(content[: max(end, 0)])
        if end > 0:
            outputfile.flush()
            sleep(HALT)
        outputfile.write(content[max(end, 0) :])


class _Server(ThreadingHTTPServer):
    """A browser hangs up when a page is closed; that is no error."""

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@contextmanager
def served(folder: Path, *, halting_before: str = "") -> Iterator[str]:
    """Serve the folder while the block runs; give the address of its root, with a slash."""
    handler = partial(_Halting, before=halting_before) if halting_before else _Handler
    with _Server(("127.0.0.1", 0), partial(handler, directory=str(folder))) as server:
        thread = Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()
