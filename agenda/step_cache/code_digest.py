"""What a result depends on beside what its step takes: the code, Python, and every package."""

import sys
from functools import cache
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path
from typing import Final

SIZE: Final = 20
"""Bytes of a digest: nobody finds two texts with the same one."""
_MADE_OF_CODE: Final = (".pyc", ".marisa")


@cache
def code_digest(package: str) -> bytes:
    """Give a digest of a package, templates and all, as it stood when this was first asked."""
    found = blake2b(digest_size=SIZE)
    for path in _files(package):
        code = path.read_bytes()
        found.update(f"{path.name}\0{len(code)}\0".encode())
        found.update(code)
    return found.digest()


def stamps(package: str) -> tuple[tuple[str, int, int], ...]:
    """Give the name, size and last change of each file: other ones mean other code."""
    found = ((str(path), path.stat()) for path in _files(package))
    return tuple((name, one.st_size, one.st_mtime_ns) for name, one in found)


@cache
def surroundings() -> bytes:
    """Give a digest of what all steps run in: Python and the installed packages, by version."""
    folders = (folder for folder in map(Path, sys.path) if folder.is_dir())
    there = (path.name for folder in folders for path in folder.iterdir())
    installed = {name for name in there if name.endswith((".dist-info", ".egg-info"))}
    said = "\0".join([sys.version, sys.byteorder, *sorted(installed)])
    return blake2b(said.encode("utf-8", "replace"), digest_size=SIZE).digest()


def _files(package: str) -> list[Path]:
    """Give the files of a package, or of a module. Raises LookupError where there is no such."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise LookupError(f"{package} is no package of which the code is known")
    places = spec.submodule_search_locations
    if places is None:
        return [Path(spec.origin)]
    found = (path for place in places for path in Path(place).rglob("*"))
    return sorted(path for path in found if path.suffix not in _MADE_OF_CODE and path.is_file())
