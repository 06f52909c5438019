"""A small forge on loopback: what the project asks of GitHub's interface, and no more.

Paths, keys and statuses are those of the published description of the interface;
``tests/review/forge/test_fake_forge.py`` holds them against it. It remembers each call.
"""

import copy
import json
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Final
from urllib.parse import parse_qsl, unquote, urlsplit

from tests.support.forge_state import ROBOT, FakeForge

MOVED: Final = 302


def _page(rows: list[Any], query: dict[str, str]) -> list[Any]:
    size, page = int(query.get("per_page", 30)), int(query.get("page", 1))
    return rows[(page - 1) * size : page * size]


def _list_issues(forge: FakeForge, _: Any, query: Any, __: Any) -> tuple[int, Any]:
    wanted = query.get("state", "open")
    rows = [one for one in forge.issues.values() if wanted in ("all", one["state"])]
    return 200, _page(rows, query)


def _new_issue(forge: FakeForge, _: Any, __: Any, body: Any) -> tuple[int, Any]:
    return 201, forge.file_issue(body, ROBOT)


def _set_issue(forge: FakeForge, at: Any, _: Any, body: Any) -> tuple[int, Any]:
    forge.issues[int(at[0])].update(body)
    return 200, forge.issues[int(at[0])]


def _list_comments(forge: FakeForge, at: Any, query: Any, _: Any) -> tuple[int, Any]:
    rows = [one for one in forge.comments.values() if one["of"] == int(at[0])]
    return 200, _page(rows, query)


def _new_comment(forge: FakeForge, at: Any, _: Any, body: Any) -> tuple[int, Any]:
    return 201, forge.comment(int(at[0]), body["body"], ROBOT)


def _set_comment(forge: FakeForge, at: Any, _: Any, body: Any) -> tuple[int, Any]:
    forge.comments[int(at[0])].update(body)
    return 200, forge.comments[int(at[0])]


def _drop_comment(forge: FakeForge, at: Any, _: Any, __: Any) -> tuple[int, Any]:
    del forge.comments[int(at[0])]
    return 204, None


def _list_pulls(forge: FakeForge, _: Any, query: Any, __: Any) -> tuple[int, Any]:
    owner = forge.repository.partition("/")[0]
    rows = [
        forge.shown(one)
        for one in forge.pulls.values()
        if query.get("state", "open") in ("all", one["state"])
        and query.get("head", f"{owner}:{one['head']['ref']}") == f"{owner}:{one['head']['ref']}"
    ]
    # A list says less of each than the proposal itself.
    short = [{key: one[key] for key in one if key != "merged"} for one in rows]
    return 200, _page(short, query)


def _new_pull(forge: FakeForge, _: Any, __: Any, body: Any) -> tuple[int, Any]:
    for one in forge.pulls.values():
        if one["state"] == "open" and one["head"]["ref"] == body["head"]:
            return 422, {"message": "Validation Failed", "errors": [{"message": "already exists"}]}
    return 201, forge.shown(forge.open_pull(body))


def _one_pull(forge: FakeForge, at: Any, _: Any, body: Any) -> tuple[int, Any]:
    forge.pulls[int(at[0])].update(body or {})
    return 200, forge.shown(forge.pulls[int(at[0])])


def _list_reviews(forge: FakeForge, at: Any, query: Any, _: Any) -> tuple[int, Any]:
    return 200, _page(forge.reviews.get(int(at[0]), []), query)


def _start(forge: FakeForge, at: Any, _: Any, body: Any) -> tuple[int, Any]:
    forge.started.append((at[0], body))
    return 204, None


def _list_artifacts(forge: FakeForge, at: Any, query: Any, _: Any) -> tuple[int, Any]:
    rows = [
        {"id": number, "name": name, "expired": False}
        for number, (run, name, _) in forge.artifacts.items()
        if run == at[0] and name == query.get("name", name)
    ]
    return 200, {"total_count": len(rows), "artifacts": _page(rows, query)}


def _artifact(forge: FakeForge, at: Any, _: Any, __: Any) -> tuple[int, Any]:
    return MOVED, f"packed/{at[0]}".encode()


