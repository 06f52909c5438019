"""The list of published versions, ``versions.json``, as mike writes it."""

import json
from dataclasses import dataclass
from typing import Any, Final

FILE: Final = "versions.json"
IN_FORCE: Final = "gallande"


@dataclass(frozen=True)
class Published:
    """A published version. The draft has neither number nor sum."""

    id: str
    aliases: tuple[str, ...]
    order: int
    sha256: str | None
    withdrawn: int = 0
    """How many texts had been withdrawn from the edition when it was published."""

    @property
    def is_edition(self) -> bool:
        return self.order > 0


def read_versions(raw: bytes) -> tuple[Published, ...]:
    """Read the list, the editions first by number, the draft last."""
    found = [_read(one) for one in json.loads(raw)]
    return tuple(sorted(found, key=lambda one: (not one.is_edition, one.order, one.id)))


def _read(one: dict[str, Any]) -> Published:
    properties = one.get("properties") or {}
    order, sha256 = properties.get("order", 0), properties.get("sha256")
    withdrawn = properties.get("withdrawn", 0)
    return Published(one["version"], tuple(one["aliases"]), order, sha256, withdrawn)


def current(versions: tuple[Published, ...]) -> Published:
    """Give what the root leads to: the edition in force, else the newest, else the draft."""
    in_force = [one for one in versions if IN_FORCE in one.aliases]
    editions = [one for one in versions if one.is_edition]
    return (in_force or editions or list(versions))[-1]
