"""Open data at an address that never changes: the files of what is current, and an index.

Who builds on the data should not have to know which edition is in force. So every file of the
current version answers at ``/data/…`` of the root too, byte for byte as it lies in its version,
and ``/data/index.json`` says which versions there are and where each has its data.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from agenda.exports import DATA
from macros.context.addresses import FORM_DATA
from publishing.repository import Blob, Repository
from publishing.version_list import IN_FORCE, Published, current

INDEX: Final = f"{DATA}index.json"
_WHOLE: Final = f"{DATA}agenda.json"


def latest_data(
    repository: Repository, commit: str, versions: Sequence[Published]
) -> dict[str, bytes | Blob]:
    """Give the files of ``/data/`` at the root, by name; none where nothing is exported.

    What belongs to the form of a version is no data of anybody's, and is left out.
    """
    now = current(tuple(versions))
    root = f"{now.id}/"
    blobs = repository.blobs(commit, root + DATA)
    named = {name.removeprefix(root): blob for name, blob in blobs.items()}
    found = {name: blob for name, blob in named.items() if not name.startswith(FORM_DATA)}
    if _WHOLE not in found:
        return {}
    told = {one.id: _whole(repository, commit, one.id) for one in versions}
    return {**found, INDEX: _index(versions, now, told)}


def _whole(repository: Repository, commit: str, version: str) -> Mapping[str, Any]:
    path = f"{version}/{_WHOLE}"
    if not repository.tree(commit, path):
        return {}
    whole: dict[str, Any] = json.loads(repository.read(commit, path))
    return whole


def _index(
    versions: Sequence[Published], now: Published, told: Mapping[str, Mapping[str, Any]]
) -> bytes:
    """Write the index: what is current, and each version with its data, the draft last."""
    address = told[now.id]["address"].removesuffix(f"{now.id}/{_WHOLE}")
    index = {
        "title": told[now.id]["agenda"]["title"],
        "address": address + INDEX,
        "current": now.id,
        "versions": [dict(_version(one, address, told[one.id])) for one in versions],
    }
    return (json.dumps(index, ensure_ascii=False, indent=2) + "\n").encode()


def _version(one: Published, address: str, whole: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    yield "id", one.id
    yield "kind", "edition" if one.is_edition else "draft"
    if one.is_edition:
        yield "order", one.order
        yield "in_force", IN_FORCE in one.aliases
    yield "url", f"{address}{one.id}/"
    if whole:
        yield "state", whole["agenda"]["state"]
        yield "data", f"{address}{one.id}/{_WHOLE}"
    if one.sha256:
        yield "sha256", one.sha256
    if one.withdrawn:
        yield "withdrawn", one.withdrawn
