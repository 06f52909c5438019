"""What stands in the way of publishing in a store: one Swedish sentence that says what to do."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from botocore.exceptions import ClientError

from publishing.repository import PublishError, new_repository
from publishing.store.bucket import Bucket, opened, read_place
from publishing.store.faults import sentence
from publishing.store.target import StoreTarget
from tests.support.here import run_here
from tests.support.publishing import MOMENT
from tests.support.region import plain_region
from tests.support.site import ROOT
from tests.support.store import PATIENCE, new_bucket, put_state, visible

AGAIN = "kör samma kommando igen."


def refused(bucket: Bucket, folder: Path) -> str:
    """Begin to publish, and give why nothing came of it."""
    with pytest.raises(PublishError) as caught:
        target = StoreTarget(bucket, MOMENT, PATIENCE)
        target.shown()
        target.fetched(new_repository(folder, MOMENT))
    return str(caught.value)


def test_a_place_with_something_of_somebody_else_is_left(store: str, tmp_path: Path) -> None:
    bucket = new_bucket()
    bucket.put("bilder/en.png", b"")
    said = refused(bucket, tmp_path / "1")
    assert "har redan annat i sig (bilder/en.png)" in said
    above = opened(read_place(f"s3://{bucket.place.bucket}"))
    assert "har redan annat i sig (agenda/bilder/en.png)" in refused(above, tmp_path / "2")
    assert visible(bucket) == {"bilder/en.png": ""}


def test_a_bucket_that_is_not_there(store: str, tmp_path: Path) -> None:
    said = refused(opened(read_place("s3://finns-inte-alls/a")), tmp_path)
    assert said.startswith(f"s3://finns-inte-alls/a ({store}): hinken finns inte. Skapa den")
    assert said.endswith(AGAIN)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("AWS_ENDPOINT_URL", "http://127.0.0.1:9", "ingen svarar där: rätta AWS_ENDPOINT_URL"),
        ("AWS_ENDPOINT_URL", "nej nej", "Rätta AWS_ENDPOINT_URL, som inte är en adress"),
        ("AWS_ACCESS_KEY_ID", "", "ingen nyckel är angiven: ange AWS_ACCESS_KEY_ID"),
        ("AWS_PROFILE", "okänd", "profilen i AWS_PROFILE finns inte"),
    ],
)
def test_what_boto3_is_told_wrongly(
    name: str, value: str, said: str, store: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if value:
        monkeypatch.setenv(name, value)
    else:
        monkeypatch.delenv(name)
        monkeypatch.delenv("AWS_SECRET_ACCESS_KEY")
    region = plain_region(tmp_path / "region")
    done = run_here("scripts/publish.py", "--root", region, "--store", "s3://hink/a")
    assert (done.returncode, done.stdout) == (1, "")
    assert said in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


class _Answers(BaseHTTPRequestHandler):
    """What is no store: a web server, or one that hangs up."""

    body: bytes | None = b"<!doctype html><title>Hej</title>"

    def do_GET(self) -> None:
        if self.body is None:
            return  # the connection is closed without a word
        self.send_response(200)
        self.send_header("Content-Length", str(len(self.body)))
        self.end_headers()
        self.wfile.write(self.body)

    def log_message(self, *arguments: Any) -> None:
        """Say nothing."""


@pytest.fixture
def stranger(monkeypatch: pytest.MonkeyPatch, store: str) -> Iterator[type[_Answers]]:
    class Answers(_Answers):
        pass

    with HTTPServer(("127.0.0.1", 0), Answers) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://127.0.0.1:{server.server_port}")
        yield Answers
        server.shutdown()
        thread.join()


def test_a_connection_that_is_cut(stranger: type[_Answers], tmp_path: Path) -> None:
    stranger.body = None
    said = refused(opened(read_place("s3://hink/a")), tmp_path)
    assert "förbindelsen bröts: rätta AWS_ENDPOINT_URL, eller se efter att nätet är på" in said


def test_a_server_that_is_no_store(stranger: type[_Answers], tmp_path: Path) -> None:
    with pytest.raises(PublishError, match="inget objektlager: rätta AWS_ENDPOINT_URL"):
        StoreTarget(opened(read_place("s3://hink/a")), MOMENT).shown()


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("AccessDenied", "nyckeln får inte göra det där. Den behöver s3:ListBucket"),
        ("403", "nyckeln får inte göra det där"),
        ("InvalidAccessKeyId", "nyckeln är okänd"),
        ("SignatureDoesNotMatch", "nyckeln stämmer inte"),
        ("PermanentRedirect", "hinken ligger i en annan region"),
        ("SlowDown", "lagret har för mycket att göra"),
        ("NotImplemented", "lagret kan inte skriva på villkor"),
        ("Underligt", "lagret svarade med ett fel (An error occurred (Underligt)"),
    ],
)
def test_what_a_store_answers(code: str, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AWS_ENDPOINT_URL", raising=False)
    monkeypatch.delenv("AWS_ENDPOINT_URL_S3", raising=False)
    error = ClientError({"Error": {"Code": code, "Message": "x"}}, "PutObject")
    assert sentence("s3://hink", error).startswith(f"s3://hink: {said}")


def test_a_store_that_heeds_no_conditions_is_refused(store: str, tmp_path: Path) -> None:
    class Careless(Bucket):
        def put(self, name: str, *arguments: Any, match: str = "", **named: Any) -> str | None:
            return super().put(name, *arguments, **named)

    bucket = new_bucket()
    target = put_state(Careless(bucket.place, bucket._client), tmp_path, {"index.html": "a"})
    with pytest.raises(PublishError, match="kan inte skriva på villkor"):
        target.shown()
    assert visible(bucket) == {}


def test_without_boto3_it_is_said_how_to_get_it(tmp_path: Path) -> None:
    region = plain_region(tmp_path / "region")
    with patch.dict(sys.modules, {"boto3": None}):
        done = run_here("scripts/publish.py", "--root", region, "--store", "s3://hink/a")
    assert done.returncode == 1
    assert done.stderr.startswith("Paketet boto3 saknas för ")
    assert "kör »make setup«" in done.stderr


def test_nobody_else_waits_for_boto3() -> None:
    """In a process of its own: here others have asked for it already."""
    asked = "import sys, publishing.store.bucket; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", asked], cwd=ROOT, check=True, capture_output=True, text=True
    )
    assert "publishing.store.bucket" in done.stdout.split()
    assert not {"boto3", "botocore"} & set(done.stdout.split())
