"""A snapshot: everything that an edition says, in one text that is always written the same way."""

import json
import re
from collections.abc import Mapping
from hashlib import sha256
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, ConfigDict, JsonValue, StringConstraints, ValidationError

from agenda.model import Agenda
from agenda.model.fields import DEVICES

FORMAT: Final = 1
"""Version of the snapshot's layout. What is published keeps the number it was written with."""

MAX_BYTES: Final = 50_000_000

_PAGE_PATH: Final = r"^([a-z0-9][a-z0-9-]*/)*[a-z0-9][a-z0-9-]*\.md$"
PAGE_PATH_ADVICE: Final = (
    "Använd små bokstäver a–z, siffror och bindestreck, och sluta med .md. "
    "Windows kan inte ha namnen aux, con, nul, prn, com1 och lpt1."
)
PagePath = Annotated[str, StringConstraints(pattern=_PAGE_PATH)]
"""The file of a page below docs/; nothing that could lead out of that folder."""


class UnreadableSnapshotError(Exception):
    """A snapshot that does not hold an agenda; the message says where, for a person."""


class Settings(BaseModel):
    """What the site's settings said that shows: its name, and the order of the pages."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    site_name: str
    site_description: str
    nav: tuple[JsonValue, ...]


class Snapshot(BaseModel):
    """The agenda's values, the prose around them (by file below docs/) and the settings."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: Literal[1]
    agenda: Agenda
    prose: Mapping[PagePath, str]
    settings: Settings


def is_page_path(name: str) -> bool:
    """Say whether a snapshot can hold a page with this name below docs/."""
    steps = name.removesuffix(".md").split("/")
    return re.fullmatch(_PAGE_PATH, name) is not None and DEVICES.isdisjoint(steps)


def create_snapshot(agenda: Agenda, prose: Mapping[str, str], settings: Settings) -> str:
    """Give the canonical text: sorted keys, one value a line, values that are not set left out.

    The same agenda gives the same bytes, wherever its records stood in the files.
    """
    values: dict[str, Any] = {
        "format": FORMAT,
        "agenda": agenda.model_dump(mode="json", exclude_defaults=True),
        "prose": dict(prose),
        "settings": settings.model_dump(mode="json"),
    }
    return written(values)


def written(values: Mapping[str, Any]) -> str:
    """Give values as the text of a snapshot: the one way that they are written."""
    return json.dumps(values, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def read_snapshot(raw: bytes) -> Snapshot:
    """Read what :func:`create_snapshot` gave. Raises :class:`UnreadableSnapshotError`."""
    try:
        return Snapshot.model_validate(json.loads(raw))
    except ValidationError as error:
        way = ".".join(map(str, error.errors(include_url=False)[0]["loc"]))
        raise UnreadableSnapshotError(f"värdet {way} passar inte") from error
    except ValueError as error:
        raise UnreadableSnapshotError("texten är inte JSON") from error


def checksum(raw: bytes) -> str:
    """Give the sha256 sum that an edition is known by."""
    return sha256(raw).hexdigest()
