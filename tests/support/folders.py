"""The small sound agenda in tests/cases/base, and data folders made from it."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

CASES: Final = Path(__file__).parent.parent / "cases"
BASE: Final = CASES / "base" / "data"
BASE_FILES: Final[Mapping[str, bytes]] = {
    path.relative_to(BASE).as_posix(): path.read_bytes() for path in sorted(BASE.rglob("*.yaml"))
}


def copy_base(parent: Path) -> Path:
    """Put a copy of the base agenda in ``parent`` and give its data folder."""
    return Path(shutil.copytree(BASE, parent / "data"))


@contextmanager
def base_with(changed: Mapping[str, bytes]) -> Iterator[Path]:
    """Give a data folder, gone afterwards, that is the base agenda with these files."""
    with TemporaryDirectory() as parent:
        folder = Path(parent) / "data"
        for name, raw in {**BASE_FILES, **changed}.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(raw)
        yield folder
