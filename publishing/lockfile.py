"""Reading the list of locked packages, as uv writes it: names, versions, checksums, who asked."""

import re
from dataclasses import dataclass
from typing import Final

_PACKAGE: Final = re.compile(
    r"^(?P<name>[a-z0-9.-]+)==(?P<version>[^\s;]+)(?: ; (?P<marker>.*?))? ?\\?$"
)
_HASH: Final = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_ASKED: Final = re.compile(r"^    #(?: via|  ) +(?P<by>[a-z0-9.-]+)")


@dataclass(frozen=True)
class Locked:
    """One package of the list."""

    name: str
    version: str
    marker: str
    hashes: tuple[str, ...]
    asked_by: tuple[str, ...]

    @property
    def ref(self) -> str:
        return f"{self.name}@{self.version}"


def read_lock(text: str) -> tuple[Locked, ...]:
    """Give every package of a lock file, in its order."""
    found: list[Locked] = []
    for block in re.split(r"\n(?=[a-z0-9])", text):
        lines = block.splitlines()
        match = _PACKAGE.match(lines[0]) if lines else None
        if match:
            asked = [by["by"] for line in lines[1:] if (by := _ASKED.match(line))]
            hashes = tuple(_HASH.findall(block))
            found.append(Locked(match["name"], match["version"], match["marker"] or "", hashes,
                                tuple(asked)))  # fmt: skip
    return tuple(found)
