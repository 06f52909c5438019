"""An object store on loopback (moto's server), and what is then there to see."""

import itertools
import json
import logging
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from email.message import Message
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import boto3
import pytest
from moto.server import ThreadedMotoServer

from publishing.repository import PublishError, Repository, new_repository
from publishing.store.bucket import OWN, Bucket, opened, read_place
from publishing.store.target import StoreTarget
from tests.support.publishing import MOMENT

PATIENCE = 1.0
"""Seconds after which a test holds a lock for forgotten; the store's clock has whole ones."""
_READABLE = {
    "Statement": [{"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "*"}]
}
_NUMBERS = itertools.count()


@contextmanager
def served() -> Iterator[str]:
    """Run a store, and give its address."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    try:
        host, port = server.get_host_and_port()
        yield f"http://{host}:{port}"
    finally:
        server.stop()


def told(patch: pytest.MonkeyPatch, address: str, nowhere: Path) -> None:
    """Say to boto3 where the store is, and let it ask nothing else of this machine."""
    settings = {
        "AWS_ENDPOINT_URL": address,
        "AWS_ACCESS_KEY_ID": "prov",
        "AWS_SECRET_ACCESS_KEY": "prov",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_MAX_ATTEMPTS": "1",
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_CONFIG_FILE": str(nowhere),
        "AWS_SHARED_CREDENTIALS_FILE": str(nowhere),
    }
    for name in ("AWS_ENDPOINT_URL_S3", "AWS_PROFILE", "AWS_SESSION_TOKEN"):
        patch.delenv(name, raising=False)
    for name, value in settings.items():
        patch.setenv(name, value)


def new_bucket(prefix: str = "agenda", *, versions: bool = False) -> Bucket:
    """Make a bucket that nobody has used, and open a part of it."""
    client, name = boto3.client("s3"), f"hink-{next(_NUMBERS)}-{id(object())}"
    client.create_bucket(Bucket=name)
    client.put_bucket_policy(Bucket=name, Policy=json.dumps(_READABLE))
    if versions:
        kept = {"Status": "Enabled"}
        client.put_bucket_versioning(Bucket=name, VersioningConfiguration=kept)
    return opened(read_place(f"s3://{name}/{prefix}"))


class Watched(Bucket):
    """A bucket that notes what is changed in it, and may be cut off before the nth change.

    For the store it is the same whether whoever writes was killed, or lost the connection.
    """

    def __init__(self, bucket: Bucket, cut: int | None = None) -> None:
        super().__init__(bucket.place, bucket._client)
        self.done: list[str] = []
        self.cut = cut

    def put(self, name: str, *arguments: Any, **named: Any) -> str | None:
        self._note(name)
        return super().put(name, *arguments, **named)

    def delete(self, name: str, version: str = "") -> None:
        self._note(f"-{name}")
        super().delete(name, version)

    @property
    def sites(self) -> list[str]:
        """What was done to what readers see."""
        return [name for name in self.done if OWN not in name]

    def _note(self, what: str) -> None:
        if self.cut is not None and len(self.done) >= self.cut:
            raise PublishError("Avbrutet.")
        self.done.append(what)


def put_state(
    bucket: Bucket, folder: Path, files: Mapping[str, str], message: str = "Prov"
) -> StoreTarget:
    """Let these files be the published state, and give the target; nothing is shown yet."""
    target = StoreTarget(bucket, MOMENT, PATIENCE)
    repository = new_repository(folder, MOMENT)
    before = target.fetched(repository)
    assert target.landed(repository, commit_of(repository, files, message), before)
    return target


def commit_of(repository: Repository, files: Mapping[str, str], message: str = "Prov") -> str:
    """Make a commit of nothing but these files, on no branch."""
    folder, index = repository.folder / "filer", {"GIT_INDEX_FILE": str(repository.folder / "eget")}
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text.encode())
    repository.git("--work-tree", str(folder), "add", "--all", extra=index)
    tree = repository.git("write-tree", extra=index)
    shutil.rmtree(folder)
    (repository.folder / "eget").unlink()
    return repository.git("commit-tree", tree, "-m", message)


def visible(bucket: Bucket) -> dict[str, str]:
    """Give what readers can ask for, by name."""
    names = [name for name in bucket.listed() if not name.startswith(OWN)]
    found = {name: bucket.get(name) for name in names}
    return {name: one.body.decode("utf-8", "replace") for name, one in found.items() if one}


def visible_folders(bucket: Bucket) -> dict[str, str]:
    """Give a sum of all files in each folder that readers see."""
    sums: dict[str, Any] = {}
    for name, text in sorted(visible(bucket).items()):
        if "/" in name:
            total = sums.setdefault(name.partition("/")[0], sha256())
            total.update(f"{name.partition('/')[2]}\0{text}".encode())
    return {name: total.hexdigest() for name, total in sums.items()}


def asked(address: str, said: Mapping[str, str] | None = None) -> tuple[int, Message]:
    """Ask for a page as a browser does; give status and headers."""
    try:
        with urlopen(Request(address, headers=dict(said or {}))) as answer:
            return answer.status, answer.headers
    except HTTPError as error:
        with error:
            return error.code, error.headers
