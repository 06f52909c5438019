"""The small sound agenda in tests/cases/base, and data folders made from it."""

import re
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
_FIRST: Final = re.compile(r"^((?:  - )?)id: .*\n")


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


def stirred_base(parent: Path) -> Path:
    """Put the base in ``parent``: a line more atop each file, a field more in each record.

    Golden cases made from it say the same as those made from the base, or they depend on lines
    that they share.
    """
    for path in sorted(BASE.parent.rglob("*.*")):
        text = path.read_text(encoding="utf-8")
        copy = parent / path.relative_to(BASE.parent)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(_stirred(text) if path.suffix == ".yaml" else _lower(text), "utf-8")
    return parent


def _stirred(text: str) -> str:
    """Give a file with a comment first, and a day in each record that may have one and has not."""
    alone = text.startswith("id: ")
    records = [text] if alone else re.split(r"(?m)^(?=  - id: )", text)
    may = text.split(":", maxsplit=1)[0] not in ("tombstones", "service")
    return "# En rad mer.\n" + "".join(map(_with_a_day if may else str, records))


def _with_a_day(record: str) -> str:
    if "updated_on:" in record:
        return record
    return _FIRST.sub(lambda id_: f"{id_[0]}{' ' * len(id_[1])}updated_on: 2019\n", record, 1)


def _lower(text: str) -> str:
    """Give a page with what it says one line further down."""
    head, body = text.split("\n---\n", 1)
    return f"{head}\n---\n\n{body}"
