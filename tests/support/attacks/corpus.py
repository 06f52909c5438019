"""The corpus: one attack an item of ``tests/attacks/*.yaml``, with inputs that may be made."""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml

from tests.support.site import ROOT

ATTACKS: Final = ROOT / "tests" / "attacks"
IN_BROWSER: Final = ATTACKS / "webblasare.yaml"
"""Attacks on scripts: an address, and what the browser keeps; ``tests/browser`` runs them."""
PATHS: Final = tuple(path for path in sorted(ATTACKS.glob("*.yaml")) if path != IN_BROWSER)
INERT: Final = "inert"
WANTS: Final = (
    "executes",  # something of the text is run, at build or by a template
    "script",  # something in a reader's browser is run, fetched, sent or moved
    "leaks",  # something of the machine or of another file is shown
    "escapes",  # something is written or read outside the folder
    "hangs",  # a command does not end, or eats the machine
    "lies",  # what is shown is not what was written, while the check says all is well
    "stops",  # the build stops where the check saw nothing
)
CHECK, BUILD, PREVIEW, COMMENT = "check", "build", "preview", "comment"


@dataclass(frozen=True)
class Attack:
    """One attack: what it writes, what it is after, and what is to be said of it.

    Exactly one of ``page`` (a whole page), ``body`` (below a sound head and heading), ``head``
    (above a sound page), ``fields`` (values by file and way), ``append`` (last lines by file)
    and ``files`` (contents by path) says what it writes; ``files`` may stand beside others.
    """

    id: str
    why: str
    wants: str
    says: str
    theme: str
    page: Any = None
    body: Any = None
    head: Any = None
    fields: dict[str, dict[str, Any]] = field(default_factory=dict)
    append: dict[str, Any] = field(default_factory=dict)
    files: dict[str, Any] = field(default_factory=dict)
    walls: tuple[str, ...] = (CHECK, BUILD)
    marker: str = ""
    shown: str = ""
    alone: bool = False

    @property
    def own_page(self) -> bool:
        """Say whether it is a page of its own and nothing else, so that others fit beside."""
        return not (self.files or self.fields or self.append)

    @property
    def inert(self) -> bool:
        """Say whether it is to pass the check, and come out as the plain text that it is."""
        return self.says == INERT


@cache
def corpus() -> tuple[Attack, ...]:
    """Give every attack. Raises ValueError for one that is not written as it should be."""
    found = [attack for path in PATHS for attack in _read(path)]
    names = [attack.id for attack in found]
    if len(set(names)) != len(names):
        raise ValueError(f"ids more than once: {[n for n in names if names.count(n) > 1]}")
    return tuple(found)


def _read(path: Path) -> Iterator[Attack]:
    known = {one.name for one in fields(Attack)} - {"theme"}
    text = path.read_text(encoding="utf-8")
    for item in yaml.load(text, Loader=yaml.CSafeLoader) or ():
        if not set(item) <= known or item.get("wants") not in WANTS:
            raise ValueError(f"{path.name}: {item.get('id')}: {set(item) - known} {WANTS}")
        walls = tuple(item.get("walls", (CHECK, BUILD)))
        yield Attack(**{**item, "theme": path.stem, "walls": walls})


def made(value: Any) -> Any:
    """Make what a generator expression says; a text is itself, and so is a number.

    A list is joined. ``{repeat: x, times: n}`` is ``x`` n times, with ``{n}`` in it the number
    of each. ``{bytes: text}`` is bytes, where the signs of ``text`` are those below 256.
    ``{list: x, times: n}`` is a list of n equal values.
    """
    if isinstance(value, list):
        return "".join(str(made(part)) for part in value)
    if not isinstance(value, dict):
        return value
    if "repeat" in value:
        return _repeated(str(made(value["repeat"])), value["times"])
    if "bytes" in value:
        return str(made(value["bytes"])).encode("latin-1")
    return [made(value["list"])] * value["times"] if "list" in value else value


def _repeated(part: str, times: int) -> str:
    if "{n}" not in part:
        return part * times
    return "".join(part.replace("{n}", str(number)) for number in range(times))
