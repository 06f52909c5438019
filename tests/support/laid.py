"""A folder of cases laid over a copy of the project: whole files, and lines put into others.

``x.py`` is a whole file. ``x.py.steps`` says what to put into ``x.py``, block by block, each
below a line ``=== after: words``, ``=== before: words`` or ``=== last``: the block goes beside the
first line that holds the words.
"""

import re
import shutil
from pathlib import Path
from typing import Final

STEPS: Final = ".steps"
_BLOCK: Final = re.compile(
    r"^=== (?P<side>after|before|last)(?:: (?P<words>[^\n]+))?\n(?P<text>.*?)(?=^=== |\Z)",
    re.MULTILINE | re.DOTALL,
)


def touched(case: Path) -> list[str]:
    """Give the files of the project that a case adds or changes."""
    files = (path.relative_to(case).as_posix() for path in case.rglob("*") if path.is_file())
    return sorted(file.removesuffix(STEPS) for file in files)


def lay(case: Path, checkout: Path, *, but: str = "", **words: str) -> None:
    """Lay a case over a checkout, ``but`` for one file; ``words`` in capitals become others."""
    for path in sorted(case.rglob("*")):
        file = path.relative_to(case).as_posix().removesuffix(STEPS)
        if not path.is_file() or file == but:
            continue
        target = checkout / file
        if path.suffix != STEPS:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, target)
            continue
        text = target.read_text(encoding="utf-8")
        for block in _BLOCK.finditer(path.read_text(encoding="utf-8")):
            text = _with(text, block["side"], block["words"], _filled(block["text"], words))
        target.write_text(text, encoding="utf-8")


def _with(text: str, side: str, words: str | None, new: str) -> str:
    lines = text.splitlines(keepends=True)
    if side == "last" or words is None:
        return "".join([*lines, new])
    number = next(number for number, line in enumerate(lines) if words in line)
    place = number + (side == "after")
    return "".join([*lines[:place], new, *lines[place:]])


def _filled(text: str, words: dict[str, str]) -> str:
    for word, value in words.items():
        text = text.replace(word.upper(), value)
    return text
