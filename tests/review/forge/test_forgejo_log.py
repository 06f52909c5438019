"""What Forgejo answers otherwise than GitHub: a key in every issue, who may write, its pages."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Final
from urllib.parse import parse_qs, urlsplit

import pytest

from macros.context.proposal_log import Standing
from review.forge.api import Api
from review.forge.proposal_log import fetch_log
from tests.support.here import run_here

OWN_PAGE: Final = 2
"""Rows on a page, whatever is asked for: Forgejo has its own limit."""


def issue(number: int, state: str = "closed") -> dict[str, Any]:
    return {
        "number": number,
        "title": f"Förslag om {number}",
        "state": state,
        "labels": [{"name": "forslag-andring"}],
        "body": "",
        "pull_request": None,
        "created_at": "2026-03-01T08:00:00Z",
        "updated_at": "2026-03-02T08:00:00Z",
        "closed_at": "2026-03-09T08:00:00Z",
        "html_url": f"https://forge.example/a/b/issues/{number}",
    }


ROWS: Final[dict[str, Any]] = {
    "issues": [issue(number) for number in range(5, 0, -1)],
    "pulls": [],
    **{
        f"issues/{number}/comments": [
            {"user": {"login": name}, "body": f"Skäl: så säger {name}."}
            for name in ("skotsel", "vem")
        ]
        for number in range(1, 6)
    },
    "collaborators/skotsel/permission": {"permission": "write"},
}


class Handler(BaseHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        asked = urlsplit(self.path)
        found = ROWS.get(asked.path.removeprefix("/repos/a/b/"))
        self.send_response(404 if found is None else 200)
        if asked.path.endswith(("/issues", "/pulls")) and found:
            page = int(parse_qs(asked.query)["page"][0])
            if page * OWN_PAGE < len(found):
                self.send_header("Link", '<http://x/?page=2>; rel="next",<http://x/>; rel="last"')
            found = found[(page - 1) * OWN_PAGE : page * OWN_PAGE]
        self.end_headers()
        self.wfile.write(json.dumps(found).encode())


@pytest.fixture
def forgejo() -> Iterator[Api]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield Api(f"http://127.0.0.1:{server.server_port}", "a/b")
    server.shutdown()
    server.server_close()


def test_all_its_pages_are_read_and_only_who_may_write_gives_a_reason(forgejo: Api) -> None:
    log = fetch_log(forgejo, "2026-03-30")
    assert [one.number for one in log.proposals] == [5, 4, 3, 2, 1]
    assert {one.standing for one in log.proposals} == {Standing.declined}
    assert {one.reason for one in log.proposals} == {"så säger skotsel."}


def test_on_gitlab_the_command_says_that_it_can_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("GITHUB_REPOSITORY", raising=False)
    monkeypatch.setenv("GITLAB_CI", "true")
    done = run_here("scripts/fetch_proposals.py", tmp_path / "forslag.json")
    assert done.returncode == 1
    assert "GitLab svarar på andra frågor" in done.stderr
    assert "Det finns ingen gammal lista, så sidan om förslag visar ingen." in done.stderr