def _packed(forge: FakeForge, at: Any, _: Any, __: Any) -> tuple[int, Any]:
    """Give what lies in the store that a forge sends us on to; a path of our own."""
    return 200, forge.artifacts[int(at[0])][2]


def _save(forge: FakeForge, at: Any, _: Any, body: Any) -> tuple[int, Any]:
    """Take what a stand-in for the action that saves sends; a path of our own."""
    forge.artifacts[len(forge.artifacts) + 1] = (at[0], at[1], body)
    return 204, None


def _new_label(forge: FakeForge, _: Any, __: Any, body: Any) -> tuple[int, Any]:
    forge.settings.setdefault("labels", []).append(body)
    return 201, body


_Act = Callable[[FakeForge, Any, dict[str, str], Any], tuple[int, Any]]
_ROUTES: Final[tuple[tuple[str, str, _Act], ...]] = (
    ("GET", r"issues", _list_issues),
    ("POST", r"issues", _new_issue),
    ("PATCH", r"issues/(\d+)", _set_issue),
    ("GET", r"issues/(\d+)/comments", _list_comments),
    ("POST", r"issues/(\d+)/comments", _new_comment),
    ("PATCH", r"issues/comments/(\d+)", _set_comment),
    ("DELETE", r"issues/comments/(\d+)", _drop_comment),
    ("GET", r"pulls", _list_pulls),
    ("POST", r"pulls", _new_pull),
    ("GET", r"pulls/(\d+)", _one_pull),
    ("PATCH", r"pulls/(\d+)", _one_pull),
    ("GET", r"pulls/(\d+)/reviews", _list_reviews),
    ("POST", r"actions/workflows/([\w.-]+)/dispatches", _start),
    ("GET", r"actions/runs/(\d+)/artifacts", _list_artifacts),
    ("GET", r"actions/artifacts/(\d+)/zip", _artifact),
    ("GET", r"packed/(\d+)", _packed),
    ("POST", r"labels", _new_label),
    ("POST", r"saved/(\d+)/([\w-]+)", _save),
)


def _answer(
    forge: FakeForge, method: str, path: str, query: dict[str, str], body: Any
) -> tuple[int, Any]:
    """Give a status and what is answered: JSON, or bytes."""
    with forge.lock:
        forge.calls.append((method, path, body))
        for start, (status, message) in forge.refused.items():
            if f"{method} {path}".startswith(start):
                return status, {"message": message}
        for wanted, pattern, act in _ROUTES:
            found = re.fullmatch(pattern, path)
            if wanted == method and found:
                return act(forge, found.groups(), query, body)
        if method == "GET" and path in forge.settings:
            return 200, forge.settings[path]
        return 404, {"message": "Not Found"}


@contextmanager
def fake_forge(origin: Path | None = None) -> Iterator[FakeForge]:
    """Run one for as long as it is needed; ``origin`` is the bare repository behind it."""
    forge = FakeForge(origin)

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: Any) -> None:
            """Say nothing."""

        def _serve(self) -> None:
            asked = urlsplit(self.path)
            size = int(self.headers.get("Content-Length") or 0)
            raw = self.rfile.read(size)
            is_packed = self.headers.get("Content-Type") == "application/zip"
            body = raw if is_packed else json.loads(raw) if size else None
            forge.tokens.append(self.headers.get("Authorization", ""))
            path = unquote(asked.path).removeprefix(f"/repos/{forge.repository}").lstrip("/")
            query = dict(parse_qsl(asked.query))
            status, found = _answer(forge, self.command, path, query, body)
            shown = copy.deepcopy(found)
            forge.answered.append((self.command, path, query, body, status, shown))
            raw = found if isinstance(found, bytes) else b"" if found is None else _json(found)
            self.send_response(status)
            if status == MOVED:
                self.send_header("Location", f"/{found.decode()}")
            self.send_header("Content-Length", str(len(raw)))
            self.end_headers()
            self.wfile.write(raw)

        do_GET = do_POST = do_PATCH = do_DELETE = do_PUT = _serve  # noqa: N815

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        forge.address = f"http://127.0.0.1:{server.server_port}"
        try:
            yield forge
        finally:
            server.shutdown()
            thread.join()


def _json(found: Any) -> bytes:
    return json.dumps(found).encode()
