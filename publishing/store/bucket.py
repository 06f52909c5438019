"""A bucket, below a prefix: its objects by name, each written whole or not at all.

boto3 is imported when a bucket is opened and no sooner: nobody else has to wait for it. Where the
store is and who asks is told the way boto3 always is: by its variables in the environment, or in
``~/.aws``.
"""

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Any, Final

from publishing.repository import PublishError
from publishing.store.faults import NotAStoreError, code_of, sentence, told

OWN: Final = ".publicerat/"
"""Below it lies what publishing keeps for itself, and no reader is led to."""
NEW: Final = "*"
"""Instead of a mark: write only where nothing is."""
_REFUSED: Final = frozenset({"PreconditionFailed", "ConditionalRequestConflict", "412", "409"})
_ABSENT: Final = frozenset({"NoSuchKey", "404"})
_SAME: Final = frozenset({"304", "NotModified"})
_ADDRESS: Final = re.compile(
    r"s3://(?P<bucket>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?P<prefix>(?:/[A-Za-z0-9_~-][\w.~-]*)*)/?",
    re.ASCII,
)


@dataclass(frozen=True)
class Place:
    """Where to publish: a bucket, and what all names in it begin with (nothing, or ``a/b/``)."""

    bucket: str
    prefix: str

    def __str__(self) -> str:
        return f"s3://{self.bucket}/{self.prefix}".rstrip("/")


@dataclass(frozen=True)
class Stored:
    """An object as it was read. ``etag`` is the store's mark of this very content."""

    body: bytes
    etag: str
    note: str
    age: float
    """Seconds since it was written, by the store's own clock."""


def read_place(address: str) -> Place:
    """Read ``s3://bucket/prefix``. Raises ValueError with a Swedish sentence."""
    found = _ADDRESS.fullmatch(address)
    if not found:
        raise ValueError(
            f"”{address[:100]}” är ingen plats i ett objektlager: skriv s3://hink eller "
            "s3://hink/mapp, med a–z, 0–9, punkt och bindestreck"
        )
    prefix = found["prefix"].removeprefix("/")
    return Place(found["bucket"], f"{prefix}/" if prefix else "")


def opened(place: Place) -> "Bucket":
    """Open a bucket; nothing is asked of it yet. Raises :class:`PublishError`."""
    import boto3  # noqa: PLC0415 - takes a third of a second, and few publish in a bucket
    from botocore.config import Config  # noqa: PLC0415

    # Checksums only where they must be: older stores know none of the newer ones.
    config = Config(
        connect_timeout=10,
        max_pool_connections=16,
        request_checksum_calculation="when_required",
        response_checksum_validation="when_required",
    )
    with told(str(place)):
        try:
            return Bucket(place, boto3.Session().client("s3", config=config))
        except ValueError as error:  # so boto3 says that an address is none
            said = " ".join(str(error).split())
            raise PublishError(f"Rätta AWS_ENDPOINT_URL, som inte är en adress: {said}.") from None


class Bucket:
    """The objects of a place. Every method raises :class:`PublishError` when the store fails."""

    def __init__(self, place: Place, client: Any) -> None:
        self.place, self._client = place, client

    def get(self, name: str, unless: str = "") -> Stored | None:
        """Read an object; None when there is none, or when its mark is ``unless``."""
        only = {"IfNoneMatch": unless} if unless else {}
        with told(str(self.place)):
            try:
                found = self._client.get_object(**self._named(name), **only)
                body = found["Body"].read()
            except self._client.exceptions.ClientError as error:
                if code_of(error) in _ABSENT | _SAME:
                    return None
                raise
        return Stored(body, self._mark(found), found["Metadata"].get("note", ""), _age(found))

    def put(
        self,
        name: str,
        body: bytes,
        said: Mapping[str, str] | None = None,
        *,
        match: str = "",
        note: str = "",
    ) -> str | None:
        """Write an object and give its mark; ``said`` is what a reader is told of it.

        With ``match`` it is written only over what has that mark, and None says that it was not.
        """
        condition = {"IfNoneMatch": NEW} if match == NEW else {"IfMatch": match} if match else {}
        told_too = {"Metadata": {"note": note}} if note else {}
        said = said or {"CacheControl": "no-store"}
        with told(str(self.place)):
            try:
                written = self._client.put_object(
                    **self._named(name), Body=body, **said, **condition, **told_too
                )
            except self._client.exceptions.ClientError as error:
                if match and code_of(error) in _REFUSED | _ABSENT:
                    return None
                raise
        return self._mark(written)

    def delete(self, name: str, version: str = "") -> None:
        """Take an object away, or one of its earlier versions; that it is gone is no fault."""
        one = {"VersionId": version} if version else {}
        with told(str(self.place)):
            self._client.delete_object(**self._named(name), **one)

    def listed(self) -> dict[str, str]:
        """Give the mark of every object, by name."""
        rows = self._pages("list_objects_v2", "Contents")
        return {name: row["ETag"] for name, row in rows}

    def holds_others(self) -> str:
        """Give the name of something that no publishing has put here; nothing when all is empty."""
        asked = self._pages("list_objects_v2", "Contents")
        return next((name for name, _ in asked if not name.startswith(OWN)), "")

    def keeps_versions(self) -> bool:
        """Say whether the bucket keeps what is written over."""
        with told(str(self.place)):
            return "Status" in self._client.get_bucket_versioning(Bucket=self.place.bucket)

    def earlier(self) -> Iterable[tuple[str, str]]:
        """Give name and version of all that has been written over or taken away."""
        for kind in ("Versions", "DeleteMarkers"):
            for name, row in self._pages("list_object_versions", kind):
                if kind == "DeleteMarkers" or not row["IsLatest"]:
                    yield name, row["VersionId"]

    def _mark(self, answer: Mapping[str, Any]) -> str:
        """Give the mark of an object; whatever answers without one is a web server and no store."""
        if "ETag" not in answer:
            raise PublishError(sentence(str(self.place), NotAStoreError()))
        return str(answer["ETag"])

    def _pages(self, what: str, kind: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
        with told(str(self.place)):
            pages = self._client.get_paginator(what)
            for page in pages.paginate(Bucket=self.place.bucket, Prefix=self.place.prefix):
                for row in page.get(kind, ()):
                    yield row["Key"].removeprefix(self.place.prefix), row

    def _named(self, name: str) -> dict[str, str]:
        return {"Bucket": self.place.bucket, "Key": f"{self.place.prefix}{name}"}


def _age(found: Mapping[str, Any]) -> float:
    """Give how old an answer's object is: both times are the store's, whatever clock we have."""
    said = found["ResponseMetadata"]["HTTPHeaders"].get("date", "")
    now = parsedate_to_datetime(said) if said else datetime.datetime.now(datetime.UTC)
    written: datetime.datetime = found["LastModified"]
    return (now - written).total_seconds()
