"""The site over HTTP on one's own machine, and a line to each browser that tells what changed."""

import json
from collections.abc import Iterator
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socket import AF_INET6
from typing import Final
from urllib.parse import SplitResult, parse_qs, quote, unquote, urlsplit

from agenda.problems import Problem
from live.session import Session
from publishing.headers import content_type

OWN: Final = "/.live/"
"""Beside the site: what makes a page follow changes. No address of a site begins so."""
_FILES: Final = Path(__file__).parent / "browser"
_EMPTY: Final = (
    '<!doctype html><html lang="sv"><meta charset="utf-8">'
    "<title>Sidan kan inte visas än</title><body></body></html>"
).encode()
_STILL_HERE: Final = 15
"""Seconds of silence after which a line is tried, so that one nobody listens to is given up."""


class Server(ThreadingHTTPServer):
    """Listens from when it is made. A reader who goes away in the middle is no fault."""

    daemon_threads = True

    def __init__(self, host: str, port: int, session: Session) -> None:
        if ":" in host:
            self.address_family = AF_INET6
        super().__init__((host, port), partial(_Request, session, host))

    def handle_error(self, *_: object) -> None:
        pass


class _Request(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, session: Session, own: str, *given: object) -> None:
        self._session, self._own = session, own
        super().__init__(*given)  # type: ignore[arg-type]

    def log_message(self, *_: object) -> None:
        pass

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_GET(self) -> None:
        parts = _address(self.path)
        if parts is None or not is_ours(self.headers.get("Host", ""), self._own):
            self.send_error(HTTPStatus.BAD_REQUEST)
            return
        path = unquote(parts.path)
        if path == f"{OWN}events":
            asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
            self._tell(asked.get("page", "/"), asked.get("seen", ""))
        elif path.startswith(OWN):
            name = path.removeprefix(OWN)
            found = {file.name: file for file in _FILES.iterdir()}
            made = found[name].read_bytes() if name in found else None
            self._send(HTTPStatus.OK if made else HTTPStatus.NOT_FOUND, path, made or b"")
        else:
            self._page(path, parts.query)

    def _page(self, path: str, query: str) -> None:
        made = self._session.get(file_of(path))
        if made is not None:
            self._send(HTTPStatus.OK, path, made)
        elif self._session.get(f"{file_of(path)}/index.html") is not None:
            self.send_response(HTTPStatus.FOUND)
            self.send_header("Location", f"{quote(path)}/{'?' if query else ''}{query}")
            self.send_header("Content-Length", "0")
            self.end_headers()
        else:
            missing = self._session.get("404.html")
            self._send(HTTPStatus.NOT_FOUND, "/", missing or _EMPTY)

    def _send(self, status: HTTPStatus, path: str, body: bytes) -> None:
        kind = content_type(path)
        if kind.startswith("text/html"):
            mark = self._session.mark(file_of(urlsplit(unquote(self.path)).path))
            body = following(body, mark)
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-cache")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _tell(self, page: str, seen: str) -> None:
        """Tell a browser what concerns its page, until it goes away."""
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        for event in events(self._session, page, seen):
            self.wfile.write(event.encode())
            self.wfile.flush()


def _address(asked: str) -> SplitResult | None:
    try:
        return urlsplit(asked)
    except ValueError:
        return None


def is_ours(host: str, own: str) -> bool:
    """Say whether a browser asks by our name, a number or as localhost: no other site is called so.

    Another's name may lead here too, so that a page of theirs reads what nobody has published.
    """
    found = _address(f"//{host}")
    name = (found.hostname or "") if found else "?"
    return name in ("", "localhost", own) or ":" in name or name.replace(".", "").isdigit()


def file_of(path: str) -> str:
    """Give the address of the file that is shown at a path."""
    return f"{path}index.html".lstrip("/") if path.endswith("/") else path.lstrip("/")


def following(page: bytes, mark: str) -> bytes:
    """Let a page follow changes: a script that knows which state of it the reader has."""
    head, end, rest = page.rpartition(b"</body>")
    script = f'<script src="{OWN}live.js" data-seen="{mark}" defer></script>'
    return head + script.encode() + end + rest if end else page + script.encode()


def events(session: Session, page: str, seen: str) -> Iterator[str]:
    """Give what concerns a page, for as long as somebody listens: problems, and other content."""
    yield "retry: 300\n\n"
    state, shown = -1, None
    while True:
        before, state = state, session.wait(state, _STILL_HERE)
        if before == state:
            yield ": \n\n"
            continue
        mark = session.mark(file_of(page))
        told = session.told
        if told != shown:
            shown = told
            yield _event("problems", _in_words(told.problems, stops=told.stops))
        if mark != seen and (mark or not told.stops):
            seen = mark
            yield _event("changed", {})


def _event(name: str, data: object) -> str:
    return f"event: {name}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n"


def _in_words(problems: tuple[Problem, ...], *, stops: bool) -> dict[str, object]:
    told = [
        {"place": str(one.place), "message": one.message, "advice": one.advice} for one in problems
    ]
    return {"stops": stops, "problems": told}
