"""A small region as files by name, and on disk."""

from pathlib import Path

from tests.support.folders import BASE
from tests.support.region import CONFIG
from tests.support.site import ROOT

Files = dict[str, bytes]


def base_files() -> Files:
    """Give the base agenda, its prose and settings."""
    home = BASE.parent
    found = {
        path.relative_to(home).as_posix(): path.read_bytes()
        for path in sorted(home.rglob("*"))
        if path.is_file()
    }
    return {**found, "mkdocs.yml": CONFIG.format(root=ROOT).encode()}


def write(files: Files, folder: Path) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder
