"""Folders of files for a test."""

from collections.abc import Mapping
from pathlib import Path


def write_files(files: Mapping[str, str], folder: Path) -> Path:
    """Write files by relative name, and give the folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
