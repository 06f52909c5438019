"""Whose an edition is: it belongs to the agenda whose id stands in its snapshot.

Who makes the repository of one agenda into that of another may leave the editions of the first
where they are, or take them away: they are no history of the second.
"""

import json
from pathlib import Path

from agenda.editions.released_edition import Released
from agenda.editions.snapshot import checksum
from agenda.load.layout import ROOT_FILE
from agenda.load.parsed_file import mapping
from agenda.load.yaml_tree import Scalar


def agenda_id_in(data: Path) -> str | None:
    """Give the id of the agenda in a data folder; None where it can't be read."""
    if not (data / ROOT_FILE).is_file():
        return None
    root = mapping(data / ROOT_FILE, ROOT_FILE, "title", [])
    _, value = root.items.get("id", (None, None)) if root else (None, None)
    return value.text if isinstance(value, Scalar) else None


def agenda_id_of(raw: bytes) -> str | None:
    """Give the id of the agenda that a snapshot is of; None where it says none."""
    try:
        found = json.loads(raw)["agenda"]["id"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return found if isinstance(found, str) else None


def is_of_another(released: Released, agenda_id: str | None) -> bool:
    """Say whether an edition, as it came out, is of another agenda than the one with this id.

    What has been changed since is told as changed, whatever it says that it is of.
    """
    if agenda_id is None or checksum(released.raw) != released.sha256:
        return False
    return agenda_id_of(released.raw) not in (None, agenda_id)
