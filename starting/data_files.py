"""The data of a new agenda: examples to replace, with comments that say what each part is."""

import json
from pathlib import Path
from string import Template
from typing import Final

from starting.wish import Wish

_FILES: Final = Path(__file__).parent / "files"
_DATA: Final = _FILES / "data"


def create_data_files(wish: Wish) -> dict[str, str]:
    """Give the text of each file below ``data/``, by name."""
    contact = (
        f"# Vägen till den som driver webbplatsen.\ncontact:\n  email: {_scalar(wish.contact)}\n"
    )
    values = {
        "id": wish.agenda_id,
        "name": _scalar(wish.name),
        "body": _scalar(wish.body),
        "language": wish.language,
        "actor": wish.actor_id,
        "contact": contact if wish.contact else "",
        "today": wish.today,
    }
    return {
        path.relative_to(_DATA).as_posix(): Template(path.read_text("utf-8")).substitute(values)
        for path in sorted(_DATA.rglob("*.yaml"))
    }


def _scalar(text: str) -> str:
    """Write a text as a value of YAML, whatever stands in it: YAML reads JSON's."""
    return json.dumps(text.strip(), ensure_ascii=False)
